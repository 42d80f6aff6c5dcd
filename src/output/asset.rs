//! Files of the theme → `/assets/`, with a hash in the name: of their bytes, or of what a font is made of.

use super::plan::{Subject, Target};
use super::{Format, RenderCx, Rendered};
use crate::base::{Diagnostic, Span, rule, text};
use crate::model::Site;
use crate::theme::{AssetBody, Theme};

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
        let Some((name, asset)) = cx.theme.assets.iter().find(|(_, a)| a.path == target.path) else { return Ok(Vec::new()) };
        let font = match &asset.body {
            AssetBody::Bytes(bytes) => return Ok(bytes.clone()),
            AssetBody::Font(font) => font,
        };
        let unreadable = || Diagnostic::new(rule::THEME_FONT, text!("theme-font", name = name)).at(Span::top(asset.file));
        cx.memo.or_make(&font.key(), || font.make().ok_or_else(|| Box::new(unreadable())))
    }
}
