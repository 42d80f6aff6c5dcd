//! Pictures of texts → the sizes of the web: a modern format with one for everybody, and the size of each.
//!
//! What a camera writes beside the picture (the place, the device) is left behind: only pixels are published. Moving
//! pictures and formats that we do not decode are published as they are.

use super::plan::{Encoding, Plan, Subject, Target};
use super::{Format, RenderCx, Rendered};
use super::{links, media};
use crate::base::{Diagnostic, FileId, OutputPath, Span, percent_decode, rule, text};
use crate::model::{Page, Site};
use crate::sources::Content;
use crate::syntax::picture::{PictureHeader, PictureKind};
use crate::theme::Theme;
use image::codecs::avif::AvifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader};
use std::collections::BTreeMap;
use std::io::Cursor;

pub(super) struct Pictures;

/// How wide a picture is shown, for browsers to choose: in a column on a large screen, across a small one.
pub(super) const SIZES: &str = "(min-width: 56rem) 34rem, 100vw";

/// The widths in which a picture is offered, in pixels.
const WIDTHS: [u32; 3] = [480, 960, 1600];
/// The width for files that are printed.
const PRINT: u32 = 1600;

/// A change of how pictures are made is a change of this number, so that no old ones are taken.
const VERSION: u32 = 1;

impl Format for Pictures {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        let mut targets = Vec::new();
        for (file, preview) in named(site) {
            let (Some(header), Some(path)) = (site.pictures.get(&file), path_of(site, file)) else { continue };
            let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
            for width in widths(header) {
                for encoding in [Encoding::Avif, fallback(header)] {
                    let name = format!("{stem}.{width}.{}", extension(encoding));
                    let path = OutputPath::new(preview.into_iter().chain(["media", name.as_str()]));
                    targets.push(Target::new(path, Subject::Picture(file, width, encoding), None, vec![Span::top(file)]));
                }
            }
        }
        targets
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Subject::Picture(file, width, encoding) = target.subject else { return Ok(Vec::new()) };
        let (Content::Binary(bytes), Some(header)) = (&cx.sources.file(file).content, cx.site.pictures.get(&file)) else {
            return Ok(Vec::new());
        };
        let key = crate::base::Hash::of(format!("picture {VERSION} {} {width} {encoding:?}", crate::base::Hash::of(bytes)).as_bytes());
        let unreadable =
            || Diagnostic::new(rule::IMAGE_UNREADABLE, text!("image-unreadable")).at(Span::top(file)).help(text!("image-unreadable.help"));
        cx.memo.or_make(&key, || scale(bytes, width, encoding, header).ok_or_else(|| Box::new(unreadable())))
    }
}

/// The path of a picture below `content/`.
fn path_of(site: &Site, file: FileId) -> Option<&str> {
    site.media.iter().find(|(_, id)| *id == file).map(|(path, _)| path.strip_prefix("content/").unwrap_or(path))
}

/// The pictures that written texts show or offer and that have several sizes.
fn named(site: &Site) -> BTreeMap<FileId, Option<&str>> {
    let is_still = |file: &FileId| site.pictures.get(file).is_some_and(|h| h.still);
    media::named_by(site, |site, page| pictures_of(site, page).into_iter().filter(is_still).collect())
}

/// The pictures that a page shows or offers.
pub(super) fn pictures_of(site: &Site, page: &Page) -> Vec<FileId> {
    let mut out = Vec::new();
    for side in page.sides.values() {
        side.document.images(|image, _| {
            out.extend(links::join(&side.folder, &percent_decode(&image.src)).and_then(|p| links::media(site, &p)));
        });
    }
    out.extend(page.images.iter().filter_map(|i| links::media(site, &links::join("", &i.path)?)));
    out
}

/// The widths of a picture: those below its own, and its own or the largest.
fn widths(header: &PictureHeader) -> Vec<u32> {
    let most = header.width.min(PRINT);
    WIDTHS.into_iter().filter(|w| *w < most).chain([most]).collect()
}

/// The format for everybody: JPEG, or PNG where something is transparent or was drawn.
fn fallback(header: &PictureHeader) -> Encoding {
    if header.transparent || header.kind == PictureKind::Png { Encoding::Png } else { Encoding::Jpeg }
}

fn extension(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Avif => "avif",
        Encoding::Jpeg => "jpg",
        Encoding::Png => "png",
    }
}

