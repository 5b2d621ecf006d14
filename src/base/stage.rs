//! The order in which files appear in an output folder.

/// When a file may appear; files disappear in the reverse order, so that what a page refers to is always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublishStage {
    /// Styles, scripts, images and the like, whose names change with their bytes: first.
    Asset,
    /// Pages and everything else that refers to assets: second.
    Page,
}
