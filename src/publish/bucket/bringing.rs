//! A plan → what is done to the objects of a bucket, so that it may end at any instant.
//!
//! 1. The claim: the state is written with the name of this publication, on the condition that nobody has written it meanwhile. From here
//!    on everybody else is told that somebody is publishing.
//! 2. What will change or go is copied aside.
//! 3. Files that are new, each on the condition that there is none; then files that change, each on the condition that it is still the one
//!    that was seen. They come in turns, and the claim is renewed before each: who was thought to be dead and is not writes no other turn.
//! 4. The commit: the state with the new files, on the condition that it is still ours.
//! 5. What has no source goes, and what was kept of the site before the last.
//! 6. The state without the claim.

use super::kept::{Kept, random};
use super::objects::{Meta, Objects, When, Write, Written};
use super::probe::{left, probe};
use super::state::{Object, Retired, STATE, State, Underway};
use super::{Manner, Seen};
use crate::emit::{Body, Files, is_preview, listed};
use crate::output::is_lasting;
use crate::publish::{Act, Plan, PublishError};
use std::collections::BTreeMap;

/// The files, and the bytes, of a turn: both take less time than a claim lasts.
const FILES_A_TURN: usize = 64;
const BYTES_A_TURN: usize = 16 << 20;

/// A claim that was not renewed for so many seconds is nobody's any more.
pub(super) const LASTS: i64 = 15 * 60;

/// A publication that holds its claim.
pub(super) struct Bringing<'a> {
    objects: &'a Objects,
    manner: &'a Manner,
    seen: &'a Seen,
    /// What was published before this.
    before: State,
    /// What the storage holds now.
    state: State,
    tag: Option<String>,
    /// The time, by the clock of the storage.
    now: i64,
    /// The site that can be brought back when this publication is done.
    kept: Option<Kept>,
    /// True when it is another site, or another edition of it, than the one that was published whole.
    is_new: bool,
}

impl<'a> Bringing<'a> {
    /// Claims the place, or says who has it.
    pub(super) fn claim(
        objects: &'a Objects,
        manner: &'a Manner,
        seen: &'a Seen,
        site: &str,
        files: &Files,
        plan: &Plan,
    ) -> Result<Self, PublishError> {
        let now = probe(objects, manner.conditions)?;
        let held = seen.state.as_ref();
        let other = held.and_then(|held| held.state.underway.as_ref());
        let mine = |id: &str| manner.claims.as_ref().and_then(|claims| claims.last()).is_some_and(|last| last == id);
        if let (Some(other), Some(held)) = (other, held)
            && !manner.take_over
            && !mine(&other.id)
            && now - held.meta.modified < LASTS
        {
            return Err(PublishError::Busy);
        }
        let before = held.map_or_else(|| State::empty(site), |held| held.state.clone());
        let is_new = before.site != site
            || before.files.len() != files.len()
            || files.iter().any(|(path, file)| before.files.get(&listed(path)).and_then(Object::known) != Some(file.hash));
        // A publication that was stopped has kept what it was about to overwrite: that is still the site before this one.
        let begun = || other.and_then(|other| Kept::find(&seen.listing, other.saved.as_deref()));
        let kept = match is_new {
            _ if manner.forget || before.files.is_empty() => None,
            false => Kept::find(&seen.listing, before.previous.as_deref()),
            true => Some(begun().map_or_else(Kept::new, Ok)?),
        };
        let mut adds = other.map(|other| other.adds.clone()).unwrap_or_default();
        adds.extend(plan.of(Act::Add).map(listed));
        let id = random()?;
        if let Some(claims) = &manner.claims {
            claims.note(&id);
        }
        // Who goes back to what is published whole overwrites nothing of it: what the one before kept stays what it was until the commit.
        let saved = if is_new { kept.as_ref().map(|kept| kept.hash.clone()) } else { other.and_then(|other| other.saved.clone()) };
        let underway = Underway { id, adds, saved };
        let state = State { underway: Some(underway), ..before.clone() };
        let when = held.map_or(When::Absent, |held| When::Is(held.meta.tag.clone()));
        let mut bringing = Self { objects, manner, seen, before, state, tag: None, now, kept, is_new };
        bringing.write_state(when)?;
        Ok(bringing)
    }

    /// Does what is to be done.
    pub(super) fn bring(mut self, site: &str, files: &Files, plan: &Plan) -> Result<(), PublishError> {
        self.keep(plan)?;
        let mut brought: BTreeMap<&str, Option<String>> = BTreeMap::new();
        for act in [Act::Add, Act::Change] {
            self.bring_all(files, plan, act, &mut brought)?;
        }
        self.commit(site, files, plan, &brought)?;
        let gone = self.remove()?;
        self.release(&gone)
    }

    /// Writes the state on the condition that it is still the one that this publication wrote last.
    fn write_state(&mut self, when: When) -> Result<(), PublishError> {
        let bytes = self.state.to_bytes();
        self.tag = match self.objects.write(&Write { name: STATE, bytes: &bytes, when })? {
            Written::Done(tag) => tag,
            // The answer to a write may be lost: then the state is what was written.
            Written::Refused => match self.objects.read(STATE)? {
                Some((there, meta)) if there == bytes => meta.tag,
                _ => return Err(PublishError::Meanwhile),
            },
        };
        Ok(())
    }

