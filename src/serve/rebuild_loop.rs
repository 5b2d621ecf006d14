//! The thread between the files and the browsers: it waits for changes, reads them, makes a preview, and notifies.
//!
//! Nothing here depends on what kind of change there was. After a second of silence everything is read once more, on
//! another thread, so that a change that was never reported is made up for.

use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use camino::Utf8PathBuf;
use tokio::sync::watch;

use super::files::Files;
use super::http::AppState;
use super::preview::Preview;
use super::previewer::Previewer;
use crate::input::{ReadFault, Snapshot};
use crate::report::{Problem, SystemFault};
use crate::resolve::Options;
use crate::watch::{Changes, Waker, Watcher};

/// How long it must be silent before everything is read once more.
const SILENCE: Duration = Duration::from_secs(1);
/// The longest pause between two readings of everything that were asked for and found nothing.
const LONGEST: Duration = Duration::from_mins(1);

/// What a rebuild brought, for the terminal.
pub struct Rebuilt<'a> {
    /// The files that changed; none when only the day did.
    pub changed: &'a [Utf8PathBuf],
    /// From the report of the changes until every browser was notified.
    pub took: Duration,
    /// What is shown now.
    pub preview: &'a Preview,
}

/// Called after each rebuild.
pub type OnRebuild = Box<dyn Fn(&Rebuilt<'_>) + Send>;

/// Everything that the thread works with.
pub(super) struct RebuildLoop {
    /// Reports changes.
    pub watcher: Watcher,
    /// The files.
    pub files: Files,
    /// Makes previews.
    pub previewer: Previewer,
    /// What decides which content is shown; the day is the clock's.
    pub options: Options,
    /// Where previews go.
    pub previews: watch::Sender<Arc<Preview>>,
    /// What request handlers share.
    pub state: Arc<AppState>,
    /// Called after each rebuild.
    pub on_rebuild: OnRebuild,
    /// Set when it should end; the watcher's waker then wakes it.
    pub is_over: Arc<AtomicBool>,
}

impl RebuildLoop {
    /// Follows the files until it is over.
    pub(super) fn run(&mut self) {
        let mut rescan = Rescan::new(self.watcher.waker());
        let mut problem = Problem::None;
        loop {
            let changes = self.watcher.wait(rescan.due);
            if self.is_over.load(Ordering::Relaxed) {
                return;
            }
            let began = Instant::now();
            let refreshed = match changes {
                Some(changes) if !changes.is_empty() => self.refresh(&changes, &mut rescan),
                _ => rescan.result().map(|found| found.map(|snapshot| self.files.replace(snapshot))),
            };
            let before = problem.clone();
            let changed = match refreshed {
                Some(Ok(changed)) => {
                    problem = Problem::None;
                    changed
                }
                Some(Err(fault)) => {
                    // It is looked at again by itself: a file that becomes readable is not always reported.
                    rescan.due = Some(began + SILENCE);
                    problem = Problem::Unreadable { path: fault.path, fault: SystemFault(Arc::new(fault.source)) };
                    Vec::new()
                }
                None => Vec::new(),
            };
            if !changed.is_empty() || before != problem || (self.state.today)() != self.options.today {
                self.show(&changed, &problem, began);
            }
            rescan.begin_when_due(&self.files);
        }
    }

    fn refresh(&mut self, changes: &Changes, rescan: &mut Rescan) -> Option<Result<Vec<Utf8PathBuf>, ReadFault>> {
        if changes.everywhere && !rescan.may_read_everything() {
            return None;
        }
        let refreshed = self.files.refresh(changes);
        rescan.refreshed(changes, refreshed.as_ref().is_ok_and(|changed| !changed.is_empty()));
        Some(refreshed)
    }

    fn show(&mut self, changed: &[Utf8PathBuf], problem: &Problem, began: Instant) {
        self.options.today = (self.state.today)();
        let mut preview = self.previewer.preview(self.files.snapshot(), self.options);
        preview.problem = preview.problem.and(problem);
        let preview = Arc::new(preview);
        let last = self.previews.send_replace(Arc::clone(&preview));
        self.state.clients.notify(&preview, &self.state.responder);
        (self.on_rebuild)(&Rebuilt { changed, took: began.elapsed(), preview: &preview });
        // Taking the last one down takes a while, too: now it keeps nobody waiting.
        drop(last);
        self.previewer.tidy();
    }
}

/// Reads everything once more, now and then.
struct Rescan {
    waker: Waker,
    due: Option<Instant>,
    reading: Option<Receiver<Result<Snapshot, ReadFault>>>,
    /// When everything was read because everything may have changed.
    last: Option<Instant>,
    /// How long not to do that again. Reading itself makes a system's queue of events overflow, which may hide any change.
    pause: Duration,
}

impl Rescan {
    fn new(waker: Waker) -> Self {
        Self {
            waker,
            due: None,
            reading: None,
            last: None,
            pause: Duration::ZERO,
        }
    }

    /// Whether everything may be read now; otherwise it will be later.
    fn may_read_everything(&mut self) -> bool {
        let allowed = self.last.map(|last| last + self.pause).filter(|allowed| *allowed > Instant::now());
        if allowed.is_some() {
            self.due = allowed;
        }
        allowed.is_none()
    }

    /// Takes note that changes were read.
    fn refreshed(&mut self, changes: &Changes, has_changed: bool) {
        let now = Instant::now();
        // What is being read may be from before these changes.
        self.reading = None;
        self.due = Some(now + SILENCE);
        if has_changed {
            self.pause = Duration::ZERO;
        } else if changes.everywhere {
            self.pause = (self.pause * 2).clamp(SILENCE, LONGEST);
        }
        if changes.everywhere {
            self.last = Some(now);
            self.due = None;
        }
    }

    /// Begins to read when it is time. The loop is woken when it is done.
    fn begin_when_due(&mut self, files: &Files) {
        if self.due.is_none_or(|due| due > Instant::now()) {
            return;
        }
        self.due = None;
        let (sender, receiver) = channel();
        let (read, waker) = (files.reading(), self.waker.clone());
        self.reading = Some(receiver);
        thread::spawn(move || {
            let _ = sender.send(read());
            waker.wake();
        });
    }

    /// What was read, once.
    fn result(&mut self) -> Option<Result<Arc<Snapshot>, ReadFault>> {
        let found = self.reading.as_ref()?.try_recv().ok()?;
        mem::take(&mut self.reading);
        Some(found.map(Arc::new))
    }
}
