//! A picture that is named does not exist, or is no picture.
//!
//! Pictures are PNG, JPEG, WebP, AVIF or GIF files below `content/`, named relative to the Markdown file. Whether a file is a
//! picture is read from its first bytes, not from its name. SVG files are programs as much as pictures and are refused:
//! export them as PNG.
//!
//! What to do: put the file where the text looks for it, or correct the name.

use super::RuleCx;
use crate::base::{Diagnostic, Span, rule, text};
use crate::model::{Page, Side};
use crate::base::percent_decode;
use crate::output::links;
use crate::sources::Content;
use crate::syntax::picture::{self, PictureFault};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for image in cx.site.pages.iter().flat_map(|p| &p.images) {
        found.extend(judge(cx, links::join("", &image.path), &image.path, image.span));
    }
    let logos = cx.site.contacts.organisations.iter().filter_map(|o| o.logo.as_ref()).chain(&cx.site.config.theme.logo);
    for logo in logos {
        found.extend(judge(cx, links::join("content", &logo.value), &logo.value, logo.span));
    }
    found
}

pub(super) fn check_side(cx: &RuleCx<'_>, _: &Page, side: &Side) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    side.document.images(|image, span| {
        found.extend(judge(cx, links::join(&side.folder, &percent_decode(&image.src)), &image.src, span));
    });
    found
}

fn judge(cx: &RuleCx<'_>, path: Option<String>, written: &str, span: Span) -> Option<Diagnostic> {
    let Some(file) = path.as_ref().and_then(|p| links::media(cx.site, p)) else {
        let help = match path {
            Some(path) if !written.contains("://") => text!("image-missing.help", path = path),
            _ => text!("image-missing.elsewhere"),
        };
        return Some(Diagnostic::new(rule::IMAGE_MISSING, text!("image-missing", file = written)).at(span).help(help));
    };
    let Content::Binary(bytes) = &cx.sources.file(file).content else { return Some(kind(written, span)) };
    match picture::header(bytes) {
        Ok(_) => None,
        Err(PictureFault::Kind) => Some(kind(written, span)),
        Err(fault) => Some(super::image_unreadable::finding(fault, span)),
    }
}

fn kind(written: &str, span: Span) -> Diagnostic {
    Diagnostic::new(rule::IMAGE_MISSING, text!("image-missing.kind", file = written)).at(span).help(text!("image-missing.kind-help"))
}
