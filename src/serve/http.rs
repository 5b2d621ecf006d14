//! The one file that knows axum: requests in, responses out.

use std::borrow::Cow;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::map_response;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use percent_encoding::percent_decode_str;
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::UnboundedReceiverStream;

use super::access::{self, HostCheck};
use super::clients::{Clients, Message};
use super::editor::{Editor, OpenFault};
use super::notes::notes;
use super::preview::Preview;
use super::responder::{Reply, Responder};
use crate::base::digest::Digest;
use crate::base::media_type::MediaType;
use crate::desk::{self, Desk, DeskAsk, DeskReply};
use crate::report::overlay::{OPEN_URL, STYLES, STYLES_URL};
use crate::routes::headers::{EVERYWHERE, Header, KEPT_NOT, NO_FRAMES, POLICY, own_headers};
use crate::watch::Waker;

/// The server's own corner. No page of a portal has such a URL.
const OWN: &str = "/_portaal/";
const SCRIPT_URL: &str = "/_portaal/live.js";
const EVENTS_URL: &str = "/_portaal/events";
const NOTES_URL: &str = "/_portaal/notes";
const SCRIPT: &str = include_str!("live.js");
const SCRIPT_TAG: &str = "<script src=\"/_portaal/live.js\" defer></script>";

/// How long a page waits for the build of a new day.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a save waits for the preview to show it.
const READING: Duration = Duration::from_secs(3);
/// After how long a browser asks again when the server is gone.
const RETRY: Duration = Duration::from_millis(500);

/// What every request handler needs.
pub(super) struct AppState {
    /// What is shown now.
    pub preview: watch::Receiver<Arc<Preview>>,
    /// Makes replies.
    pub responder: Responder,
    /// The open pages.
    pub clients: Clients,
    /// Which hosts may be asked for.
    pub host_check: HostCheck,
    /// Where content is edited; none where nobody may.
    pub desk: Option<Desk>,
    /// Opens files.
    pub editor: Editor,
    /// Wakes the rebuild loop.
    pub waker: Waker,
    /// The day it is.
    pub today: Arc<dyn Fn() -> Date + Send + Sync>,
}

/// Everything that can be asked.
pub(super) fn router(state: Arc<AppState>) -> Router {
    Router::new().fallback(handle).with_state(state).layer(map_response(with_headers))
}

async fn handle(State(state): State<Arc<AppState>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let named = |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
    // A request for another host may name it in its first line, too.
    let asked = parts.uri.authority().map(Authority::as_str);
    let host = named(header::HOST).unwrap_or_default();
    if !state.host_check.allows(host) || asked.is_some_and(|host| !state.host_check.allows(host)) {
        return text(StatusCode::FORBIDDEN, &state.responder.words().text("cli-serve-forbidden", &[("host", host)]));
    }
    let is_reading = matches!(parts.method, Method::GET | Method::HEAD);
    let path = parts.uri.path();
    let query = parts.uri.query().unwrap_or_default();
    match path {
        OPEN_URL if parts.method == Method::POST => open(&state, host, &parts.headers, query).await,
        OPEN_URL => not_allowed("POST"),
        _ if path.starts_with(desk::BASE) => {
            let host = host.to_owned();
            at_desk(&state, &parts, body, &host).await
        }
        _ if !is_reading => not_allowed("GET, HEAD"),
        SCRIPT_URL => own(MediaType::JAVASCRIPT, SCRIPT),
        STYLES_URL => own(MediaType::CSS, STYLES),
        EVENTS_URL if parts.method == Method::GET => events(state, &parts.headers, query).await,
        NOTES_URL => notes_on(&state, query).await,
        _ if path.starts_with(OWN) => text(StatusCode::NOT_FOUND, "404"),
        _ => page(state, path, query, parts.method == Method::GET).await,
    }
}

/// What every response of a portal has, the server's own have too; the desk has a policy of its own.
async fn with_headers(mut response: Response) -> Response {
    // A page for frames says which sites may show it, and nowhere that none may.
    let policy = response.headers().get(POLICY).and_then(|value| value.to_str().ok());
    let is_framed = policy.is_some_and(|policy| policy.contains("frame-ancestors http"));
    for (name, value) in EVERYWHERE.iter().filter(|(name, _)| !(is_framed && *name == NO_FRAMES)) {
        let named = response.headers_mut().entry(*name);
        named.or_insert(header_value(value));
    }
    response
}

fn insert(response: &mut Response, headers: &[Header]) {
    for (name, value) in headers {
        response.headers_mut().insert(*name, header_value(value));
    }
}

