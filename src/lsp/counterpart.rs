//! A place in a page → the block there, and what corresponds to it in the other languages.

use super::site::Snapshot;
use crate::base::{FileId, Lang, Span};
use crate::model::{Page, Site};
use crate::output::Subject;
use crate::output::links::{self, Href};
use crate::parity::{Texts, Unit, UnitKind};

/// A block of a page, and its counterparts.
#[derive(Debug)]
pub(super) struct Block {
    /// Where it stands.
    pub(super) span: Span,
    /// The other languages, each with what corresponds there: nothing, one block or two.
    pub(super) others: Vec<(Lang, Vec<Part>)>,
}

/// A block of another language.
#[derive(Debug)]
pub(super) struct Part {
    /// Where it stands.
    pub(super) span: Span,
    /// Its words, for a field: in the file they may stand between quotes.
    pub(super) words: Option<String>,
}

/// The block at a place of a page; none between blocks, and none while a language of the page is missing.
pub(super) fn block(snapshot: &Snapshot, file: FileId, offset: usize) -> Option<Block> {
    let (site, plan) = (snapshot.compiled.site.as_ref()?, snapshot.compiled.plan.as_ref()?);
    let (page, lang) = page(site, file)?;
    let group = Texts::new(site, plan).page(page);
    let units = &group.sides[lang.index()];
    let at = units
        .iter()
        .enumerate()
        .filter(|(_, u)| u.span.start as usize <= offset && offset <= u.span.end as usize)
        .min_by_key(|(_, u)| u.span.range().len())
        .or_else(|| units.iter().enumerate().find(|(_, u)| is_field_of_line(u, snapshot.sources.text(file), offset)))
        .map(|(i, _)| i)?;
    let bead = group.beads.iter().find(|b| b.sides[lang.index()].contains(&at))?;
    let part = |u: &Unit| Part { span: u.span, words: matches!(u.kind, UnitKind::Field(_)).then(|| u.passage.text().to_owned()) };
    let others = site.languages.iter().filter(|l| *l != lang);
    let others = others.map(|other| (other, group.units(bead, other).iter().map(part).collect())).collect();
    Some(Block { span: units[at].span, others })
}

/// A field stands for its whole line: its name too.
fn is_field_of_line(unit: &Unit, text: &str, offset: usize) -> bool {
    let start = text.get(..unit.span.start as usize).and_then(|t| t.rfind('\n')).map_or(0, |i| i + 1);
    matches!(unit.kind, UnitKind::Field(_)) && start <= offset && offset < unit.span.start as usize
}

/// The page and the language of a file.
fn page(site: &Site, file: FileId) -> Option<(&Page, Lang)> {
    site.pages.iter().find_map(|page| page.sides.iter().find(|(_, side)| side.file == file).map(|(lang, _)| (page, lang)))
}

/// The link at a place of a page, and the place in the sources to which it leads.
pub(super) fn link(snapshot: &Snapshot, file: FileId, offset: usize) -> Option<(Span, Span)> {
    let (site, plan) = (snapshot.compiled.site.as_ref()?, snapshot.compiled.plan.as_ref()?);
    let (page, lang) = page(site, file)?;
    let side = page.sides.get(lang)?;
    let mut at = None;
    side.document.links(|link, span| {
        if (span.start as usize..span.end as usize).contains(&offset) {
            at = Some((span, link.href.as_str()));
        }
    });
    let (span, href) = at?;
    // A page that is held back is no target of the output, but its file is there.
    let own = links::join(&side.folder, href.split(['#', '?']).next().unwrap_or_default());
    let own = own.and_then(|path| snapshot.sources.find(&path)).map(|(id, _)| Span::top(id));
    let target = own.or_else(|| match links::resolve(site, plan, side, lang, href) {
        Ok(Href::Internal { subject: Some(Subject::Media(file)), .. }) => Some(Span::top(file)),
        Ok(Href::Internal { lang, subject: Some(subject), .. }) => plan.find(subject, lang)?.origin.first().copied(),
        _ => None,
    })?;
    (!snapshot.sources.file(target.file).built_in).then_some((span, target))
}