/// A picture in its place on a page.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// The file that every browser can show.
    pub src: String,
    /// The same in several widths; empty when there is one.
    pub srcset: String,
    /// Pixels of the picture as it is shown; none when nobody could read them.
    pub size: Option<(u32, u32)>,
    /// Better formats, the best first.
    pub sources: Vec<Source>,
}

/// A picture in a better format.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// Its media type.
    pub media_type: &'static str,
    /// In several widths.
    pub srcset: String,
}

/// How a page shows a picture. `host` comes before each path.
pub(super) fn shown(site: &Site, plan: &Plan, file: FileId, host: &str) -> Option<Shown> {
    let header = site.pictures.get(&file);
    let path = |subject| plan.find(subject, None).map(|t| format!("{host}{}", plan.path(t)));
    let size = header.map(|h| (h.width, h.height));
    let scaled = header.filter(|h| h.still).filter(|h| plan.find(Subject::Picture(file, h.width.min(PRINT), fallback(h)), None).is_some());
    let Some(header) = scaled else {
        return Some(Shown { src: path(Subject::Media(file))?, srcset: String::new(), size, sources: Vec::new() });
    };
    let widths = widths(header);
    let set = |encoding| {
        let each = widths.iter().filter_map(|w| Some(format!("{} {w}w", path(Subject::Picture(file, *w, encoding))?)));
        each.collect::<Vec<_>>().join(", ")
    };
    // The widest of the files is as wide as the page says that the picture is: nothing moves when it arrives.
    let widest = widths.last().copied().unwrap_or_default();
    let height = scaled_height(header, widest);
    let middle = widths.iter().rev().find(|w| **w <= 960).copied().unwrap_or(widest);
    Some(Shown {
        src: path(Subject::Picture(file, middle, fallback(header)))?,
        srcset: if widths.len() > 1 { set(fallback(header)) } else { String::new() },
        size: Some((widest, height)),
        sources: vec![Source { media_type: "image/avif", srcset: set(Encoding::Avif) }],
    })
}

fn scaled_height(header: &PictureHeader, width: u32) -> u32 {
    let height = (u64::from(header.height) * u64::from(width) + u64::from(header.width) / 2) / u64::from(header.width.max(1));
    u32::try_from(height).unwrap_or(header.height).max(1)
}

/// A picture for a file that is printed.
pub(super) struct ForDocuments<'a> {
    /// The bytes.
    pub bytes: &'a [u8],
    /// `jpg` or `png`.
    pub extension: &'static str,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// The picture for PDF and DOCX, which know fewer formats than browsers; none for one that is published as it is.
pub(super) fn for_documents<'a>(cx: &'a RenderCx<'_>, file: FileId) -> Option<ForDocuments<'a>> {
    let header = cx.site.pictures.get(&file)?;
    if !header.still {
        return None;
    }
    let (width, encoding) = (header.width.min(PRINT), fallback(header));
    let bytes = cx.bytes(cx.plan.find(Subject::Picture(file, width, encoding), None)?)?;
    Some(ForDocuments { bytes, extension: extension(encoding), width, height: scaled_height(header, width) })
}

/// Decodes, turns as the camera was held, makes smaller, encodes.
fn scale(bytes: &[u8], width: u32, encoding: Encoding, header: &PictureHeader) -> Option<Vec<u8>> {
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_decoder().ok()?;
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    let height = scaled_height(header, width);
    if picture.width() > width {
        // First fast to twice the size, then well to the size.
        if picture.width() > width * 4 {
            picture = picture.thumbnail_exact(width * 2, height * 2);
        }
        picture = picture.resize_exact(width, height, FilterType::Lanczos3);
    }
    let picture =
        if header.transparent { DynamicImage::ImageRgba8(picture.into_rgba8()) } else { DynamicImage::ImageRgb8(picture.into_rgb8()) };
    let mut out = Vec::new();
    match encoding {
        Encoding::Avif => picture.write_with_encoder(AvifEncoder::new_with_speed_quality(&mut out, 8, 60).with_num_threads(Some(1))),
        Encoding::Jpeg => picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, 80)),
        Encoding::Png => picture.write_with_encoder(PngEncoder::new_with_quality(&mut out, CompressionType::Best, PngFilter::Adaptive)),
    }
    .ok()?;
    Some(out)
}