fn header_value(value: &str) -> HeaderValue {
    HeaderValue::from_str(value).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// A request for the desk: from this very computer, and a deed only from a page of the desk itself.
async fn at_desk(state: &Arc<AppState>, parts: &Parts, body: Body, host: &str) -> Response {
    let named = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
    if state.desk.is_none() || !access::is_this_computer(host) {
        return text(StatusCode::FORBIDDEN, "403");
    }
    let is_deed = match parts.method {
        Method::GET | Method::HEAD => false,
        Method::POST => true,
        _ => return not_allowed("GET, HEAD, POST"),
    };
    if is_deed && !access::is_own_page(host, named("origin"), named("sec-fetch-site")) {
        return text(StatusCode::FORBIDDEN, "403");
    }
    let length = named("content-length").and_then(|length| length.parse::<usize>().ok());
    if length.is_some_and(|length| length > desk::MOST_BYTES) {
        return text(StatusCode::PAYLOAD_TOO_LARGE, "413");
    }
    let Ok(bytes) = to_bytes(body, desk::MOST_BYTES).await else {
        return text(StatusCode::PAYLOAD_TOO_LARGE, "413");
    };
    let Some(path) = access::plain_path(parts.uri.path()) else { return text(StatusCode::NOT_FOUND, "404") };
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let token = named("x-sleutel").map(str::to_owned);
    let preview = current(state).await;
    let asked = Arc::clone(state);
    let made = spawn_blocking(move || {
        let now = preview.at_desk();
        let path = path.strip_prefix(desk::BASE).unwrap_or_default();
        let ask = DeskAsk {
            path,
            query: &query,
            token: token.as_deref(),
            body: is_deed.then_some(&bytes),
        };
        asked.desk.as_ref().map(|desk| desk.answer(ask, &now))
    });
    match made.await {
        Ok(Some(reply)) => desk_response(state, reply).await,
        _ => text(StatusCode::INTERNAL_SERVER_ERROR, "500"),
    }
}

/// An answer of the desk, once the preview shows what was written: whoever follows it sees no older state.
async fn desk_response(state: &AppState, reply: DeskReply) -> Response {
    if let Some((path, digest)) = &reply.wrote {
        state.waker.wake();
        let is_shown = |preview: &Arc<Preview>| preview.files.get(path).map(|file| file.digest) == *digest;
        let _ = timeout(READING, state.preview.clone().wait_for(is_shown)).await;
    }
    desk_reply(reply)
}

fn desk_reply(reply: DeskReply) -> Response {
    let mut built = Response::builder().status(StatusCode::from_u16(reply.status).unwrap_or_default());
    for (name, value) in &reply.headers {
        built = built.header(*name, &**value);
    }
    if let Some(url) = &reply.location {
        built = built.header(header::LOCATION, url);
    }
    built.body(Body::from(reply.body)).unwrap_or_else(|_| text(StatusCode::INTERNAL_SERVER_ERROR, "500"))
}

async fn page(state: Arc<AppState>, path: &str, query: &str, is_seen: bool) -> Response {
    let preview = current(&state).await;
    // What is no path is where nothing can be.
    let path = access::plain_path(path).unwrap_or_else(|| "/404".to_owned());
    let made = spawn_blocking(move || {
        let reply = state.responder.respond(&preview, &path);
        let unsaved = state.desk.as_ref().filter(|_| reply.status == 404).and_then(|desk| desk.unsaved_file(&path));
        if is_seen && reply.is_page() && unsaved.is_none() {
            state.clients.served(&path, &reply, &preview);
        }
        (reply, unsaved)
    });
    match made.await {
        Ok((_, Some(unsaved))) => desk_reply(unsaved),
        Ok((reply, None)) => response(reply, query),
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "500"),
    }
}

/// The preview of today: the first request after midnight waits for it.
async fn current(state: &AppState) -> Arc<Preview> {
    let today = (state.today)();
    let mut preview = state.preview.clone();
    if preview.borrow().today != today {
        state.waker.wake();
        let _ = timeout(PATIENCE, preview.wait_for(|preview| preview.today == today)).await;
    }
    let now = preview.borrow();
    Arc::clone(&now)
}

fn response(reply: Reply, query: &str) -> Response {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut built = Response::builder().status(status);
    for (name, value) in &reply.headers {
        built = built.header(*name, &**value);
    }
    if let Some(url) = &reply.location {
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        built = built.header(header::LOCATION, format!("{url}{query}"));
    }
    let body = if reply.is_page() { with_script(reply.body) } else { reply.body };
    // Axum leaves the body of a response to HEAD out, and keeps its length.
    built.body(Body::from(body)).unwrap_or_else(|_| text(StatusCode::INTERNAL_SERVER_ERROR, "500"))
}

