//! The same in storage, where nothing is done in one step.

use super::*;
use async_trait::async_trait;
use diptych::publish::bucket::{Bucket, Manner};
use futures_util::stream::BoxStream;
use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::memory::InMemory;
use object_store::path::Path as ObjectPath;
use object_store::{
    CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore, ObjectStoreExt as _,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What happens to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It is answered.
    Go,
    /// It does not arrive.
    Lost,
    /// It arrives, and its answer does not.
    Unanswered,
}

type Judge = Box<dyn Fn(usize) -> Fate + Send + Sync>;

/// Storage in which a test decides what becomes of each request.
struct Watched {
    inner: Arc<InMemory>,
    requests: AtomicUsize,
    judge: Judge,
}

impl Watched {
    fn over(inner: &Arc<InMemory>, judge: impl Fn(usize) -> Fate + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self { inner: Arc::clone(inner), requests: AtomicUsize::new(0), judge: Box::new(judge) })
    }

    fn fate(&self) -> Fate {
        (self.judge)(self.requests.fetch_add(1, Ordering::SeqCst))
    }
}

fn cut<T>(fate: Fate, done: Result<T>) -> Result<T> {
    if fate == Fate::Go { done } else { Err(dead()) }
}

fn dead() -> Error {
    Error::Generic { store: "Watched", source: "the line is cut".into() }
}

impl std::fmt::Display for Watched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watched")
    }
}

impl std::fmt::Debug for Watched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watched")
    }
}

#[async_trait]
impl ObjectStore for Watched {
    async fn put_opts(&self, location: &ObjectPath, payload: PutPayload, options: PutOptions) -> Result<PutResult> {
        match self.fate() {
            Fate::Lost => Err(dead()),
            fate => cut(fate, self.inner.put_opts(location, payload, options).await),
        }
    }

    async fn put_multipart_opts(&self, location: &ObjectPath, options: PutMultipartOptions) -> Result<Box<dyn MultipartUpload>> {
        self.inner.put_multipart_opts(location, options).await
    }

    async fn get_opts(&self, location: &ObjectPath, options: GetOptions) -> Result<GetResult> {
        match self.fate() {
            Fate::Lost => Err(dead()),
            fate => cut(fate, self.inner.get_opts(location, options).await),
        }
    }

    fn delete_stream(&self, locations: BoxStream<'static, Result<ObjectPath>>) -> BoxStream<'static, Result<ObjectPath>> {
        match self.fate() {
            Fate::Lost => futures_util::stream::once(async { Err(dead()) }).boxed(),
            fate => self.inner.delete_stream(locations).map(move |done| cut(fate, done)).boxed(),
        }
    }

    fn list(&self, prefix: Option<&ObjectPath>) -> BoxStream<'static, Result<ObjectMeta>> {
        match self.fate() {
            Fate::Go => self.inner.list(prefix),
            _ => futures_util::stream::once(async { Err(dead()) }).boxed(),
        }
    }

