//! The rules: one a file, whose doc comment is its manual page; and the order in which they run.
//!
//! Some rules judge while files are parsed and resolved, where a value that is wrong cannot become a type; their files
//! hold only their manual. The others judge the resolved site here.

use crate::base::{Diagnostic, Lang, Rule, Span, rule};
use crate::locale::Interface;
use crate::model::{Page, Side, Site};
use crate::output::Plan;
use crate::output::links::{self, Fault, Href};
use crate::sources::Sources;
use crate::syntax::document::InlineKind;
use crate::theme::Theme;
use rayon::prelude::*;

mod prose;

macro_rules! manuals {
    ($($module:ident = $rule:ident;)*) => {
        $(mod $module;)*

        /// The source of each rule's file, which begins with its manual page.
        const SOURCES: &[(&Rule, &str)] = &[$((rule::$rule, include_str!(concat!(stringify!($module), ".rs")))),*];
    };
}

manuals! {
    calendar_locked = CALENDAR_LOCKED;
    calendar_vanished = CALENDAR_VANISHED;
    date_invalid = DATE_INVALID;
    date_weekday = DATE_WEEKDAY;
    fact_date = FACT_DATE;
    file_encoding = FILE_ENCODING;
    file_kind = FILE_KIND;
    file_language = FILE_LANGUAGE;
    file_size = FILE_SIZE;
    file_unreadable = FILE_UNREADABLE;
    image_alt = IMAGE_ALT;
    image_missing = IMAGE_MISSING;
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
    page_duplicate_id = PAGE_DUPLICATE_ID;
    page_link = PAGE_LINK;
    pair_missing_page = PAIR_MISSING_PAGE;
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
    theme_template = THEME_TEMPLATE;
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
    /// Every link of the authors' texts and what it leads to, in order.
    pub links: Vec<Link<'a>>,
}

/// A link in an author's text.
pub struct Link<'a> {
    /// The page.
    pub page: &'a Page,
    /// Its language.
    pub lang: Lang,
    /// Where the link stands.
    pub span: Span,
    /// The target as it was written.
    pub href: &'a str,
    /// What it leads to.
    pub target: Result<Href, Fault>,
}

/// The rules that judge a resolved site.
const CHECKS: &[fn(&RuleCx<'_>) -> Vec<Diagnostic>] = &[
    date_invalid::check,
    date_weekday::check,
    fact_date::check,
    image_alt::check,
    image_missing::check,
    link_anchor::check,
    link_dead::check,
    link_language::check,
    link_malformed::check,
    markdown_footnote::check,
    markdown_heading::check,
    message_untranslated::check,
    schedule_order::check,
    schedule_outside::check,
    schedule_overlap::check,
    schedule_past_invites::check,
];

/// Judges a resolved site.
pub fn check(sources: &Sources, site: &Site, plan: &Plan, theme: &Theme) -> Vec<Diagnostic> {
    let interface = Interface { code: crate::output::MESSAGES, templates: theme.messages.clone() };
    let links = site
        .pages
        .par_iter()
        .flat_map_iter(|page| page.sides.iter().flat_map(move |(lang, side)| links_of(site, plan, page, side, lang)))
        .collect();
    let cx = RuleCx { sources, site, theme, interface, links };
    CHECKS.par_iter().flat_map_iter(|check| check(&cx)).collect()
}

fn links_of<'a>(site: &Site, plan: &Plan, page: &'a Page, side: &'a Side, lang: Lang) -> Vec<Link<'a>> {
    let mut out = Vec::new();
    side.document.inlines(|inline| {
        if let InlineKind::Link { href, .. } = &inline.kind {
            out.push(Link { page, lang, span: inline.span, href, target: links::resolve(site, plan, side, lang, href) });
        }
    });
    out
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
