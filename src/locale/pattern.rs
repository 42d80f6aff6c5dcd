//! `"{weekday} {day} {month}"` → text.

/// A text with names in braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Literal text and names, in turn, beginning with text.
    parts: Vec<String>,
}

impl Pattern {
    /// Reads a pattern. A brace that is not closed is text.
    pub fn new(pattern: &str) -> Self {
        let mut parts = vec![String::new()];
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            let last = parts.len() - 1;
            parts[last].push_str(before);
            parts.push(name.to_owned());
            parts.push(String::new());
            rest = after;
        }
        let last = parts.len() - 1;
        parts[last].push_str(rest);
        Self { parts }
    }

    /// The names in the pattern.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().skip(1).step_by(2).map(String::as_str)
    }

    /// True when the pattern holds this stretch, names in braces among it.
    pub fn has(&self, stretch: &str) -> bool {
        let whole: String = self.parts.iter().enumerate().map(|(i, p)| if i % 2 == 0 { p.clone() } else { format!("{{{p}}}") }).collect();
        whole.contains(stretch)
    }

    /// The text with each name replaced by its value; a name without value is nothing.
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        let value = |name: &str| values.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v);
        self.parts.iter().enumerate().map(|(i, part)| if i % 2 == 0 { part } else { value(part) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled() {
        let p = Pattern::new("{h} h {mm}");
        assert_eq!(p.fill(&[("h", "9"), ("mm", "30")]), "9 h 30");
        assert_eq!(p.names().collect::<Vec<_>>(), ["h", "mm"]);
        assert_eq!(Pattern::new("a {b").fill(&[]), "a {b");
    }
}