/// A page with the one thing that the preview adds to it.
fn with_script(mut page: Vec<u8>) -> Vec<u8> {
    let closing = b"</body>";
    let found = page.windows(closing.len()).rposition(|window| window.eq_ignore_ascii_case(closing));
    let at = found.unwrap_or(page.len());
    page.splice(at..at, SCRIPT_TAG.bytes());
    page
}

async fn notes_on(state: &Arc<AppState>, query: &str) -> Response {
    let Some(page) = parameter(query, "page").and_then(|page| access::plain_path(&page)) else {
        return text(StatusCode::BAD_REQUEST, "400");
    };
    let preview = current(state).await;
    let state = Arc::clone(state);
    match spawn_blocking(move || notes(&preview, &page, state.desk.is_some(), state.responder.words())).await {
        Ok(json) => own(MediaType::JSON, json),
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "500"),
    }
}

async fn events(state: Arc<AppState>, headers: &HeaderMap, query: &str) -> Response {
    let Some(page) = parameter(query, "page").and_then(|page| access::plain_path(&page)) else {
        return text(StatusCode::BAD_REQUEST, "400");
    };
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok()).map(str::to_owned);
    let seen = last.or_else(|| parameter(query, "seen")).and_then(|seen| Digest::from_hex(&seen));
    let preview = current(&state).await;
    let subscribed = spawn_blocking(move || {
        // The preview may have changed since; who subscribes gets the newest, and is told of any after it.
        let newest = Arc::clone(&state.preview.borrow());
        let preview = if newest.today == preview.today { newest } else { preview };
        state.clients.subscribe(&page, seen, &preview, &state.responder)
    });
    let Ok(messages) = subscribed.await else { return text(StatusCode::INTERNAL_SERVER_ERROR, "500") };
    let stream = UnboundedReceiverStream::new(messages).map(|message| Ok::<_, Infallible>(event(message)));
    let keep_alive = KeepAlive::new().interval(Duration::from_secs(15));
    // A stream that is let go leaves no connection behind.
    ([(KEPT_NOT.0, "no-store"), ("connection", "close")], Sse::new(stream).keep_alive(keep_alive)).into_response()
}

fn event(message: Message) -> Event {
    let event = Event::default().event(message.name).id(message.version).data(message.data);
    if message.name == "hello" { event.retry(RETRY) } else { event }
}

async fn open(state: &Arc<AppState>, host: &str, headers: &HeaderMap, query: &str) -> Response {
    let named = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if !access::is_own_page(host, named("origin"), named("sec-fetch-site")) {
        return text(StatusCode::FORBIDDEN, "403");
    }
    let Some(path) = parameter(query, "path") else { return text(StatusCode::BAD_REQUEST, "400") };
    let line = parameter(query, "line").and_then(|line| line.parse().ok()).unwrap_or(1);
    let opening = Arc::clone(state);
    match spawn_blocking(move || opening.editor.open(&path, line)).await {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(OpenFault::NotOurs)) => text(StatusCode::NOT_FOUND, "404"),
        Ok(Err(OpenFault::Editor(problem))) => {
            text(StatusCode::INTERNAL_SERVER_ERROR, &state.responder.words().system(&problem))
        }
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "500"),
    }
}

/// The value of a query's parameter, decoded.
fn parameter(query: &str, name: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(known, _)| *known == name)?;
    percent_decode_str(&value.replace('+', " ")).decode_utf8().ok().map(Cow::into_owned)
}

fn own(media_type: MediaType, body: impl IntoResponse) -> Response {
    let mut response = body.into_response();
    insert(&mut response, &own_headers(media_type));
    response
}

fn not_allowed(methods: &'static str) -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, methods)]).into_response()
}

fn text(status: StatusCode, text: &str) -> Response {
    (status, own(MediaType::TEXT, format!("{text}\n"))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_page_and_nothing_else_changes() {
        let page = "<body><p>een </body> in de tekst</p>\n</BODY>\n</html>\n";
        let with = String::from_utf8(with_script(page.into())).unwrap();
        assert_eq!(with.replacen(SCRIPT_TAG, "", 1), page);
        assert!(with.ends_with(&format!("{SCRIPT_TAG}</BODY>\n</html>\n")), "{with}");
        assert_eq!(with_script(b"bare".to_vec()), format!("bare{SCRIPT_TAG}").into_bytes());
    }

    #[test]
    fn parameters_are_decoded() {
        let query = "path=content/a%20b.md&line=3&page=%2Fx%2F";
        assert_eq!(parameter(query, "path").as_deref(), Some("content/a b.md"));
        assert_eq!(parameter(query, "page").as_deref(), Some("/x/"));
        assert_eq!(parameter(query, "seen"), None);
    }
}
