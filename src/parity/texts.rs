//! A site → its texts in all languages, made one at a time: a large site is never held as units.

use super::group::Group;
use super::readers::Readers;
use super::unit::Targets;
use crate::model::{Page, Site};
use crate::output::Plan;
use crate::output::links::{self, Link};
use crate::syntax::fields::LocalText;
use std::borrow::Cow;

/// The texts of a site.
#[derive(Debug)]
pub struct Texts<'a> {
    /// The site.
    pub site: &'a Site,
    /// How its prose is read.
    pub readers: Readers<'a>,
    plan: &'a Plan,
}

impl<'a> Texts<'a> {
    /// The texts of a site and its plan.
    pub fn new(site: &'a Site, plan: &'a Plan) -> Self {
        Self { site, readers: Readers::new(site), plan }
    }

    /// A page in all languages.
    pub fn page(&self, page: &'a Page) -> Group<'a> {
        self.page_linking(page, &links::of(self.site, self.plan, page))
    }

    /// A page in all languages, whose links are known.
    pub fn page_linking(&self, page: &'a Page, links: &[Link<'_>]) -> Group<'a> {
        let mut targets: Vec<Targets<'_>> = self.site.languages.iter().map(|_| Targets::new()).collect();
        for link in links {
            targets[link.lang.index()].insert(link.span, &link.target);
        }
        Group::page(&self.readers, self.site, page, &targets)
    }

    /// A text of a data file, with the name of its field.
    pub fn field(&self, name: &'static str, text: &LocalText) -> Group<'a> {
        Group::field(&self.readers, name, text, self.site.languages.iter())
    }

    /// Every text of a data file that stands in all languages, with the name of its field.
    pub fn fields(&self) -> Vec<(&'static str, Cow<'a, LocalText>)> {
        let site = self.site;
        let mut out: Vec<(&'static str, Option<&LocalText>)> = vec![("title", Some(&site.config.title))];
        for event in &site.events {
            out.extend([("title", Some(&event.title)), ("summary", event.summary.as_ref())]);
            for session in &event.sessions {
                out.extend([("title", Some(&session.title)), ("summary", session.summary.as_ref()), ("room", session.room.as_ref())]);
            }
        }
        for venue in &site.venues {
            out.extend([("name", Some(&venue.name)), ("address", venue.address.as_ref())]);
        }
        for person in &site.contacts.people {
            out.extend([("role", person.role.as_ref()), ("hours", person.hours.as_ref())]);
        }
        for organisation in &site.contacts.organisations {
            out.extend([
                ("name", Some(&organisation.name)),
                ("address", organisation.address.as_ref()),
                ("boilerplate", organisation.boilerplate.as_ref()),
            ]);
        }
        out.extend(site.accessibility.issues.iter().map(|issue| ("issues", Some(issue))));
        out.extend(site.glossary.iter().map(|t| ("definition", t.definition.as_ref())));
        // One value for all languages is no translation.
        let several = |text: &LocalText| {
            let mut places = text.values().map(|v| v.span);
            let first = places.next();
            places.any(|p| Some(p) != first)
        };
        let texts = out.into_iter().filter_map(|(name, text)| Some((name, text?))).filter(|(_, text)| several(text));
        texts.map(|(name, text)| (name, Cow::Borrowed(text))).chain(self.messages()).collect()
    }

    /// The words of the interface that stand in all languages.
    fn messages(&self) -> impl Iterator<Item = (&'static str, Cow<'a, LocalText>)> {
        let languages = &self.site.languages;
        let first = languages.iter().next().map(|l| self.site.words(l));
        let ids = first.into_iter().flat_map(|m| m.iter().map(|m| m.id.value.as_str()));
        let text = move |id: &str| LocalText::from_fn(languages, |l| self.site.words(l).get(id)?.words.clone());
        let texts: Vec<LocalText> = ids.map(text).filter(LocalText::is_complete).collect();
        texts.into_iter().map(|text| ("message", Cow::Owned(text)))
    }
}
