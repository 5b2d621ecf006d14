//! A watcher of a portal's folders: it says where something may have changed, never what happened.
//!
//! The receiver reads those places again. So no event kind, no rename and no modification time has to be understood, and
//! a report too many costs a read while a report too few is what everything here guards against: folders that appear,
//! disappear or are renamed, symbolic links (whose targets are watched as well), queues that overflow, and systems that
//! cannot watch, where the folders are polled twice a second instead.
//!
//! A system that watches does not tell of everything: what another computer changes on a network drive, for one. So the
//! folders are compared with what they were every two seconds all the same, and what was reported meanwhile is not reported
//! again.
//!
//! Invariant: what is written after [`Watcher::new`] has returned is reported. The watcher reads no file's content.

#![expect(clippy::disallowed_methods, reason = "the watcher looks at folders and has a clock")]

mod fingerprints;
mod links;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use notify::event::{AccessKind, AccessMode};
use notify::{Config, ErrorKind, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use fingerprints::Fingerprints;
use links::Links;

/// How long it must be quiet before changes are reported, so that one save is one report.
const BATCH_TIMEOUT: Duration = Duration::from_millis(5);
/// How long changes are held back at most.
const STARVE_TIMEOUT: Duration = Duration::from_millis(50);
/// How often folders are polled where the system cannot watch them.
const POLL_INTERVAL: Duration = Duration::from_millis(500);
/// How often folders are polled where the system does watch them, in case it does not tell of everything.
const SECOND_LOOK: Duration = Duration::from_secs(2);
/// So many times as long as a poll takes, the next one waits: polling takes no more than a tenth of one processor.
const REST: u32 = 9;
/// More paths than these are not worth listing.
const MAX_PATHS: usize = 64;

/// Where something may have changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files and folders, from the root. None lies inside another.
    pub paths: Vec<Utf8PathBuf>,
    /// Anywhere: too much happened to list it, or something was missed.
    pub everywhere: bool,
}

impl Changes {
    /// Whether nothing changed: the watcher was only woken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.everywhere
    }
}

/// Ends a [`Watcher::wait`].
#[derive(Clone)]
pub struct Waker(Sender<Event>);

impl Waker {
    /// Reports changes without a place.
    pub fn wake(&self) {
        let _ = self.0.send(Event::Woken);
    }
}

enum Event {
    Notified(notify::Result<notify::Event>),
    Polled(BTreeSet<Utf8PathBuf>),
    /// The root is back, and all of it is new.
    Returned,
    Woken,
}

/// Watches the folders of one portal.
pub struct Watcher {
    root: Utf8PathBuf,
    /// The root without symbolic links, which is how some systems name it in events.
    real_root: Utf8PathBuf,
    folders: Vec<Utf8PathBuf>,
    sender: Sender<Event>,
    events: Receiver<Event>,
    system: Option<RecommendedWatcher>,
    links: Links,
    poller: Option<Arc<()>>,
    is_polling: bool,
    is_lost: bool,
    /// What the system reported since the last poll and since the one before: a poll may have begun before the report.
    reported: [BTreeSet<Utf8PathBuf>; 2],
}

impl Watcher {
    /// Watches `folders` below `root`, which need not exist. With `poll`, or where the system cannot watch, the folders
    /// are polled twice a second.
    #[must_use]
    pub fn new(root: &Utf8Path, folders: &[&str], poll: bool) -> Self {
        let (sender, events) = channel();
        let mut watcher = Self {
            root: root.to_owned(),
            real_root: root.canonicalize_utf8().unwrap_or_else(|_| root.to_owned()),
            folders: folders.iter().map(Utf8PathBuf::from).collect(),
            sender,
            events,
            system: None,
            links: Links::default(),
            poller: None,
            is_polling: false,
            is_lost: false,
            reported: Default::default(),
        };
        if poll || watcher.start().is_err() {
            watcher.start_polling();
        } else {
            watcher.poll_every(SECOND_LOOK);
        }
        watcher
    }

