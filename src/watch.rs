//! A doorbell on a portal's folders: it says where somebody may have been, never what happened.
//!
//! Whoever hears it looks for themselves. So no event kind, no rename and no modification time has to be understood, and
//! a ring too many costs a look while a ring too few is what everything here guards against: folders that appear,
//! disappear or are renamed, symbolic links (whose targets are watched as well), queues that overflow, and systems that
//! cannot watch, where the folders are looked through twice a second instead.
//!
//! Invariant: what is written after [`Doorbell::new`] has returned rings. It reads no file's content.

#![expect(clippy::disallowed_methods, reason = "the doorbell hangs on folders and has a clock")]

mod census;
mod links;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use notify::event::{AccessKind, AccessMode};
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use census::Census;
use links::Links;

/// How long it must be quiet before a ring is passed on, so that one save is one ring.
const SILENCE: Duration = Duration::from_millis(5);
/// How long a ring is held back at most.
const PATIENCE: Duration = Duration::from_millis(50);
/// How often folders are looked through where the system cannot watch them.
const ROUND: Duration = Duration::from_millis(500);
/// So many places at once are not worth listing.
const MANY: usize = 64;

/// Where somebody may have been.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ring {
    /// Files and folders, from the root. None lies inside another.
    pub paths: Vec<Utf8PathBuf>,
    /// Anywhere: too much happened to list it, or something was missed.
    pub everywhere: bool,
}

impl Ring {
    /// Whether nobody was anywhere: the bell was only pressed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.everywhere
    }
}

/// Wakes whoever waits for the bell.
#[derive(Clone)]
pub struct Button(Sender<Knock>);

impl Button {
    /// Rings without a place.
    pub fn press(&self) {
        let _ = self.0.send(Knock::Pressed);
    }
}

enum Knock {
    Event(notify::Result<Event>),
    Census(BTreeSet<Utf8PathBuf>),
    Pressed,
}

/// The bell of one portal.
pub struct Doorbell {
    root: Utf8PathBuf,
    /// The root without links, which is how some systems name it in events.
    home: Utf8PathBuf,
    folders: Vec<Utf8PathBuf>,
    sender: Sender<Knock>,
    knocks: Receiver<Knock>,
    watcher: Option<RecommendedWatcher>,
    links: Links,
    census_taker: Option<Arc<()>>,
    is_lost: bool,
}

impl Doorbell {
    /// Hangs a bell on `folders` below `root`, which need not exist. With `poll`, or where the system cannot watch, the
    /// folders are looked through twice a second.
    #[must_use]
    pub fn new(root: &Utf8Path, folders: &[&str], poll: bool) -> Self {
        let (sender, knocks) = channel();
        let mut bell = Self {
            root: root.to_owned(),
            home: root.canonicalize_utf8().unwrap_or_else(|_| root.to_owned()),
            folders: folders.iter().map(Utf8PathBuf::from).collect(),
            sender,
            knocks,
            watcher: None,
            links: Links::default(),
            census_taker: None,
            is_lost: false,
        };
        if poll || bell.hang().is_err() {
            bell.take_censuses();
        }
        bell
    }

    /// Whether the folders are looked through, for want of a system that watches.
    #[must_use]
    pub fn is_polling(&self) -> bool {
        self.census_taker.is_some()
    }

    /// What wakes [`Doorbell::wait`].
    #[must_use]
    pub fn button(&self) -> Button {
        Button(self.sender.clone())
    }

    /// Waits for a ring, at most until `deadline`, and then for silence, so that everything that belongs together is one
    /// ring. `None` when nothing rang.
    pub fn wait(&mut self, deadline: Option<Instant>) -> Option<Ring> {
        loop {
            let first = self.first_knock(deadline)?;
            let mut gathered = Gathering::default();
            self.answer(first, &mut gathered);
            self.gather(&mut gathered);
            if gathered.is_pressed || !gathered.is_quiet() {
                return Some(self.ring(gathered));
            }
        }
    }

    fn gather(&mut self, gathered: &mut Gathering) {
        let last_call = Instant::now() + PATIENCE;
        loop {
            let silence = if gathered.is_quiet() { Duration::ZERO } else { SILENCE };
            let left = last_call.saturating_duration_since(Instant::now());
            match self.knocks.recv_timeout(silence.min(left)) {
                Ok(knock) if !left.is_zero() => self.answer(knock, gathered),
                Ok(knock) => return self.answer(knock, gathered),
                Err(_) => return,
            }
        }
    }

    /// Looks for symbolic links again, so that their targets ring too.
    pub fn look_for_links(&mut self) {
        let found = Links::find(&self.root, &self.home, &self.folders);
        if let Some(watcher) = &mut self.watcher {
            for place in found.places.difference(&self.links.places) {
                let _ = watcher.watch(place.as_std_path(), RecursiveMode::Recursive);
            }
        }
        self.links = found;
    }

