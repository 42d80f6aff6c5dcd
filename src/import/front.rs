//! The blocks of each language → whole files: the title, the day and the name from the beginning of the text, then the rest.

use super::evidence::Judge;
use super::markdown::{self, Writer};
use super::package::Package;
use super::spelling;
use super::text::{Block, Kind, Paragraph, Role};
use super::{ImportError, ImportOptions, Imported, Target};
use crate::base::{Lang, PerLang, Slug, Text, text};
use crate::facts::{Value, folded_words};
use crate::syntax::picture::{PictureKind, header};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Among how many blocks the title and the day are looked for.
const TOP: usize = 8;
/// A paragraph of more words than this is no line of a letterhead.
const SHORT: usize = 25;
/// How much of a title goes into the name of a file.
const NAME_LENGTH: usize = 44;
/// The most pictures that are taken.
const MAX_PICTURES: usize = 100;

/// A text in one language.
struct Side {
    lang: Lang,
    blocks: Vec<Block>,
    title: Option<String>,
    /// The line that tells the day, and the day.
    day: Option<(usize, Date)>,
}

/// Makes the files.
pub(super) fn compose(
    sides: PerLang<Vec<Block>>,
    notes: Vec<Vec<Paragraph>>,
    package: &mut Package<'_>,
    judge: &Judge<'_>,
    options: &ImportOptions,
) -> Result<Imported, ImportError> {
    let site = judge.site;
    let mut said: Vec<Text> = Vec::new();
    let mut all: Vec<Side> = Vec::new();
    for lang in site.languages.iter() {
        let Some(blocks) = sides.get(lang) else { continue };
        let mut blocks = blocks.clone();
        blocks.iter_mut().for_each(|b| spelling::block(b, site.locale(lang)));
        blocks.retain(|b| !matches!(b, Block::Paragraph(p) if p.is_empty()));
        if options.target == Target::Press {
            drop_kicker(&mut blocks, &site.words(lang).say("press-release", &[]));
        }
        let day = day(&blocks, lang, judge).filter(|_| options.target == Target::Press);
        all.push(Side { lang, blocks, title: None, day });
    }
    let days: Vec<Date> = all.iter().filter_map(|s| s.day.map(|(_, d)| d)).collect();
    let date = days.first().copied();
    if days.iter().all(|d| Some(*d) == date) {
        for side in &mut all {
            if let Some((at, _)) = side.day {
                side.blocks.remove(at);
            }
        }
    } else {
        said.push(text!("import-days"));
    }
    if date.is_none() && options.target == Target::Press {
        said.push(text!("import-no-day", day = options.today.to_string()));
    }
    let date = date.unwrap_or(options.today);
    for side in &mut all {
        side.title = take_title(&mut side.blocks);
        if side.title.is_none() {
            said.push(text!("import-no-title", lang = site.languages.code(side.lang)));
        }
    }
    if all.iter().any(|s| s.blocks.iter().any(|b| folded_words(&b.words()).iter().any(|w| w == "embargo"))) {
        said.push(text!("import-embargo"));
    }
    let (names, pictures) = take_pictures(&mut all, judge, package, &mut said)?;
    let levels = levels(&all);
    let name = |side: &Side| {
        let title = short(side.title.as_deref().unwrap_or_default());
        match options.target {
            Target::Press if title.is_empty() => date.to_string(),
            Target::Press => format!("{date}-{title}"),
            Target::Page => title,
        }
    };
    let given = options.name.as_ref().map(|n| n.as_str().to_owned());
    let made = all.iter().map(&name).find(|n| Slug::parse(n).is_ok());
    let stem = given.clone().or(made).unwrap_or_else(|| format!("{date}-import"));
    let mut texts = PerLang::new(&site.languages);
    for side in &all {
        let locale = site.locale(side.lang);
        let mut notes = notes.clone();
        notes.iter_mut().flatten().for_each(|p| spelling::paragraph(p, locale));
        let mut writer = Writer { pictures: &names, codes: site.languages.codes(), notes: &notes, levels: &levels, asked: Vec::new() };
        let body = writer.write(&side.blocks);
        let mut file = format!("---\ntitle: {}\n", yaml(side.title.as_deref().unwrap_or(&stem)));
        let own = name(side);
        if given.is_none() && own != stem && Slug::parse(&own).is_ok() {
            file.push_str(&format!("slug: {own}\n"));
        }
        if options.target == Target::Press {
            file.push_str(&format!("date: {date}\n"));
        }
        file.push_str("draft: true\n---\n");
        if !body.is_empty() {
            file.push_str(&format!("\n{body}\n"));
        }
        texts.set(side.lang, file);
    }
    Ok(Imported { stem, sides: texts, pictures, notes: said, target: options.target })
}

