//! Raw lines of YAML → what a writer did not mean: ` : `, ` #`, `!`, `&`, `*`, `@` in a title without quotes.
//!
//! Some of these are syntax errors that the parser explains in its own words; others silently lose text
//! (`title: Salle #3` is "Salle", `title: !Attention` is empty). They are found here, before the parser, and the fix
//! is always the same: put the value between quotes.

use crate::base::{Diagnostic, FileId, Span, Text, rule, text};

/// Finds the traps in `source[range]`.
pub(super) fn find(file: FileId, source: &str, range: std::ops::Range<usize>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut at = range.start;
    let mut block: Option<usize> = None; // the indentation of the key that a `|` or `>` belongs to
    let mut depth = 0usize; // open brackets and braces of a flow value
    let mut quote: Option<char> = None; // an open quote that goes on over the lines
    for line in source[range].split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line.trim().is_empty() || block.is_some_and(|b| indent > b) {
            continue;
        }
        block = None;
        if depth == 0 && quote.is_none() {
            let Some(value) = value_of(line) else {
                scan_flow(line.split_once(": ").map_or("", |(_, v)| v), &mut depth, &mut quote);
                continue;
            };
            let rest = &line[value..];
            if rest.starts_with(['|', '>']) {
                block = Some(indent);
            } else if rest.starts_with(['"', '\'', '{', '[']) {
                scan_flow(rest, &mut depth, &mut quote);
            } else if let Some(trap) = trap(line, value) {
                found.push(report(file, start, line, value, trap));
            }
        } else {
            scan_flow(line, &mut depth, &mut quote);
        }
    }
    found
}

/// Where the value of `key: value` or `- value` begins; `None` when there is none on this line.
fn value_of(line: &str) -> Option<usize> {
    let mut at = line.len() - line.trim_start_matches([' ', '\t']).len();
    if line[at..].starts_with('#') {
        return None;
    }
    let mut item = false;
    while let Some(rest) = line[at..].strip_prefix("- ") {
        at = line.len() - rest.trim_start_matches(' ').len();
        item = true;
    }
    let key = line[at..].bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
    let after = &line[at + key..];
    if key > 0
        && let Some(rest) = after.strip_prefix(':')
    {
        if rest.is_empty() {
            return None;
        }
        if rest.starts_with([' ', '\u{a0}', '\u{202f}', '\t']) {
            return Some(line.len() - rest.trim_start_matches(' ').len());
        }
    }
    (item && at < line.len()).then_some(at)
}

/// Follows brackets and quotes of a flow value, so that its next lines are left alone.
fn scan_flow(text: &str, depth: &mut usize, quote: &mut Option<char>) {
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        match *quote {
            Some('"') if c == '\\' => {
                chars.next();
            }
            Some('\'') if c == '\'' && chars.peek() == Some(&'\'') => {
                chars.next();
            }
            Some(q) if c == q => *quote = None,
            Some(_) => {}
            None => match c {
                '#' if before == ' ' => return,
                '"' | '\'' if matches!(before, ' ' | '{' | '[' | ',' | ':') => *quote = Some(c),
                '{' | '[' => *depth += 1,
                '}' | ']' => *depth = depth.saturating_sub(1),
                _ => {}
            },
        }
        before = c;
    }
}

struct Trap {
    message: Text,
    /// What to point at, in bytes of the line.
    at: std::ops::Range<usize>,
    /// Where the value ends.
    end: usize,
}