    async fn list_with_delimiter(&self, prefix: Option<&ObjectPath>) -> Result<ListResult> {
        self.inner.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &ObjectPath, to: &ObjectPath, options: CopyOptions) -> Result<()> {
        match self.fate() {
            Fate::Lost => Err(dead()),
            fate => cut(fate, self.inner.copy_opts(from, to, options).await),
        }
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().expect("a runtime").block_on(future)
}

/// Every object, by its name below the prefix.
fn objects(store: &InMemory) -> BTreeMap<String, Vec<u8>> {
    wait(async {
        let all: Vec<ObjectMeta> = store.list(Some(&ObjectPath::from("www"))).try_collect().await.expect("listed");
        let mut found = BTreeMap::new();
        for meta in all {
            let bytes = store.get(&meta.location).await.expect("got").bytes().await.expect("read").to_vec();
            found.insert(meta.location.as_ref().trim_start_matches("www/").to_owned(), bytes);
        }
        found
    })
}

fn put(store: &InMemory, name: &str, text: &'static str) {
    wait(store.put(&ObjectPath::from(format!("www/{name}")), text.into())).expect("put");
}

/// What readers can ask for.
fn public(store: &InMemory) -> BTreeMap<String, Vec<u8>> {
    objects(store).into_iter().filter(|(name, _)| !name.starts_with(".diptych-")).collect()
}

fn state(store: &InMemory) -> serde_json::Value {
    serde_json::from_slice(&objects(store)[".diptych-published"]).expect("JSON")
}

fn run(store: Arc<dyn ObjectStore>, edition: Edition<'_>, manner: Manner) -> std::result::Result<Plan, PublishError> {
    let mut bucket = Bucket::over(store, "www", manner).expect("a bucket");
    publish(edition, &mut bucket, &Permits::default())
}

fn publish_to(store: &Arc<InMemory>, files: &Files, manner: Manner) -> std::result::Result<Plan, PublishError> {
    run(Arc::clone(store) as Arc<dyn ObjectStore>, Edition::Built(SITE, files), manner)
}

fn roll_back(store: &Arc<InMemory>, manner: Manner) -> std::result::Result<Plan, PublishError> {
    run(Arc::clone(store) as Arc<dyn ObjectStore>, Edition::Previous, manner)
}

fn takes_over() -> Manner {
    Manner { take_over: true, ..Manner::default() }
}

/// Storage in which these sites were published one after the other.
fn with(editions: &[Files]) -> Arc<InMemory> {
    let store = Arc::new(InMemory::new());
    editions.iter().for_each(|edition| drop(publish_to(&store, edition, Manner::default()).expect("published")));
    store
}

fn with_retired(files: &Files) -> BTreeMap<String, Vec<u8>> {
    let mut all = bytes(files);
    all.insert("assets/style.1.css".to_owned(), b"one".to_vec());
    all
}

/// What is left that belongs to nobody.
fn litter(store: &InMemory) -> Vec<String> {
    let kept: std::collections::BTreeSet<String> =
        objects(store).keys().filter_map(|n| n.strip_prefix(".diptych-previous/")?.split('/').next().map(str::to_owned)).collect();
    let mut litter: Vec<String> = kept.into_iter().skip(1).collect();
    if !state(store)["underway"].is_null() {
        litter.push("a claim".to_owned());
    }
    litter
}

#[test]
fn a_publication_that_is_stopped_at_any_step_leaves_no_hole_and_the_next_one_ends_it() {
    for fate in [Fate::Lost, Fate::Unanswered] {
        for step in 0.. {
            let store = Arc::new(with(&[old()]).fork());
            let watched = Watched::over(&store, move |n| {
                if n < step {
                    Fate::Go
                } else if n == step {
                    fate
                } else {
                    Fate::Lost
                }
            });
            let done = run(watched, Edition::Built(SITE, &new()), Manner::default());
            let there = public(&store);
            assert_eq!(holes(&there), Vec::<String>::new(), "{fate:?} at {step}: a reader finds a hole");
            let (old_bytes, new_bytes) = (bytes(&old()), bytes(&new()));
            let foreign: Vec<&String> = there
                .iter()
                .filter(|(path, body)| old_bytes.get(*path) != Some(*body) && new_bytes.get(*path) != Some(*body))
                .map(|(p, _)| p)
                .collect();
            assert!(foreign.is_empty(), "{fate:?} at {step}: {foreign:?}");
            // One way on: the next publication ends it.
            let next = Arc::new(store.fork());
            publish_to(&next, &new(), takes_over()).expect("published");
            assert_eq!(public(&next), with_retired(&new()), "{fate:?} at {step}");
            assert_eq!(litter(&next), Vec::<String>::new(), "{fate:?} at {step}");
            roll_back(&next, Manner::default()).expect("brought back");
            let mut back = bytes(&old());
            back.insert("assets/style.2.css".to_owned(), b"two".to_vec());
            assert_eq!(public(&next), back, "{fate:?} at {step}: the site before is still known");
            // Another: what was begun is undone.
            let undone = Arc::new(store.fork());
            match roll_back(&undone, takes_over()) {
                Ok(_) => {
                    let mut there = public(&undone);
                    // What was published for a moment stays as long as a cache may name it.
                    there.remove("assets/style.2.css");
                    assert_eq!(there, bytes(&old()), "{fate:?} at {step}");
                    assert_eq!(litter(&undone), Vec::<String>::new(), "{fate:?} at {step}");
                }
                Err(PublishError::NoPrevious) => assert_eq!(there, bytes(&old()), "{fate:?} at {step}: nothing was begun"),
                Err(error) => panic!("{fate:?} at {step}: {error:?}"),
            }
            // A third: another site is published instead.
            let third = Arc::new(store.fork());
            publish_to(&third, &other(), takes_over()).expect("published");
            let mut there = public(&third);
            there.remove("assets/style.2.css");
            assert_eq!(there, bytes(&other()), "{fate:?} at {step}");
            if done.is_ok() {
                assert!(step > 20, "only {step} requests");
                break;
            }
        }
    }
}

#[test]
fn what_is_stopped_twice_is_still_ended_and_taken_back() {
    let stopped = |store: &Arc<InMemory>, edition: Edition<'_>, step: usize| {
        let watched = Watched::over(store, move |n| if n < step { Fate::Go } else { Fate::Lost });
        run(watched, edition, takes_over()).is_ok()
    };
    for first in [10, 16, 20, 24, 28, 34] {
        for second in 0.. {
            let mut done = true;
            for undoes in [true, false] {
                // There is a site before the one before, which must not come back.
                let store = Arc::new(with(&[third(), old()]).fork());
                stopped(&store, Edition::Built(SITE, &new()), first);
                let (back, again) = (Edition::Previous, old());
                let edition = if undoes { back } else { Edition::Built(SITE, &again) };
                done &= stopped(&store, edition, second);
                let there = public(&store);
                assert_eq!(holes(&there), Vec::<String>::new(), "at {first}, then at {second}");
                let next = Arc::new(store.fork());
                publish_to(&next, &new(), takes_over()).expect("published");
                let there = public(&next);
                assert!(bytes(&new()).iter().all(|(path, body)| there.get(path) == Some(body)), "at {first}, then at {second}");
                assert_eq!(litter(&next), Vec::<String>::new(), "at {first}, then at {second}");
                roll_back(&next, Manner::default()).expect("brought back");
                let there = public(&next);
                assert!(bytes(&old()).iter().all(|(path, body)| there.get(path) == Some(body)), "at {first}, then at {second}: {undoes}");
            }
            if done {
                break;
            }
        }
    }
}

