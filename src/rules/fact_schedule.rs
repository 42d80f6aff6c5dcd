//! A text contradicts the schedule: the hour, the venue or the form of a date that it names, or the day of a date whose title
//! it holds.
//!
//! This is judged only on pages that say of which dates they speak (`dates: [id]` in the front matter) and in
//! `content/dates/<id>`. There a block that names the day of such a date must agree with its hours, its venue and its form,
//! and a block with its title must not carry another day. Beside its hours, a welcome shortly before, a part of it or a drink after
//! it may be named. What the languages tell differently is reported as that.
//!
//! What to do: correct the text, or the schedule if that is wrong. Where a block rightly tells another hour, say so before it:
//! `<!-- parity: allow fact/schedule — reason -->`.
//!
//! Example: `le 15 janvier à 10 h` and `op 15 januari om 10 uur`, when the schedule says 9:00.

use super::GroupCx;
use super::difference::said;
use super::witness::{self, form, hours};
use crate::base::{Diagnostic, Lang, Role, Span, rule, text};
use crate::facts::{Value, folded_words};
use crate::model::{Event, When};
use crate::parity::{At, Unit};
use jiff::civil::Date;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if cx.events.is_empty() {
        return found;
    }
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for (index, unit) in units.iter().enumerate().filter(|(_, u)| !u.facts.is_empty()) {
            let block = Block { cx, lang, index, unit };
            found.extend(block.other_hours());
            found.extend(block.other_day());
            found.extend(block.other_venue());
            found.extend(block.other_form());
        }
    }
    found
}

struct Block<'a> {
    cx: &'a GroupCx<'a>,
    lang: Lang,
    index: usize,
    unit: &'a Unit,
}

