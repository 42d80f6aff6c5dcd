//! The rules: one a file, whose doc comment is its manual page; and the order in which they run.
//!
//! Some rules judge while files are parsed and resolved, where a value that is wrong cannot become a type; their files
//! hold only their manual. The others judge the resolved site here.

use crate::base::{Diagnostic, Lang, Rule, rule};
use crate::locale::Interface;
use crate::model::{Event, FoundTerm, Page, Side, Site};
use crate::output::Plan;
use crate::output::links::{self, Link};
use crate::parity::{Address, Difference, Group, Places, Readers, Texts, Unit};
use crate::sources::Sources;
use crate::theme::Theme;
use rayon::prelude::*;

mod difference;
mod exceptions;
mod witness;

macro_rules! manuals {
    ($($module:ident = $rule:ident;)*) => {
        $(mod $module;)*

        /// The source of each rule's file, which begins with its manual page.
        const SOURCES: &[(&Rule, &str)] = &[$((rule::$rule, include_str!(concat!(stringify!($module), ".rs")))),*];
    };
}

manuals! {
    accessibility_outdated = ACCESSIBILITY_OUTDATED;
    calendar_locked = CALENDAR_LOCKED;
    calendar_vanished = CALENDAR_VANISHED;
    date_invalid = DATE_INVALID;
    date_weekday = DATE_WEEKDAY;
    fact_amount = FACT_AMOUNT;
    fact_date = FACT_DATE;
    fact_email = FACT_EMAIL;
    fact_month = FACT_MONTH;
    fact_number = FACT_NUMBER;
    fact_number_word = FACT_NUMBER_WORD;
    fact_ordinal = FACT_ORDINAL;
    fact_percent = FACT_PERCENT;
    fact_person = FACT_PERSON;
    fact_phone = FACT_PHONE;
    fact_schedule = FACT_SCHEDULE;
    fact_time = FACT_TIME;
    fact_url = FACT_URL;
    fact_weekday = FACT_WEEKDAY;
    file_encoding = FILE_ENCODING;
    file_kind = FILE_KIND;
    file_language = FILE_LANGUAGE;
    file_size = FILE_SIZE;
    file_unreadable = FILE_UNREADABLE;
    image_alt = IMAGE_ALT;
    image_missing = IMAGE_MISSING;
    image_unreadable = IMAGE_UNREADABLE;
    language_identical = LANGUAGE_IDENTICAL;
    language_untranslated = LANGUAGE_UNTRANSLATED;
    length_ratio = LENGTH_RATIO;
    link_anchor = LINK_ANCHOR;
    link_dead = LINK_DEAD;
    link_language = LINK_LANGUAGE;
    link_malformed = LINK_MALFORMED;
    markdown_footnote = MARKDOWN_FOOTNOTE;
    markdown_heading = MARKDOWN_HEADING;
    markdown_nesting = MARKDOWN_NESTING;
    markdown_raw_html = MARKDOWN_RAW_HTML;
    message_argument = MESSAGE_ARGUMENT;
    message_cycle = MESSAGE_CYCLE;
    message_duplicate = MESSAGE_DUPLICATE;
    message_syntax = MESSAGE_SYNTAX;
    message_unknown = MESSAGE_UNKNOWN;
    message_untranslated = MESSAGE_UNTRANSLATED;
    message_unused = MESSAGE_UNUSED;
    meta_field = META_FIELD;
    meta_front_matter = META_FRONT_MATTER;
    meta_untranslated = META_UNTRANSLATED;
    page_duplicate_id = PAGE_DUPLICATE_ID;
    page_link = PAGE_LINK;
    pair_missing_page = PAIR_MISSING_PAGE;
    pair_outdated = PAIR_OUTDATED;
    pair_unconfirmed = PAIR_UNCONFIRMED;
    parity_unused_allow = PARITY_UNUSED_ALLOW;
    pdf_glyph = PDF_GLYPH;
    pdf_length = PDF_LENGTH;
    place_language = PLACE_LANGUAGE;
    place_postcode = PLACE_POSTCODE;
    reference_duplicate = REFERENCE_DUPLICATE;
    reference_unknown = REFERENCE_UNKNOWN;
    schedule_clock_change = SCHEDULE_CLOCK_CHANGE;
    schedule_order = SCHEDULE_ORDER;
    schedule_outside = SCHEDULE_OUTSIDE;
    schedule_overlap = SCHEDULE_OVERLAP;
    schedule_past_invites = SCHEDULE_PAST_INVITES;
    schedule_venue = SCHEDULE_VENUE;
    schema_language = SCHEMA_LANGUAGE;
    schema_missing_field = SCHEMA_MISSING_FIELD;
    schema_unknown_field = SCHEMA_UNKNOWN_FIELD;
    schema_value = SCHEMA_VALUE;
    site_languages = SITE_LANGUAGES;
    structure_code = STRUCTURE_CODE;
    structure_heading_level = STRUCTURE_HEADING_LEVEL;
    structure_images = STRUCTURE_IMAGES;
    structure_list = STRUCTURE_LIST;
    structure_missing_block = STRUCTURE_MISSING_BLOCK;
    structure_split = STRUCTURE_SPLIT;
    structure_table = STRUCTURE_TABLE;
    style_inclusive_mix = STYLE_INCLUSIVE_MIX;
    term_missing = TERM_MISSING;
    term_variant = TERM_VARIANT;
    term_wrong_language = TERM_WRONG_LANGUAGE;
    text_placeholder = TEXT_PLACEHOLDER;
    theme_contrast = THEME_CONTRAST;
    theme_font = THEME_FONT;
    theme_template = THEME_TEMPLATE;
    time_order = TIME_ORDER;
    typography_number = TYPOGRAPHY_NUMBER;
    url_collision = URL_COLLISION;
    url_slug = URL_SLUG;
    yaml_duplicate_key = YAML_DUPLICATE_KEY;
    yaml_syntax = YAML_SYNTAX;
    yaml_unquoted = YAML_UNQUOTED;
}

