//! Releases → what templates see of them: the press room, its years, a release with its files.

use super::RenderCx;
use super::html::text;
use super::links;
use super::page_context::Speaker;
use super::picture;
use super::plan::{PageId, Subject, own_first};
use super::press::{downloads, embargo};
use crate::base::{Arg, FileId};
use crate::model::{Extra, Page, PressImage, Side, Site};
use crate::theme::context;

/// How many releases the press page shows; the years have all of them.
pub(super) const NEWEST: usize = 12;
/// How many a page of a year shows.
const PER_PAGE: usize = 20;

/// The years of the releases, newest first, with how many each has.
pub(super) fn years(site: &Site) -> Vec<(i16, usize)> {
    let mut years = Vec::new();
    let mut rest = site.releases.as_slice();
    while let Some(year) = rest.first().and_then(|i| year_of(site, *i)) {
        let count = rest.partition_point(|i| year_of(site, *i) >= Some(year));
        years.push((year, count));
        rest = &rest[count..];
    }
    years
}

fn year_of(site: &Site, release: usize) -> Option<i16> {
    site.pages[release].date.map(|d| d.year())
}

/// How many pages a year has.
pub(super) fn pages_of_year(count: usize) -> u32 {
    u32::try_from(count.div_ceil(PER_PAGE)).unwrap_or(u32::MAX).max(1)
}

/// Which page of which list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// The newest.
    Newest,
    /// A page of a year, from 1.
    Year(i16, u32),
}

