//! What is known of the site itself → what the accessibility statement and the privacy page say.

use super::page_context::Speaker;
use crate::base::Arg;
use crate::model::{Conformance, Desk, Method, Side};
use crate::theme::context;

impl Speaker<'_> {
    /// The accessibility statement. Without `accessibility.yaml` it says that nobody has looked yet.
    pub(super) fn statement(&self, author: Option<&Side>) -> context::Statement {
        let known = &self.site.accessibility;
        let status = match known.status.as_ref().map(|s| s.value) {
            None => "accessibility-unknown",
            Some(Conformance::Full) => "accessibility-full",
            Some(Conformance::Partial) => "accessibility-partial",
            Some(Conformance::None) => "accessibility-none",
        };
        let date = known.date.as_ref().map(|d| self.say("accessibility-date", &[("date", Arg::Str(self.locale.plain_date(d.value)))]));
        let method = known.method.as_ref().map(|m| match m {
            Method::SelfAssessment => self.say("accessibility-self", &[]),
            Method::ThirdParty => self.say("accessibility-third-party", &[]),
            Method::Words(words) => self.local(words),
        });
        let appeal = |name: String| self.say("accessibility-appeal", &[("authority", Arg::Str(name))]);
        context::Statement {
            body: self.body(author),
            summary: self.summary(author),
            promise: self.say("accessibility-promise", &[("url", Arg::Str(self.plan.base_url().to_owned()))]),
            status: self.say(status, &[]),
            issues: known.issues.iter().map(|i| self.local(i)).collect(),
            prepared: date.into_iter().chain(method).collect(),
            desk: self.desk(),
            appeal: known.authority.as_ref().map(|a| appeal(self.local(&a.name))),
            appeal_url: known.authority.as_ref().and_then(|a| a.url.as_ref()).map(|u| u.value.as_str().to_owned()),
        }
    }

    /// What the privacy page says, as far as it depends on the site.
    pub(super) fn privacy(&self, author: Option<&Side>) -> context::Privacy {
        let mut hosts: Vec<&str> = Vec::new();
        // A form that is closed is not linked any more.
        for event in self.site.events.iter().filter(|e| !e.is_over(&self.site.now)) {
            let host = event.registration.as_ref().and_then(|r| r.form(self.lang)).and_then(|url| url.host());
            hosts.extend(host.filter(|h| !hosts.contains(h)));
        }
        context::Privacy {
            body: self.body(author),
            summary: self.summary(author),
            forms: (!hosts.is_empty()).then(|| self.say("privacy-forms", &[("hosts", Arg::Str(hosts.join(", ")))])),
            calendars: !self.site.events.is_empty(),
            desk: self.desk(),
        }
    }

    /// To whom one may write about the site: whom `accessibility.yaml` names, else whom the press may call.
    fn desk(&self) -> context::Desk {
        let none = context::Desk { contact: None, words: None };
        let contact = |contact| context::Desk { contact: Some(contact), words: None };
        match &self.site.accessibility.contact {
            Some(Desk::Words(words)) => context::Desk { words: Some(self.local(words)), ..none },
            Some(Desk::Email(email)) => {
                contact(context::Contact { email: Some(email.value.clone()), ..context::Contact::named(self.site_title()) })
            }
            Some(Desk::Named(id)) => match (self.site.contacts.person(&id.value), self.site.contacts.organisation(&id.value)) {
                (Some(person), _) => contact(self.contact(person)),
                (None, Some(o)) => {
                    let o = self.organisation(o);
                    contact(context::Contact { phones: o.phones, email: o.email, ..context::Contact::named(o.name) })
                }
                _ => none,
            },
            None => self.site.desk.and_then(|at| self.site.contacts.people.get(at)).map_or(none, |p| contact(self.contact(p))),
        }
    }
}
