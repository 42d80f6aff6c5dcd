//! Site → files: what is published under which path ([`Plan`]), and the bytes of each ([`Artifact`]).
//!
//! A new output is one file and one line in [`FORMATS`].

mod article;
mod asset;
mod atom;
mod calendar;
#[cfg(feature = "pdf")]
mod card;
mod compressed;
mod date_context;
mod facing;
mod hosting;
mod html;
mod json;
mod json_feed;
mod json_ld;
pub mod links;
mod media;
mod media_type;
mod memo;
mod page;
mod page_context;
mod picture;
mod plan;
mod press;
mod press_context;
mod robots;
mod schedule_export;
mod sitemap;
mod statement_context;
mod xml;

pub use compressed::{is_sibling, siblings};
pub use hosting::{Server, cache_control, is_for_servers, is_lasting};
pub use media_type::media_type;
pub use memo::{Forgetful, Memo};
pub use plan::{Download, Encoding, PageId, Plan, Subject, Target};

use crate::base::{Diagnostic, Lang, OutputPath, PerLang, Span};
use crate::model::Site;
use crate::sources::Sources;
use crate::theme::Theme;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// The messages that the code asks for, with the arguments that it gives. The rules hold the message files against it.
pub const MESSAGES: &[(&str, &[&str])] = page_context::MESSAGES;

/// A file of the published site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Below the output folder.
    pub path: OutputPath,
    /// The bytes.
    pub body: Vec<u8>,
    /// The language, when it has one.
    pub lang: Option<Lang>,
    /// The sources that it is made of, for findings about it.
    pub origin: Vec<Span>,
}

/// Whoever takes finished files, from any thread and in any order: a large site is never held as files.
pub trait Sink: Sync {
    /// Takes a file.
    fn take(&self, artifact: Artifact);
    /// Whether the pages of a site are wanted too that is known not to be published.
    fn wants_faulty(&self) -> bool {
        false
    }
}

/// Lets them go.
impl Sink for () {
    fn take(&self, _: Artifact) {}
}

/// Keeps them.
impl Sink for Mutex<Vec<Artifact>> {
    fn take(&self, artifact: Artifact) {
        self.lock().unwrap_or_else(PoisonError::into_inner).push(artifact);
    }

    fn wants_faulty(&self) -> bool {
        true
    }
}

/// What a format may look at while it renders.
pub struct RenderCx<'a> {
    /// The site.
    pub site: &'a Site,
    /// Every path of the output.
    pub plan: &'a Plan,
    /// The theme.
    pub theme: &'a Theme,
    /// The sources, for files that are copied.
    pub sources: &'a Sources,
    /// What takes long to make and was made before.
    pub memo: &'a dyn Memo,
    /// What every page of a language shares.
    pub shared: PerLang<page::Shared>,
    /// The artifacts of the waves before this one, by the path of their target.
    made: HashMap<OutputPath, Artifact>,
    /// How large they were, when they have gone.
    sizes: HashMap<OutputPath, usize>,
    #[cfg(feature = "pdf")]
    typesetter: std::sync::OnceLock<press::Typesetter>,
}

/// How much is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All that is published.
    Everything,
    /// What something may be found in: the pages, and the documents when the site brings templates of its own for them.
    Judged,
    /// The pages, which show what is wrong.
    Pages,
}

/// When a format is rendered: some need what others have made, or how large it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wave {
    /// Files that need no other: assets, pictures, calendars.
    #[default]
    Files,
    /// Documents, which hold pictures.
    Documents,
    /// Archives, which hold documents, and lists of them.
    Archives,
    /// Pages and feeds, which say how large each file is.
    Pages,
}

impl Wave {
    /// In the order in which they are rendered.
    pub const ALL: [Self; 4] = [Self::Files, Self::Documents, Self::Archives, Self::Pages];
}

/// What a format makes of a target.
pub type Rendered = Result<Vec<u8>, Box<Diagnostic>>;