    fn renew(&mut self) -> Result<(), PublishError> {
        self.write_state(When::Is(self.tag.clone()))
    }

    fn meta(&self, path: &str) -> Option<&Meta> {
        self.seen.listing.get(path)
    }

    /// Copies aside what will change or go. Assets are not touched: they stay as long as the site before this one may come back.
    fn keep(&mut self, plan: &Plan) -> Result<(), PublishError> {
        let Some(kept) = self.kept.as_ref().filter(|_| self.is_new) else { return Ok(()) };
        let (before, seen) = (&self.before, self.seen);
        let is_as_published =
            |path: &&str| !is_preview(path) && before.files.get(*path).is_some_and(|object| seen.hash_of(path, object).is_some());
        kept.keep(self.objects, before, plan.of(Act::Change).chain(plan.of(Act::Remove)).filter(is_as_published))
    }

    fn bring_all<'f>(
        &mut self,
        files: &'f Files,
        plan: &Plan,
        act: Act,
        brought: &mut BTreeMap<&'f str, Option<String>>,
    ) -> Result<(), PublishError> {
        let total = plan.count(Act::Add) + plan.count(Act::Change);
        let mut turn: Vec<Write<'f>> = Vec::new();
        let mut waiting = plan.of(act).filter_map(|path| files.get_key_value(path)).peekable();
        while let Some((path, file)) = waiting.next() {
            let Body::Here(bytes) = &file.body else { return Err(PublishError::PreviousBroken(path.clone())) };
            let when = if act == Act::Add { When::Absent } else { When::Is(self.meta(path).and_then(|meta| meta.tag.clone())) };
            turn.push(Write { name: path, bytes, when });
            // What names another file comes in a turn of its own, after it.
            let full = turn.len() >= FILES_A_TURN || turn.iter().map(|w| w.bytes.len()).sum::<usize>() >= BYTES_A_TURN;
            let last = waiting.peek().is_none_or(|(next, _)| crate::publish::plan::rank(next) != crate::publish::plan::rank(path));
            if full || last {
                self.renew()?;
                brought.extend(self.objects.write_all(&turn)?);
                turn.clear();
                if let Some(tell) = &self.manner.progress {
                    tell(brought.len(), total);
                }
            }
        }
        Ok(())
    }

    fn commit(&mut self, site: &str, files: &Files, plan: &Plan, brought: &BTreeMap<&str, Option<String>>) -> Result<(), PublishError> {
        let before = &self.before;
        let known = |name: &str| before.files.get(name).or_else(|| before.retired.get(name).map(|r| &r.object)).cloned();
        let mut state = State { site: site.to_owned(), ..before.clone() };
        state.generation += u64::from(self.is_new);
        state.files.clear();
        for (path, file) in files {
            let name = listed(path);
            let object = match brought.get(path.as_str()) {
                Some(tag) => Object { hash: Some(file.hash.to_string()), tag: tag.clone() },
                None => known(&name).unwrap_or_default(),
            };
            state.files.insert(name, object);
        }
        state.retired.retain(|name, _| !state.files.contains_key(name));
        for (act, since) in [(Act::Remove, 0), (Act::Retire, self.now)] {
            for path in plan.of(act) {
                let name = listed(path);
                let object = known(&name).unwrap_or_default();
                state.retired.entry(name).or_insert(Retired { object, since });
            }
        }
        state.previous = self.kept.as_ref().map(|kept| kept.hash.clone());
        state.underway = self.state.underway.take().map(|underway| Underway { adds: Default::default(), saved: None, ..underway });
        self.state = state;
        self.renew()
    }

    /// Removes what is no longer needed; the names that the state gave it. The site before this one needs its assets.
    fn remove(&mut self) -> Result<Vec<String>, PublishError> {
        let is_due = |name: &str, retired: &Retired| {
            let needed = self.kept.is_some() && is_lasting(name) && (!self.is_new || self.before.files.contains_key(name));
            self.manner.forget || retired.since == 0 || (!needed && self.now - retired.since >= self.manner.grace)
        };
        let due: Vec<String> = self.state.retired.iter().filter(|(name, r)| is_due(name, r)).map(|(name, _)| name.clone()).collect();
        let mut gone: Vec<String> = self.seen.files().filter(|path| due.contains(&listed(path))).map(str::to_owned).collect();
        let stale = self.seen.listing.keys().filter(|name| Kept::is_stale(name, self.kept.as_ref()));
        gone.extend(stale.chain(left(&self.seen.listing, self.now)).cloned());
        self.objects.remove_all(&gone)?;
        Ok(due)
    }

    fn release(&mut self, gone: &[String]) -> Result<(), PublishError> {
        self.state.retired.retain(|name, _| !gone.contains(name));
        self.state.underway = None;
        self.renew()
    }
}
