//! The relations of a part → what its ids lead to (ECMA-376-2 §9.3).

use super::ImportError;
use super::package::Package;
use super::xml::{Node, walk};
use std::collections::BTreeMap;

/// What an id leads to.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last word of its type: `hyperlink`, `image`, `styles`.
    pub kind: String,
    /// An address elsewhere, or the name of a part.
    pub target: String,
    /// True for what lies elsewhere; it is never fetched.
    pub external: bool,
}

/// The relations of a part, by their id.
pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<BTreeMap<String, Relation>, ImportError> {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(f, n)| (f, n));
    let path = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let mut relations = BTreeMap::new();
    let Some(bytes) = package.part(&path)? else { return Ok(relations) };
    walk(&bytes, |node| {
        if let Node::Open("Relationship", element) = node
            && let (Some(id), Some(kind), Some(target)) = (element.get("Id"), element.get("Type"), element.get("Target"))
        {
            let external = element.get("TargetMode").is_some_and(|m| m == "External");
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let target = if external { target } else { join(folder, &target) };
            relations.insert(id, Relation { kind, target, external });
        }
        Ok(())
    })?;
    Ok(relations)
}

/// A target as the name of a part: below the folder of whoever names it, or from the top. It is only ever looked up.
fn join(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').filter(|p| !p.is_empty()).collect() };
    for part in target.split('/').filter(|p| !p.is_empty() && *p != ".") {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}
