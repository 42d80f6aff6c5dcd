//! The names of the rules and how bad a finding of each is. The manual page of a rule is `rules/<group>_<name>.rs`.

use super::diagnostic::Severity;

/// A rule: something that the compiler holds against a site.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `group/name`: stable, part of the contract with scripts.
    pub id: &'static str,
    /// How bad a finding is unless the site says otherwise.
    pub severity: Severity,
}

impl Rule {
    /// True for a rule whose findings a site may allow or lower with a reason: one that judges what is written. What a
    /// site is made of (files, fields, addresses, links, HTML) is not for the site to set aside.
    pub fn is_negotiable(&self) -> bool {
        const GROUPS: &[&str] =
            &["date/", "fact/", "language/", "length/", "place/", "structure/", "style/", "term/", "time/", "typography/"];
        const RULES: &[&str] =
            &["link/language", "markdown/footnote", "markdown/heading", "message/unused", "meta/field", "meta/untranslated"];
        GROUPS.iter().any(|g| self.id.starts_with(g)) || RULES.contains(&self.id)
    }
}

macro_rules! rules {
    ($($name:ident = $id:literal $severity:ident;)*) => {
        $(#[doc = concat!("`", $id, "`: see its manual page.")]
        pub const $name: &Rule = &Rule { id: $id, severity: Severity::$severity };)*

        /// Every rule, in alphabetical order of its id.
        pub const ALL: &[&Rule] = &[$($name),*];
    };
}

rules! {
    ACCESSIBILITY_OUTDATED = "accessibility/outdated" Warning;
    CALENDAR_LOCKED = "calendar/locked" Error;
    CALENDAR_VANISHED = "calendar/vanished" Error;
    DATE_INVALID = "date/invalid" Error;
    DATE_WEEKDAY = "date/weekday" Error;
    FACT_AMOUNT = "fact/amount" Error;
    FACT_DATE = "fact/date" Error;
    FACT_EMAIL = "fact/email" Error;
    FACT_MONTH = "fact/month" Warning;
    FACT_NUMBER = "fact/number" Warning;
    FACT_NUMBER_WORD = "fact/number-word" Warning;
    FACT_ORDINAL = "fact/ordinal" Info;
    FACT_PERCENT = "fact/percent" Warning;
    FACT_PERSON = "fact/person" Error;
    FACT_PHONE = "fact/phone" Error;
    FACT_SCHEDULE = "fact/schedule" Error;
    FACT_TIME = "fact/time" Error;
    FACT_URL = "fact/url" Error;
    FACT_WEEKDAY = "fact/weekday" Warning;
    FILE_ENCODING = "file/encoding" Error;
    FILE_KIND = "file/kind" Error;
    FILE_LANGUAGE = "file/language" Error;
    FILE_SIZE = "file/size" Error;
    FILE_UNREADABLE = "file/unreadable" Error;
    IMAGE_ALT = "image/alt" Error;
    IMAGE_MISSING = "image/missing" Error;
    IMAGE_UNREADABLE = "image/unreadable" Error;
    LANGUAGE_IDENTICAL = "language/identical" Warning;
    LANGUAGE_UNTRANSLATED = "language/untranslated" Error;
    LENGTH_RATIO = "length/ratio" Warning;
    LINK_ANCHOR = "link/anchor" Error;
    LINK_DEAD = "link/dead" Error;
    LINK_LANGUAGE = "link/language" Warning;
    LINK_MALFORMED = "link/malformed" Error;
    MARKDOWN_FOOTNOTE = "markdown/footnote" Warning;
    MARKDOWN_HEADING = "markdown/heading" Warning;
    MARKDOWN_NESTING = "markdown/nesting" Error;
    MARKDOWN_RAW_HTML = "markdown/raw-html" Error;
    MESSAGE_ARGUMENT = "message/argument" Error;
    MESSAGE_CYCLE = "message/cycle" Error;
    MESSAGE_DUPLICATE = "message/duplicate" Error;
    MESSAGE_SYNTAX = "message/syntax" Error;
    MESSAGE_UNKNOWN = "message/unknown" Error;
    MESSAGE_UNTRANSLATED = "message/untranslated" Error;
    MESSAGE_UNUSED = "message/unused" Warning;
    META_FIELD = "meta/field" Error;
    META_FRONT_MATTER = "meta/front-matter" Error;
    META_UNTRANSLATED = "meta/untranslated" Warning;
    PAGE_DUPLICATE_ID = "page/duplicate-id" Error;
    PAGE_LINK = "page/link" Error;
    PAIR_MISSING_PAGE = "pair/missing-page" Error;
    PAIR_OUTDATED = "pair/outdated" Warning;
    PAIR_UNCONFIRMED = "pair/unconfirmed" Info;
    PARITY_UNUSED_ALLOW = "parity/unused-allow" Warning;
    PDF_GLYPH = "pdf/glyph" Warning;
    PDF_LENGTH = "pdf/length" Warning;
    PLACE_LANGUAGE = "place/language" Warning;
    PLACE_POSTCODE = "place/postcode" Error;
    REFERENCE_DUPLICATE = "reference/duplicate" Error;
    REFERENCE_UNKNOWN = "reference/unknown" Error;
    SCHEDULE_CLOCK_CHANGE = "schedule/clock-change" Error;
    SCHEDULE_ORDER = "schedule/order" Error;
    SCHEDULE_OUTSIDE = "schedule/outside" Error;
    SCHEDULE_OVERLAP = "schedule/overlap" Error;
    SCHEDULE_PAST_INVITES = "schedule/past-invites" Warning;
    SCHEDULE_VENUE = "schedule/venue" Error;
    SCHEMA_LANGUAGE = "schema/language" Error;
    SCHEMA_MISSING_FIELD = "schema/missing-field" Error;
    SCHEMA_UNKNOWN_FIELD = "schema/unknown-field" Error;
    SCHEMA_VALUE = "schema/value" Error;
    SITE_LANGUAGES = "site/languages" Error;
    STRUCTURE_CODE = "structure/code" Error;
    STRUCTURE_HEADING_LEVEL = "structure/heading-level" Error;
    STRUCTURE_IMAGES = "structure/images" Error;
    STRUCTURE_LIST = "structure/list" Warning;
    STRUCTURE_MISSING_BLOCK = "structure/missing-block" Error;
    STRUCTURE_SPLIT = "structure/split" Info;
    STRUCTURE_TABLE = "structure/table" Error;
    STYLE_INCLUSIVE_MIX = "style/inclusive-mix" Info;
    TERM_MISSING = "term/missing" Warning;
    TERM_VARIANT = "term/variant" Warning;
    TERM_WRONG_LANGUAGE = "term/wrong-language" Error;
    TEXT_PLACEHOLDER = "text/placeholder" Error;
    THEME_CONTRAST = "theme/contrast" Error;
    THEME_FONT = "theme/font" Error;
    THEME_TEMPLATE = "theme/template" Error;
    TIME_ORDER = "time/order" Error;
    TYPOGRAPHY_NUMBER = "typography/number" Warning;
    URL_COLLISION = "url/collision" Error;
    URL_SLUG = "url/slug" Error;
    YAML_DUPLICATE_KEY = "yaml/duplicate-key" Error;
    YAML_SYNTAX = "yaml/syntax" Error;
    YAML_UNQUOTED = "yaml/unquoted" Error;
}
