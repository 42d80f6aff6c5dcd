//! Raw lines of YAML → what a writer did not mean: ` : `, ` #`, `!`, `&`, `*`, `@` in a text without quotes, also between
//! braces and brackets; and what no one who writes a page means: anchors, aliases, tags, tabs.
//!
//! Some of these are syntax errors that the parser explains in its own words; others silently lose text
//! (`title: Salle #3` is "Salle", `title: !Attention` is empty). They are found here, before the parser, and the fix
//! is nearly always the same: put the value between quotes. One finding for each mistake.

mod flow;

use crate::base::{Diagnostic, FileId, Rule, Span, Text, rule, text};
use flow::Flow;
use std::ops::Range;

/// A file with so many mistakes is no YAML: what is told of it need not be complete.
pub(super) const MANY: usize = 100;

/// Finds the traps in `source[range]`.
pub(super) fn find(file: FileId, source: &str, range: Range<usize>) -> Vec<Diagnostic> {
    let text = &source[..range.end];
    let mut lines = Lines { text, seen: false, block: None, plain: None, found: Vec::new() };
    let mut at = range.start;
    while at < text.len() && lines.found.len() < MANY {
        match lines.line(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    lines.found.into_iter().map(|t| t.report(file)).collect()
}

/// A mistake.
struct Trap {
    rule: &'static Rule,
    message: Text,
    help: Text,
    /// What to point at.
    at: Range<usize>,
    /// What to replace, and by what.
    fix: Option<(Range<usize>, String)>,
}

impl Trap {
    /// Text that must stand between quotes; [`Lines::push`] writes the fix.
    fn quote(message: Text, at: Range<usize>, whole: Range<usize>) -> Self {
        Self { rule: rule::YAML_UNQUOTED, message, help: text!("yaml-unquoted.help"), at, fix: Some((whole, String::new())) }
    }

    fn syntax(message: Text, help: Text, at: Range<usize>) -> Self {
        Self { rule: rule::YAML_SYNTAX, message, help, at, fix: None }
    }

    /// `title:Accueil`
    fn missing_space(key: usize, colon: usize) -> Self {
        let trap = Self::syntax(text!("yaml-syntax.space"), text!("yaml-syntax.space-help"), key..colon + 1);
        Self { fix: Some((colon + 1..colon + 1, " ".to_owned())), ..trap }
    }

    /// `"Bonjour" à tous`, `'L'été'`
    fn after_quote(at: usize, whole: Range<usize>, text: &str) -> Self {
        let written = text[whole.clone()].trim_end();
        let trap = Self::syntax(text!("yaml-syntax.after-quote"), text!("yaml-syntax.after-quote-help"), at..whole.start + written.len());
        let inner = written.strip_prefix('\'').and_then(|w| w.strip_suffix('\'')).unwrap_or(written);
        let fix = (!written.contains('\n')).then(|| (whole.start..whole.start + written.len(), between_quotes(inner)));
        Self { fix, ..trap }
    }

    fn report(self, file: FileId) -> Diagnostic {
        let found = Diagnostic::new(self.rule, self.message).at(Span::new(file, self.at.start, self.at.end)).help(self.help);
        match self.fix {
            Some((range, replacement)) => found.fix(Span::new(file, range.start, range.end), replacement),
            None => found,
        }
    }
}

fn between_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

struct Lines<'a> {
    /// The file up to the end of the YAML.
    text: &'a str,
    /// A line that is no remark has been read.
    seen: bool,
    /// The column of the field that a `|` or `>` belongs to.
    block: Option<usize>,
    /// The column of the field whose text without quotes may go on in the next line.
    plain: Option<usize>,
    found: Vec<Trap>,
}

impl Lines<'_> {
    /// Reads the line that begins at `at`, and the lines that its value goes on in; where the next one begins.
    /// `None` when nothing after it can be told.
    fn line(&mut self, at: usize) -> Option<usize> {
        let end = at + self.text[at..].find('\n').unwrap_or(self.text.len() - at);
        let next = (end + 1).min(self.text.len());
        let line = self.text[at..end].trim_end();
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line.trim().is_empty() || self.block.is_some_and(|b| indent > b) {
            return Some(next);
        }
        self.block = None;
        let content = &line[indent..];
        if content.starts_with('\t') {
            let tabs = content.len() - content.trim_start().len();
            let trap = Trap::syntax(text!("yaml-syntax.tab"), text!("yaml-syntax.tab-help"), at + indent..at + indent + tabs);
            self.found.push(trap);
            return None;
        }
        if content.starts_with('#') {
            self.plain = None;
            return Some(next);
        }
        if indent == 0 && (content == "---" || content.starts_with("--- ")) && self.seen {
            self.found.push(Trap::syntax(text!("yaml-syntax.documents"), text!("yaml-syntax.documents-help"), at..at + 3));
            return None;
        }
        self.seen = true;
        if let Some(column) = self.plain.take()
            && indent > column
        {
            self.plain = Some(column);
            return self.going_on(at, indent, line, next);
        }
        let Some((value, column)) = self.value_of(at, indent, line) else { return Some(next) };
        self.value(value, column, at + line.len(), next)
    }

    /// Where the value of `key: value` or `- value` begins, and the column of its field; `None` when there is none.
    fn value_of(&mut self, start: usize, indent: usize, line: &str) -> Option<(usize, usize)> {
        let mut at = indent;
        let mut column = indent;
        let mut item = false;
        while let Some(rest) = line[at..].strip_prefix("- ") {
            column = at;
            at = line.len() - rest.trim_start_matches(' ').len();
            item = true;
        }
        let content = &line[at..];
        if content.starts_with('#') || content.is_empty() {
            return None;
        }
        if let Some(after) = after_field(content, !item) {
            let rest = &content[after..];
            let value = at + after + rest.len() - rest.trim_start_matches([' ', '\t']).len();
            return (value < line.len()).then_some((start + value, at));
        }
        if item || content.starts_with(['{', '[', '"', '\'', '!', '&', '*']) {
            return Some((start + at, column));
        }
        let name = content.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-')).map(char::len_utf8).sum::<usize>();
        if name > 0 && content[name..].starts_with(':') && !content[name..].starts_with("://") && !content.contains(": ") {
            self.found.push(Trap::missing_space(start + at, start + at + name));
        }
        None
    }

    /// A value that begins at `at` in a line that ends at `end`.
    fn value(&mut self, at: usize, column: usize, end: usize, next: usize) -> Option<usize> {
        let rest = &self.text[at..end];
        let mut flow = Flow { text: self.text, base: column, found: Vec::new() };
        let closed = match rest.chars().next()? {
            '"' | '\'' => flow.quoted(at, false),
            '{' | '[' => flow.collection(at),
            '|' | '>' if is_block_header(rest) => {
                self.block = Some(column);
                return Some(next);
            }
            _ => {
                match trap(self.text, at..end) {
                    Some(trap) => self.push(trap),
                    None => self.plain = (!rest.starts_with('#')).then_some(column),
                }
                return Some(next);
            }
        };
        let found = std::mem::take(&mut flow.found);
        let clean = found.is_empty();
        for trap in found {
            self.push(trap);
        }
        let closed = closed?;
        let end = closed + self.text[closed..].find('\n').unwrap_or(self.text.len() - closed);
        let after = &self.text[closed..end];
        let shown = after.trim();
        // A comment, or the colon of a field whose name is between quotes.
        let fine = shown.is_empty() || shown.starts_with('#') && after.starts_with([' ', '\t']) || shown.starts_with(':');
        if clean && !fine {
            let whole = at..closed + without_comment(after).len();
            let place = closed + after.len() - after.trim_start().len();
            self.push(match rest.starts_with(['"', '\'']) {
                true => Trap::after_quote(place, whole, self.text),
                false => Trap::quote(text!("yaml-unquoted.bracket"), at..at + 1, whole),
            });
        }
        Some((end + 1).min(self.text.len()))
    }

    /// A line that goes on with the text of the line before it.
    fn going_on(&mut self, start: usize, indent: usize, line: &str, next: usize) -> Option<usize> {
        let at = start + indent;
        let content = &line[indent..];
        if starts_field(content) {
            let name = content.find(':').unwrap_or(content.len());
            self.found.push(Trap::syntax(text!("yaml-syntax.indent"), text!("yaml-syntax.indent-help"), at..at + name));
            return None;
        }
        let shown = without_comment(content);
        if let Some(i) = shown.find(": ").or_else(|| shown.ends_with(':').then(|| shown.len() - 1)) {
            self.push(Trap { fix: None, ..Trap::quote(text!("yaml-unquoted.colon"), at + i..at + i + 1, at..at) });
        } else if let Some(i) = shown.find(" #") {
            let lost = text!("yaml-unquoted.hash", lost = &shown[i + 1..]);
            self.push(Trap { fix: None, ..Trap::quote(lost, at + i + 1..at + shown.len(), at..at) });
        }
        Some(next)
    }

    /// Adds a trap; the text that must stand between quotes is put between them.
    fn push(&mut self, mut trap: Trap) {
        // An alias of an anchor that is told already.
        if let Some(name) = self.text[trap.at.start..].strip_prefix('*').map(name_of)
            && self.found.iter().any(|t| self.text[t.at.start..].strip_prefix('&').map(name_of) == Some(name))
        {
            return;
        }
        if trap.rule.id == rule::YAML_UNQUOTED.id
            && let Some((range, replacement)) = &mut trap.fix
        {
            let text = &self.text[range.clone()];
            let lead = if self.text[..range.start].ends_with(':') { " " } else { "" };
            *replacement = format!("{lead}{}", between_quotes(text.trim_start_matches(['\u{a0}', '\u{202f}'])));
            if text.contains('\n') {
                trap.fix = None;
            }
        }
        self.found.push(trap);
    }
}