impl Speaker<'_> {
    /// The press room: the newest releases, or those of a year.
    pub(super) fn press(&self, cx: &RenderCx<'_>, author: Option<&Side>, list: List) -> context::Press {
        let newest = list == List::Newest;
        let shown: Vec<usize> = match list {
            List::Newest => self.site.releases.iter().take(NEWEST).copied().collect(),
            List::Year(year, page) => {
                let from =
                    self.site.releases.partition_point(|i| year_of(self.site, *i) > Some(year)) + (page.max(1) as usize - 1) * PER_PAGE;
                let rest = self.site.releases.iter().skip(from).take(PER_PAGE).copied();
                rest.take_while(|i| year_of(self.site, *i) == Some(year)).collect()
            }
        };
        let neighbour = |page: Option<u32>, id: &str| {
            let List::Year(year, _) = list else { return None };
            let href = self.plan.page_path(PageId::PressYear(year, page?), self.lang)?;
            Some(context::Link { title: self.say(id, &[]), href })
        };
        let number = if let List::Year(_, number) = list { number } else { 1 };
        let year = |(year, entry): &(i16, context::Year)| {
            let current = matches!(list, List::Year(y, _) if y == *year);
            context::Year { current, ..entry.clone() }
        };
        context::Press {
            // The author's text introduces the press room, so it stands on its first page.
            body: newest.then(|| self.body(author)).flatten(),
            summary: newest.then(|| self.summary(author)).flatten(),
            releases: shown.iter().filter_map(|i| self.release_row(cx, *i)).collect(),
            year: if let List::Year(year, _) = list { Some(year.to_string()) } else { None },
            number_label: self.number_label(list),
            newer: neighbour(number.checked_sub(1).filter(|n| *n > 0), "press-newer"),
            older: neighbour(number.checked_add(1), "press-older"),
            all: self.plan.page_path(PageId::Press, self.lang).unwrap_or_default(),
            years: cx.shared.get(self.lang).map(|shared| shared.years(self).iter().map(year).collect()).unwrap_or_default(),
            contacts: self.press_desk(),
            about: if newest { self.about() } else { Vec::new() },
            logos: self
                .plan
                .find(Subject::Logos, None)
                .filter(|_| newest)
                .map(|t| downloads::entry(self, cx, t, "download-logos", &[], "application/zip")),
        }
    }

    /// The years of the releases as the lists of all of them name them.
    pub(super) fn years(&self) -> Vec<(i16, context::Year)> {
        let entry = |(year, count): (i16, usize)| {
            let path = self.plan.page_path(PageId::PressYear(year, 1), self.lang)?;
            let label = self.say("press-year", &[("count", Arg::from(count))]);
            Some((year, context::Year { name: year.to_string(), count, label, path, current: false }))
        };
        years(self.site).into_iter().filter_map(entry).collect()
    }

    /// « page 2 sur 5 », where a year has several pages.
    pub(super) fn number_label(&self, list: List) -> Option<String> {
        let List::Year(year, number) = list else { return None };
        let count = years(self.site).into_iter().find(|(y, _)| *y == year).map_or(1, |(_, n)| pages_of_year(n));
        (count > 1).then(|| self.say("press-number", &[("number", Arg::Num(i64::from(number))), ("count", Arg::Num(i64::from(count)))]))
    }

    /// A release in the list of the press room, with its files.
    fn release_row(&self, cx: &RenderCx<'_>, index: usize) -> Option<context::ReleaseRow> {
        let link = self.release_link(index)?;
        Some(context::ReleaseRow { link, downloads: downloads::list(self, cx, index), facing: self.facing_link(index) })
    }

    /// A release on its page.
    pub(super) fn release(&self, cx: &RenderCx<'_>, index: usize) -> Option<context::Release> {
        let page = self.site.pages.get(index)?;
        let side = page.sides.get(self.lang);
        let (newer, older) = neighbours(self.site, index);
        Some(context::Release {
            embargo: embargo(self, page),
            date_iso: page.date.map(|d| d.to_string()).unwrap_or_default(),
            date: page.date.map(|d| text(self.locale, &self.locale.plain_date(d))).unwrap_or_default(),
            summary: self.summary(side),
            body: self.body(side).unwrap_or_default(),
            images: page.images.iter().filter_map(|i| self.press_image(cx, i)).collect(),
            contacts: self.press_contacts(page),
            dates: page.events.iter().filter_map(|i| self.date(*i, false)).collect(),
            about: self.about(),
            downloads: downloads::list(self, cx, index),
            facing: self.facing_link(index),
            older: older.and_then(|i| self.neighbour(i)),
            newer: newer.and_then(|i| self.neighbour(i)),
        })
    }

    /// The page that shows a release in all languages.
    fn facing_link(&self, index: usize) -> Option<context::Link> {
        let href = self.plan.page_path(PageId::Facing(index as u32), self.lang)?;
        let names = self.language_names(&own_first(self.site, self.lang));
        Some(context::Link { title: self.say("press-facing", &[("languages", Arg::Str(names))]), href })
    }

    fn press_image(&self, cx: &RenderCx<'_>, image: &PressImage) -> Option<context::Image> {
        let file: FileId = links::media(self.site, &links::join("", &image.path)?)?;
        let original = self.plan.find(Subject::Media(file), None).map(|t| {
            let mut entry = downloads::entry(self, cx, t, "download-picture", &[], "image");
            if let Some(header) = self.site.pictures.get(&file) {
                entry.name = self.say(
                    "download-picture-size",
                    &[("width", Arg::Str(header.width.to_string())), ("height", Arg::Str(header.height.to_string()))],
                );
            }
            entry
        });
        Some(context::Image {
            alt: self.local(&image.alt),
            caption: self.optional(Some(&image.caption)),
            credit: self.credit(image),
            licence: image.licence.as_ref().map(|l| self.locale.typeset(&l.value)),
            original,
            ..self.shown(file)?
        })
    }

    /// A picture without words, in its sizes.
    pub(super) fn shown(&self, file: FileId) -> Option<context::Image> {
        let shown = picture::shown(self.site, self.plan, file, "")?;
        Some(context::Image {
            src: shown.src,
            srcset: shown.srcset,
            sizes: picture::SIZES,
            sources: shown.sources.into_iter().map(|s| context::Source { media_type: s.media_type, srcset: s.srcset }).collect(),
            alt: String::new(),
            caption: None,
            credit: None,
            licence: None,
            original: None,
            width: shown.size.map(|(width, _)| width),
            height: shown.size.map(|(_, height)| height),
        })
    }

    /// Who made a picture, in a sentence.
    pub(super) fn credit(&self, image: &PressImage) -> Option<String> {
        self.optional(Some(&image.credit)).map(|c| self.say("image-credit", &[("credit", Arg::Str(c))]))
    }

    /// Whom the press may call about a release: those that it names, else those of the press room.
    pub(super) fn press_contacts(&self, page: &Page) -> Vec<context::Contact> {
        let own = self.contacts(&page.contacts);
        if own.is_empty() { self.press_page_contacts() } else { own }
    }

    /// Those that the press page names.
    fn press_page_contacts(&self) -> Vec<context::Contact> {
        self.site.page("press").map(|p| self.contacts(&p.contacts)).unwrap_or_default()
    }

    /// Whom the press may call: those that the press page names, else those of the newest release.
    fn press_desk(&self) -> Vec<context::Contact> {
        let named = self.press_page_contacts();
        if !named.is_empty() {
            return named;
        }
        let newest = self.site.releases.iter().map(|i| &self.site.pages[*i]).find(|p| !p.contacts.is_empty());
        newest.map(|p| self.contacts(&p.contacts)).unwrap_or_default()
    }

    /// The organisers that say something of themselves.
    fn about(&self) -> Vec<context::Organisation> {
        self.organisers().map(|o| self.organisation(o)).filter(|o| o.boilerplate.is_some()).collect()
    }

    /// The same for files: the name, the paragraph, the site.
    pub(super) fn about_organisers(&self) -> Vec<(String, String, Option<String>)> {
        self.about().into_iter().filter_map(|o| Some((o.name, o.boilerplate?, o.url))).collect()
    }
}

/// The releases after and before this one.
fn neighbours(site: &Site, index: usize) -> (Option<usize>, Option<usize>) {
    let Some(rank) = site.rank(index) else { return (None, None) };
    (rank.checked_sub(1).map(|i| site.releases[i]), site.releases.get(rank + 1).copied())
}

/// The releases that have a page in all languages side by side.
pub(super) fn facing_releases(site: &Site) -> impl Iterator<Item = (usize, &Page)> {
    site.written_releases().filter(|_| site.makes(Extra::Facing))
}