/// Takes away the line that only says that this is a press release, which the page says by itself.
fn drop_kicker(blocks: &mut Vec<Block>, words: &str) {
    let kicker = folded_words(words);
    let same = |b: &Block| matches!(b, Block::Paragraph(p) if folded_words(&p.words()) == kicker);
    if let Some(at) = blocks.iter().take(TOP).position(same).filter(|_| blocks.len() > 1) {
        blocks.remove(at);
    }
}

/// The line near the top that tells the day, and hardly anything else.
fn day(blocks: &[Block], lang: Lang, judge: &Judge<'_>) -> Option<(usize, Date)> {
    let reader = judge.readers.get(lang.index())?;
    for (at, block) in blocks.iter().enumerate().take(TOP) {
        let words = block.words();
        let count = folded_words(&words).len();
        if count > SHORT {
            return None;
        }
        let facts = reader.read(&words).facts;
        let held_back = facts.iter().any(|f| matches!(f.value, Value::Time(_))) || folded_words(&words).iter().any(|w| w == "embargo");
        let mut dates = facts.iter().filter_map(|f| match &f.value {
            Value::Date(date) => Some((f.range.clone(), date.in_year(date.year?)?)),
            _ => None,
        });
        if let (Some((range, date)), None, false) = (dates.next(), dates.next(), held_back) {
            let around = format!("{} {}", words.get(..range.start).unwrap_or_default(), words.get(range.end..).unwrap_or_default());
            let kicker = folded_words(&judge.site.words(lang).say("press-release", &[]));
            let others = folded_words(&around).into_iter().filter(|w| !kicker.contains(w)).count();
            if others <= 3 && matches!(block, Block::Paragraph(_)) {
                return Some((at, date));
            }
        }
    }
    None
}

/// Takes the title out of the blocks: that of the document, else the first heading, else a first line that is no sentence.
fn take_title(blocks: &mut Vec<Block>) -> Option<String> {
    let role = |b: &Block| if let Block::Paragraph(p) = b { Some(p.role) } else { None };
    let top = &blocks[..blocks.len().min(TOP)];
    let titled = top.iter().position(|b| role(b) == Some(Role::Title));
    let long = |b: &&Block| b.words().split_whitespace().count() > SHORT;
    let headed = top.iter().position(|b| matches!(role(b), Some(Role::Heading(_))));
    let headed = headed.filter(|at| top[..*at].iter().filter(long).count() < 2);
    let line = top.iter().position(|b| !b.words().trim().is_empty()).filter(|at| {
        let words = top[*at].words();
        role(&top[*at]) == Some(Role::Body) && words.split_whitespace().count() <= SHORT && !words.trim_end().ends_with('.')
    });
    let at = titled.or(headed).or(line)?;
    let Block::Paragraph(paragraph) = &blocks[at] else { return None };
    let words = paragraph.words().split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return None;
    }
    // Its notes and pictures stay in the text.
    let mut rest = paragraph.clone();
    rest.pieces.retain(|p| matches!(p.kind, Kind::Note(_) | Kind::Picture(..)));
    (rest.role, rest.item) = (Role::Body, None);
    blocks.remove(at);
    if !rest.pieces.is_empty() {
        match blocks.iter_mut().skip(at).find_map(|b| if let Block::Paragraph(p) = b { Some(p) } else { None }) {
            Some(next) if rest.pieces.iter().all(|p| matches!(p.kind, Kind::Note(_))) => next.pieces.extend(rest.pieces),
            _ => blocks.insert(at, Block::Paragraph(rest)),
        }
    }
    Some(headline(words))
}

/// A title ends without a full stop.
fn headline(words: String) -> String {
    let stem = words.strip_suffix('.').unwrap_or(&words);
    let last = stem.rsplit(' ').next().unwrap_or_default();
    let is_word = last.chars().count() > 3 && last.chars().all(char::is_alphabetic);
    if is_word && !stem.contains(". ") { stem.to_owned() } else { words }
}