/// What a rule may look at.
pub struct RuleCx<'a> {
    /// The sources, for pictures.
    pub sources: &'a Sources,
    /// The site.
    pub site: &'a Site,
    /// Its theme.
    pub theme: &'a Theme,
    /// What the code and the templates ask of the messages.
    pub interface: Interface,
    /// The links of each of [`Site::pages`] and what they lead to, in order.
    pub links: Vec<Vec<Link<'a>>>,
}

impl<'a> RuleCx<'a> {
    /// Every link of the authors' texts, in order.
    pub(super) fn links(&self) -> impl Iterator<Item = &Link<'a>> {
        self.links.iter().flatten()
    }
}

/// What stands in each unit of a text, in the order of [`Group::sides`].
type PerUnit<T> = Vec<Vec<Vec<T>>>;

/// What a rule about a text in all languages may look at.
pub struct GroupCx<'a> {
    /// The site.
    pub site: &'a Site,
    /// How its prose is read.
    pub readers: &'a Readers<'a>,
    /// The terms of the glossary in it.
    pub terms: PerUnit<FoundTerm>,
    /// The addresses in it.
    pub addresses: PerUnit<Address>,
    /// The text.
    pub group: &'a Group<'a>,
    /// Where its facts differ.
    pub differences: &'a [Difference],
    /// The dates of the schedule that the text speaks of.
    pub events: Vec<&'a Event>,
    /// What was confirmed of it, as it was written.
    pub record: Option<&'a str>,
    /// Every page has to be confirmed as it stands.
    pub locked: bool,
}

