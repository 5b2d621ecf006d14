//! What a portal is made of: one file an entity, and the values they are made of.
//!
//! A kind's fields are declared once, as a type. From that one declaration come decoding, the explanation of what is
//! wrong with a file, the template of `portaal new` and the editors' JSON Schema. Code speaks English, content Dutch;
//! `serde(rename)` is the dictionary. Nothing here reads files or refers to other entities by anything but name.

pub mod amount;
pub mod amsterdam;
pub mod article;
pub mod board;
pub mod channel;
pub mod child_centre_goal;
pub mod civil;
pub mod commitment;
pub mod contact_point;
pub mod entity;
pub mod kind;
pub mod language;
pub mod media;
pub mod moment;
pub mod network;
pub mod offer;
pub mod outcome;
pub mod page;
pub mod partner;
pub mod pictogram;
pub mod pictogram_words;
pub mod place;
pub mod planning;
pub mod principle;
pub mod reference;
pub mod rrule;
pub mod scalar;
pub mod school;
pub mod school_year;
pub mod settings;
pub mod spot;
pub mod support_scheme;
pub mod term;
pub mod text;
pub mod topic;
pub mod transition;
pub mod translation;

pub use article::Article;
pub use board::Board;
pub use child_centre_goal::ChildCentreGoal;
pub use commitment::Commitment;
pub use contact_point::ContactPoint;
pub use kind::Kind;
pub use language::Language;
pub use network::Network;
pub use offer::Offer;
pub use outcome::Outcome;
pub use page::Page;
pub use partner::Partner;
pub use principle::Principle;
pub use school::School;
pub use school_year::SchoolYear;
pub use support_scheme::SupportScheme;
pub use term::Term;
pub use transition::Transition;
