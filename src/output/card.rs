//! Pages → the pictures that social networks show of them, drawn by `card.typ` of the theme; and the icon on a phone's home screen.
//!
//! Every page has its own, in its language, except those that show another once more: the facing page of a release, a year of the
//! press room, what does not exist.

use super::page::{self, card_page, title};
use super::page_context::Speaker;
use super::plan::{PageId, Subject, Target};
use super::press::{Job, covered, split_tag};
use super::{Format, RenderCx, Rendered, Wave};
use crate::base::{Hash, Lang, OutputPath, Span};
use crate::model::{Extra, Site};
use crate::theme::document::{Card, CardLeaf, CardPanel};
use crate::theme::{AssetBody, Theme};

/// A card for each page.
pub(super) struct Cards;
/// The icon of the site as phones want it.
pub(super) struct TouchIcon;

/// The template of the icon: the theme's own picture on 180 × 180 pixels, as phones want it.
const ICON: &str = "icon.typ";

impl Format for Cards {
    fn plan(&self, site: &Site, theme: &Theme) -> Vec<Target> {
        if !site.makes(Extra::Cards) {
            return Vec::new();
        }
        let pages = page::Html.plan(site, theme).into_iter();
        let card = |target: Target| {
            let Subject::Html(page) = target.subject else { return None };
            let folder = target.path.as_str().strip_suffix("index.html").filter(|_| card_page(page, target.lang) == page)?;
            let path = OutputPath::new(folder.split('/').filter(|p| !p.is_empty()).chain(["card.png"]));
            Some(Target::new(path, Subject::Card(page), target.lang, target.origin))
        };
        pages.filter_map(card).collect()
    }

    fn wave(&self) -> Wave {
        Wave::Documents
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let (Subject::Card(page), Some(typesetter)) = (target.subject, cx.typesetter()) else { return Ok(Vec::new()) };
        let languages: Vec<Lang> = target.lang.map_or_else(|| cx.site.languages.iter().collect(), |lang| vec![lang]);
        let speakers: Vec<Speaker<'_>> = languages.iter().map(|lang| Speaker::new(cx.site, cx.plan, *lang)).collect();
        let card = Card {
            colours: cx.theme.palette.iter().map(|(name, shades)| (name.to_owned(), shades.light.to_string())).collect(),
            panels: speakers.iter().map(|s| panel(s, page)).collect(),
            leaf: speakers.first().filter(|_| speakers.len() == 1).and_then(|s| leaf(s, page)),
            host: cx.plan.base_url().split_once("://").map_or("", |(_, host)| host).to_owned(),
        };
        draw(cx, Job { template: "card.typ", data: covered(&card, typesetter).to_string(), files: Vec::new(), ident: String::new() })
    }
}

impl Format for TouchIcon {
    fn plan(&self, site: &Site, theme: &Theme) -> Vec<Target> {
        if !site.makes(Extra::Cards) || !theme.assets.contains_key("icon.svg") {
            return Vec::new();
        }
        vec![Target::new(OutputPath::new(["apple-touch-icon.png"]), Subject::TouchIcon, None, vec![Span::top(site.file)])]
    }

    fn wave(&self) -> Wave {
        Wave::Documents
    }

    fn render(&self, _: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Some(AssetBody::Bytes(icon)) = cx.theme.assets.get("icon.svg").map(|a| &a.body) else { return Ok(Vec::new()) };
        let paper = cx.theme.palette.get("paper").map_or_else(|| "#ffffff".to_owned(), |s| s.light.to_string());
        let data = serde_json::json!({ "paper": paper }).to_string();
        draw(cx, Job { template: ICON, data, files: vec![("icon.svg".to_owned(), icon.as_slice())], ident: String::new() })
    }
}

/// Draws a picture, or takes it as it was drawn before.
fn draw(cx: &RenderCx<'_>, job: Job<'_>) -> Rendered {
    let Some(typesetter) = cx.typesetter() else { return Ok(Vec::new()) };
    let key = Hash::of(format!("picture of {}", typesetter.key(&job)).as_bytes());
    cx.memo.or_make(&key, || typesetter.draw(&job))
}

fn panel(s: &Speaker<'_>, page: PageId) -> CardPanel {
    let (lang, region) = split_tag(&s.locale.tag);
    let (kicker, lines) = match page {
        PageId::Date(i) => {
            let date = s.date(i as usize, false);
            let status = date.as_ref().and_then(|d| d.status_label.clone());
            // The leaf says the day, of one day.
            let when = date.as_ref().and_then(|d| {
                if d.when.days.is_some() { Some(s.when_text(&s.site.events[i as usize].when)) } else { d.when.hours.clone() }
            });
            (status, when.into_iter().chain(date.map(|d| d.venue_label)).collect())
        }
        PageId::Release(i) => {
            let day = s.site.pages[i as usize].date.map(|d| s.locale.typeset(&s.locale.plain_date(d)));
            (Some(s.say("press-release", &[])), day.into_iter().collect())
        }
        PageId::Home if s.site.is_archive() => (None, s.period().into_iter().collect()),
        PageId::Home => {
            let next = s.site.next_event.and_then(|i| s.date(i, false));
            (None, next.into_iter().flat_map(|d| [Some(d.title), d.when.hours].into_iter().flatten()).collect())
        }
        _ => (None, Vec::new()),
    };
    CardPanel { lang, region, site: s.site_title(), kicker, title: title(s, page), lines }
}

/// The day that a page is about.
fn leaf(s: &Speaker<'_>, page: PageId) -> Option<CardLeaf> {
    let event = match page {
        PageId::Date(i) => s.site.events.get(i as usize)?,
        PageId::Home => s.site.events.get(s.site.next_event?)?,
        _ => return None,
    };
    let when = s.when(&event.when);
    Some(CardLeaf { weekday: when.weekday, day: when.day, month: format!("{} {}", when.month, when.year) })
}