/// The length of `name:` with its colon, when a value, nothing, or a bracket follows. A space may stand before the
/// colon (as French writes it) where `loose`.
fn after_field(content: &str, loose: bool) -> Option<usize> {
    let name = match content.chars().next()? {
        quote @ ('"' | '\'') => content[1..].find(quote).filter(|n| !content[1..=*n].contains('\n'))? + 2,
        c if c.is_alphanumeric() || c == '_' || c == '<' => {
            content.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '<')).map(char::len_utf8).sum::<usize>()
        }
        _ => return None,
    };
    let rest = &content[name..];
    let colon = if loose { rest.trim_start_matches(' ') } else { rest };
    let after = colon.strip_prefix(':')?;
    let ends = after.is_empty() || after.starts_with([' ', '\t', '\r', '\n', '\u{a0}', '\u{202f}']);
    let quoted = content.starts_with(['"', '\'']) && !after.starts_with('/');
    (ends || quoted || after.starts_with([',', '}', ']'])).then_some(content.len() - after.len())
}

/// True when a field begins here: `name: …`.
fn starts_field(content: &str) -> bool {
    after_field(content, false).is_some()
}

/// The letters of an anchor or an alias.
fn name_of(text: &str) -> &str {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}')).unwrap_or(text.len());
    &text[..end]
}