/// A kind of output.
pub trait Format: Sync {
    /// The files of this kind that the site has.
    fn plan(&self, site: &Site, theme: &Theme) -> Vec<Target>;
    /// When it is rendered.
    fn wave(&self) -> Wave {
        Wave::Files
    }
    /// The bytes of one of them.
    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered;
}

/// Every kind of output.
pub const FORMATS: &[&dyn Format] = &[
    &page::Html,
    &calendar::Calendar,
    &atom::Atom,
    &sitemap::Sitemap,
    &robots::Robots,
    &hosting::Hosting,
    &schedule_export::FrabXml,
    &schedule_export::FrabJson,
    &asset::Assets,
    &media::Media,
    &picture::Pictures,
    &press::Text,
    &press::Markdown,
    &press::Docx,
    #[cfg(feature = "pdf")]
    &card::Cards,
    #[cfg(feature = "pdf")]
    &card::TouchIcon,
    #[cfg(feature = "pdf")]
    &press::Pdf,
    #[cfg(feature = "pdf")]
    &press::ProgrammePdf,
    &press::Ninjs,
    &press::Kit,
    &press::Logos,
    &json_feed::JsonFeed,
];

impl<'a> RenderCx<'a> {
    /// Prepares what the pages of each language share.
    pub fn new(site: &'a Site, plan: &'a Plan, theme: &'a Theme, sources: &'a Sources, memo: &'a dyn Memo) -> Self {
        let shared = PerLang::from_fn(&site.languages, |lang| Some(page::Shared::new(site, plan, theme, lang)));
        Self {
            site,
            plan,
            theme,
            sources,
            memo,
            shared,
            made: HashMap::new(),
            sizes: HashMap::new(),
            #[cfg(feature = "pdf")]
            typesetter: std::sync::OnceLock::new(),
        }
    }

