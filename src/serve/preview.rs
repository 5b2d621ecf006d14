//! What is shown at one moment, and what is wrong at that moment.

use std::sync::Arc;

use jiff::civil::Date;

use crate::base::diagnostic::Diagnostics;
use crate::base::media_type::MediaType;
use crate::build::Build;
use crate::desk::DeskNow;
use crate::input::Snapshot;
use crate::report::Problem;
use crate::resolve::Options;
use crate::routes::Route;

/// What browsers get until the next one takes its place.
#[derive(Clone)]
pub struct Preview {
    /// What is shown: the build of the files as they are, or the last good version. None when none was ever made.
    pub build: Option<Arc<Build>>,
    /// What browsers are told is wrong.
    pub problem: Problem,
    /// Everything found in the files as they are.
    pub found: Arc<Diagnostics>,
    /// The files as they are.
    pub files: Arc<Snapshot>,
    /// The day it is.
    pub today: Date,
}

impl Preview {
    /// What the desk works with.
    #[must_use]
    pub fn at_desk(&self) -> DeskNow {
        DeskNow {
            snapshot: Arc::clone(&self.files),
            build: self.build.clone(),
            found: Arc::clone(&self.found),
            options: Options { today: self.today, drafts: true, publish: false },
        }
    }

    /// The URLs of all style sheets.
    #[must_use]
    pub fn styles(&self) -> Vec<String> {
        let routes = self.build.as_ref().map_or(&[] as &[_], |build| build.files());
        let is_style = |route: &&Route| MediaType::of(&route.file) == MediaType::CSS;
        routes.iter().filter(is_style).map(|route| route.url.to_string()).collect()
    }
}