/// `|`, `>-`, `|2`: a text over several lines begins, and nothing else stands in this line.
fn is_block_header(rest: &str) -> bool {
    let shown = rest[1..].split(" #").next().unwrap_or_default().trim_end();
    shown.len() <= 2 && shown.bytes().all(|b| matches!(b, b'+' | b'-' | b'1'..=b'9'))
}

/// A line without the remark at its end.
fn without_comment(line: &str) -> &str {
    let end = line.find(" # ").or_else(|| line.ends_with(" #").then(|| line.len() - 2)).unwrap_or(line.len());
    line[..end].trim_end()
}

/// A sign at the beginning of a text that is no text to YAML.
fn first_sign(text: &str, whole: Range<usize>, in_flow: bool) -> Option<Trap> {
    let shown = &text[whole.clone()];
    let first = shown.chars().next()?;
    let here = whole.start..whole.start + first.len_utf8();
    let next = shown[first.len_utf8()..].chars().next();
    let name = name_of(&shown[first.len_utf8()..]);
    match first {
        '\u{a0}' | '\u{202f}' => return Some(Trap::quote(text!("yaml-unquoted.space"), here, whole)),
        '!' if shown.starts_with("!!") || shown.starts_with("!<") => {
            return Some(Trap::syntax(text!("yaml-syntax.tag"), text!("yaml-syntax.tag-help"), here.start..here.end + name.len()));
        }
        // An anchor is meant where something refers to it.
        '&' if !name.is_empty() && text.match_indices(&format!("*{name}")).any(|(i, m)| name_of(&text[i + 1..]).len() + 1 == m.len()) => {
            return Some(Trap::syntax(text!("yaml-syntax.anchor"), text!("yaml-syntax.anchor-help"), here.start..here.end + name.len()));
        }
        '!' | '&' | '*' | '@' | '`' | '%' | ',' | ']' | '}' | '|' | '>' => {}
        '-' | '?' if next.is_none_or(|c| c == ' ') && (in_flow || next.is_some()) => {}
        _ => return None,
    }
    Some(Trap::quote(text!("yaml-unquoted.sign", sign = first), here, whole))
}

