//! The ground floor: values that every layer above may use.
//!
//! Nothing here knows about content, pages or the outside world.

pub mod code;
pub mod diagnostic;
pub mod digest;
pub mod kept;
pub mod media_type;
pub mod memo;
pub mod nearest;
pub mod path;
pub mod reach;
pub mod source;
pub mod stage;
pub mod table;
