//! A message of the interface exists in one language and not in another.
//!
//! What to do: add it to `i18n/<language>/messages.ftl`, under the same name. A site needs only the messages that it changes or
//! adds; all others come with the tool.

use super::RuleCx;
use crate::base::Diagnostic;
use crate::locale::check_messages;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let languages: Vec<_> = cx.site.languages.iter().map(|l| (cx.site.languages.code(l), cx.site.words(l))).collect();
    check_messages(&languages, &cx.interface, |file| !cx.sources.file(file).built_in)
}