/// The trap in a text without quotes, in one line.
fn trap(text: &str, range: Range<usize>) -> Option<Trap> {
    let shown = without_comment(&text[range.clone()]);
    let at = range.start;
    let whole = at..at + shown.len();
    // A comment after the colon is meant; a colour or a number sign is not.
    if let Some(rest) = shown.strip_prefix('#') {
        let meant = rest.is_empty() || rest.starts_with([' ', '#']);
        return (!meant).then(|| Trap::quote(text!("yaml-unquoted.hash", lost = shown), whole.clone(), whole));
    }
    if let Some(trap) = first_sign(text, whole.clone(), false) {
        return Some(trap);
    }
    if let Some(i) = shown.find(": ").or_else(|| shown.ends_with(':').then(|| shown.len() - 1)) {
        return Some(Trap::quote(text!("yaml-unquoted.colon"), at + i..at + i + 1, whole));
    }
    let i = shown.find(" #")?;
    Some(Trap::quote(text!("yaml-unquoted.hash", lost = &shown[i + 1..]), at + i + 1..whole.end, whole))
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
                format!("{} {place:?} {fix}", d.message.id.trim_start_matches("yaml-"))
            })
            .collect()
    }

    #[test]
    fn each_trap_is_found_with_its_fix() {
        for (source, expected) in [
            ("title: L'été : le logement\n", r#"unquoted.colon ":" "L'été : le logement""#),
            ("title: Salle #3\n", r##"unquoted.hash "#3" "Salle #3""##),
            ("accent: #9e2f1b\n", r##"unquoted.hash "#9e2f1b" "#9e2f1b""##),
            ("title: !Attention\n", r#"unquoted.sign "!" "!Attention""#),
            ("title: &nbsp; x\n", r#"unquoted.sign "&" "&nbsp; x""#),
            ("- *Important* x\n", r#"unquoted.sign "*" "*Important* x""#),
            ("title:\u{a0}A\n", r#"unquoted.space "\u{a0}"  "A""#),
            ("  - title: Dit \"is\": x # y\n", r#"unquoted.colon ":" "Dit \"is\": x""#),
            ("title : L'été : x\n", r#"unquoted.colon ":" "L'été : x""#),
            ("title: > 18 ans\n", r#"unquoted.sign ">" "> 18 ans""#),
            ("title: - Bonjour\n", r#"unquoted.sign "-" "- Bonjour""#),
            ("title: [Annulé] Bonjour # x\n", r#"unquoted.bracket "[" "[Annulé] Bonjour""#),
            ("hour: {h} h {mm}\n", r#"unquoted.bracket "{" "{h} h {mm}""#),
            ("title: une\n  suite : x\n", r#"unquoted.colon ":" "#),
            ("title: une\n  suite #3\n", r##"unquoted.hash "#3" "##),
        ] {
            assert_eq!(traps(source), [expected], "{source:?}");
        }
    }

    #[test]
    fn each_trap_between_braces_is_found_with_its_fix() {
        for (source, expected) in [
            ("t: { fr: L’été : le logement, nl: x }\n", r#"unquoted.colon ":" "L’été : le logement""#),
            ("t: { fr: Salle #3, nl: x }\n", r##"unquoted.hash "#3" "Salle #3""##),
            ("t: { fr: Salle # 3, nl: x }\n", r##"unquoted.hash "# 3" "Salle # 3""##),
            ("t: { fr: #3, nl: x }\n", r##"unquoted.hash "#3" "#3""##),
            ("t: { fr: Quai 23, 1070 Anderlecht, nl: x }\n", r#"unquoted.comma "," "Quai 23, 1070 Anderlecht""#),
            ("t: { price: 12,50 }\n", r#"unquoted.comma "," "12,50""#),
            ("t: { fr: !Attention, nl: x }\n", r#"unquoted.sign "!" "!Attention""#),
            ("t: { name: &nom José, role: x }\n", r#"unquoted.sign "&" "&nom José""#),
            ("t: { fr: [Annulé] Bonjour, nl: x }\n", r#"unquoted.bracket "[" "[Annulé] Bonjour""#),
            ("t: { fr: Bonjour [annulé], nl: x }\n", r#"unquoted.bracket "[" "Bonjour [annulé]""#),
            ("t: [Salle 3, L’été : x, b]\n", r#"unquoted.colon ":" "L’été : x""#),
            ("t: [Salle #3, b]\n", r##"unquoted.hash "#3" "Salle #3""##),
            ("t: { fr: \"Oui\" dit-il, nl: x }\n", r#"syntax.after-quote "dit-il" "\"Oui\" dit-il""#),
            ("t: { fr: 'L'été', nl: x }\n", r#"syntax.after-quote "été'" "L'été""#),
            ("t: { fr: A, nl:B }\n", r#"syntax.space "nl:"  "#),
            ("t:\n  - { fr: a,\n      nl: b : c }\n", r#"unquoted.colon ":" "b : c""#),
            ("t: { fr: Voir https://a.be, ou non, nl: x }\n", r#"unquoted.comma "," "Voir https://a.be, ou non""#),
        ] {
            assert_eq!(traps(source), [expected], "{source:?}");
        }
        assert_eq!(traps("t: { fr: A : b, nl: C : d }\nu: E : f\n").len(), 3);
    }

    #[test]
    fn what_no_one_means_is_told_at_its_sign() {
        for (source, expected) in [
            ("a: &nom José\nb: *nom\n", r#"syntax.anchor "&nom" "#),
            ("a: { name: &nom José, role: *nom }\n", r#"syntax.anchor "&nom" "#),
            ("a: { name: !!str José }\n", r#"syntax.tag "!!str" "#),
            ("a: !!str x\n", r#"syntax.tag "!!str" "#),
            ("!!map\na: x\n", r#"syntax.tag "!!map" "#),
            ("a: [*t]\n", r#"unquoted.sign "*" "*t""#),
            ("a:\n\tb: c\n\td: e\n", r#"syntax.tab "\t" "#),
            ("a: \"x\nb: y\nc: \"z\"\n", r#"syntax.quote "\"" "#),
            ("a: 'x\n", r#"syntax.quote "'" "#),
            ("- \"x\n- y\n", r#"syntax.quote "\"" "#),
            ("a: { fr: \"x,\n  nl: y }\n", r#"syntax.quote "\"" "#),
            ("a: { b: [1, 2 }\nc: d\n", r#"syntax.bracket "[" "#),
            ("a: { b: c\nd: e\n", r#"syntax.bracket "{" "#),
            ("a: b\n---\nc: d\n", r#"syntax.documents "---" "#),
            ("title:Accueil\n", r#"syntax.space "title:"  "#),
            ("a: x\n  b: y\n", r#"syntax.indent "b" "#),
            ("a: \"Oui\" dit-il # x\n", r#"syntax.after-quote "dit-il" "\"Oui\" dit-il""#),
            ("a: 'l'été'\n", r#"syntax.after-quote "été'" "l'été""#),
        ] {
            assert_eq!(traps(source), [expected], "{source:?}");
        }
    }

    #[test]
    fn what_is_meant_is_left_alone() {
        for good in [
            "name: COOP   # a comment\n",
            "url: https://a.b/c#d\n",
            "t: \"a : b\"\n",
            "t: { fr: \"a : b\", nl: c }\n",
            "t: |\n  a : b #c\n  !x\nu: 1\n",
            "t: >-\n  a : b\n\n  \"c\nu: 1\n",
            "t: {\n  fr: a,\n  nl: b }\n",
            "t: {\n  fr: a, # remark, with {braces}\n  nl: b, # other\n}\n",
            "dates:\n  - id: a\n    start: 09:00\n",
            "# title : x\n---\na: b\n",
            "# title : x\n",
            "a: # nothing yet\n  b: c\n",
            "a: 12:30\n",
            "x: \"a\n  b : c\"\n",
            "x: 'l''été : x'\n",
            "x: \"a \\\" : b\"\n",
            "geo: [50.8385, 4.3225]\n",
            "{a: 1, b: [x, y], c: {d: e}}\n",
            "{\"a\":1,\"b\":{\"c\":2},\"d\":[1,2]}\n",
            "p: { price: \"12,50\", url: https://a.be/?x=1#y, at: 09:00 }\n",
            "a: { allow: [{ rule: fact/date, reason: \"x : y, z\" }] }\n",
            "l: [[janv, jan], [févr, fév], [], [avr]]\n",
            "l: { fr: une\n     deux, nl: x }\n",
            "t: une\n  deux, trois\nu: x\n",
            "d: { 1: 1er }\nspace: \";!?\"\n",
            "a: { }\nb: []\nc: { fr: , nl: x }\n",
            "a: L'été d'Anderlecht, 15 – 17\n",
            "a: C#\nb: [C#, x&y, a*b, e@f.be]\nc: -5\nd: -x\n",
            "a:\r\n  - b: c\r\n    d: \"e : f\"\r\n",
            "- - a\n  - b\n",
            "a: ~\nb: null\n",
            "a: 2024-01-15T09:00+01:00\n",
        ] {
            assert_eq!(traps(good), Vec::<String>::new(), "{good:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(pieces in proptest::collection::vec(proptest::sample::select(vec![
            "a", "fr", ":", " ", "\n", "  ", ",", "{", "}", "[", "]", "\"", "'", "#", "!", "&", "*", "-", "é", "\u{a0}", "\t", "|", ">", "\\", "\r\n", "---", "?", "😀",
        ]), 0..40)) {
            let source = pieces.concat();
            for found in find(FileId(0), &source, 0..source.len()) {
                let place = found.place().unwrap().range();
                proptest::prop_assert!(source.get(place).is_some(), "{source:?}");
                for edit in found.fix.iter().flat_map(|f| &f.edits) {
                    proptest::prop_assert!(source.get(edit.span.range()).is_some(), "{source:?}");
                }
            }
        }
    }
}