impl Block<'_> {
    /// The dates in the block, with what the schedule has on that day among the dates of the page.
    fn dates(&self) -> Vec<(usize, Option<&Event>)> {
        let facts = self.unit.facts.iter().enumerate();
        let dates = facts.filter_map(|(i, f)| if let Value::Date(date) = &f.fact.value { Some((i, date)) } else { None });
        let covers = |e: &Event, date: &crate::facts::DateFact| date.is(e.when.first_day()) || date.is(e.when.last_day());
        dates.map(|(i, date)| (i, self.cx.events.iter().copied().find(|e| covers(e, date)))).collect()
    }

    /// True for a fact that the languages tell differently, which is reported as that.
    fn differs(&self, fact: usize) -> bool {
        let at = At { lang: self.lang, unit: self.index, fact };
        self.cx.differences.iter().any(|d| d.row.contains(&at))
    }

    /// An hour of a named day that the schedule does not know.
    fn other_hours(&self) -> Vec<Diagnostic> {
        let dates = self.dates();
        let times: Vec<(usize, u16)> =
            self.unit.facts.iter().enumerate().filter_map(|(i, f)| if let Value::Time(t) = f.fact.value { Some((i, t)) } else { None }).collect();
        let mut found = Vec::new();
        for (i, minutes) in &times {
            let place = self.unit.facts[*i].fact.range.start;
            // An hour belongs to the day before it in its sentence, or to the day after it where the sentence begins with an
            // hour; where it names none, to the one day of the block, unless that has hours of its own.
            let start_of = |d: usize| self.unit.facts[d].fact.range.start;
            let beside = || dates.iter().filter(|(d, _)| self.one_sentence(start_of(*d), place));
            let (before, after) = (beside().rfind(|(d, _)| start_of(*d) < place), beside().find(|(d, _)| start_of(*d) > place));
            let leads = |d: usize| !times.iter().any(|(t, _)| start_of(*t) < start_of(d) && self.one_sentence(start_of(*t), start_of(d)));
            let near = if beside().next().is_some_and(|(d, _)| leads(*d)) { before.or(after) } else { after.or(before) };
            let timed = |d: usize| times.iter().any(|(t, _)| self.one_sentence(start_of(d), start_of(*t)));
            let one = |e: &Option<&Event>| dates.iter().all(|(d, o)| o.map(|o| &o.id) == e.map(|e| &e.id) && !timed(*d));
            let only = || dates.first().filter(|(_, e)| one(e));
            let Some((_, Some(event))) = near.or_else(only) else { continue };
            let When::Hours(start, end) = &event.when else { continue };
            if self.differs(*i) || self.known(event).contains(minutes) || !self.named_by_all(event) {
                continue;
            }
            let clock = |t: &jiff::Zoned| t.hour() as u16 * 60 + t.minute() as u16;
            let (start, end) = (clock(start), clock(end));
            // Beside the right hour, what lies within the date or shortly before it may be a part of it: a welcome, a pause.
            let right = times.iter().any(|(_, t)| *t == start) && (*minutes < start || times.iter().any(|(_, t)| *t == end));
            let in_range = times.iter().any(|(j, _)| j != i && self.is_range(*i, *j));
            let whole = times.windows(2).any(|pair| (pair[0].1, pair[1].1) == (start, end) && self.is_range(pair[0].0, pair[1].0));
            // After the whole of its hours, a drink may follow.
            let last = if whole && !in_range { end.saturating_add(120) } else { end };
            if right && (!in_range || whole) && (start.saturating_sub(90)..=last).contains(minutes) {
                continue;
            }
            let told = hours(event).into_iter().take(2).map(|w| w.value.to_string()).collect::<Vec<_>>().join(" – ");
            let d = Diagnostic::new(rule::FACT_SCHEDULE, text!("fact-schedule.hour"))
                .saying(self.unit.fact_span(&self.unit.facts[*i]), said(&Value::Time(*minutes)))
                .label(event.start_span, Role::Witness, Some(text!("fact-schedule.hours-label", hours = told)));
            found.push(d.help(text!("fact-schedule.help")));
        }
        found
    }

    /// Every hour that the schedule knows of a date: its own, those of its sessions, and those of its registration where the
    /// block names that day.
    fn known(&self, event: &Event) -> Vec<u16> {
        let mut out: Vec<u16> = hours(event).into_iter().filter_map(|w| if let Value::Time(t) = w.value { Some(t) } else { None }).collect();
        let limits = event.registration.iter().flat_map(|r| [&r.opens, &r.closes]).flatten().filter(|l| l.value.day.is_none());
        let named = |day: Date| self.unit.facts.iter().any(|f| matches!(&f.fact.value, Value::Date(d) if d.is(day)));
        out.extend(limits.filter(|l| named(l.value.at.date())).map(|l| l.value.at.hour() as u16 * 60 + l.value.at.minute() as u16));
        out
    }

    /// True when the block names the day of a date in every language: what one of them merely says again is no programme.
    fn named_by_all(&self, event: &Event) -> bool {
        let names = |unit: &Unit| unit.facts.iter().any(|f| matches!(&f.fact.value, Value::Date(d) if d.is(event.when.first_day()) || d.is(event.when.last_day())));
        let bead = self.cx.group.beads.iter().find(|b| b.sides[self.lang.index()].contains(&self.index));
        bead.is_none_or(|bead| self.cx.group.languages().all(|l| self.cx.group.units(bead, l).iter().any(names)))
    }

    /// True when no sentence ends between two places.
    fn one_sentence(&self, a: usize, b: usize) -> bool {
        let between = self.unit.passage.text().get(a.min(b)..a.max(b)).unwrap_or_default();
        !between.contains(". ") && !between.contains(['!', '?', ';'])
    }

    /// True for two hours that are the ends of one range: nothing but a word or dash between them.
    fn is_range(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.unit.facts[a.min(b)].fact.range, &self.unit.facts[a.max(b)].fact.range);
        let between = self.unit.passage.text().get(a.end..b.start).unwrap_or(" , ").trim();
        let before = self.unit.passage.text().get(..a.start).unwrap_or_default().trim_end();
        super::time_order::is_range_word(self.cx, self.lang, between) || super::time_order::is_between(self.cx, self.lang, before, between)
    }

    /// A block with the title of a date, or with all its hours, that carries another day.
    fn other_day(&self) -> Option<Diagnostic> {
        let dates = self.dates();
        if dates.is_empty() || dates.iter().any(|(_, e)| e.is_some()) {
            return None;
        }
        let words = folded_words(self.unit.passage.text());
        let holds = |title: &str| {
            let title = folded_words(title);
            title.iter().map(String::len).sum::<usize>() >= 8 && words.windows(title.len().max(1)).any(|w| w == title.as_slice())
        };
        let titled = self.cx.events.iter().copied().find(|e| e.title.get(self.lang).is_some_and(|t| holds(&t.value)));
        let timed = || {
            let has = |t: u16| self.unit.facts.iter().any(|f| f.fact.value == Value::Time(t));
            let mut fitting = self.cx.events.iter().copied().filter(|e| {
                let mut ends = hours(e).into_iter().take(2).filter_map(|w| if let Value::Time(t) = w.value { Some(t) } else { None });
                matches!(e.when, When::Hours(..)) && ends.all(has)
            });
            fitting.next().filter(|_| fitting.next().is_none())
        };
        let event = titled.or_else(timed)?;
        // A day of the registration is one that the schedule knows.
        let registration = event.registration.as_ref();
        let limits: Vec<Date> = registration.iter().flat_map(|r| [&r.opens, &r.closes]).flatten().map(|l| l.value.at.date()).collect();
        let (fact, date) = dates.iter().find_map(|(i, _)| match &self.unit.facts[*i].fact.value {
            Value::Date(date) if !limits.iter().any(|l| date.is(*l) || l.yesterday().is_ok_and(|y| date.is(y))) => Some((*i, date)),
            _ => None,
        })?;
        // Far from the date it is history, not a slip.
        let year = date.year.unwrap_or(event.when.first_day().year());
        let far = date.in_year(year).is_none_or(|d| (d - event.when.first_day()).get_days().abs() > 45);
        if self.differs(fact) || far && titled.is_none() || far && date.year.is_some_and(|y| y != event.when.first_day().year()) {
            return None;
        }
        let day = witness::fact(event.when.first_day());
        let d = Diagnostic::new(rule::FACT_SCHEDULE, text!("fact-schedule.day"))
            .saying(self.unit.fact_span(&self.unit.facts[fact]), said(&self.unit.facts[fact].fact.value))
            .label(event.start_span, Role::Witness, Some(said(&Value::Date(day))));
        Some(d.help(text!("fact-schedule.help")))
    }

    /// An address or a venue that is not that of the day which the block names.
    fn other_venue(&self) -> Option<Diagnostic> {
        let event = self.dates().into_iter().find_map(|(_, e)| e)?;
        let several = self.dates().iter().filter_map(|(_, e)| *e).any(|e| e.id != event.id);
        let id = event.venue.as_ref().filter(|_| !several)?;
        let venue = self.cx.site.venues.iter().find(|v| v.id.value == id.value)?;
        let own = venue.address.as_ref().and_then(|a| a.get(self.lang)).map(|a| a.value.as_str()).unwrap_or_default();
        let report = |place: Span, name: &str| {
            Diagnostic::new(rule::FACT_SCHEDULE, text!("fact-schedule.venue"))
                .at(place)
                .label(id.span, Role::Witness, Some(text!("fact-schedule.venue-label", name = name)))
                .help(text!("fact-schedule.help"))
        };
        let name = venue.name.get(self.lang).map(|n| n.value.as_str()).unwrap_or_default();
        let addresses = &self.cx.addresses[self.lang.index()][self.index];
        if !own.is_empty()
            && let Some(address) = addresses.iter().find(|a| !own.contains(&a.postcode.to_string()))
        {
            return Some(report(self.unit.passage.span(address.code_range.start..address.name_range.end), name));
        }
        // The same street and commune, another number.
        if let Some(address) = addresses.first()
            && let Some((number, range)) = self.house_number(address.street.as_ref().map(|(r, _)| r.start), address.code_range.start)
            && !own.is_empty()
            && !own.split(|c: char| !c.is_ascii_digit()).any(|n| n == number)
        {
            return Some(report(self.unit.passage.span(range), name));
        }
        // The name of another venue, without that of the right one.
        let text = self.unit.passage.text();
        let says = |name: &str| name.chars().count() > 2 && find_word(text, name).is_some();
        if says(name) {
            return None;
        }
        let names = self.cx.site.venues.iter().filter(|v| v.id.value != id.value).filter_map(|v| v.name.get(self.lang));
        let other = names.map(|n| n.value.as_str()).find(|n| says(n) && *n != name)?;
        let at = find_word(text, other)?;
        Some(report(self.unit.passage.span(at..at + other.len()), name))
    }

    /// The last number between the name of a street and the postal code.
    fn house_number(&self, street: Option<usize>, code: usize) -> Option<(String, std::ops::Range<usize>)> {
        let text = self.unit.passage.text();
        let from = street?;
        let end = from + text[from..code].rfind(|c: char| c.is_ascii_digit())? + 1;
        let start = from + text[from..end].rfind(|c: char| !c.is_ascii_digit())? + 1;
        (code - end < 6).then(|| (text[start..end].to_owned(), start..end))
    }

    /// An address on the host of the forms that is none of them.
    fn other_form(&self) -> Option<Diagnostic> {
        let forms = || self.cx.site.events.iter().filter_map(|e| e.registration.as_ref()?.url.as_ref()).flat_map(|u| u.values());
        let host = |url: &str| url.split('/').next().unwrap_or(url).to_owned();
        let (i, fact, wrong) = self.unit.facts.iter().enumerate().find_map(|(i, f)| {
            let Value::Url(url) = &f.fact.value else { return None };
            // In a block that names dates, the forms of these; elsewhere any form of the schedule.
            let named: Vec<&Event> = self.dates().into_iter().filter_map(|(_, e)| e).collect();
            let own = |e: &&Event| e.registration.as_ref().and_then(|r| r.url.as_ref()).is_some();
            let mut right = match named.iter().any(own) {
                true => named.iter().filter_map(|e| e.registration.as_ref()?.url.as_ref()).flat_map(|u| u.values()).any(|u| form(self.cx, u).agrees(&f.fact.value)),
                false => forms().any(|form_url| form(self.cx, form_url).agrees(&f.fact.value)),
            };
            // An address that is no form of any date is judged only where it looks like one: on the host of the forms.
            right |= named.is_empty() && f.own;
            let same_host = |u: &Value| matches!(u, Value::Url(form) if host(form) == host(url) && form.contains('/'));
            let near = forms().find(|u| same_host(&form(self.cx, u)))?;
            (!right && !f.own).then_some((i, f, near))
        })?;
        if self.differs(i) {
            return None;
        }
        let d = Diagnostic::new(rule::FACT_SCHEDULE, text!("fact-schedule.form")).at(self.unit.fact_span(fact));
        Some(d.label(wrong.span, Role::Witness, Some(text!("fact-schedule.form-label"))).help(text!("fact-schedule.help")))
    }
}

/// Where a name stands as a word of its own.
fn find_word(text: &str, name: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        !text[..*at].ends_with(char::is_alphanumeric) && !text[at + name.len()..].starts_with(char::is_alphanumeric)
    })
}
