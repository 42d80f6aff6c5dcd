//! Releases and the programme → accessible PDFs (PDF/UA-1 and PDF/A-2a), set by the templates of the theme.
//!
//! What the template sees is data (`theme::document`); what it makes of it is its own. A character that no font of the
//! theme has is left out of the PDF alone, and `pdf/glyph` has said so with its place.

use super::super::article::{Article, Block, Inline, Picture};
use super::super::links;
use super::super::page_context::Speaker;
use super::super::picture;
use super::super::plan::{Download, PageId, Plan, SECTIONS, Subject, Target, own_first, section_slug};
use super::super::{Format, RenderCx, Rendered, Wave};
use super::document::{Manuscript, organisers, page_pattern, split_tag};
use super::typesetter::{Job, Typesetter};
use super::{address, downloads};
use crate::base::{FileId, Lang, OutputPath, Span};
use crate::model::{Extra, Page, Site};
use crate::syntax::document::Align;
use crate::theme::Theme;
use crate::theme::context;
use crate::theme::document::{
    Node, PressDocument, PressImage, PressRelease, ProgrammeDate, ProgrammeDocument, ProgrammeSession, ProgrammeWords, Run,
};
use serde::Serialize;
use serde_json::Value;

/// A release in one language, and in all of them, each whole, one after the other.
pub(in crate::output) struct Pdf;
/// The programme.
pub(in crate::output) struct ProgrammePdf;

impl Format for Pdf {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        let kinds = [Download::Pdf, Download::BilingualPdf];
        kinds.into_iter().flat_map(|kind| downloads::targets(site, Extra::Pdf, kind)).collect()
    }

    fn wave(&self) -> Wave {
        Wave::Documents
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        release(target, cx)
    }
}

impl Format for ProgrammePdf {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        if site.events.is_empty() || !site.makes(Extra::Pdf) {
            return Vec::new();
        }
        let key = SECTIONS.iter().find(|(_, page)| *page == PageId::Programme).map_or("", |(key, _)| key);
        let target = |lang: Lang| {
            let (code, slug) = (site.languages.code(lang), section_slug(site, key, lang));
            let path = OutputPath::new([code, slug.as_str(), &format!("{slug}-{code}.pdf")]);
            Target::new(path, Subject::ProgrammePdf, Some(lang), vec![Span::top(site.file)])
        };
        site.languages.iter().map(target).collect()
    }

    fn wave(&self) -> Wave {
        Wave::Documents
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let (Some(lang), Some(typesetter)) = (target.lang, cx.typesetter()) else { return Ok(Vec::new()) };
        let s = Speaker::new(cx.site, cx.plan, lang);
        set(cx, "programme.typ", target, &programme(&s, cx.theme.palette.printed_accent().to_string(), typesetter), Vec::new())
    }
}

/// A release in the languages of its target.
fn release(target: &Target, cx: &RenderCx<'_>) -> Rendered {
    let (Subject::Download(download, index), Some(lang), Some(typesetter)) = (target.subject, target.lang, cx.typesetter()) else {
        return Ok(Vec::new());
    };
    let page = &cx.site.pages[index as usize];
    // PDF/A wants a date. That there is none has been reported.
    let Some(day) = page.date else { return Ok(Vec::new()) };
    let mut pictures = Pictures { cx, named: Vec::new() };
    let languages = if download == Download::BilingualPdf { own_first(cx.site, lang) } else { vec![lang] };
    let mut releases = Vec::new();
    for lang in languages {
        let s = Speaker::new(cx.site, cx.plan, lang);
        let Some(manuscript) = Manuscript::of(&s, index as usize) else { continue };
        let Manuscript { mut words, article, .. } = manuscript;
        if words.permalink.is_empty() {
            // Another release has its address, which has been reported.
            continue;
        }
        let mut composer = Composer { plan: cx.plan, permalink: words.permalink.clone(), pictures: &mut pictures };
        let Article { blocks, notes } = &article;
        words.body = composer.nodes(blocks);
        words.notes = notes.iter().map(|n| composer.nodes(n)).collect();
        words.images = std::mem::take(&mut words.images).into_iter().map(|i| pictures.press_image(i)).collect();
        releases.push(words);
    }
    let document = PressDocument {
        title: title(cx, page, &releases),
        authors: releases.first().map(|r| r.organisers.clone()).unwrap_or_default(),
        date: numbers(day),
        accent: cx.theme.palette.printed_accent().to_string(),
        releases,
    };
    if document.releases.is_empty() {
        return Ok(Vec::new());
    }
    let files = pictures.named.iter().filter_map(|f| Some((pictures.path(*f)?, picture::for_documents(cx, *f)?.bytes))).collect();
    set(cx, "press.typ", target, &covered(&document, typesetter), files)
}

