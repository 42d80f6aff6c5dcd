//! Text between braces and brackets, and between quotes → where it ends, and the traps in it.
//!
//! What a writer meant by `{ fr: Quai 23, 1070 Anderlecht, nl: … }` is guessed from the fields: a comma ends a text
//! only where a field or the closing brace comes after it.

use super::{Trap, after_field, starts_field};
use crate::base::text;
use std::ops::Range;

/// How deep brackets are followed; what lies deeper is left to the parser.
const DEPTH: usize = 32;

/// Reads `text` from a bracket or a quote on.
pub(super) struct Flow<'a> {
    pub text: &'a str,
    /// The column of the field that all this belongs to: what begins further to the left is no part of it.
    pub base: usize,
    pub found: Vec<Trap>,
}

impl Flow<'_> {
    /// The end of the quoted text that begins at `at`. `None` when it is not closed, which is then a finding.
    pub(super) fn quoted(&mut self, at: usize, in_flow: bool) -> Option<usize> {
        let quote = self.text[at..].chars().next()?;
        let mut chars = self.text[at + 1..].char_indices().map(|(i, c)| (at + 1 + i, c)).peekable();
        while let Some((i, c)) = chars.next() {
            match c {
                '\\' if quote == '"' => {
                    chars.next();
                }
                '\'' if quote == '\'' && chars.peek().is_some_and(|(_, c)| *c == '\'') => {
                    chars.next();
                }
                '\n' if self.ends_at_line(i + 1, in_flow) => break,
                _ if c == quote => return Some(i + 1),
                _ => {}
            }
        }
        self.found.push(Trap::syntax(text!("yaml-syntax.quote"), text!("yaml-syntax.quote-help"), at..at + 1));
        None
    }

    /// True when the line that begins at `at` belongs to another field.
    fn ends_at_line(&self, at: usize, in_flow: bool) -> bool {
        let line = self.text[at..].split('\n').next().unwrap_or_default();
        let indent = line.len() - line.trim_start_matches(' ').len();
        let rest = &line[indent..];
        (in_flow || indent <= self.base) && starts_field(rest) || indent <= self.base && rest.starts_with("- ")
    }

    /// The end of the braces or brackets that begin at `open`. `None` when nothing after them can be told.
    pub(super) fn collection(&mut self, open: usize) -> Option<usize> {
        let mut stack = vec![open];
        let mut at = open + 1;
        while let Some(&inner) = stack.last() {
            if self.found.len() >= super::MANY {
                return None;
            }
            let from = at;
            at = self.skip_blank(at);
            let Some(c) = self.text[at..].chars().next().filter(|_| !self.field_further_left(from, at)) else {
                self.not_closed(inner);
                return None;
            };
            let in_map = self.text[inner..].starts_with('{');
            match c {
                '}' | ']' if in_map == (c == '}') => {
                    stack.pop();
                    at += 1;
                    if stack.is_empty() {
                        return Some(at);
                    }
                    at = self.after_value(inner, at, &stack);
                }
                '}' | ']' => {
                    self.not_closed(inner);
                    return None;
                }
                ',' => at += 1,
                _ => {
                    let value = if in_map || starts_field(&self.text[at..]) { self.key(at, in_map) } else { at };
                    match self.text[value..].chars().next() {
                        Some('{' | '[') if stack.len() == DEPTH => return None,
                        Some('{' | '[') => {
                            stack.push(value);
                            at = value + 1;
                        }
                        Some('"' | '\'') => {
                            at = self.quoted(value, true)?;
                            at = self.after_value(value, at, &stack);
                        }
                        Some(',' | '}' | ']') if value > at => at = value,
                        Some(_) => at = self.plain(value, in_map),
                        None => at = value,
                    }
                }
            }
        }
        None
    }

    fn not_closed(&mut self, open: usize) {
        self.found.push(Trap::syntax(text!("yaml-syntax.bracket"), text!("yaml-syntax.bracket-help"), open..open + 1));
    }

    /// Spaces, lines and comments from `at` on are passed over.
    fn skip_blank(&self, mut at: usize) -> usize {
        loop {
            let rest = &self.text[at..];
            at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
            if !self.text[at..].starts_with('#') {
                return at;
            }
            at += self.text[at..].find('\n').unwrap_or(self.text.len() - at);
        }
    }

    /// True when a line begins between two places, and a field stands there that is not part of all this.
    fn field_further_left(&self, from: usize, at: usize) -> bool {
        let Some(line) = self.text[from..at].rfind('\n').map(|i| from + i + 1) else { return false };
        at - line <= self.base && starts_field(&self.text[at..])
    }

    /// Where the value of the field at `at` begins; `at` itself where no field is.
    fn key(&mut self, at: usize, in_map: bool) -> usize {
        let Some(after) = after_field(&self.text[at..], true).map(|n| at + n) else {
            // `nl:x`: a space is missing, unless it is the beginning of a URL.
            let name = self.text[at..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
            let rest = &self.text[at + name..];
            if in_map
                && name > 0
                && rest.starts_with(':')
                && !rest[1..].starts_with(['/', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
            {
                let colon = at + name;
                self.found.push(Trap::missing_space(at, colon));
                return colon + 1;
            }
            return at;
        };
        let rest = &self.text[after..];
        after + rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len()
    }

    /// What stands after a quoted text or after brackets: nothing may, but a comma or the end. Where to read on.
    fn after_value(&mut self, value: usize, end: usize, stack: &[usize]) -> usize {
        let at = self.skip_blank(end);
        match self.text[at..].chars().next() {
            None | Some(',' | '}' | ']' | ':') => return at,
            // The comma before a field is missing; the parser says so.
            _ if starts_field(&self.text[at..]) => return at,
            _ => {}
        }
        let in_map = stack.last().is_some_and(|open| self.text[*open..].starts_with('{'));
        let whole = value..self.text_end(end, in_map);
        let trap = match self.text[value..].starts_with(['"', '\'']) {
            true => Trap::after_quote(at, whole.clone(), self.text),
            false => Trap::quote(text!("yaml-unquoted.bracket"), value..value + 1, whole.clone()),
        };
        if !self.found.iter().any(|t| t.at.start >= value) {
            self.found.push(trap);
        }
        whole.end
    }

    /// A text without quotes: where it ends, with the trap in it.
    fn plain(&mut self, at: usize, in_map: bool) -> usize {
        let end = self.text_end(at, in_map);
        let end = if end == at { at + self.text[at..].chars().next().map_or(0, char::len_utf8) } else { end };
        let shown = self.text[at..end].trim_end_matches([' ', '\t', '\r', '\n']);
        let whole = at..at + shown.len();
        if let Some(trap) = self.trap(shown, &whole, in_map) {
            self.found.push(trap);
        }
        end
    }

    fn trap(&self, shown: &str, whole: &Range<usize>, in_map: bool) -> Option<Trap> {
        if let Some(trap) = super::first_sign(self.text, whole.clone(), true) {
            return Some(trap);
        }
        let mut before = ' ';
        let mut chars = shown.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            let at = whole.start + i;
            let here = at..at + c.len_utf8();
            let message = match c {
                // In a list, `a: b` may be meant as a field.
                ':' if next.is_none_or(|n| n.is_ascii_whitespace() || matches!(n, ',' | '[' | ']' | '{' | '}')) => {
                    text!("yaml-unquoted.colon")
                }
                '#' if before.is_ascii_whitespace() => {
                    let line = self.text[at..].lines().next().unwrap_or_default();
                    return Some(Trap::quote(text!("yaml-unquoted.hash", lost = line.trim_end()), at..whole.end, whole.clone()));
                }
                '[' | ']' | '{' | '}' => text!("yaml-unquoted.bracket"),
                ',' if in_map => {
                    let lost = shown[i + 1..].trim();
                    return Some(Trap::quote(text!("yaml-unquoted.comma", lost = lost), here, whole.clone()));
                }
                _ => {
                    before = c;
                    continue;
                }
            };
            return Some(Trap::quote(message, here, whole.clone()));
        }
        None
    }

    /// Where a text that begins at `at` ends, as its writer meant it.
    fn text_end(&self, at: usize, in_map: bool) -> usize {
        let (mut braces, mut brackets) = (0_usize, 0_usize);
        let mut before = '_';
        for (i, c) in self.text[at..].char_indices().map(|(i, c)| (at + i, c)) {
            match c {
                '{' => braces += 1,
                '[' => brackets += 1,
                '}' if braces == 0 => return i,
                ']' if brackets == 0 => return i,
                '}' => braces -= 1,
                ']' => brackets -= 1,
                ',' if !in_map || self.comma_ends(i + 1) => return i,
                '\n' => {
                    let next = self.skip_blank(i);
                    if next == self.text.len() || starts_field(&self.text[next..]) {
                        return i;
                    }
                }
                // A remark, unless the end of the braces would be lost in it.
                '#' if before.is_ascii_whitespace() => {
                    let line = self.text[i + 1..].lines().next().unwrap_or_default();
                    if (line.is_empty() || line.starts_with([' ', '#'])) && !line.contains(['}', ']']) {
                        return i;
                    }
                }
                _ => {}
            }
            before = c;
        }
        self.text.len()
    }

    /// True when a field or the end comes after a comma.
    fn comma_ends(&self, after: usize) -> bool {
        let rest = &self.text[self.skip_blank(after)..];
        rest.is_empty() || rest.starts_with(['}', ']']) || starts_field(rest) || {
            let name = rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
            // A field whose colon lacks its space.
            (2..=20).contains(&name) && rest[name..].starts_with(':') && !rest[name + 1..].starts_with(['/', ' '])
        }
    }
}