fn trap(line: &str, value: usize) -> Option<Trap> {
    let rest = &line[value..];
    let comment = rest.find(" # ").or_else(|| rest.ends_with(" #").then(|| rest.len() - 2)).map_or(line.len(), |i| value + i);
    let end = value + line[value..comment].trim_end().len();
    let shown = &line[value..end];
    let first = shown.chars().next()?;
    if matches!(first, '\u{a0}' | '\u{202f}') {
        return Some(Trap { message: text!("yaml-unquoted.space"), at: value..value + first.len_utf8(), end });
    }
    // A comment after the colon is meant; a colour or a number sign is not.
    if first == '#' {
        let meant = shown[1..].starts_with([' ', '#']) || shown.len() == 1;
        return (!meant).then(|| Trap { message: text!("yaml-unquoted.hash", lost = shown), at: value..end, end });
    }
    if matches!(first, '!' | '&' | '*' | '@' | '`' | '%') {
        return Some(Trap { message: text!("yaml-unquoted.sign", sign = first), at: value..value + 1, end });
    }
    if let Some(i) = shown.find(": ").or_else(|| shown.ends_with(':').then(|| shown.len() - 1)) {
        return Some(Trap { message: text!("yaml-unquoted.colon"), at: value + i..value + i + 1, end });
    }
    if let Some(i) = shown.find(" #") {
        return Some(Trap { message: text!("yaml-unquoted.hash", lost = &shown[i + 1..]), at: value + i + 1..end, end });
    }
    None
}

fn report(file: FileId, start: usize, line: &str, value: usize, trap: Trap) -> Diagnostic {
    let text = line[value..trap.end].trim_start_matches(['\u{a0}', '\u{202f}']);
    let quoted = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let lead = if line[..value].ends_with(' ') { "" } else { " " };
    Diagnostic::new(rule::YAML_UNQUOTED, trap.message)
        .at(Span::new(file, start + trap.at.start, start + trap.at.end))
        .help(text!("yaml-unquoted.help"))
        .fix(Span::new(file, start + value, start + trap.end), format!("{lead}{quoted}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traps(source: &str) -> Vec<String> {
        find(FileId(0), source, 0..source.len())
            .iter()
            .map(|d| {
                let place = d.place().map(|s| &source[s.range()]).unwrap_or_default();
                let fix = d.fix.as_ref().map(|f| f.edits[0].replacement.clone()).unwrap_or_default();
                format!("{} {place:?} {fix}", d.message.id)
            })
            .collect()
    }

    #[test]
    fn each_trap_is_found_with_its_fix() {
        assert_eq!(traps("title: L'été : le logement\n"), [r#"yaml-unquoted.colon ":" "L'été : le logement""#]);
        assert_eq!(traps("title: Salle #3\n"), [r##"yaml-unquoted.hash "#3" "Salle #3""##]);
        assert_eq!(traps("accent: #9e2f1b\n"), [r##"yaml-unquoted.hash "#9e2f1b" "#9e2f1b""##]);
        assert_eq!(traps("title: !Attention\n"), [r#"yaml-unquoted.sign "!" "!Attention""#]);
        assert_eq!(traps("title: &nbsp; x\n"), [r#"yaml-unquoted.sign "&" "&nbsp; x""#]);
        assert_eq!(traps("- *Important* x\n"), [r#"yaml-unquoted.sign "*" "*Important* x""#]);
        assert_eq!(traps("title:\u{a0}A\n"), [r#"yaml-unquoted.space "\u{a0}"  "A""#]);
        assert_eq!(traps("  - title: Dit \"is\": x # y\n"), [r#"yaml-unquoted.colon ":" "Dit \"is\": x""#]);
    }

    #[test]
    fn what_is_meant_is_left_alone() {
        for good in [
            "name: COOP   # a comment\n",
            "url: https://a.b/c#d\n",
            "t: \"a : b\"\n",
            "t: { fr: \"a : b\", nl: c }\n",
            "t: |\n  a : b #c\n  !x\nu: 1\n",
            "t: {\n  fr: a,\n  nl: b }\n",
            "dates:\n  - id: a\n    start: 09:00\n",
            "# title : x\n",
            "a: # nothing yet\n  b: c\n",
            "a: 12:30\n",
            "x: \"a\n  b : c\"\n",
        ] {
            assert_eq!(traps(good), Vec::<String>::new(), "{good:?}");
        }
    }
}