/// The rules that judge a resolved site.
const CHECKS: &[fn(&RuleCx<'_>) -> Vec<Diagnostic>] = &[
    accessibility_outdated::check,
    image_missing::check,
    link_anchor::check,
    link_dead::check,
    link_language::check,
    link_malformed::check,
    message_untranslated::check,
    pdf_glyph::check,
    pdf_length::check,
    schedule_order::check,
    schedule_outside::check,
    schedule_overlap::check,
    schedule_past_invites::check,
    text_placeholder::check,
];

/// Judges a text as it stands in one language.
type SideCheck = fn(&RuleCx<'_>, &Page, &Side) -> Vec<Diagnostic>;

/// The rules that judge a text as it stands in one language. They run while it is at hand.
const SIDE_CHECKS: &[SideCheck] = &[
    image_alt::check_side,
    image_missing::check_side,
    link_malformed::check_side,
    markdown_footnote::check_side,
    markdown_heading::check_side,
    text_placeholder::check_side,
];

/// The rules that judge a text in all languages.
const GROUP_CHECKS: &[fn(&GroupCx<'_>) -> Vec<Diagnostic>] = &[
    date_invalid::check,
    date_weekday::check,
    fact_amount::check,
    fact_date::check,
    fact_email::check,
    fact_month::check,
    fact_number::check,
    fact_number_word::check,
    fact_ordinal::check,
    fact_percent::check,
    fact_person::check,
    fact_phone::check,
    fact_schedule::check,
    fact_time::check,
    fact_url::check,
    fact_weekday::check,
    language_identical::check,
    language_untranslated::check,
    length_ratio::check,
    meta_untranslated::check,
    pair_outdated::check,
    pair_unconfirmed::check,
    parity_unused_allow::check,
    place_language::check,
    place_postcode::check,
    structure_code::check,
    structure_heading_level::check,
    structure_images::check,
    structure_list::check,
    structure_missing_block::check,
    structure_split::check,
    structure_table::check,
    style_inclusive_mix::check,
    term_missing::check,
    term_variant::check,
    term_wrong_language::check,
    time_order::check,
    typography_number::check,
];

/// Judges a resolved site. `locked`: every page has to be confirmed as it stands.
pub fn check(sources: &Sources, site: &Site, plan: &Plan, theme: &Theme, locked: bool) -> Vec<Diagnostic> {
    let interface = Interface { code: crate::output::MESSAGES, templates: theme.messages.clone() };
    let links = site.pages.par_iter().map(|page| links::of(site, plan, page)).collect();
    let cx = RuleCx { sources, site, theme, interface, links };
    let mut found: Vec<Diagnostic> = CHECKS.par_iter().flat_map_iter(|check| check(&cx)).collect();
    found.extend(check_texts(&cx, &Texts::new(site, plan), locked));
    found
}

/// Judges every text that stands in all languages. A text is read, judged and let go.
fn check_texts(site_cx: &RuleCx<'_>, texts: &Texts<'_>, locked: bool) -> Vec<Diagnostic> {
    let RuleCx { sources, site, .. } = *site_cx;
    let places = Places::new(site);
    let judge = |group: &Group<'_>, events: Vec<&Event>| {
        let differences = group.differences();
        let record = group.page.and_then(|page| sources.record(&page.key));
        let readers = &texts.readers;
        let (terms, addresses) = (per_unit(group, |u, _| u.terms(&site.terms)), per_unit(group, |u, lang| places.find(u, lang)));
        let cx = GroupCx { site, readers, terms, addresses, group, differences: &differences, events, record, locked };
        GROUP_CHECKS.iter().flat_map(|check| check(&cx)).collect::<Vec<_>>()
    };
    let pages = site.pages.par_iter().zip(&site_cx.links).flat_map_iter(|(page, links)| {
        let mut found = judge(&texts.page_linking(page, links), page.events.iter().map(|i| &site.events[*i]).collect());
        let sides = page.sides.values().flat_map(|side| SIDE_CHECKS.iter().flat_map(move |check| check(site_cx, page, side)));
        found.extend(sides);
        found
    });
    let mut found: Vec<Diagnostic> = pages.collect();
    found.par_extend(texts.fields().par_iter().flat_map_iter(|(name, text)| judge(&texts.field(name, text), Vec::new())));
    found
}

/// What is found in the units of a text.
fn per_unit<T>(group: &Group<'_>, find: impl Fn(&Unit, Lang) -> Vec<T>) -> PerUnit<T> {
    group.languages().zip(&group.sides).map(|(lang, units)| units.iter().map(|u| find(u, lang)).collect()).collect()
}

/// The findings without what the authors allow, and with what the site lowers; and what allows nothing.
pub fn allow(found: Vec<Diagnostic>, site: &Site) -> Vec<Diagnostic> {
    exceptions::apply(found, site)
}

/// The manual page of a rule: the doc comment at the head of its file.
pub fn manual(id: &str) -> Option<String> {
    let (_, source) = SOURCES.iter().find(|(rule, _)| rule.id == id)?;
    let lines =
        source.lines().take_while(|l| l.starts_with("//!")).map(|l| l.trim_start_matches("//!").strip_prefix(' ').unwrap_or_default());
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// The rules that have a manual page.
pub fn documented() -> impl Iterator<Item = &'static Rule> {
    SOURCES.iter().map(|(rule, _)| *rule)
}
