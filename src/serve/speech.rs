//! What a browser says of its reader → the language in which the tool answers.

use crate::report::Words;

/// The words for a reader: what the address asks for, what the command line said, what the browser prefers; else English.
pub(super) fn words(asked: Option<&str>, fixed: Option<&str>, accepted: Option<&str>) -> Words {
    let preferred = accepted.map(by_preference).unwrap_or_default();
    Words::spoken(asked.into_iter().chain(fixed).chain(preferred))
}

/// The languages of an `Accept-Language`, the most wanted first (RFC 9110 §12.5.4).
fn by_preference(header: &str) -> Vec<&str> {
    let weight = |part: &str| {
        let quality = part.split(';').skip(1).find_map(|p| p.trim().strip_prefix("q="));
        quality.map_or(1000, |q| (q.trim().parse::<f32>().unwrap_or(0.0).clamp(0.0, 1.0) * 1000.0) as u32)
    };
    let mut parts: Vec<(u32, &str)> =
        header.split(',').take(32).map(|part| (weight(part), part.split(';').next().unwrap_or_default().trim())).collect();
    parts.retain(|(weight, tag)| *weight > 0 && !tag.is_empty());
    parts.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    parts.into_iter().map(|(_, tag)| tag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_that_the_tool_speaks_is_spoken() {
        fn code(asked: Option<&str>, fixed: Option<&str>, accepted: Option<&str>) -> String {
            words(asked, fixed, accepted).code().to_owned()
        }
        let all = Words::languages();
        let [a, b] = [all[0], all[1]];
        assert_eq!(code(None, None, Some(&format!("xx,{a}-BE;q=0.5,{b};q=0.7"))), b);
        assert_eq!(code(None, Some(a), Some(b)), a);
        assert_eq!(code(Some(b), Some(a), None), b);
        assert_eq!(code(None, None, Some(&format!("{a};q=0, *;q=0.5"))), "en");
        assert_eq!(code(Some("../../etc"), None, Some(";;;,,,q=")), "en");
    }
}