    fn first_knock(&mut self, deadline: Option<Instant>) -> Option<Knock> {
        loop {
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            let wait = if self.is_lost { Some(left.map_or(ROUND, |left| left.min(ROUND))) } else { left };
            let knock = match wait {
                Some(wait) => self.knocks.recv_timeout(wait),
                None => self.knocks.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match knock {
                Ok(knock) => return Some(knock),
                Err(_) if self.is_lost && self.root.is_dir() => {
                    // All of it is new, whatever it is.
                    self.is_lost = self.hang().is_err();
                    return Some(Knock::Census(self.folders.iter().cloned().collect()));
                }
                Err(_) if deadline.is_some_and(|deadline| deadline <= Instant::now()) => return None,
                Err(_) => {}
            }
        }
    }

    fn answer(&mut self, knock: Knock, ring: &mut Gathering) {
        match knock {
            Knock::Pressed => ring.is_pressed = true,
            Knock::Census(paths) => ring.paths.extend(paths),
            Knock::Event(Ok(event)) => {
                ring.everywhere |= event.need_rescan();
                event.paths.iter().for_each(|path| self.visited(path, ring));
            }
            Knock::Event(Err(fault)) => {
                ring.everywhere = true;
                if matches!(fault.kind, ErrorKind::MaxFilesWatch) {
                    self.take_censuses();
                }
            }
        }
    }

    /// Notes where an event was.
    fn visited(&mut self, path: &Path, ring: &mut Gathering) {
        // A name that is not UTF-8 rings for its folder.
        let path = match Utf8Path::from_path(path) {
            Some(path) => path,
            None => match path.parent().and_then(Utf8Path::from_path) {
                Some(folder) => folder,
                None => return,
            },
        };
        if path == self.root || path == self.home {
            self.is_lost |= !self.root.is_dir();
            ring.everywhere |= self.is_lost;
            return;
        }
        ring.links |= self.links.places.iter().any(|place| path.starts_with(place));
        let Ok(below) = path.strip_prefix(&self.root).or_else(|_| path.strip_prefix(&self.home)) else { return };
        if self.folders.iter().any(|folder| folder == below) {
            // The folder itself came or went, and the watch on it went along.
            self.watch(below);
        }
        if self.folders.iter().any(|folder| below.starts_with(folder)) {
            ring.links = true;
            ring.may_be_link |= path.is_symlink() || path.is_dir();
            ring.paths.insert(below.to_owned());
        }
    }

    fn ring(&mut self, gathered: Gathering) -> Ring {
        if gathered.may_be_link || gathered.everywhere {
            self.look_for_links();
        }
        let mut paths = gathered.paths;
        if gathered.links {
            paths.extend(self.links.links.iter().cloned());
        }
        let mut outermost: Vec<Utf8PathBuf> = Vec::new();
        for path in paths {
            // In order of path, what lies inside a folder comes right after it.
            if !outermost.last().is_some_and(|folder| path.starts_with(folder)) {
                outermost.push(path);
            }
        }
        let everywhere = gathered.everywhere || outermost.len() > MANY;
        Ring {
            paths: if everywhere { Vec::new() } else { outermost },
            everywhere,
        }
    }

    fn hang(&mut self) -> notify::Result<()> {
        let sender = self.sender.clone();
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(
            move |event: notify::Result<Event>| {
                // Files are opened all the time, not least by whoever looks after a ring.
                if event.as_ref().map_or(true, |event| event.need_rescan() || is_visit(event.kind)) {
                    let _ = sender.send(Knock::Event(event));
                }
            },
            config,
        )?;
        watcher.watch(self.root.as_std_path(), RecursiveMode::NonRecursive)?;
        for folder in &self.folders {
            let folder = self.root.join(folder);
            if folder.is_dir() {
                watcher.watch(folder.as_std_path(), RecursiveMode::Recursive)?;
            }
        }
        self.watcher = Some(watcher);
        self.links = Links::default();
        self.look_for_links();
        Ok(())
    }

    fn watch(&mut self, folder: &Utf8Path) {
        let path = self.root.join(folder);
        let Some(watcher) = &mut self.watcher else { return };
        let _ = watcher.unwatch(path.as_std_path());
        if path.is_dir() && watcher.watch(path.as_std_path(), RecursiveMode::Recursive).is_err() {
            self.take_censuses();
        }
    }

    /// Looks through the folders, again and again, for as long as the bell hangs.
    fn take_censuses(&mut self) {
        if self.census_taker.is_some() {
            return;
        }
        let alive = Arc::new(());
        let watched: Weak<()> = Arc::downgrade(&alive);
        self.census_taker = Some(alive);
        let (root, folders, sender) = (self.root.clone(), self.folders.clone(), self.sender.clone());
        let mut before = Census::take(&root, &folders);
        thread::spawn(move || {
            while watched.upgrade().is_some() {
                thread::sleep(ROUND);
                let now = Census::take(&root, &folders);
                let changed = before.differences(&now);
                before = now;
                if !changed.is_empty() && sender.send(Knock::Census(changed)).is_err() {
                    return;
                }
            }
        });
    }
}

/// What one ring is made from.
#[derive(Default)]
struct Gathering {
    paths: BTreeSet<Utf8PathBuf>,
    everywhere: bool,
    is_pressed: bool,
    links: bool,
    may_be_link: bool,
}

impl Gathering {
    fn is_quiet(&self) -> bool {
        self.paths.is_empty() && !self.everywhere && !self.links
    }
}

/// Reading is not visiting; everything else may be.
fn is_visit(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests;
