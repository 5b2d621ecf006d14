//! The browsers that have a page open, and what is sent to them when the preview changes.
//!
//! A browser is told of a change only when the page it has open differs from before: the page is made again and its
//! bytes are compared. When they differ in nothing but the URLs of style sheets, only those are sent.

use std::collections::{BTreeMap, BTreeSet};

use parking_lot::Mutex;
use rayon::prelude::*;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::preview::Preview;
use super::responder::{Reply, Responder};
use crate::base::digest::Digest;

/// How many pages are remembered by the version that was last served of them.
const MAX_SERVED: usize = 512;

/// How many pages hear of changes: the one that opened first is let go for another.
const MAX_STREAMS: usize = 64;

/// A server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// `hello`, `reload`, `styles`, `errors`, `recovered`, or `goodbye` when it is let go.
    pub name: &'static str,
    /// The version of the page that the browser has after this.
    pub version: String,
    /// What goes with it. Never empty, or browsers pass it over.
    pub data: String,
}

/// The open pages.
#[derive(Default)]
pub struct Clients {
    clients: Mutex<Vec<Client>>,
    served: Mutex<BTreeMap<String, Version>>,
}

/// One page in one browser.
struct Client {
    page: String,
    version: Version,
    overlay: Option<Digest>,
    sender: UnboundedSender<Message>,
}

/// The content of a page, by digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Version {
    exact: Digest,
    /// Without the fingerprints of style sheets; unknown for a page from before a restart.
    plain: Option<Digest>,
}

/// A page as it is now.
struct Current {
    version: Version,
    overlay: Option<(Digest, String)>,
}

impl Clients {
    /// Remembers that a browser got this reply, which is therefore the version it has when it subscribes.
    pub fn served(&self, page: &str, reply: &Reply, preview: &Preview) {
        let mut served = self.served.lock();
        if served.len() >= MAX_SERVED {
            served.clear();
        }
        served.insert(page.to_owned(), Version::of(reply, &preview.styles()));
    }

    /// Subscribes a browser that has `page` open. `seen` is the version it has, when it knows.
    pub fn subscribe(
        &self,
        page: &str,
        seen: Option<Digest>,
        preview: &Preview,
        responder: &Responder,
    ) -> UnboundedReceiver<Message> {
        let (sender, messages) = unbounded_channel();
        // No preview may be sent between looking at this one and being on the list.
        let mut clients = self.clients.lock();
        let now = Current::of(page, preview, responder, &preview.styles());
        let version = match seen {
            Some(exact) if exact == now.version.exact => now.version,
            Some(exact) => Version { exact, plain: None },
            None => self.served.lock().get(page).copied().unwrap_or(now.version),
        };
        let mut client = Client { page: page.to_owned(), version, overlay: None, sender };
        client.send("hello", None);
        client.update(&now, &preview.styles());
        clients.retain(|client| !client.sender.is_closed());
        if clients.len() >= MAX_STREAMS {
            clients.remove(0).send("goodbye", None);
        }
        clients.push(client);
        messages
    }

    /// Tells every browser whose page has changed.
    pub fn notify(&self, preview: &Preview, responder: &Responder) {
        let mut clients = self.clients.lock();
        clients.retain(|client| !client.sender.is_closed());
        let styles = preview.styles();
        let pages: BTreeSet<&str> = clients.iter().map(|client| client.page.as_str()).collect();
        let pages: Vec<&str> = pages.into_iter().collect();
        let now: BTreeMap<String, Current> = pages
            .into_par_iter()
            .map(|page| (page.to_owned(), Current::of(page, preview, responder, &styles)))
            .collect();
        for client in clients.iter_mut() {
            if let Some(now) = now.get(&client.page) {
                client.update(now, &styles);
            }
        }
    }

    /// How many pages are open.
    #[must_use]
    pub fn len(&self) -> usize {
        self.clients.lock().iter().filter(|client| !client.sender.is_closed()).count()
    }

    /// Whether no page is open.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Client {
    fn update(&mut self, now: &Current, styles: &[String]) {
        let before = std::mem::replace(&mut self.version, now.version);
        if before.exact != now.version.exact {
            if before.plain.is_none() || before.plain != now.version.plain {
                // The page subscribes again by itself, and is then told what is wrong.
                return self.send("reload", None);
            }
            self.send("styles", Some(json!(styles)));
        }
        let overlay = now.overlay.as_ref().map(|(digest, _)| *digest);
        if std::mem::replace(&mut self.overlay, overlay) == overlay {
            return;
        }
        match &now.overlay {
            Some((digest, html)) => self.send("errors", Some(json!({ "id": digest.to_string(), "html": html }))),
            None => self.send("recovered", None),
        }
    }

    fn send(&self, name: &'static str, data: Option<Value>) {
        let version = self.version.exact.to_string();
        let data = data.unwrap_or_else(|| json!({})).to_string();
        let _ = self.sender.send(Message { name, version, data });
    }
}

impl Current {
    fn of(page: &str, preview: &Preview, responder: &Responder, styles: &[String]) -> Self {
        let reply = responder.respond(preview, page);
        let overlay = responder.overlay(&reply.problem).map(|html| (Digest::of(html.as_bytes()), html));
        Self { version: Version::of(&reply, styles), overlay }
    }
}

impl Version {
    fn of(reply: &Reply, styles: &[String]) -> Self {
        let status = reply.status.to_le_bytes();
        let target = reply.location.as_deref().unwrap_or_default().as_bytes();
        let digest = |body: &[u8]| Digest::of_parts([status.as_slice(), target, body]);
        let plain = std::str::from_utf8(&reply.body).ok().map(|body| {
            let plain = styles.iter().fold(body.to_owned(), |body, url| body.replace(url.as_str(), unprinted(url)));
            digest(plain.as_bytes())
        });
        Self { exact: digest(&reply.body), plain }
    }
}

/// A style sheet's URL up to its fingerprint: `/assets/main`.
fn unprinted(url: &str) -> &str {
    let bare = url.strip_suffix(".css").unwrap_or(url);
    bare.rsplit_once('.').map_or(bare, |(name, _)| name)
}
