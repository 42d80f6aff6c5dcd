//! Registration for a date: one typed value for the page, the calendar, JSON-LD and the feeds.

use super::schedule::{Event, Status, zoned};
use crate::base::{Lang, PerLang, SafeUrl, Spanned, text};
use crate::syntax::fields::{DayOrMoment, Decoder};
use crate::syntax::yaml::{Node, Value};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

/// How one registers for a date.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The external form, when there is one.
    pub url: Option<PerLang<Spanned<SafeUrl>>>,
    /// From when on it takes registrations.
    pub opens: Option<Spanned<Limit>>,
    /// Until when.
    pub closes: Option<Spanned<Limit>>,
    /// What the site says in spite of the instants.
    pub state: Option<Spanned<RegistrationState>>,
    /// The language of the form, when it exists in one language only; any language.
    pub language: Option<Spanned<String>>,
    /// How many people one organisation may send.
    pub per_organisation: Option<Spanned<u32>>,
    /// What it costs.
    pub price: Option<Spanned<Price>>,
}

/// An instant at which a registration opens or closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The instant: of a day without an hour its beginning, or its end when something lasts until then.
    pub at: Zoned,
    /// The day, where no hour was written: readers are told no hour either.
    pub day: Option<Date>,
}

/// A price in cents of a euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price(pub u64);

/// What one can do about a date at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegistrationState {
    /// A form will follow.
    Announced,
    /// It opens later.
    Upcoming,
    /// One can register.
    Open,
    /// One can register, for less than three days more.
    Closing,
    /// One can be put on the waiting list.
    Waitlist,
    /// No place is left.
    Full,
    /// One cannot register any more.
    Closed,
    /// One need not register.
    None,
    /// The date is over.
    Over,
    /// The date is cancelled.
    Cancelled,
}

impl RegistrationState {
    /// The name that templates see.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Upcoming => "upcoming",
            Self::Open => "open",
            Self::Closing => "closing",
            Self::Waitlist => "waitlist",
            Self::Full => "full",
            Self::Closed => "closed",
            Self::None => "none",
            Self::Over => "over",
            Self::Cancelled => "cancelled",
        }
    }

    /// True while the form may be offered.
    pub fn invites(self) -> bool {
        matches!(self, Self::Open | Self::Closing | Self::Waitlist)
    }
}

/// How long before the end a registration is said to be closing.
pub(super) const CLOSING: SignedDuration = SignedDuration::from_hours(72);

impl Registration {
    /// Reads the `registration` of a date.
    pub(super) fn read(node: &Node, d: &mut Decoder<'_>, zone: &TimeZone) -> Self {
        use RegistrationState as S;
        let mut f = d.fields(node);
        let url = f.take("url").and_then(|n| urls(n, d));
        let opens = f.take("opens").and_then(|n| limit(n, d, zone, false));
        let closes = f.take("closes").and_then(|n| limit(n, d, zone, true));
        let states = [
            ("announced", S::Announced),
            ("open", S::Open),
            ("full", S::Full),
            ("waitlist", S::Waitlist),
            ("closed", S::Closed),
            ("none", S::None),
        ];
        let state = f.take("state").and_then(|n| d.choice(n, &states));
        let language = f.take("language").and_then(|n| d.language_code(n));
        let per_organisation = f.take("per_organisation").and_then(|n| d.number(n)).filter(|n| {
            if n.value == 0 {
                d.wrong(n.span, text!("schema-value.number-above-zero"));
            }
            n.value > 0
        });
        let price = f.take("price").and_then(|n| price(n, d));
        f.finish(d);
        Self { url, opens, closes, state, language, per_organisation, price }
    }

    /// One registers until a date begins: the day on which it begins is no end of a registration, its hour is.
    pub(super) fn until(mut self, start: &Zoned) -> Self {
        if let Some(closes) = &mut self.closes
            && closes.value.day == Some(start.date())
        {
            closes.value.at = start.clone();
        }
        self
    }

