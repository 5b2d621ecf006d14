//! The thread between the files and the browsers: it waits for a ring, looks, makes a preview, and tells.
//!
//! Nothing here depends on what kind of change there was. After a second of silence everything is read once more, on
//! another thread, so that a ring that never came is made up for.

use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use camino::Utf8PathBuf;
use tokio::sync::watch;

use super::files::Files;
use super::http::Front;
use super::preview::{Preview, Trouble};
use super::workshop::Workshop;
use crate::input::{ReadFault, Snapshot};
use crate::resolve::Options;
use crate::watch::{Button, Doorbell, Ring};

/// How long it must be silent before everything is read once more.
const SILENCE: Duration = Duration::from_secs(1);
/// The longest pause between two readings of everything that were asked for and found nothing.
const LONGEST: Duration = Duration::from_secs(60);

/// What a rebuild brought, for the terminal.
pub struct News<'a> {
    /// The files that changed; none when only the day did.
    pub changed: &'a [Utf8PathBuf],
    /// From the ring until every browser was told.
    pub took: Duration,
    /// What is shown now.
    pub preview: &'a Preview,
}

/// Hears what a rebuild brought.
pub type Listener = Box<dyn Fn(&News<'_>) + Send>;

/// Everything that the thread works with.
pub struct Follower {
    /// Rings.
    pub doorbell: Doorbell,
    /// The files.
    pub files: Files,
    /// Makes previews.
    pub workshop: Workshop,
    /// What decides which content is shown; the day is the clock's.
    pub options: Options,
    /// Where previews go.
    pub previews: watch::Sender<Arc<Preview>>,
    /// Who looks.
    pub front: Arc<Front>,
    /// Hears of it.
    pub listener: Listener,
    /// Set when it should end; the doorbell's button then wakes it.
    pub is_over: Arc<AtomicBool>,
}

impl Follower {
    /// Follows the files until it is over.
    pub fn follow(&mut self) {
        let mut inspector = Inspector::new(self.doorbell.button());
        let mut trouble = Trouble::None;
        loop {
            let ring = self.doorbell.wait(inspector.due);
            if self.is_over.load(Ordering::Relaxed) {
                return;
            }
            let began = Instant::now();
            let looked = match ring {
                Some(ring) if !ring.is_empty() => self.look(&ring, &mut inspector),
                _ => inspector.report().map(|found| found.map(|snapshot| self.files.replace(snapshot))),
            };
            let before = trouble.clone();
            let changed = match looked {
                Some(Ok(changed)) => {
                    trouble = Trouble::None;
                    changed
                }
                Some(Err(fault)) => {
                    // It is looked at again by itself: a file that becomes readable does not always ring.
                    inspector.due = Some(began + SILENCE);
                    trouble = Trouble::Unreadable { path: fault.path, problem: fault.source.to_string() };
                    Vec::new()
                }
                None => Vec::new(),
            };
            if !changed.is_empty() || before != trouble || (self.front.today)() != self.options.today {
                self.show(&changed, &trouble, began);
            }
            inspector.begin_when_due(&self.files);
        }
    }

    fn look(&mut self, ring: &Ring, inspector: &mut Inspector) -> Option<Result<Vec<Utf8PathBuf>, ReadFault>> {
        if ring.everywhere && !inspector.may_read_everything() {
            return None;
        }
        let looked = self.files.look(ring);
        inspector.looked(ring, looked.as_ref().is_ok_and(|changed| !changed.is_empty()));
        Some(looked)
    }

    fn show(&mut self, changed: &[Utf8PathBuf], trouble: &Trouble, began: Instant) {
        self.options.today = (self.front.today)();
        let mut preview = self.workshop.make(self.files.snapshot(), self.options);
        preview.trouble = preview.trouble.and(trouble);
        let preview = Arc::new(preview);
        let last = self.previews.send_replace(Arc::clone(&preview));
        self.front.audience.tell(&preview, &self.front.desk);
        (self.listener)(&News { changed, took: began.elapsed(), preview: &preview });
        // Taking the last one down takes a while, too: now it keeps nobody waiting.
        drop(last);
        self.workshop.tidy();
    }
}

/// Reads everything once more, now and then.
struct Inspector {
    button: Button,
    /// When to begin.
    due: Option<Instant>,
    reading: Option<Receiver<Result<Snapshot, ReadFault>>>,
    /// When everything was read because it rang everywhere.
    last: Option<Instant>,
    /// How long not to do that again. Reading itself makes a system's queue of events run over, which rings everywhere.
    pause: Duration,
}

impl Inspector {
    fn new(button: Button) -> Self {
        Self {
            button,
            due: None,
            reading: None,
            last: None,
            pause: Duration::ZERO,
        }
    }

    /// Whether it is time for reading everything; otherwise it will be done later.
    fn may_read_everything(&mut self) -> bool {
        let allowed = self.last.map(|last| last + self.pause).filter(|allowed| *allowed > Instant::now());
        if allowed.is_some() {
            self.due = allowed;
        }
        allowed.is_none()
    }

    /// Hears of a look after a ring.
    fn looked(&mut self, ring: &Ring, has_changed: bool) {
        let now = Instant::now();
        // What is being read may be from before this ring.
        self.reading = None;
        self.due = Some(now + SILENCE);
        if has_changed {
            self.pause = Duration::ZERO;
        } else if ring.everywhere {
            self.pause = (self.pause * 2).clamp(SILENCE, LONGEST);
        }
        if ring.everywhere {
            self.last = Some(now);
            self.due = None;
        }
    }

    /// Begins to read when it is time. The button says when it is done.
    fn begin_when_due(&mut self, files: &Files) {
        if self.due.is_none_or(|due| due > Instant::now()) {
            return;
        }
        self.due = None;
        let (sender, receiver) = channel();
        let (read, button) = (files.reading(), self.button.clone());
        self.reading = Some(receiver);
        thread::spawn(move || {
            let _ = sender.send(read());
            button.press();
        });
    }

    /// What was read, once.
    fn report(&mut self) -> Option<Result<Arc<Snapshot>, ReadFault>> {
        let found = self.reading.as_ref()?.try_recv().ok()?;
        mem::take(&mut self.reading);
        Some(found.map(Arc::new))
    }
}
