//! Lists the files that are put into the binary: the default theme, the languages, and the starter site.
//! No language is named here either: whatever lies in the folders is taken.

#![expect(clippy::expect_used, clippy::disallowed_methods, reason = "a build script runs on the machine of the developer")]

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let theme = list(root, &["themes/default", "i18n"], |path| path.matches('/').count() >= 2 || path == "i18n/places.yaml");
    let starter = list(root, &["src/cli/starter"], |_| true);
    write(&out, "embedded.rs", "The default theme and the languages: path below the site's root, and bytes.", &theme, "");
    write(&out, "starter.rs", "The site that `init` writes: path below the new folder, and bytes.", &starter, "src/cli/starter/");
}

fn list(root: &Path, folders: &[&str], keep: impl Fn(&str) -> bool) -> Vec<String> {
    let mut paths = Vec::new();
    for folder in folders {
        println!("cargo::rerun-if-changed={folder}");
        for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().flatten().filter(|e| e.file_type().is_file())
        {
            let path = entry.path().strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            if keep(&path) {
                paths.push(path);
            }
        }
    }
    paths
}

fn write(out: &str, name: &str, doc: &str, paths: &[String], prefix: &str) {
    let mut code = format!("/// {doc}\npub(super) const FILES: &[(&str, &[u8])] = &[\n");
    for path in paths {
        let shown = path.strip_prefix(prefix).unwrap_or(path);
        let _ = writeln!(code, "    ({shown:?}, include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{path}\"))),");
    }
    code.push_str("];\n");
    std::fs::write(Path::new(out).join(name), code).expect("OUT_DIR can be written");
}
