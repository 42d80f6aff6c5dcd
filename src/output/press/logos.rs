//! The logos of the organisations → one archive, with the name that each stands for.

use super::super::page_context::Speaker;
use super::super::plan::{Subject, Target};
use super::super::{Format, RenderCx, Rendered, links, media};
use super::{archive, text};
use crate::base::{FileId, OutputPath, Span};
use crate::model::{Extra, Organisation, Site};
use crate::theme::Theme;
use std::borrow::Cow;
use std::collections::BTreeMap;

pub(in crate::output) struct Logos;

impl Format for Logos {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        // It belongs to the press room: without releases there is none.
        if logos(site).next().is_none() || site.releases.is_empty() || !site.makes(Extra::Kit) {
            return Vec::new();
        }
        vec![Target::new(OutputPath::new(["press", "logos.zip"]), Subject::Logos, None, vec![Span::top(site.file)])]
    }

    fn render(&self, _: &Target, cx: &RenderCx<'_>) -> Rendered {
        let mut files: BTreeMap<String, Cow<'_, [u8]>> = BTreeMap::new();
        let mut names = String::new();
        for (organisation, path, file) in logos(cx.site) {
            let extension = path.rsplit_once('.').map_or("", |(_, e)| e);
            let name = format!("{}.{extension}", organisation.id.value);
            names.push_str(&format!("{name}\n"));
            let mut said: Vec<String> = Vec::new();
            for lang in cx.site.languages.iter() {
                let word = Speaker::new(cx.site, cx.plan, lang).local(&organisation.name);
                if !said.contains(&word) {
                    said.push(word);
                }
            }
            names.push_str(&format!("{}\n\n", text::plain(&said.join(" / "))));
            files.insert(name, media::original(cx, file).into());
        }
        files.insert("logos.txt".to_owned(), names.into_bytes().into());
        Ok(archive::pack(files.iter().map(|(name, bytes)| (name.clone(), bytes.as_ref()))))
    }
}

/// The organisations that have a logo, with its path and its file.
fn logos(site: &Site) -> impl Iterator<Item = (&Organisation, &str, FileId)> {
    site.contacts.organisations.iter().filter_map(|o| {
        let logo = o.logo.as_ref()?;
        let file = links::media(site, &links::join("content", &logo.value)?)?;
        links::is_passive(&logo.value).then_some((o, logo.value.as_str(), file))
    })
}