/// The title of a document. In several languages the short titles make one that can be read in the bar of a window.
fn title(cx: &RenderCx<'_>, page: &Page, releases: &[PressRelease]) -> String {
    if let [one] = releases {
        return one.title.clone();
    }
    let short = releases.iter().filter_map(|release| {
        let lang = cx.site.languages.find(&release.lang)?;
        Some(cx.site.locale(lang).typeset(&page.sides.get(lang)?.short_title.as_ref()?.value))
    });
    let short: Vec<String> = short.collect();
    let titles = if short.len() == releases.len() { short } else { releases.iter().map(|r| r.title.clone()).collect() };
    titles.join(" / ")
}

/// Sets a document, or takes it as it was set before.
fn set(cx: &RenderCx<'_>, template: &str, target: &Target, data: &Value, files: Vec<(String, &[u8])>) -> Rendered {
    let Some(typesetter) = cx.typesetter() else { return Ok(Vec::new()) };
    let job = Job { template, data: data.to_string(), files, ident: cx.plan.url(target) };
    cx.memo.or_make(&typesetter.key(&job), || typesetter.set(&job))
}

/// The data of a template as the fonts can show it. What PDF/UA does not let be empty gets a sign, or what stands for it.
pub(in crate::output) fn covered(data: &impl Serialize, typesetter: &Typesetter) -> Value {
    let mut value = serde_json::to_value(data).unwrap_or_default();
    show(&mut value, typesetter);
    value
}

/// Fields that no font draws.
const UNDRAWN: &[&str] = &["accent", "alt", "href", "kind", "lang", "region", "src", "url"];

fn show(value: &mut Value, typesetter: &Typesetter) {
    match value {
        Value::String(text) if !text.is_ascii() => *text = typesetter.shown(text),
        Value::Array(list) => list.iter_mut().for_each(|v| show(v, typesetter)),
        Value::Object(map) => {
            map.iter_mut().filter(|(name, _)| !UNDRAWN.contains(&name.as_str())).for_each(|(_, v)| show(v, typesetter));
            let text = |name: &str| map.get(name).and_then(Value::as_str).filter(|t| !t.trim().is_empty()).map(str::to_owned);
            // A picture speaks for a link, and not for a heading, which the list of contents tells in words.
            let speaks = |piece: &Value| !is_blank(piece) || map.get("kind").is_some_and(|k| k == "link") && holds_picture(piece);
            let silent = map.get("content").is_some_and(|c| !c.as_array().is_some_and(|pieces| pieces.iter().any(speaks)));
            let stands_for = match map.get("kind").and_then(Value::as_str).filter(|_| silent) {
                Some("link") => text("url"),
                Some("heading") => Some("…".to_owned()),
                _ => None,
            };
            // A release is called by what it is and its day, a date by its day, a document by what is in it.
            let title = map.get("title").is_some_and(is_blank).then(|| {
                let own = text("when").or(text("kicker").zip(text("date")).map(|(kicker, date)| format!("{kicker}, {date}")));
                let first = map.get("releases").and_then(|r| r.get(0)?.get("title")).and_then(Value::as_str).map(str::to_owned);
                own.or(first).unwrap_or_else(|| "…".to_owned())
            });
            if let (Some(words), Some(Value::Array(content))) = (stands_for, map.get_mut("content")) {
                content.push(serde_json::json!({ "kind": "text", "text": words }));
            }
            if let Some(title) = title {
                map.insert("title".to_owned(), title.into());
            }
        }
        _ => {}
    }
}

/// True for what has no word, or none that is left.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.iter().all(is_blank),
        Value::Object(map) => ["text", "content", "number"].iter().filter_map(|n| map.get(*n)).all(is_blank),
        Value::Null => true,
        _ => false,
    }
}

