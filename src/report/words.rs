//! The words of the reports and of the command line, in the language of whoever reads them.

use crate::base::{Arg, Diagnostic, FileId, Severity, Text};
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

    /// The words in the first of these languages that the tool speaks, each as people or machines name it (`nl`, `nl-BE`,
    /// `nl_BE.UTF-8`); else English.
    pub fn spoken(wishes: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let code = |wish: &str| wish.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
        let wishes = wishes.into_iter().map(|wish| code(wish.as_ref()));
        #[expect(clippy::expect_used, reason = "the binary holds English; a test says so")]
        wishes.chain(["en".to_owned()]).find_map(|code| Self::load(&code)).expect("English is built in")
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

    /// « 2 errors, 1 warning », or that there is nothing.
    pub fn tally(&self, found: &[Diagnostic]) -> String {
        let count = |severity| found.iter().filter(|d| d.severity == severity).count();
        self.count(count(Severity::Error), count(Severity::Warning))
    }

    /// The same of so many errors and warnings.
    pub fn count(&self, errors: usize, warnings: usize) -> String {
        let part = |id: &str, n: usize| (n > 0).then(|| self.say(id, &[("count", Arg::from(n))]));
        let parts = [part("report-errors", errors), part("report-warnings", warnings)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { self.say("report-nothing", &[]) } else { parts.join(", ") }
    }

    /// Every message, for tests of completeness.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }
}
