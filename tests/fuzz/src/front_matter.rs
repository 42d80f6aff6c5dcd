//! Any text → front matter, YAML and a page: the parts lie in the file, every value has a place in it, and nothing lies too deep.

use super::sites::{check_places, check_span, planned, sources, text};
use diptych::base::FileId;
use diptych::syntax::front_matter::{MAX, split};
use diptych::syntax::yaml::{Node, Value, parse};

pub(crate) fn run(data: &[u8]) {
    let source = text(data);
    let yaml = match split(FileId(0), &source) {
        Ok(split) => {
            assert!(split.yaml.len() <= MAX && split.yaml.end <= split.body.start && split.body.end == source.len());
            assert!(source.get(split.yaml.clone()).is_some() && source.get(split.body).is_some());
            split.yaml
        }
        Err(found) => {
            check_places(&[*found], &source);
            0..source.len()
        }
    };
    let (node, found) = parse(FileId(0), &source, yaml);
    check_places(&found, &source);
    assert!(node.is_some() || !found.is_empty(), "nothing is read and nothing is said");
    node.iter().for_each(|n| check_node(n, &source, 0));
    let files = [("content/a.fr.md", source.as_str()), ("content/a.nl.md", &source), ("content/schedule.yaml", &source)];
    let sources = sources(&files);
    planned(&sources);
}

fn check_node(node: &Node, source: &str, depth: usize) {
    assert!(depth <= 33, "too deep");
    check_span(node.span, source);
    match &node.value {
        Value::Null | Value::Scalar(_) => {}
        Value::Seq(items) => items.iter().for_each(|n| check_node(n, source, depth + 1)),
        Value::Map(entries) => {
            for (at, (key, value)) in entries.iter().enumerate() {
                assert!(entries[..at].iter().all(|(k, _)| k.value != key.value), "a key twice: {}", key.value);
                check_span(key.span, source);
                check_node(value, source, depth + 1);
            }
        }
    }
}