/// True for a piece of running text that is a picture, or has one in it.
fn holds_picture(piece: &Value) -> bool {
    piece.get("src").is_some() || piece.get("content").and_then(Value::as_array).is_some_and(|c| c.iter().any(holds_picture))
}

/// The pictures of a document, each under a name that says nothing of the site.
struct Pictures<'a, 'b> {
    cx: &'b RenderCx<'a>,
    named: Vec<FileId>,
}

impl Pictures<'_, '_> {
    /// The name by which the template knows a picture; none for a format that PDFs do not have.
    fn name(&mut self, file: FileId) -> Option<String> {
        picture::for_documents(self.cx, file)?;
        if !self.named.contains(&file) {
            self.named.push(file);
        }
        self.path(file)
    }

    fn path(&self, file: FileId) -> Option<String> {
        let number = self.named.iter().position(|f| *f == file)? + 1;
        Some(format!("/images/{number}.{}", picture::for_documents(self.cx, file)?.extension))
    }

    fn press_image(&mut self, image: PressImage) -> PressImage {
        let file = image.src.as_ref().and_then(|path| links::media(self.cx.site, &links::join("", path)?));
        PressImage { src: file.and_then(|f| self.name(f)), ..image }
    }
}

/// Turns an article into the nodes of a template.
struct Composer<'a, 'b, 'c> {
    plan: &'c Plan,
    permalink: String,
    pictures: &'c mut Pictures<'a, 'b>,
}

impl Composer<'_, '_, '_> {
    fn nodes(&mut self, blocks: &[Block<'_>]) -> Vec<Node> {
        let mut out = Vec::with_capacity(blocks.len());
        for block in blocks {
            match block {
                Block::Figure { picture, caption } => match self.pictures.name(picture.file) {
                    Some(src) => out.push(Node::Figure { src, alt: picture.alt.clone(), caption: caption.clone() }),
                    // What a PDF cannot show is told, as in the other files.
                    None => {
                        let alt = Run::Emphasis { content: vec![Run::Text { text: picture.alt.clone() }] };
                        out.push(Node::Paragraph { content: vec![alt] });
                        out.extend(caption.iter().map(|c| Node::Paragraph { content: vec![Run::Text { text: c.clone() }] }));
                    }
                },
                block => out.extend(self.node(block)),
            }
        }
        out
    }

    fn node(&mut self, block: &Block<'_>) -> Option<Node> {
        Some(match block {
            Block::Heading { level, content, .. } => Node::Heading { level: *level, content: self.runs(content) },
            Block::Paragraph(content) => Node::Paragraph { content: self.runs(content) },
            Block::List { start, items, .. } => Node::List { start: *start, items: items.iter().map(|i| self.nodes(i)).collect() },
            Block::Quote(blocks) => Node::Quote { blocks: self.nodes(blocks) },
            Block::Code(code) => Node::Code { text: code.trim_end_matches('\n').to_owned() },
            Block::Table { align, head, rows } => {
                let cells = |this: &mut Self, row: &Vec<Vec<Inline<'_>>>| row.iter().map(|c| this.runs(c)).collect::<Vec<_>>();
                let align = align.iter().map(|a| match a {
                    Align::Right => "right",
                    Align::Center => "center",
                    Align::None | Align::Left => "left",
                });
                Node::Table { align: align.collect(), head: cells(self, head), rows: rows.iter().map(|r| cells(self, r)).collect() }
            }
            Block::Figure { .. } => return None,
            Block::Rule => Node::Rule,
        })
    }

    fn runs(&mut self, inlines: &[Inline<'_>]) -> Vec<Run> {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                // A name that is no language of the standard (BCP 47) says nothing to a PDF.
                Inline::Foreign { tag, content } if split_tag(tag).0.is_empty() => out.extend(self.runs(content)),
                inline => out.push(self.piece(inline)),
            }
        }
        out
    }

    fn piece(&mut self, inline: &Inline<'_>) -> Run {
        match inline {
            Inline::Text(text) | Inline::Term { words: text, .. } => Run::Text { text: text.to_string() },
            Inline::Raised(text) => Run::Raised { text: text.to_string() },
            Inline::Code(code) => Run::Code { text: (*code).to_owned() },
            Inline::Emphasis(c) => Run::Emphasis { content: self.runs(c) },
            Inline::Strong(c) => Run::Strong { content: self.runs(c) },
            Inline::Strike(c) => Run::Strike { content: self.runs(c) },
            Inline::Foreign { tag, content } => {
                let (lang, region) = split_tag(tag);
                Run::Foreign { lang, region, content: self.runs(content) }
            }
            Inline::Link { href, content, .. } => Run::Link { url: address(self.plan, &self.permalink, href), content: self.runs(content) },
            Inline::Picture(Picture { file, alt }) => match self.pictures.name(*file) {
                Some(src) => Run::Picture { src, alt: alt.clone() },
                None => Run::Text { text: alt.clone() },
            },
            Inline::Note { number, .. } => Run::Note { number: *number },
            Inline::SoftBreak => Run::Text { text: " ".to_owned() },
            Inline::HardBreak => Run::Break,
        }
    }
}

