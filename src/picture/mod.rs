//! Pictures of the content: what the head of a file says, and the pictures that are made of it.
//!
//! A file that somebody put beside the content is never passed on. Of a photo, pictures are made in the widths that pages ask
//! for, upright, in the colours of the web (sRGB), and with nothing in them but dots: where it was taken, by whom and with which
//! telephone is not left out but never goes in. A drawing (SVG) is written anew from its elements.
//!
//! Pages need no more than the head of a file. The dots are only looked at by the [`Darkroom`], when the bytes of a picture are
//! asked for, or the colour that stands in its place until it is there. Everything here is a pure function of the file's bytes,
//! and made without sines and without the extras of one processor, so that every machine gives the same bytes.

mod anatomy;
mod colour;
mod darkroom;
mod decode;
mod drawing;
mod encode;
mod gate;
mod head;
mod master;
mod recipe;
mod source;

pub use darkroom::{Darkroom, Negative};
pub use drawing::{Drawn, UnsafePart, clean};
pub use head::{PictureHead, head};
pub use recipe::{PictureFormat, RECIPE, Rendition};
pub use source::{Nature, SourceFormat, Unusable};
