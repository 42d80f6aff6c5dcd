//! Colours as people see them: how far apart two of them are, and which is the nearest that can be read.
//!
//! Contrast is that of WCAG 2.2. The nearest colour keeps its hue and moves in lightness, in Oklch
//! (B. Ottosson, "A perceptual color space for image processing"), where equal steps look equal.

use std::fmt;

/// A colour of the web: red, green, blue (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub [u8; 3]);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl Colour {
    /// Nothing is lighter.
    pub const WHITE: Self = Self([0xff; 3]);

    /// Reads `#9e2f1b`, or `#a31` for `#aa3311`.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').filter(|h| h.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let part = |at: usize, length: usize| u8::from_str_radix(&hex[at..at + length], 16).ok();
        match hex.len() {
            6 => Some(Self([part(0, 2)?, part(2, 2)?, part(4, 2)?])),
            3 => Some(Self([part(0, 1)? * 17, part(1, 1)? * 17, part(2, 1)? * 17])),
            _ => None,
        }
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3 and "relative luminance").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// The colour of the same hue that is nearest in lightness and good; none when no lightness is.
    pub fn nearest(self, good: impl Fn(Self) -> bool) -> Option<Self> {
        const STEPS: i32 = 400;
        let lch = Oklch::of(self);
        let at = |step: i32| lch.with_lightness(lch.lightness + f64::from(step) / f64::from(STEPS));
        let is_good = |c: &Self| good(*c);
        (0..=STEPS).flat_map(|step| [at(-step), at(step)]).flatten().find(is_good)
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The parts of the light itself, 0 to 1.
    fn linear(self) -> [f64; 3] {
        self.0.map(|v| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// The colour of such light; none when no screen shows it.
    fn of_linear(parts: [f64; 3]) -> Option<Self> {
        let slack = 1e-4;
        if parts.iter().any(|v| !(-slack..=1.0 + slack).contains(v)) {
            return None;
        }
        Some(Self(parts.map(|v| {
            let v = v.clamp(0.0, 1.0);
            let v = if v <= 0.003_130_8 { v * 12.92 } else { 1.055 * v.powf(1.0 / 2.4) - 0.055 };
            (v * 255.0).round() as u8
        })))
    }
}

/// A colour by its lightness (0 to 1), its chroma and its hue.
#[derive(Clone, Copy)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

impl Oklch {
    fn of(colour: Colour) -> Self {
        let [r, g, b] = colour.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
        let green_red = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let blue_yellow = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Self { lightness, chroma: green_red.hypot(blue_yellow), hue: blue_yellow.atan2(green_red) }
    }

    /// The same hue at another lightness, as strong as a screen can show it.
    fn with_lightness(self, lightness: f64) -> Option<Colour> {
        if !(0.0..=1.0).contains(&lightness) {
            return None;
        }
        (0..=40).map(|step| Self { lightness, chroma: self.chroma * (1.0 - f64::from(step) / 40.0), ..self }).find_map(Self::colour)
    }

    fn colour(self) -> Option<Colour> {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        Colour::of_linear([
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_written_as_it_is_read() {
        for text in ["#9e2f1b", "#000000", "#ffffff"] {
            assert_eq!(Colour::parse(text).expect("a colour").to_string(), text);
        }
        assert_eq!(Colour::parse("#a31"), Some(Colour([0xaa, 0x33, 0x11])));
        for text in ["9e2f1b", "#9e2f1", "#9e2f1bff", "#gggggg", "#é12", ""] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let black = Colour([0; 3]);
        assert!((black.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        // The examples of WebAIM and of the W3C.
        assert!((Colour([0x76; 3]).contrast(Colour::WHITE) - 4.54).abs() < 0.01);
        assert!((Colour([0x77; 3]).contrast(Colour::WHITE) - 4.48).abs() < 0.01);
    }

    #[test]
    fn a_colour_is_its_own_nearest_and_keeps_its_hue() {
        for r in (0..=255).step_by(51) {
            for g in (0..=255).step_by(51) {
                for b in (0..=255).step_by(51) {
                    let colour = Colour([r, g, b]);
                    assert_eq!(colour.nearest(|_| true), Some(colour));
                    let dark = colour.nearest(|c| c.contrast(Colour::WHITE) >= 4.5).expect("black is one");
                    assert!(dark.contrast(Colour::WHITE) >= 4.5, "{colour} {dark}");
                }
            }
        }
        let yellow = Colour([0xff, 0xcc, 0x00]).nearest(|c| c.contrast(Colour::WHITE) >= 4.5).expect("a dark yellow");
        let [r, g, b] = yellow.0;
        assert!(r > g && g > b, "{yellow}");
        assert_eq!(Colour([1, 2, 3]).nearest(|_| false), None);
    }
}
