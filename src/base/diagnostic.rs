//! What the compiler has to say about a site: a value, never a string that was printed.
//!
//! The words are in Fluent (`i18n/<lang>/diagnostics.ftl`), so a diagnostic holds the name of a message and its
//! arguments; a report puts them into the language of whoever reads it.

use super::rule::Rule;
use super::span::Span;

/// How bad it is. Only an error stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Info,
    /// Probably a mistake.
    Warning,
    /// Must be mended before the site is published.
    Error,
}

impl Severity {
    /// `info`, `warning` or `error`: as in the JSON output.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// The value of an argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Words of the author, or a name.
    Str(String),
    /// A number: the message may choose a plural by it.
    Num(i64),
}

impl From<&str> for Arg {
    fn from(s: &str) -> Self {
        Arg::Str(s.to_owned())
    }
}
impl From<String> for Arg {
    fn from(s: String) -> Self {
        Arg::Str(s)
    }
}
impl From<&String> for Arg {
    fn from(s: &String) -> Self {
        Arg::Str(s.clone())
    }
}
impl From<char> for Arg {
    fn from(c: char) -> Self {
        Arg::Str(c.to_string())
    }
}
impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Num(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// A sentence for the person who edits the site: the name of a Fluent message, and its arguments.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// The message, or `message.attribute`.
    pub id: &'static str,
    /// The arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Text {
    /// The message with this name, without arguments yet.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// With one more argument.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// `text!("schema-unknown-field", field = name)`: a [`Text`].
macro_rules! text {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::base::Text::new($id)$(.arg(stringify!($name), $value))*
    };
}
pub(crate) use text;

/// What a label is to its diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What is wrong. A finding between languages has one for each language, of equal weight.
    Subject,
    /// A source that knows the answer: the schedule, the contacts, the glossary.
    Witness,
    /// Helps to understand.
    Context,
}

impl Role {
    /// `subject`, `witness` or `context`: as in the JSON output.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Subject => "subject",
            Role::Witness => "witness",
            Role::Context => "context",
        }
    }
}

/// A place with a word about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What it is to the diagnostic.
    pub role: Role,
    /// The word, when the place does not speak for itself.
    pub text: Option<Text>,
}

/// A change of a source file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there instead.
    pub replacement: String,
}

/// A change that mends the problem and cannot do harm.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// The edits, in one or several files; none overlaps another.
    pub edits: Vec<Edit>,
}

/// A finding: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule found it.
    pub rule: &'static Rule,
    /// How bad it is: the rule's own severity unless the site lowered it.
    pub severity: Severity,
    /// What is wrong.
    pub message: Text,
    /// Where; in any files.
    pub labels: Vec<Label>,
    /// What to do.
    pub help: Option<Text>,
    /// A change that does it.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A finding of `rule`, with the rule's severity.
    pub fn new(rule: &'static Rule, message: Text) -> Self {
        Self { rule, severity: rule.severity, message, labels: Vec::new(), help: None, fix: None }
    }

    /// At this place.
    #[must_use]
    pub fn at(self, span: Span) -> Self {
        self.label(span, Role::Subject, None)
    }

    /// At this place, with a word about it.
    #[must_use]
    pub fn saying(self, span: Span, text: Text) -> Self {
        self.label(span, Role::Subject, Some(text))
    }

    /// With one more label.
    #[must_use]
    pub fn label(mut self, span: Span, role: Role, text: Option<Text>) -> Self {
        self.labels.push(Label { span, role, text });
        self
    }

    /// What to do.
    #[must_use]
    pub fn help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// With a safe change that replaces `span`.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        let edit = Edit { span, replacement: replacement.into() };
        self.fix.get_or_insert_with(|| Fix { edits: Vec::new() }).edits.push(edit);
        self
    }

    /// The first place, for sorting and for one-line reports.
    pub fn place(&self) -> Option<Span> {
        self.labels.first().map(|l| l.span)
    }
}
