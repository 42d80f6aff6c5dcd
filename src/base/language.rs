//! The languages of a site: a set of equals. A language is an index, never a variant.

/// One of the site's languages: an index in [`Languages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(pub u8);

impl Lang {
    /// The index as a number for slices.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The codes of the site's languages (`fr`, `nl`), in the order of `site.yaml`. The order is for display only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    codes: Vec<String>,
}

impl Languages {
    /// The languages with these codes; at most 255, the rest is dropped.
    pub fn new(codes: impl IntoIterator<Item = String>) -> Self {
        Self { codes: codes.into_iter().take(255).collect() }
    }

    /// The language with this code.
    pub fn find(&self, code: &str) -> Option<Lang> {
        self.codes.iter().position(|c| c == code).and_then(|i| u8::try_from(i).ok()).map(Lang)
    }

    /// The code of a language: `fr`.
    pub fn code(&self, lang: Lang) -> &str {
        &self.codes[lang.index()]
    }

    /// Every language.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Lang> + use<> {
        (0..self.codes.len()).map(|i| Lang(i as u8))
    }

    /// The codes, in the order of `site.yaml`.
    pub fn codes(&self) -> &[String] {
        &self.codes
    }

    /// How many languages there are.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// True before `site.yaml` was understood.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

/// A value for each of the site's languages. None of them stands in for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerLang<T>(Vec<Option<T>>);

impl<T> Default for PerLang<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> PerLang<T> {
    /// A value for no language yet.
    pub fn new(languages: &Languages) -> Self {
        Self((0..languages.len()).map(|_| None).collect())
    }

    /// A value for each language.
    pub fn from_fn(languages: &Languages, mut value: impl FnMut(Lang) -> Option<T>) -> Self {
        Self(languages.iter().map(&mut value).collect())
    }

    /// The value in a language.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.0.get(lang.index()).and_then(Option::as_ref)
    }

    /// The value in a language, to be changed.
    pub fn get_mut(&mut self, lang: Lang) -> Option<&mut T> {
        self.0.get_mut(lang.index()).and_then(Option::as_mut)
    }

    /// Puts a value for a language and returns the one before.
    pub fn set(&mut self, lang: Lang, value: T) -> Option<T> {
        if self.0.len() <= lang.index() {
            self.0.resize_with(lang.index() + 1, || None);
        }
        self.0[lang.index()].replace(value)
    }

    /// The languages that have a value, with it.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0.iter().enumerate().filter_map(|(i, v)| v.as_ref().map(|v| (Lang(i as u8), v)))
    }

    /// The values that there are.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    /// True when each of the languages has a value.
    pub fn is_complete(&self) -> bool {
        self.0.iter().all(Option::is_some)
    }

    /// True when no language has a value.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Another value for each language that has one.
    pub fn map<U>(&self, mut f: impl FnMut(Lang, &T) -> U) -> PerLang<U> {
        PerLang(self.0.iter().enumerate().map(|(i, v)| v.as_ref().map(|v| f(Lang(i as u8), v))).collect())
    }
}