    /// Renders the targets of the plan, wave by wave, and hands over each file as soon as nothing else needs its bytes. What is wrong
    /// comes in the order of the plan.
    pub fn render_all(mut self, wanted: Wanted, finished: &(dyn Fn(Artifact) + Sync)) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let own_templates = self.theme.typst.iter().any(|(_, file, _)| !self.sources.file(*file).built_in);
        let is_page = |t: &Target| matches!(t.subject, Subject::Html(_));
        let asked = |t: &Target| match wanted {
            Wanted::Everything => true,
            Wanted::Judged => is_page(t) || own_templates && FORMATS[t.format].wave() == Wave::Documents,
            Wanted::Pages => is_page(t),
        };
        let (done, of) = (AtomicUsize::new(0), self.plan.targets.iter().filter(|t| asked(t)).count());
        for wave in Wave::ALL {
            let targets = self.plan.targets.iter().filter(|t| FORMATS[t.format].wave() == wave);
            let targets: Vec<&Target> = targets.filter(|t| asked(t)).collect();
            let render = |target: &Target| {
                let made = self.render(target);
                self.memo.rendered(done.fetch_add(1, Ordering::Relaxed) + 1, of);
                made
            };
            if wave == Wave::Pages {
                let pages = targets.par_iter().filter_map(|t| render(t).map(finished).err());
                found.extend(pages.collect::<Vec<_>>().into_iter().map(|d| *d));
                continue;
            }
            let rendered: Vec<_> = match wave {
                Wave::Documents => apart(&targets, |t| render(t)),
                _ => targets.par_iter().map(|t| render(t)).collect(),
            };
            for result in rendered {
                match result {
                    Ok(artifact) => drop(self.made.insert(artifact.path.clone(), artifact)),
                    Err(diagnostic) => found.push(*diagnostic),
                }
            }
            if wave == Wave::Archives {
                let mut made = std::mem::take(&mut self.made);
                let made: Vec<Artifact> = self.plan.targets.iter().filter_map(|t| made.remove(&t.path)).collect();
                self.sizes = made.iter().map(|a| (a.path.clone(), a.body.len())).collect();
                made.into_par_iter().for_each(finished);
            }
        }
        found
    }

    /// Renders one target. One that needs what others have made wants them to be made before.
    ///
    /// # Errors
    /// What is wrong with the theme.
    pub fn render(&self, target: &Target) -> Result<Artifact, Box<Diagnostic>> {
        let body = FORMATS[target.format].render(target, self)?;
        Ok(Artifact { path: target.path.clone(), body, lang: target.lang, origin: target.origin.clone() })
    }

    /// Renders one target alone, after those whose bytes it holds. What only *says* how large another is does not say so.
    ///
    /// # Errors
    /// What is wrong with the theme, or with a picture.
    pub fn render_alone(mut self, target: &Target) -> Result<Artifact, Box<Diagnostic>> {
        let (Subject::Download(_, index) | Subject::Kit(index)) = target.subject else { return self.render(target) };
        let own = FORMATS[target.format].wave();
        let page = self.site.pages.get(index as usize);
        let pictures = page.map(|p| picture::pictures_of(self.site, p)).unwrap_or_default();
        let events = page.map_or(&[][..], |p| &p.events);
        let is_held = |t: &&Target| match t.subject {
            Subject::Picture(file, ..) => pictures.contains(&file),
            Subject::Calendar(event) => events.contains(&(event as usize)),
            Subject::Download(_, of) => of == index,
            _ => false,
        };
        for wave in Wave::ALL.into_iter().filter(|w| *w < own) {
            let held: Vec<&Target> = self.plan.targets.iter().filter(|t| FORMATS[t.format].wave() == wave).filter(is_held).collect();
            for artifact in apart(&held, |t| self.render(t)) {
                let artifact = artifact?;
                self.made.insert(artifact.path.clone(), artifact);
            }
        }
        apart(&[target], |t| self.render(t)).into_iter().next().unwrap_or_else(|| self.render(target))
    }

    /// The bytes of a target of an earlier wave; none when it was not made.
    fn bytes(&self, target: &Target) -> Option<&[u8]> {
        self.made.get(&target.path).map(|a| a.body.as_slice())
    }

    /// How large a target of an earlier wave is, in bytes.
    fn size(&self, target: &Target) -> Option<usize> {
        self.sizes.get(&target.path).copied().or_else(|| self.bytes(target).map(<[u8]>::len))
    }

    /// What sets the PDFs, prepared when the first is asked for.
    #[cfg(feature = "pdf")]
    fn typesetter(&self) -> Option<&press::Typesetter> {
        Some(self.typesetter.get_or_init(|| press::Typesetter::new(self.theme)))
    }
}

/// The stack of a thread that sets documents: templates recurse as deep as the lists of an author.
const STACK: usize = 32 << 20;

/// Does each job on one of several threads that share nothing. Typst divides its work among the threads of a pool; in a
/// common one, a thread that waits for a part would begin another document on top of it, and so on until the stack ends.
fn apart<J: Sync, T: Send>(jobs: &[J], work: impl Fn(&J) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let alone = || rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build().ok();
    let take = || {
        let mut done = Vec::new();
        while let Some((at, job)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, jobs.get(i)?))) {
            done.push((at, work(job)));
        }
        done
    };
    let threads = rayon::current_num_threads().min(jobs.len());
    let mut done: Vec<(usize, T)> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(|| alone().map_or_else(&take, |pool| pool.install(take)))).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, made)| made).collect()
}

/// True for a release that is too long for a PDF, and the limit in bytes.
pub fn is_too_long_for_pdf(page: &crate::model::Page) -> Option<usize> {
    press::downloads::is_too_long(page).then_some(press::downloads::LONGEST)
}

/// Which characters the PDFs of a site can show; none when it has no PDFs.
pub fn covers_in_pdf(site: &Site, theme: &Theme) -> Option<Box<dyn Fn(char) -> bool>> {
    #[cfg(feature = "pdf")]
    if site.makes(crate::model::Extra::Pdf) && (!site.events.is_empty() || site.written_releases().next().is_some()) {
        let typesetter = press::Typesetter::new(theme);
        return Some(Box::new(move |c| typesetter.covers(c)));
    }
    let _ = (site, theme);
    None
}