fn numbers(day: jiff::civil::Date) -> [i16; 3] {
    [day.year(), day.month().into(), day.day().into()]
}

/// What the template of the programme sees.
fn programme(s: &Speaker<'_>, accent: String, typesetter: &Typesetter) -> Value {
    let (lang, region) = split_tag(&s.locale.tag);
    let title = s.section(PageId::Programme).and_then(|side| side.title.as_ref()).map(|t| s.locale.typeset(&t.value));
    // PDF/A wants a date, and the same programme is the same file on every day.
    let updated = s.site.events.iter().filter_map(|e| e.updated.as_ref()).map(|u| u.value.date()).max();
    let changed = updated.or_else(|| s.site.events.first().map(|e| e.when.first_day()));
    let document = ProgrammeDocument {
        lang,
        region,
        title: title.unwrap_or_else(|| s.say("title-programme", &[])),
        site: s.site_title(),
        organisers: organisers(s),
        date: numbers(changed.unwrap_or_default()),
        period: s.period(),
        accent,
        dates: s.dates().into_iter().map(|(i, d)| programme_date(s, i, d)).collect(),
        permalink: s.plan.page_url(PageId::Programme, s.lang).unwrap_or_default(),
        words: ProgrammeWords {
            time: s.say("session-time", &[]),
            session: s.say("session-title", &[]),
            speakers: s.say("session-speakers", &[]),
            room: s.say("session-room", &[]),
            online: s.say("press-online", &[]),
            page: page_pattern(s),
        },
    };
    covered(&document, typesetter)
}

fn programme_date(s: &Speaker<'_>, index: usize, date: context::Date) -> ProgrammeDate {
    let event = &s.site.events[index];
    let form = date.registration.button.as_ref().map(|b| context::Link { title: b.label.clone(), href: b.href.clone() });
    ProgrammeDate {
        title: date.title,
        when: s.when_text(&event.when),
        place: date.venue_label,
        status: date.status_label,
        summary: date.summary,
        registration: date.registration.label.into_iter().chain(date.registration.notes).collect(),
        form,
        sessions: date.sessions.into_iter().zip(&event.sessions).map(|(c, m)| session(s, c, m.start.date())).collect(),
    }
}

fn session(s: &Speaker<'_>, c: context::Session, day: jiff::civil::Date) -> ProgrammeSession {
    let speaker = |p: context::Speaker| {
        let role: Vec<String> = [p.role, p.organisation].into_iter().flatten().collect();
        if role.is_empty() { p.name } else { format!("{}, {}", p.name, role.join(", ")) }
    };
    let interpretation = c.interpretation.map(|names| format!("{} {names}", s.say("session-interpretation", &[])));
    let languages: Vec<String> = c.languages.into_iter().chain(interpretation).collect();
    ProgrammeSession {
        day: c.day.map(|_| s.locale.typeset(&s.locale.full_date(day))),
        hours: c.hours,
        title: c.title,
        status: c.status_label,
        summary: c.summary,
        speakers: c.speakers.into_iter().map(speaker).collect(),
        room: c.room,
        languages: (!languages.is_empty()).then(|| languages.join(" · ")),
    }
}
