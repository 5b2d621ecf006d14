//! What goes back to a browser from the desk.

use std::borrow::Cow;

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::Value;

use crate::base::digest::Digest;
use crate::base::media_type::MediaType;
use crate::routes::headers::{Header, own_headers};

/// The policy of the desk's own pages: everything from here, the page of a draft in a frame included.
const POLICY: Header = (
    "Content-Security-Policy",
    Cow::Borrowed(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
);

/// The policy of a draft's page, which the desk shows in a frame.
const FRAMED: &[Header] = &[
    (
        "Content-Security-Policy",
        Cow::Borrowed(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
             manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
        ),
    ),
    ("X-Frame-Options", Cow::Borrowed("SAMEORIGIN")),
];

/// An answer of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskReply {
    /// The HTTP status.
    pub status: u16,
    /// What is said about the bytes.
    pub headers: Vec<Header>,
    /// Where to go instead.
    pub location: Option<String>,
    /// The bytes.
    pub body: Vec<u8>,
    /// A file that was written or, without a digest, taken away: what follows should be made with it.
    pub wrote: Option<(Utf8PathBuf, Option<Digest>)>,
}

impl DeskReply {
    /// A page of the desk.
    pub(super) fn page(status: u16, html: String) -> Self {
        let mut headers = own_headers(MediaType::HTML);
        headers.push(POLICY);
        Self {
            status,
            headers,
            location: None,
            body: html.into_bytes(),
            wrote: None,
        }
    }

    /// The page of a draft.
    pub(super) fn framed(html: impl Into<Vec<u8>>) -> Self {
        let mut headers = own_headers(MediaType::HTML);
        headers.extend_from_slice(FRAMED);
        Self {
            status: 200,
            headers,
            location: None,
            body: html.into(),
            wrote: None,
        }
    }

    /// A script or a style sheet.
    pub(super) fn file(media_type: MediaType, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            headers: own_headers(media_type),
            location: None,
            body: bytes.into(),
            wrote: None,
        }
    }

    /// An answer to a script.
    pub(super) fn json(status: u16, value: &Value) -> Self {
        Self {
            status,
            headers: own_headers(MediaType::JSON),
            location: None,
            body: value.to_string().into_bytes(),
            wrote: None,
        }
    }

    /// The same, which wrote a file.
    pub(super) fn having_written(self, path: &Utf8Path, bytes: Option<&[u8]>) -> Self {
        Self { wrote: Some((path.to_owned(), bytes.map(Digest::of))), ..self }
    }

    /// Another page, to look at after a deed.
    pub(super) fn elsewhere(url: String) -> Self {
        Self {
            status: 303,
            headers: own_headers(MediaType::TEXT),
            location: Some(url),
            body: Vec::new(),
            wrote: None,
        }
    }
}
