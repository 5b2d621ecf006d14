//! Where pictures are made of photos: each once, and only those that somebody asks for.

use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use parking_lot::Mutex;

use super::encode::encode;
use super::gate::DotGate;
use super::head::PictureHead;
use super::master::Master;
use super::recipe::{RECIPE, Rendition};
use super::source::Unusable;
use crate::base::digest::Digest;
use crate::base::kept::KeptBytes;
use crate::base::memo::Memo;

/// How many masters stay at hand. The pictures of one photo are asked for one after the other; a master is eight megabytes.
const AT_HAND: usize = 4;

/// A photo, as it came.
#[derive(Clone, Copy)]
pub struct Negative<'a> {
    /// Its file.
    pub bytes: &'a [u8],
    /// The digest of that.
    pub digest: Digest,
    /// What its head says.
    pub head: &'a PictureHead,
}

/// A master, made by whoever asks first.
type Developed = Arc<OnceLock<Option<Master>>>;

/// Makes pictures, and remembers what it made.
#[derive(Default)]
pub struct Darkroom {
    masters: Mutex<VecDeque<(Digest, Developed)>>,
    colours: Memo<[u8; 3]>,
    gate: DotGate,
    kept: Option<Arc<dyn KeptBytes>>,
}

impl Darkroom {
    /// One that looks first whether an earlier run has kept what it is asked for.
    #[must_use]
    pub fn keeping(kept: Arc<dyn KeptBytes>) -> Self {
        Self { kept: Some(kept), ..Self::default() }
    }

    /// The bytes of a picture of a photo.
    ///
    /// # Errors
    /// That the photo's dots cannot be read.
    pub fn picture(&self, negative: Negative<'_>, rendition: Rendition) -> Result<Vec<u8>, Unusable> {
        let (width, ending) = (rendition.width.to_le_bytes(), rendition.format.ending().as_bytes());
        let key = Digest::of_parts([RECIPE.as_bytes(), negative.digest.as_bytes(), &width, ending]);
        self.kept(key, || self.with_master(negative, |master| encode(master, negative.head, rendition)))
    }

    /// The colour that stands in a photo's place until it is there.
    ///
    /// # Errors
    /// That the photo's dots cannot be read.
    pub fn colour(&self, negative: Negative<'_>) -> Result<[u8; 3], Unusable> {
        let key = Digest::of_parts([RECIPE.as_bytes(), negative.digest.as_bytes(), b"colour"]);
        if let Some(colour) = self.colours.find(key) {
            return Ok(*colour);
        }
        let bytes = self.kept(key, || self.with_master(negative, |master| Some(master.mean().to_vec())))?;
        let colour = bytes.try_into().map_err(|_| Unusable::Damaged)?;
        Ok(*self.colours.get_or(key, || colour))
    }

    /// Ends a build: what neither this nor the last one asked for is forgotten.
    pub fn end_generation(&self) {
        self.colours.end_generation();
    }

    fn kept(&self, key: Digest, make: impl FnOnce() -> Option<Vec<u8>>) -> Result<Vec<u8>, Unusable> {
        if let Some(bytes) = self.kept.as_ref().and_then(|kept| kept.find(key)) {
            return Ok(bytes);
        }
        let bytes = make().ok_or(Unusable::Damaged)?;
        if let Some(kept) = &self.kept {
            kept.keep(key, &bytes);
        }
        Ok(bytes)
    }

    fn with_master<T>(&self, negative: Negative<'_>, make: impl FnOnce(&Master) -> Option<T>) -> Option<T> {
        let developed = self.developed(negative.digest);
        let (width, height) = negative.head.size;
        let develop = || Master::develop(negative.bytes, negative.head);
        let master = developed.get_or_init(|| self.gate.pass(u64::from(width) * u64::from(height), develop));
        master.as_ref().and_then(make)
    }

    /// The place of a photo's master, the last ones asked for in front.
    fn developed(&self, digest: Digest) -> Developed {
        let mut masters = self.masters.lock();
        let found = masters.iter().position(|(known, _)| *known == digest).and_then(|at| masters.remove(at));
        let (digest, developed) = found.unwrap_or_else(|| (digest, Developed::default()));
        masters.push_front((digest, Arc::clone(&developed)));
        masters.truncate(AT_HAND);
        developed
    }
}
