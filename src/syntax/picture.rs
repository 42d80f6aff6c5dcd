//! The bytes of a picture → its kind and its size. Only the header is read.

use image::codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{ColorType, ImageDecoder, ImageResult};
use std::io::Cursor;

/// The largest picture, in pixels: some more than cameras make.
pub const MAX_PIXELS: u64 = 80_000_000;

/// What the header of a picture says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureHeader {
    /// The format of the file.
    pub kind: PictureKind,
    /// Pixels from left to right, as it is shown.
    pub width: u32,
    /// Pixels from top to bottom, as it is shown.
    pub height: u32,
    /// True when some of it may be transparent.
    pub transparent: bool,
    /// True when it is one picture that we can decode; moving ones are published as they are.
    pub still: bool,
}

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// GIF.
    Gif,
    /// AVIF.
    Avif,
}

/// Why a file is no picture that can be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    /// It is no picture of these formats.
    Kind,
    /// It begins like a picture, and cannot be read.
    Broken,
    /// It has more pixels than [`MAX_PIXELS`].
    TooLarge(u32, u32),
}

/// The format that the first bytes say, whatever the file is called.
fn kind(bytes: &[u8]) -> Option<PictureKind> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(PictureKind::Png)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some(PictureKind::Jpeg)
    } else if bytes.starts_with(b"GIF8") {
        Some(PictureKind::Gif)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(PictureKind::WebP)
    } else if bytes.get(4..8) == Some(b"ftyp") && matches!(bytes.get(8..12), Some(b"avif" | b"avis")) {
        Some(PictureKind::Avif)
    } else {
        None
    }
}

/// Reads the header of a picture.
///
/// # Errors
/// Why it cannot be published.
pub fn header(bytes: &[u8]) -> Result<PictureHeader, PictureFault> {
    let kind = kind(bytes).ok_or(PictureFault::Kind)?;
    let header = match kind {
        PictureKind::Jpeg => decoded(kind, JpegDecoder::new(Cursor::new(bytes)), true),
        PictureKind::Png => decoded(kind, PngDecoder::new(Cursor::new(bytes)), !bytes.windows(4).take(4096).any(|w| w == b"acTL")),
        PictureKind::WebP => {
            let decoder = WebPDecoder::new(Cursor::new(bytes));
            let still = decoder.as_ref().is_ok_and(|d| !d.has_animation());
            decoded(kind, decoder, still)
        }
        PictureKind::Gif => gif_size(bytes).map(|size| as_it_is(kind, size)),
        PictureKind::Avif => avif_size(bytes).map(|size| as_it_is(kind, size)),
    };
    let header = header.filter(|h| h.width > 0 && h.height > 0).ok_or(PictureFault::Broken)?;
    if u64::from(header.width) * u64::from(header.height) > MAX_PIXELS {
        return Err(PictureFault::TooLarge(header.width, header.height));
    }
    Ok(header)
}

fn decoded<D: ImageDecoder>(kind: PictureKind, decoder: ImageResult<D>, still: bool) -> Option<PictureHeader> {
    let mut decoder = decoder.ok()?;
    let (width, height) = decoder.dimensions();
    let turned = matches!(
        decoder.orientation().unwrap_or(Orientation::NoTransforms),
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let transparent =
        matches!(decoder.color_type(), ColorType::La8 | ColorType::La16 | ColorType::Rgba8 | ColorType::Rgba16 | ColorType::Rgba32F);
    Some(PictureHeader { kind, width, height, transparent, still })
}

fn as_it_is(kind: PictureKind, (width, height): (u32, u32)) -> PictureHeader {
    PictureHeader { kind, width, height, transparent: true, still: false }
}

/// GIF89a §18: the size stands after the signature.
fn gif_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let pair = |at: usize| Some(u32::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
    Some((pair(6)?, pair(8)?))
}

/// ISO/IEC 23008-12 §6.5.3: the size stands in the `ispe` property, after its version.
fn avif_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let at = bytes.windows(4).take(4096).position(|w| w == b"ispe")? + 8;
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some((number(at)?, number(at + 4)?))
}
