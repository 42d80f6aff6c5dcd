//! A picture cannot be read, or has too many pixels.
//!
//! Pictures of releases and pages are published in several sizes, so each is decoded. A file that was copied in part or is
//! damaged cannot be; and one of more than 80 million pixels (some 10,000 by 8,000) would take the memory of the machine.
//!
//! What to do: open the picture in a program for pictures and save it again as JPEG or PNG, smaller when it is too large.

use crate::base::{Diagnostic, Span, rule, text};
use crate::syntax::picture::PictureFault;

/// What is found about a file that begins like a picture.
pub(super) fn finding(fault: PictureFault, span: Span) -> Diagnostic {
    let message = match fault {
        PictureFault::TooLarge(width, height) => text!("image-unreadable.large", width = width as usize, height = height as usize),
        PictureFault::Broken | PictureFault::Kind => text!("image-unreadable"),
    };
    Diagnostic::new(rule::IMAGE_UNREADABLE, message).at(span).help(text!("image-unreadable.help"))
}
