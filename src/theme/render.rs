//! A template and its context → HTML.

use super::context;
use super::load::Theme;
use crate::base::Diagnostic;
use crate::locale::Messages;
use serde::Serialize;
use std::collections::BTreeMap;

/// What every page of a language shares, put into the engine's own form once.
pub struct Page<'a> {
    /// `site`; none on the pages at the root.
    pub site: Option<&'a tera::Value>,
    /// `t`.
    pub messages: Option<&'a tera::Value>,
    /// `shared`.
    pub parts: Option<&'a tera::Value>,
    /// `page`.
    pub page: context::Page,
}

/// Where the templates lie whose parts of a page all pages of a section share.
const SHARED: &str = "shared/";

/// The messages without arguments, with the spaces that the language wants, as `t`: `nav-home` is `t.nav_home`.
pub fn messages_value(messages: &Messages, typeset: impl Fn(&str) -> String) -> tera::Value {
    let map: BTreeMap<String, String> = messages
        .iter()
        .filter(|m| m.arguments.is_empty() && !m.id.value.contains('.') && !m.id.value.starts_with('-'))
        .map(|m| (m.id.value.replace('-', "_"), typeset(&messages.say(&m.id.value, &[]))))
        .collect();
    tera::Value::from_serializable(&map)
}

/// A context with those of these values that there are.
fn context_of<const N: usize>(values: [(&'static str, Option<&tera::Value>); N]) -> tera::Context {
    let mut context = tera::Context::new();
    values.into_iter().filter_map(|(name, value)| Some((name, value?))).for_each(|(name, value)| context.insert_value(name, value.clone()));
    context
}

impl Theme {
    /// Renders a template. `subject` is the page's own variable and its name.
    ///
    /// # Errors
    /// What is wrong with the template, and where.
    pub fn render<T: Serialize>(&self, template: &str, page: &Page<'_>, subject: &[(&'static str, T)]) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut context = context_of([("site", page.site), ("t", page.messages), ("shared", page.parts)]);
        context.insert("page", &page.page);
        for (name, value) in subject {
            context.insert(*name, value);
        }
        let mut html = Vec::with_capacity(16 << 10);
        self.tera.render_to(template, &context, &mut html).map_err(|e| Box::new(self.explain(&e)))?;
        Ok(html)
    }

    /// Renders what the pages of a section share, by the name of its template: `shared/menu.html` is `menu`.
    ///
    /// # Errors
    /// What is wrong with the first template that cannot be used, and where.
    pub fn parts(&self, site: &tera::Value, messages: &tera::Value, section: &context::Section) -> Result<tera::Value, Box<Diagnostic>> {
        let mut context = context_of([("site", Some(site)), ("t", Some(messages))]);
        context.insert("section", section);
        let mut parts = BTreeMap::new();
        for template in self.files.keys().filter(|name| name.starts_with(SHARED)) {
            let html = self.tera.render(template, &context).map_err(|e| Box::new(self.explain(&e)))?;
            let name = template.trim_start_matches(SHARED).trim_end_matches(".html");
            parts.insert(name.to_owned(), context::Html(html.trim().to_owned()));
        }
        Ok(Self::shared(&parts))
    }

    /// Puts a value into the engine's own form, to be shared by many pages.
    pub fn shared<T: Serialize>(value: &T) -> tera::Value {
        tera::Value::from_serializable(value)
    }
}
