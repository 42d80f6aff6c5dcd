//! Which files a release has, where they lie, and how a list names them.

use super::super::RenderCx;
use super::super::page_context::Speaker;
use super::super::plan::{Download, Subject, Target, joined, own_first, release_folder};
use crate::base::{Arg, Lang, OutputPath, Span};
use crate::model::{Extra, Page, Site};
use crate::theme::context;

/// The order of the list, with what `--without` calls each.
const ORDER: &[(Download, Extra)] = &[
    (Download::Pdf, Extra::Pdf),
    (Download::BilingualPdf, Extra::Pdf),
    (Download::Word, Extra::Docx),
    (Download::Text, Extra::Txt),
    (Download::Markdown, Extra::Md),
    (Download::Ninjs, Extra::Ninjs),
];

impl Download {
    /// The extension of its files.
    fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Word => "docx",
            Self::Pdf | Self::BilingualPdf => "pdf",
            Self::Markdown => "md",
            Self::Ninjs => "ninjs.json",
        }
    }

    /// Its media type (IANA).
    pub(in crate::output) fn media_type(self) -> &'static str {
        match self {
            Self::Text => "text/plain",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf | Self::BilingualPdf => "application/pdf",
            Self::Markdown => "text/markdown",
            Self::Ninjs => "application/json",
        }
    }

    /// The message that names it.
    fn message(self) -> &'static str {
        match self {
            Self::Text => "download-text",
            Self::Word => "download-word",
            Self::Pdf => "download-pdf",
            Self::BilingualPdf => "download-pdf-bilingual",
            Self::Markdown => "download-markdown",
            Self::Ninjs => "download-ninjs",
        }
    }

    /// The languages of a file, in their order.
    pub(in crate::output) fn languages(self, site: &Site, lang: Lang) -> Vec<Lang> {
        if self == Self::BilingualPdf { own_first(site, lang) } else { vec![lang] }
    }
}

/// The longest text that is set as a PDF, in bytes of its file: some thirty pages. Setting takes time and memory by the letter.
pub(in crate::output) const LONGEST: usize = 100_000;

/// True for a release of which no PDF is made, for all its languages: `pdf/length` says so.
pub(in crate::output) fn is_too_long(page: &Page) -> bool {
    page.sides.values().any(|s| s.length > LONGEST)
}

/// The files of one kind that the releases of a site have.
pub(super) fn targets(site: &Site, extra: Extra, download: Download) -> Vec<Target> {
    if !site.makes(extra) {
        return Vec::new();
    }
    let target = |index: usize, page: &Page, lang: Lang| {
        if extra == Extra::Pdf && is_too_long(page) {
            return None;
        }
        let side = page.sides.get(lang)?;
        let folder = release_folder(site, page, lang);
        let name = format!("{}-{}.{}", folder.last()?, joined(site, &download.languages(site, lang)), download.extension());
        let path = OutputPath::new(folder.iter().map(String::as_str).chain([name.as_str()]));
        Some(Target::new(path, Subject::Download(download, index as u32), Some(lang), vec![Span::top(side.file)]))
    };
    let releases = site.written_releases();
    releases.flat_map(|(i, page)| site.languages.iter().filter_map(move |lang| target(i, page, lang))).collect()
}

/// Every file of a release: in each kind those of the page's own language first.
pub(in crate::output) fn of_release<'a>(cx: &RenderCx<'a>, index: usize, own: Lang) -> Vec<(Download, Lang, &'a Target)> {
    let find = |download, lang| cx.plan.find(Subject::Download(download, index as u32), Some(lang)).map(|t| (download, lang, t));
    // Markdown and ninjs are for machines and those who know them: in the language of the page.
    let others = |download| !matches!(download, Download::Markdown | Download::Ninjs);
    ORDER
        .iter()
        .flat_map(|(download, _)| {
            own_first(cx.site, own).into_iter().filter(move |l| *l == own || others(*download)).filter_map(move |l| find(*download, l))
        })
        .collect()
}

/// The list of downloads on the page of a release.
pub(in crate::output) fn list(s: &Speaker<'_>, cx: &RenderCx<'_>, index: usize) -> Vec<context::Download> {
    let mut out: Vec<context::Download> = of_release(cx, index, s.lang)
        .into_iter()
        .map(|(download, lang, target)| {
            let languages = download.languages(s.site, lang);
            entry(s, cx, target, download.message(), &languages, download.media_type())
        })
        .collect();
    if let Some(kit) = s.plan.find(Subject::Kit(index as u32), None) {
        let mut kit = entry(s, cx, kit, "download-kit", &own_first(s.site, s.lang), "application/zip");
        let stem = s.site.pages.get(index).map(Page::stem).unwrap_or_default();
        kit.file_name = format!("{}-kit.zip", crate::base::Slug::fold(stem));
        out.push(kit);
    }
    out
}

/// A file in a list: its format, its languages, its size.
pub(in crate::output) fn entry(
    s: &Speaker<'_>,
    cx: &RenderCx<'_>,
    target: &Target,
    message: &str,
    languages: &[Lang],
    media_type: &'static str,
) -> context::Download {
    let codes: Vec<String> = languages.iter().map(|l| s.site.languages.code(*l).to_owned()).collect();
    let path = s.plan.path(target);
    context::Download {
        name: if codes.len() > 1 && message == Download::BilingualPdf.message() {
            s.say(message, &[("count", Arg::from(codes.len()))])
        } else {
            s.say(message, &[])
        },
        languages: s.language_names(languages),
        // One language can be named to a browser; several cannot.
        lang: if let [one] = codes.as_slice() { Some(one.clone()) } else { None },
        own: languages.first() == Some(&s.lang),
        size: cx.size(target).map(|n| size(s, n)),
        file_name: path.rsplit('/').next().unwrap_or_default().to_owned(),
        media_type,
        href: path,
    }
}

/// « 85 Ko », « 3,2 Mo »: in powers of ten, as file managers of today count.
pub(in crate::output) fn size(s: &Speaker<'_>, bytes: usize) -> String {
    if bytes < 1_000_000 {
        return s.say("size-kilobytes", &[("number", Arg::from(bytes.div_ceil(1000)))]);
    }
    let tenths = bytes.div_ceil(100_000);
    let number = format!("{}{}{}", tenths / 10, s.locale.number.decimal, tenths % 10);
    s.say("size-megabytes", &[("number", Arg::Str(number))])
}
