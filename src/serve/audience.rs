//! Who has which page open, and what they should hear when the preview becomes another.
//!
//! A browser hears of a change only when the page it has open is another than before: the page is made again and its
//! bytes are compared. When they differ in nothing but the URLs of style sheets, only those are sent.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::desk::{Answer, Desk};
use super::preview::Preview;
use crate::base::digest::Digest;

/// How many pages are remembered by what was last handed out of them.
const REMEMBERED: usize = 512;

/// Something to tell a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// `hello`, `reload`, `styles`, `errors` or `recovered`.
    pub name: &'static str,
    /// The version of the page that the browser has after this.
    pub version: String,
    /// What goes with it. Never empty, or browsers pass it over.
    pub data: String,
}

/// Everybody who looks.
#[derive(Default)]
pub struct Audience {
    seats: Mutex<Vec<Seat>>,
    handed: Mutex<BTreeMap<String, Version>>,
}

/// One page in one browser.
struct Seat {
    page: String,
    version: Version,
    overlay: Option<Digest>,
    line: UnboundedSender<Message>,
}

/// What a page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Version {
    exact: Digest,
    /// Without the fingerprints of style sheets; unknown for a page from before a restart.
    plain: Option<Digest>,
}

/// What a page is now.
struct Now {
    version: Version,
    overlay: Option<(Digest, String)>,
}

impl Audience {
    /// Remembers that a browser got this answer, which is therefore what it has when it takes its seat.
    pub fn hand_out(&self, page: &str, answer: &Answer, preview: &Preview) {
        let mut handed = lock(&self.handed);
        if handed.len() >= REMEMBERED {
            handed.clear();
        }
        handed.insert(page.to_owned(), Version::of(answer, &preview.styles()));
    }

    /// Gives a browser that has `page` open a seat. `seen` is the version it has, when it knows.
    pub fn join(&self, page: &str, seen: Option<Digest>, preview: &Preview, desk: &Desk) -> UnboundedReceiver<Message> {
        let (line, messages) = unbounded_channel();
        // No preview may be told of between looking and sitting down.
        let mut seats = lock(&self.seats);
        let now = Now::of(page, preview, desk, &preview.styles());
        let version = match seen {
            Some(exact) if exact == now.version.exact => now.version,
            Some(exact) => Version { exact, plain: None },
            None => lock(&self.handed).get(page).copied().unwrap_or(now.version),
        };
        let mut seat = Seat { page: page.to_owned(), version, overlay: None, line };
        seat.say("hello", None);
        seat.hear(&now, &preview.styles());
        seats.push(seat);
        messages
    }

    /// Tells everybody who has a page open that is another now.
    pub fn tell(&self, preview: &Preview, desk: &Desk) {
        let mut seats = lock(&self.seats);
        seats.retain(|seat| !seat.line.is_closed());
        let styles = preview.styles();
        let pages: BTreeSet<&str> = seats.iter().map(|seat| seat.page.as_str()).collect();
        let pages: Vec<&str> = pages.into_iter().collect();
        let now: BTreeMap<String, Now> =
            pages.into_par_iter().map(|page| (page.to_owned(), Now::of(page, preview, desk, &styles))).collect();
        for seat in seats.iter_mut() {
            if let Some(now) = now.get(&seat.page) {
                seat.hear(now, &styles);
            }
        }
    }

    /// How many pages are open.
    #[must_use]
    pub fn len(&self) -> usize {
        lock(&self.seats).iter().filter(|seat| !seat.line.is_closed()).count()
    }

    /// Whether no page is open.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Seat {
    fn hear(&mut self, now: &Now, styles: &[String]) {
        let before = std::mem::replace(&mut self.version, now.version);
        if before.exact != now.version.exact {
            if before.plain.is_none() || before.plain != now.version.plain {
                // The page comes back by itself, and hears then what is wrong.
                return self.say("reload", None);
            }
            self.say("styles", Some(json!(styles)));
        }
        let overlay = now.overlay.as_ref().map(|(digest, _)| *digest);
        if std::mem::replace(&mut self.overlay, overlay) == overlay {
            return;
        }
        match &now.overlay {
            Some((digest, html)) => self.say("errors", Some(json!({ "id": digest.to_string(), "html": html }))),
            None => self.say("recovered", None),
        }
    }

    fn say(&self, name: &'static str, data: Option<Value>) {
        let version = self.version.exact.to_string();
        let data = data.unwrap_or_else(|| json!({})).to_string();
        let _ = self.line.send(Message { name, version, data });
    }
}

impl Now {
    fn of(page: &str, preview: &Preview, desk: &Desk, styles: &[String]) -> Self {
        let answer = desk.answer(preview, page);
        let overlay = desk.overlay(&answer.trouble).map(|html| (Digest::of(html.as_bytes()), html));
        Self { version: Version::of(&answer, styles), overlay }
    }
}

impl Version {
    fn of(answer: &Answer, styles: &[String]) -> Self {
        let status = answer.status.to_le_bytes();
        let target = answer.location.as_deref().unwrap_or_default().as_bytes();
        let digest = |body: &[u8]| Digest::of_parts([status.as_slice(), target, body]);
        let plain = std::str::from_utf8(&answer.body).ok().map(|body| {
            let plain = styles.iter().fold(body.to_owned(), |body, url| body.replace(url.as_str(), unprinted(url)));
            digest(plain.as_bytes())
        });
        Self { exact: digest(&answer.body), plain }
    }
}

/// A style sheet's URL up to its fingerprint: `/assets/main`.
fn unprinted(url: &str) -> &str {
    let bare = url.strip_suffix(".css").unwrap_or(url);
    bare.rsplit_once('.').map_or(bare, |(name, _)| name)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
