//! The words of the reports and of the command line, in the language of whoever reads them.

use crate::base::FileId;
use crate::base::{Arg, Text};
use crate::locale::Messages;
use crate::sources::built_in;
use crate::syntax::fluent;

/// The messages of `i18n/<lang>/diagnostics.ftl`.
#[derive(Debug)]
pub struct Words {
    code: String,
    messages: Messages,
}

impl Words {
    /// The languages in which the tool speaks.
    pub fn languages() -> Vec<&'static str> {
        built_in().filter_map(|(path, _)| path.strip_prefix("i18n/")?.strip_suffix("/diagnostics.ftl")).collect()
    }

    /// The words of a language; `None` when the tool does not speak it.
    pub fn load(code: &str) -> Option<Self> {
        let path = format!("i18n/{code}/diagnostics.ftl");
        let (_, bytes) = built_in().find(|(p, _)| *p == path)?;
        let (file, _) = fluent::parse(FileId(0), std::str::from_utf8(bytes).ok()?);
        Some(Self { code: code.to_owned(), messages: Messages::new(code, [file]).0 })
    }

    /// The code of the language.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// A sentence.
    pub fn text(&self, text: &Text) -> String {
        self.messages.text(text)
    }

    /// A sentence by its name.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.messages.say(id, args)
    }

    /// Every message, for tests of completeness.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }
}
