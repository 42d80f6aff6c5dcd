//! A release → one page with all its languages side by side, the page's own first, paragraph beside paragraph.

use super::article::{Article, Block};
use super::html;
use super::page_context::Speaker;
use super::plan::{PageId, own_first};
use super::press::embargo;
use crate::base::Lang;
use crate::model::Page;
use crate::theme::context::{self, Html};

/// How many rows the style sheet can line up; a longer text is shown side by side without.
const ROWS: usize = 200;

/// What the template sees of a release in all languages.
pub(super) fn facing(s: &Speaker<'_>, index: usize, page: &Page) -> context::Facing {
    let languages = own_first(s.site, s.lang);
    let articles: Vec<(Lang, Article<'_>)> =
        languages.iter().filter_map(|lang| Some((*lang, Article::of(s.site, s.plan, page.sides.get(*lang)?, *lang)))).collect();
    let slots = rows(&articles.iter().map(|(_, a)| a.blocks.as_slice()).collect::<Vec<_>>());
    let sides = articles.iter().zip(slots).map(|((lang, article), slots)| side(s, index, page, *lang, article, &slots)).collect::<Vec<_>>();
    let paired = sides.iter().all(|side| side.rows.len() <= ROWS);
    let date_iso = page.date.map(|d| d.to_string()).unwrap_or_default();
    context::Facing { embargo: embargo(s, page), date_iso, sides, paired, downloads: Vec::new() }
}

fn side(s: &Speaker<'_>, index: usize, page: &Page, lang: Lang, article: &Article<'_>, slots: &[Option<usize>]) -> context::FacingSide {
    let own = Speaker::new(s.site, s.plan, lang);
    let code = s.site.languages.code(lang);
    // A page holds every id once.
    let mut blocks: Vec<Html> = html::blocks(s.site, s.plan, article, lang, &format!("{code}-"));
    let notes = blocks.split_off(article.blocks.len().min(blocks.len()));
    let rows = slots.iter().map(|slot| slot.and_then(|i| blocks.get(i).cloned()));
    let written = page.sides.get(lang);
    context::FacingSide {
        lang: code.to_owned(),
        lang_tag: own.locale.tag.clone(),
        language: own.locale.name.clone(),
        kicker: own.say("press-release", &[]),
        date: page.date.map(|d| html::text(own.locale, &own.locale.plain_date(d))).unwrap_or_default(),
        title: written.and_then(|w| w.title.as_ref()).map(|t| own.locale.typeset(&t.value)).unwrap_or_default(),
        summary: own.summary(written),
        rows: rows.chain(notes.into_iter().map(Some)).collect(),
        path: s.plan.page_path(PageId::Release(index as u32), lang).unwrap_or_default(),
        path_label: own.say("press-this-page", &[]),
    }
}

/// For each side, which of its blocks stands in each row. Headings begin rows together, so that a paragraph more on one
/// side moves nothing beyond the next heading.
fn rows(sides: &[&[Block<'_>]]) -> Vec<Vec<Option<usize>>> {
    let is_heading = |b: &Block<'_>| matches!(b, Block::Heading { .. });
    let parts: Vec<Vec<Vec<usize>>> = sides
        .iter()
        .map(|blocks| {
            let mut parts: Vec<Vec<usize>> = vec![Vec::new()];
            for (i, block) in blocks.iter().enumerate() {
                if is_heading(block) {
                    parts.push(Vec::new());
                }
                if let Some(part) = parts.last_mut() {
                    part.push(i);
                }
            }
            parts
        })
        .collect();
    let alike = parts.iter().all(|p| p.len() == parts[0].len());
    if !alike {
        return sides.iter().map(|blocks| (0..blocks.len()).map(Some).collect()).collect();
    }
    let count = |part: usize| parts.iter().map(|p| p[part].len()).max().unwrap_or(0);
    parts.iter().map(|own| own.iter().enumerate().flat_map(|(k, part)| (0..count(k)).map(|row| part.get(row).copied())).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_stand_beside_each_other() {
        let heading = || Block::Heading { level: 2, id: "", content: Vec::new() };
        let text = || Block::Paragraph(Vec::new());
        let (left, right) = (vec![text(), text(), heading(), text()], vec![text(), heading(), text(), text()]);
        let slots = rows(&[&left, &right]);
        assert_eq!(slots[0], [Some(0), Some(1), Some(2), Some(3), None]);
        assert_eq!(slots[1], [Some(0), None, Some(1), Some(2), Some(3)]);
    }
}