    /// The form in a language.
    pub fn form(&self, lang: Lang) -> Option<&SafeUrl> {
        self.url.as_ref()?.get(lang).map(|u| &u.value)
    }
}

impl Event {
    /// What one can do about this date at an instant.
    pub fn registration_state(&self, now: &Zoned) -> RegistrationState {
        use RegistrationState as S;
        if self.status == Status::Cancelled {
            return S::Cancelled;
        }
        if self.is_over(now) {
            return S::Over;
        }
        let Some(registration) = &self.registration else { return S::None };
        if let Some(state) = &registration.state
            && !(state.value.invites() && registration.url.is_none())
        {
            return state.value;
        }
        if registration.url.is_none() {
            return S::Announced;
        }
        if registration.opens.as_ref().is_some_and(|o| *now < o.value.at) {
            return S::Upcoming;
        }
        match &registration.closes {
            Some(closes) if *now >= closes.value.at => S::Closed,
            Some(closes) if closes.value.at.timestamp().duration_since(now.timestamp()) <= CLOSING => S::Closing,
            _ => S::Open,
        }
    }
}

impl Event {
    /// The instants at which what one can do about this date may change.
    pub fn transitions(&self, zone: &TimeZone) -> Vec<Timestamp> {
        let mut instants: Vec<Timestamp> = self.when.instants(zone).map(|(_, end)| end.timestamp()).into_iter().collect();
        if let Some(registration) = &self.registration {
            instants.extend(registration.opens.as_ref().map(|o| o.value.at.timestamp()));
            if let Some(closes) = &registration.closes {
                instants.push(closes.value.at.timestamp());
                instants.extend(closes.value.at.timestamp().checked_sub(CLOSING).ok());
            }
        }
        instants
    }
}

/// An instant, or a day as a whole: `opens` is its beginning, `closes` its end.
fn limit(node: &Node, d: &mut Decoder<'_>, zone: &TimeZone, end: bool) -> Option<Spanned<Limit>> {
    let written = d.day_or_moment(node)?;
    let (moment, day) = match written.value {
        DayOrMoment::Moment(moment) => (moment, None),
        DayOrMoment::Day(day) => ((if end { day.tomorrow().ok()? } else { day }).to_datetime(Time::midnight()), Some(day)),
    };
    let at = zoned(Spanned::new(moment, written.span), d, zone)?;
    Some(at.map(|at| Limit { at, day }))
}

fn urls(node: &Node, d: &mut Decoder<'_>) -> Option<PerLang<Spanned<SafeUrl>>> {
    let languages = d.languages;
    match &node.value {
        Value::Map(_) => {
            // The names and the gaps are judged as in any text; the addresses one by one.
            d.local(node)?;
            let mut urls = PerLang::new(languages);
            for (key, value) in d.map(node) {
                if let Some(lang) = languages.find(&key.value)
                    && let Some(url) = d.https(value)
                {
                    urls.set(lang, url);
                }
            }
            Some(urls)
        }
        _ => {
            let url = d.https(node)?;
            Some(PerLang::from_fn(languages, |_| Some(url.clone())))
        }
    }
}

/// `0`, `12`, `12.50`, `12,50`.
fn price(node: &Node, d: &mut Decoder<'_>) -> Option<Spanned<Price>> {
    let parsed = match &node.value {
        Value::Scalar(text) => {
            let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
            let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
            let cents = match rest.len() {
                0 => Some(0),
                1 if digits(rest) => rest.parse::<u64>().ok().map(|c| c * 10),
                2 if digits(rest) => rest.parse::<u64>().ok(),
                _ => None,
            };
            (digits(whole) && whole.len() <= 7).then(|| whole.parse::<u64>().ok()).flatten().zip(cents).map(|(w, c)| Price(w * 100 + c))
        }
        _ => None,
    };
    if parsed.is_none() {
        d.wrong(node.span, text!("schema-value.price"));
    }
    parsed.map(|p| Spanned::new(p, node.span))
}
