//! Plan → `robots.txt` (RFC 9309): everything may be read; the sitemap is named.

use super::plan::{Subject, Target};
use super::{Format, RenderCx, Rendered};
use crate::base::OutputPath;
use crate::model::Site;
use crate::theme::Theme;

pub(super) struct Robots;

impl Format for Robots {
    fn plan(&self, _: &Site, _: &Theme) -> Vec<Target> {
        vec![Target::new(OutputPath::new(["robots.txt"]), Subject::Robots, None, Vec::new())]
    }

    fn render(&self, _: &Target, cx: &RenderCx<'_>) -> Rendered {
        let sitemap = cx.plan.find(Subject::Sitemap, None).map(|t| cx.plan.url(t)).unwrap_or_default();
        Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes())
    }
}
