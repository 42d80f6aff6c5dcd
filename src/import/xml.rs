//! The bytes of an XML part → its elements and texts in order, names without their prefix.
//!
//! Iterative, with a limit to the depth; a DOCTYPE is refused, so that there are no entities but those of XML itself.

use super::{ImportError, MAX_DEPTH};
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

/// What comes next.
pub(super) enum Node<'a> {
    /// An element begins.
    Open(&'a str, Element<'a>),
    /// An element ends.
    Close(&'a str),
    /// Words.
    Text(&'a str),
}

/// The attributes of an element.
pub(super) struct Element<'a>(&'a BytesStart<'a>);

/// The longest value of an attribute that is looked at.
const MAX_VALUE: usize = 4_000;

impl Element<'_> {
    /// The value of an attribute, by its name without prefix; one that is too long to mean anything is none.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        // The check for attributes that stand twice takes long where there are very many.
        let mut attributes = self.0.attributes();
        let found = attributes.with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
        if found.value.len() > MAX_VALUE {
            return None;
        }
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(|v| v.into_owned())
    }

    /// The value of `val`.
    pub(super) fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// True for a property that is switched on: `<w:b/>`, but not `<w:b w:val="0"/>`.
    pub(super) fn is_on(&self) -> bool {
        self.val().is_none_or(|v| !matches!(v.as_str(), "0" | "false" | "off" | "none"))
    }

    /// The value of `val` as a number.
    pub(super) fn number(&self) -> Option<usize> {
        self.val()?.trim().parse().ok()
    }
}

/// Calls `see` for everything in a part.
pub(super) fn walk(bytes: &[u8], mut see: impl FnMut(Node<'_>) -> Result<(), ImportError>) -> Result<(), ImportError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ImportError::Broken)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|_| ImportError::Broken)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(ImportError::Deep);
                }
                see(Node::Open(start.local_name().as_ref(), Element(&start)))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                see(Node::Close(end.local_name().as_ref()))?;
            }
            Event::Text(words) => see(Node::Text(&words.xml10_content()))?,
            Event::CData(words) => see(Node::Text(&words.xml10_content()))?,
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(c)) => see(Node::Text(c.encode_utf8(&mut [0; 4])))?,
                Ok(None) => see(Node::Text(resolve_xml_entity(&name).ok_or(ImportError::Entities)?))?,
                Err(_) => return Err(ImportError::Broken),
            },
            Event::DocType(_) => return Err(ImportError::Entities),
            Event::Eof if depth > 0 => return Err(ImportError::Broken),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