    /// Whether polling is the only way in which changes are seen.
    #[must_use]
    pub fn is_polling(&self) -> bool {
        self.is_polling
    }

    /// What wakes [`Watcher::wait`].
    #[must_use]
    pub fn waker(&self) -> Waker {
        Waker(self.sender.clone())
    }

    /// Waits for changes, at most until `deadline`, and then for silence, so that everything that belongs together is one
    /// report. `None` when nothing changed.
    pub fn wait(&mut self, deadline: Option<Instant>) -> Option<Changes> {
        loop {
            let first = self.first_event(deadline)?;
            let mut batch = Batch::default();
            self.add(first, &mut batch);
            self.fill(&mut batch);
            if batch.is_woken || !batch.is_empty() {
                return Some(self.changes(batch));
            }
        }
    }

    fn fill(&mut self, batch: &mut Batch) {
        let last_call = Instant::now() + STARVE_TIMEOUT;
        loop {
            let silence = if batch.is_empty() { Duration::ZERO } else { BATCH_TIMEOUT };
            let left = last_call.saturating_duration_since(Instant::now());
            match self.events.recv_timeout(silence.min(left)) {
                Ok(event) if !left.is_zero() => self.add(event, batch),
                Ok(event) => return self.add(event, batch),
                Err(_) => return,
            }
        }
    }

    /// Looks for symbolic links again, so that their targets are watched too.
    pub fn look_for_links(&mut self) {
        let found = Links::find(&self.root, &self.real_root, &self.folders);
        if let Some(system) = &mut self.system {
            for place in found.places.difference(&self.links.places) {
                let _ = system.watch(place.as_std_path(), RecursiveMode::Recursive);
            }
        }
        self.links = found;
    }

