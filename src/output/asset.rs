//! Files of the theme → `/assets/`, with the hash of their bytes in the name.

use super::plan::{Subject, Target};
use super::{Format, RenderCx, Rendered};
use crate::base::Span;
use crate::model::Site;
use crate::theme::Theme;

pub(super) struct Assets;

impl Format for Assets {
    fn plan(&self, site: &Site, theme: &Theme) -> Vec<Target> {
        // A script that no page asks for is not published.
        let asked = |name: &str| name != "copy.js" || site.config.theme.copy_button;
        theme
            .assets
            .iter()
            .filter(|(name, _)| asked(name))
            .map(|(_, a)| Target::new(a.path.clone(), Subject::Asset(a.file), None, vec![Span::top(a.file)]))
            .collect()
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        Ok(cx.theme.assets.values().find(|a| a.path == target.path).map(|a| a.bytes.clone()).unwrap_or_default())
    }
}