/// And one that somebody else publishes.
fn other() -> Files {
    let mut other = old();
    other.extend(files(&[
        ("nl/index.html", r#"<a href="/fr/index.html"><link href="/assets/style.1.css"> other"#),
        ("fr/presse/x/x.pdf", "%PDF 3"),
    ]));
    other
}

/// What is wrong with a site for somebody who begins at its home page and follows every link.
fn holes(there: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let (mut todo, mut seen, mut holes) = (vec!["index.html".to_owned()], std::collections::BTreeSet::new(), Vec::new());
    while let Some(path) = todo.pop() {
        let Some(body) = there.get(&path) else {
            holes.push(path);
            continue;
        };
        if path.ends_with(".html") || path.ends_with(".xml") {
            let text = String::from_utf8_lossy(body);
            let links = text.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next());
            todo.extend(links.map(str::to_owned).filter(|link| seen.insert(link.clone())));
        }
    }
    holes
}

/// Yet another.
fn third() -> Files {
    let mut third = old();
    third.extend(files(&[("fr/lieu/index.html", r#"<a href="/fr/index.html"> third"#), ("nl/index.html", "third")]));
    third
}

#[test]
fn a_first_publication_that_is_stopped_shows_nothing_that_leads_nowhere() {
    for step in 0.. {
        let store = Arc::new(InMemory::new());
        let watched = Watched::over(&store, move |n| if n < step { Fate::Go } else { Fate::Lost });
        let done = run(watched, Edition::Built(SITE, &new()), Manner::default());
        let there = public(&store);
        if there.contains_key("index.html") {
            assert_eq!(holes(&there), Vec::<String>::new(), "stopped at {step}");
        }
        publish_to(&store, &new(), takes_over()).expect("published");
        assert_eq!(public(&store), bytes(&new()));
        if done.is_ok() {
            break;
        }
    }
}

#[test]
fn of_two_publications_at_once_exactly_one_wins() {
    let mut seen = std::collections::BTreeSet::new();
    for step in 0.. {
        let store = Arc::new(with(&[old()]).fork());
        let second = Arc::clone(&store);
        let told = Arc::new(std::sync::Mutex::new(None));
        let tell = Arc::clone(&told);
        let watched = Watched::over(&store, move |n| {
            if n == step {
                let second = Arc::clone(&second);
                let result = std::thread::spawn(move || publish_to(&second, &other(), Manner::default())).join().expect("ran");
                *tell.lock().expect("locked") = Some(result);
            }
            Fate::Go
        });
        let first = run(watched, Edition::Built(SITE, &new()), Manner::default());
        let Some(second) = told.lock().expect("locked").take() else { break };
        match (&first, &second) {
            (Ok(_), Err(PublishError::Busy)) => assert_eq!(public(&store), with_retired(&new()), "at {step}"),
            (Err(PublishError::Meanwhile), Ok(_)) => assert_eq!(public(&store), bytes(&other()), "at {step}"),
            // The second came before the first had looked.
            (Ok(_), Ok(_)) => assert!(step < 2, "at {step}: both say that they have won"),
            _ => panic!("at {step}: {first:?}, {second:?}"),
        }
        assert_eq!(litter(&store), Vec::<String>::new(), "at {step}");
        seen.insert((first.is_ok(), second.is_ok()));
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
}

#[test]
fn who_was_taken_over_ends_with_the_turn_that_is_under_way() {
    for step in 0.. {
        let store = Arc::new(with(&[old()]).fork());
        let second = Arc::clone(&store);
        let ran = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&ran);
        let watched = Watched::over(&store, move |n| {
            if n == step {
                let (second, count) = (Arc::clone(&second), Arc::clone(&count));
                let take_over = move || {
                    // As long as the first has not committed: whoever takes over later races with deletions.
                    if state(&second)["generation"] == 1 {
                        count.fetch_add(1, Ordering::SeqCst);
                        publish_to(&second, &other(), takes_over()).expect("published");
                    }
                };
                std::thread::spawn(take_over).join().expect("ran");
            }
            Fate::Go
        });
        let first = run(watched, Edition::Built(SITE, &new()), Manner::default());
        if ran.load(Ordering::SeqCst) == 0 {
            assert!(step > 10);
            break;
        }
        if step >= 2 {
            assert!(matches!(first, Err(PublishError::Meanwhile | PublishError::Taken(_))), "at {step}: {first:?}");
            // What was under way when it was taken over arrives; the next turn does not.
            let there = public(&store);
            let spoilt = other().keys().filter(|path| there.get(*path) != bytes(&other()).get(*path)).count();
            assert!(spoilt <= 1, "at {step}: {spoilt} files of the other were overwritten");
            publish_to(&store, &other(), Manner { grace: 0, ..Manner::default() }).expect("published");
            assert!(bytes(&other()).iter().all(|(path, body)| public(&store).get(path) == Some(body)), "at {step}: it is mended");
        }
    }
}

#[test]
fn assets_stay_for_one_edition_and_an_hour() {
    let store = with(&[old(), new()]);
    assert_eq!(public(&store), with_retired(&new()), "pages that caches hold still find them");
    let mut third = new();
    third.extend(files(&[("fr/index.html", r#"<a href="/nl/index.html"> third"#)]));
    publish_to(&store, &third, Manner::default()).expect("published");
    assert_eq!(public(&store), with_retired(&third), "the hour is not over");
    let mut fourth = third.clone();
    fourth.extend(files(&[("fr/index.html", r#"<a href="/nl/index.html"> fourth"#)]));
    publish_to(&store, &fourth, Manner { grace: 0, ..Manner::default() }).expect("published");
    assert_eq!(public(&store), bytes(&fourth));
}

#[test]
fn what_is_withdrawn_is_gone_when_somebody_asks_for_it() {
    let store = with(&[new(), old()]);
    let gone = |store: &InMemory| !objects(store).values().any(|b| b == b"%PDF 2") && !public(store).contains_key("assets/style.2.css");
    assert!(!gone(&store), "it can be brought back");
    assert!(objects(&store).keys().any(|n| n.starts_with(".diptych-previous/")));
    let mut bucket =
        Bucket::over(Arc::clone(&store) as Arc<dyn ObjectStore>, "www", Manner { forget: true, ..Manner::default() }).expect("a bucket");
    publish(Edition::Built(SITE, &old()), &mut bucket, &Permits { anyway: true, ..Permits::default() }).expect("published");
    assert!(gone(&store));
    assert_eq!(objects(&store).len(), bytes(&old()).len() + 1, "the files, and what is known of them");
    assert!(matches!(roll_back(&store, Manner::default()), Err(PublishError::NoPrevious)));
}

#[test]
fn nothing_in_the_bucket_names_what_is_under_embargo_or_where_the_site_before_lies() {
    let secret = "preview-0123456789abcdef0123456789abcdef/fr/index.html";
    let mut held = old();
    held.extend(files(&[(secret, "under embargo")]));
    let store = with(&[held]);
    let names = |store: &InMemory| -> String {
        objects(store)
            .iter()
            .filter(|(name, _)| name.contains(".diptych-published"))
            .map(|(_, b)| String::from_utf8_lossy(b).into_owned())
            .collect()
    };
    assert!(public(&store).contains_key(secret) && !names(&store).contains("preview-"));
    publish_to(&store, &new(), Manner::default()).expect("published");
    assert!(!objects(&store).values().any(|body| body == b"under embargo"), "it is gone, and not kept");
    let all = objects(&store);
    let folder = all.keys().find_map(|n| n.strip_prefix(".diptych-previous/")?.split('/').next()).expect("kept").to_owned();
    assert_eq!(folder.len(), 32);
    assert!(!names(&store).contains(&folder));
    roll_back(&store, Manner::default()).expect("brought back");
    assert!(!public(&store).contains_key(secret), "the site before comes back without it");
}

#[test]
fn a_bucket_of_somebody_else_is_left_alone() {
    let store = Arc::new(InMemory::new());
    put(&store, "thesis.txt", "x");
    assert!(matches!(publish_to(&store, &old(), Manner::default()), Err(PublishError::NotOurs)));
    let store = with(&[old()]);
    assert!(
        matches!(run(store.clone(), Edition::Built("https://x.example.be", &new()), Manner::default()), Err(PublishError::OtherSite(site)) if site == SITE)
    );
    // A file of a host stays, and none of ours takes its place.
    put(&store, ".well-known/token", "theirs");
    put(&store, "fr/presse/x/x.pdf", "theirs");
    assert!(matches!(publish_to(&store, &new(), Manner::default()), Err(PublishError::Taken(path)) if path == "fr/presse/x/x.pdf"));
    wait(store.delete(&ObjectPath::from("www/fr/presse/x/x.pdf"))).expect("deleted");
    publish_to(&store, &new(), takes_over()).expect("published");
    assert!(public(&store).contains_key(".well-known/token"));
}

#[test]
fn what_somebody_changed_or_deleted_there_is_mended() {
    let store = with(&[old()]);
    put(&store, "fr/index.html", "defaced");
    wait(store.delete(&ObjectPath::from("www/nl/index.html"))).expect("deleted");
    let plan = publish_to(&store, &old(), Manner::default()).expect("published");
    assert_eq!(plan.steps.len(), 2);
    assert_eq!(public(&store), bytes(&old()));
    assert!(publish_to(&store, &old(), Manner::default()).expect("published").is_empty());
}

/// Storage that says “done” to every write.
fn deaf() -> Arc<Deaf> {
    Arc::new(Deaf(InMemory::new()))
}

#[derive(Debug)]
struct Deaf(InMemory);

impl std::fmt::Display for Deaf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Deaf")
    }
}

#[async_trait]
impl ObjectStore for Deaf {
    async fn put_opts(&self, location: &ObjectPath, payload: PutPayload, options: PutOptions) -> Result<PutResult> {
        self.0.put_opts(location, payload, PutOptions { mode: object_store::PutMode::Overwrite, ..options }).await
    }

    async fn put_multipart_opts(&self, location: &ObjectPath, options: PutMultipartOptions) -> Result<Box<dyn MultipartUpload>> {
        self.0.put_multipart_opts(location, options).await
    }

    async fn get_opts(&self, location: &ObjectPath, options: GetOptions) -> Result<GetResult> {
        self.0.get_opts(location, options).await
    }

    fn delete_stream(&self, locations: BoxStream<'static, Result<ObjectPath>>) -> BoxStream<'static, Result<ObjectPath>> {
        self.0.delete_stream(locations)
    }

    fn list(&self, prefix: Option<&ObjectPath>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.0.list(prefix)
    }

    async fn list_with_delimiter(&self, prefix: Option<&ObjectPath>) -> Result<ListResult> {
        self.0.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &ObjectPath, to: &ObjectPath, options: CopyOptions) -> Result<()> {
        self.0.copy_opts(from, to, options).await
    }
}

#[test]
fn storage_that_ignores_conditions_is_refused_unless_somebody_knows_it() {
    let store = deaf();
    assert!(matches!(run(store.clone(), Edition::Built(SITE, &old()), Manner::default()), Err(PublishError::NoConditions)));
    assert!(objects(&store.0).is_empty(), "nothing is left of the question");
    let knows = || Manner { conditions: false, ..Manner::default() };
    run(store.clone(), Edition::Built(SITE, &old()), knows()).expect("published");
    run(store.clone(), Edition::Built(SITE, &new()), knows()).expect("published");
    assert_eq!(public(&store.0), with_retired(&new()));
}
