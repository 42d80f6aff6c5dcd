//! A picture has no words for those who do not see it.
//!
//! What to do: say between the brackets what the picture shows, in the language of the page:
//! `![La salle du COOP, vue du canal](coop.jpg)`. A picture that is offered to the press (`images` in the front matter)
//! needs an `alt` on both sides.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::model::{Page, Side};

pub(super) fn check_side(_: &RuleCx<'_>, _: &Page, side: &Side) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    side.document.images(|image, span| {
        if image.alt.trim().is_empty() {
            found.push(Diagnostic::new(rule::IMAGE_ALT, text!("image-alt")).at(span).help(text!("image-alt.help")));
        }
    });
    found
}