    fn first_event(&mut self, deadline: Option<Instant>) -> Option<Event> {
        loop {
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            let wait =
                if self.is_lost { Some(left.map_or(POLL_INTERVAL, |left| left.min(POLL_INTERVAL))) } else { left };
            let event = match wait {
                Some(wait) => self.events.recv_timeout(wait),
                None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match event {
                Ok(event) => return Some(event),
                Err(_) if self.is_lost && self.root.is_dir() => {
                    // All of it is new, whatever it is.
                    self.is_lost = self.start().is_err();
                    return Some(Event::Returned);
                }
                Err(_) if deadline.is_some_and(|deadline| deadline <= Instant::now()) => return None,
                Err(_) => {}
            }
        }
    }

    fn add(&mut self, event: Event, batch: &mut Batch) {
        match event {
            Event::Woken => batch.is_woken = true,
            Event::Polled(paths) => self.add_polled(paths, batch),
            Event::Returned => batch.paths.extend(self.folders.iter().cloned()),
            Event::Notified(Ok(event)) => {
                batch.everywhere |= event.need_rescan();
                event.paths.iter().for_each(|path| self.add_path(path, batch));
            }
            Event::Notified(Err(fault)) => {
                batch.everywhere = true;
                if matches!(fault.kind, ErrorKind::MaxFilesWatch) {
                    self.start_polling();
                }
            }
        }
    }

    /// Adds what no report was about.
    fn add_polled(&mut self, mut paths: BTreeSet<Utf8PathBuf>, batch: &mut Batch) {
        let is_in =
            |reported: &BTreeSet<Utf8PathBuf>, path: &Utf8Path| path.ancestors().any(|part| reported.contains(part));
        paths.retain(|path| !self.reported.iter().any(|reported| is_in(reported, path)));
        batch.paths.extend(paths);
        self.reported.swap(0, 1);
        self.reported[0].clear();
    }

    fn add_path(&mut self, path: &Path, batch: &mut Batch) {
        // A name that is not UTF-8 counts as a change of its folder.
        let path = match Utf8Path::from_path(path) {
            Some(path) => path,
            None => match path.parent().and_then(Utf8Path::from_path) {
                Some(folder) => folder,
                None => return,
            },
        };
        if path == self.root || path == self.real_root {
            self.is_lost |= !self.root.is_dir();
            batch.everywhere |= self.is_lost;
            return;
        }
        batch.links |= self.links.places.iter().any(|place| path.starts_with(place));
        let Ok(below) = path.strip_prefix(&self.root).or_else(|_| path.strip_prefix(&self.real_root)) else { return };
        if self.folders.iter().any(|folder| folder == below) {
            // The folder itself came or went, and the watch on it went along.
            self.watch(below);
        }
        if self.folders.iter().any(|folder| below.starts_with(folder)) {
            batch.links = true;
            batch.may_be_link |= path.is_symlink() || path.is_dir();
            batch.paths.insert(below.to_owned());
            self.reported[0].insert(below.to_owned());
        }
    }

    fn changes(&mut self, batch: Batch) -> Changes {
        if batch.may_be_link || batch.everywhere {
            self.look_for_links();
        }
        let mut paths = batch.paths;
        if batch.links {
            paths.extend(self.links.links.iter().cloned());
        }
        let mut outermost: Vec<Utf8PathBuf> = Vec::new();
        for path in paths {
            // In order of path, what lies inside a folder comes right after it.
            if !outermost.last().is_some_and(|folder| path.starts_with(folder)) {
                outermost.push(path);
            }
        }
        let everywhere = batch.everywhere || outermost.len() > MAX_PATHS;
        Changes {
            paths: if everywhere { Vec::new() } else { outermost },
            everywhere,
        }
    }

    fn start(&mut self) -> notify::Result<()> {
        let sender = self.sender.clone();
        let config = Config::default().with_follow_symlinks(false);
        let mut system = RecommendedWatcher::new(
            move |event: notify::Result<notify::Event>| {
                // Files are opened all the time, not least by who reads them after a change.
                if event.as_ref().map_or(true, |event| event.need_rescan() || may_change(event.kind)) {
                    let _ = sender.send(Event::Notified(event));
                }
            },
            config,
        )?;
        system.watch(self.root.as_std_path(), RecursiveMode::NonRecursive)?;
        for folder in &self.folders {
            let folder = self.root.join(folder);
            if folder.is_dir() {
                system.watch(folder.as_std_path(), RecursiveMode::Recursive)?;
            }
        }
        self.system = Some(system);
        self.links = Links::default();
        self.look_for_links();
        Ok(())
    }

    fn watch(&mut self, folder: &Utf8Path) {
        let path = self.root.join(folder);
        let Some(system) = &mut self.system else { return };
        let _ = system.unwatch(path.as_std_path());
        if path.is_dir() && system.watch(path.as_std_path(), RecursiveMode::Recursive).is_err() {
            self.start_polling();
        }
    }

    fn start_polling(&mut self) {
        if !self.is_polling {
            self.is_polling = true;
            self.poll_every(POLL_INTERVAL);
        }
    }

    /// Compares the folders with what they were, again and again, until the watcher is gone or polls in another way.
    fn poll_every(&mut self, interval: Duration) {
        let alive = Arc::new(());
        let watched: Weak<()> = Arc::downgrade(&alive);
        self.poller = Some(alive);
        let (root, folders, sender) = (self.root.clone(), self.folders.clone(), self.sender.clone());
        let mut before = Fingerprints::take(&root, &folders);
        thread::spawn(move || {
            let mut rest = interval;
            loop {
                thread::sleep(rest);
                if watched.upgrade().is_none() {
                    return;
                }
                let began = Instant::now();
                let now = Fingerprints::take(&root, &folders);
                let changed = before.differences(&now);
                before = now;
                rest = interval.max(began.elapsed() * REST);
                if sender.send(Event::Polled(changed)).is_err() {
                    return;
                }
            }
        });
    }
}

/// Events on their way to be one [`Changes`].
#[derive(Default)]
struct Batch {
    paths: BTreeSet<Utf8PathBuf>,
    everywhere: bool,
    is_woken: bool,
    links: bool,
    may_be_link: bool,
}

impl Batch {
    fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.everywhere && !self.links
    }
}

/// Whether an event of this kind may mean other bytes or names.
fn may_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests;