/// The levels of the headings of all languages, without gaps, from the second on: the title is the first.
fn levels(all: &[Side]) -> BTreeMap<usize, usize> {
    let headings = all.iter().flat_map(|s| &s.blocks).filter_map(|b| match b {
        Block::Paragraph(Paragraph { role: Role::Heading(level), .. }) => Some(*level),
        _ => None,
    });
    let mut levels: Vec<usize> = headings.collect();
    levels.sort_unstable();
    levels.dedup();
    levels.into_iter().enumerate().map(|(at, level)| (level, (at + 2).min(6))).collect()
}

type Pictures = (BTreeMap<String, String>, Vec<(String, Vec<u8>)>);

/// The pictures that pages can show, under names of ours; and what each shows, where that is told in the language of its side.
fn take_pictures(all: &mut [Side], judge: &Judge<'_>, package: &mut Package<'_>, said: &mut Vec<Text>) -> Result<Pictures, ImportError> {
    let (mut names, mut files): Pictures = Default::default();
    let mut refused: Vec<String> = Vec::new();
    let parts: Vec<String> = all.iter().flat_map(|s| &s.blocks).flat_map(|b| markdown::pictures(b).map(|(p, _)| p.clone())).collect();
    for part in parts {
        if names.contains_key(&part) || refused.contains(&part) || refused.len() > MAX_PICTURES {
            continue;
        }
        let bytes = if files.len() < MAX_PICTURES { package.part(&part)? } else { None };
        let kind = bytes.as_ref().and_then(|b| header(b).ok()).and_then(|h| extension(h.kind));
        match bytes.zip(kind) {
            Some((bytes, extension)) => {
                let name = format!("image-{}.{extension}", files.len() + 1);
                names.insert(part, name.clone());
                files.push((name, bytes));
            }
            None => refused.push(part),
        }
    }
    let mut silent = 0usize;
    for side in all {
        for paragraph in side.blocks.iter_mut().flat_map(paragraphs) {
            for piece in &mut paragraph.pieces {
                let Kind::Picture(part, alt) = &mut piece.kind else { continue };
                if !tells(alt) || judge.read(alt).clear().is_some_and(|lang| lang != side.lang) {
                    alt.clear();
                }
                silent += usize::from(alt.is_empty() && names.contains_key(part));
            }
        }
    }
    if !refused.is_empty() {
        said.push(text!("import-pictures-left", count = refused.len()));
    }
    if silent > 0 {
        said.push(text!("import-pictures-silent", count = silent));
    }
    Ok((names, files))
}

fn paragraphs(block: &mut Block) -> Vec<&mut Paragraph> {
    match block {
        Block::Paragraph(p) => vec![p],
        Block::Table(rows) => rows.iter_mut().flatten().flatten().collect(),
        Block::Rule | Block::Break => Vec::new(),
    }
}

/// False for the name of a file, which some programs write where words should be.
fn tells(alt: &str) -> bool {
    let name = alt.trim().to_lowercase();
    !name.contains(['\\', '/']) && ![".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif"].iter().any(|e| name.ends_with(e))
}

fn extension(kind: PictureKind) -> Option<&'static str> {
    match kind {
        PictureKind::Jpeg => Some("jpg"),
        PictureKind::Png => Some("png"),
        PictureKind::WebP => Some("webp"),
        PictureKind::Gif => Some("gif"),
        PictureKind::Avif => None,
    }
}

/// The beginning of a title as the name of a file, cut between two words.
fn short(title: &str) -> String {
    let whole = Slug::fold(title);
    if whole.len() <= NAME_LENGTH {
        return whole;
    }
    let cut = &whole[..NAME_LENGTH];
    cut.rsplit_once('-').map_or(cut, |(words, _)| words).to_owned()
}

/// A text as a value of YAML: plain where it can only be read as itself.
fn yaml(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_alphabetic() || c == '«')
        && text.chars().all(|c| c.is_alphanumeric() || " .,’«»“”()–—…\u{a0}\u{202f}?!;/-".contains(c))
        && text.contains(' ')
        && !text.ends_with(' ');
    if plain { text.to_owned() } else { serde_json::to_string(text).unwrap_or_default() }
}
