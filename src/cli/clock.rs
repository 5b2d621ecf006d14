//! How long a command and each of its steps take.

use std::time::{Duration, Instant};

use parking_lot::Mutex;

use crate::build::Phase;

/// When a command began, and how long each of its steps took.
pub(super) struct BuildClock {
    began: Instant,
    steps: Mutex<Steps>,
}

struct Steps {
    since: Instant,
    under_way: &'static str,
    done: Vec<(&'static str, Duration)>,
}

impl BuildClock {
    /// Begins with reading.
    pub(super) fn start() -> Self {
        let began = Instant::now();
        Self {
            began,
            steps: Mutex::new(Steps { since: began, under_way: "read", done: Vec::new() }),
        }
    }

    /// How long it has been.
    pub(super) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    /// Begins a phase of the build, which ends the step before it.
    pub(super) fn phase(&self, phase: Phase) {
        self.next(match phase {
            Phase::Load => "load",
            Phase::Resolve => "resolve",
            Phase::Theme => "theme",
            Phase::Routes => "routes",
            Phase::Done => "search",
        });
    }

    /// Begins rendering and publishing.
    pub(super) fn publish(&self) {
        self.next("publish");
    }

    /// Ends the last step.
    pub(super) fn end(&self) {
        self.next("");
    }

    /// Each step by its name, in order.
    pub(super) fn steps(&self) -> Vec<(&'static str, Duration)> {
        self.steps.lock().done.clone()
    }

    fn next(&self, name: &'static str) {
        let now = Instant::now();
        let mut steps = self.steps.lock();
        let step = (steps.under_way, now - steps.since);
        steps.done.push(step);
        steps.since = now;
        steps.under_way = name;
    }
}
