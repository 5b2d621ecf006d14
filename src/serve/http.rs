//! The one file that knows axum: requests in, answers out.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use percent_encoding::percent_decode_str;
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::UnboundedReceiverStream;

use super::audience::{Audience, Message};
use super::desk::{Answer, Desk};
use super::editor::{Editor, OpenFault};
use super::guard::{self, Guard};
use super::preview::Preview;
use crate::base::digest::Digest;
use crate::outputs::CONTENT_SECURITY_POLICY;
use crate::report::overlay::{OPEN_URL, STYLES, STYLES_URL};
use crate::watch::Button;

/// The server's own corner. No page of a portal has such a URL.
const OWN: &str = "/_portaal/";
const SCRIPT_URL: &str = "/_portaal/live.js";
const EVENTS_URL: &str = "/_portaal/events";
const SCRIPT: &str = include_str!("live.js");
const SCRIPT_TAG: &str = "<script src=\"/_portaal/live.js\" defer></script>";

/// How long a page waits for the build of a new day.
const PATIENCE: Duration = Duration::from_secs(10);
/// After how long a browser asks again when the server is gone.
const RETRY: Duration = Duration::from_millis(500);

/// What every request needs.
pub struct Front {
    /// What is shown now.
    pub preview: watch::Receiver<Arc<Preview>>,
    /// Who gives answers.
    pub desk: Desk,
    /// Who looks.
    pub audience: Audience,
    /// Who may ask.
    pub guard: Guard,
    /// Opens files.
    pub editor: Editor,
    /// Wakes the thread that follows the files.
    pub button: Button,
    /// The day it is.
    pub today: Arc<dyn Fn() -> Date + Send + Sync>,
}

/// Everything that can be asked.
pub fn router(front: Arc<Front>) -> Router {
    Router::new().fallback(answer).with_state(front)
}

async fn answer(State(front): State<Arc<Front>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let named = |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
    // A request for another host may name it in its first line, too.
    let asked = parts.uri.authority().map(|authority| authority.as_str());
    let host = named(header::HOST).unwrap_or_default();
    if !front.guard.admits(host) || asked.is_some_and(|host| !front.guard.admits(host)) {
        return text(StatusCode::FORBIDDEN, &front.desk.words().text("cli-serve-forbidden", &[("host", host)]));
    }
    let is_reading = matches!(parts.method, Method::GET | Method::HEAD);
    let path = parts.uri.path();
    let query = parts.uri.query().unwrap_or_default();
    match path {
        OPEN_URL if parts.method == Method::POST => open(&front, host, &parts.headers, query).await,
        OPEN_URL => not_allowed("POST"),
        _ if !is_reading => not_allowed("GET, HEAD"),
        SCRIPT_URL => own("text/javascript; charset=utf-8", SCRIPT),
        STYLES_URL => own("text/css; charset=utf-8", STYLES),
        EVENTS_URL if parts.method == Method::GET => events(front, &parts.headers, query).await,
        _ if path.starts_with(OWN) => text(StatusCode::NOT_FOUND, "404"),
        _ => page(front, path, query, parts.method == Method::GET).await,
    }
}

async fn page(front: Arc<Front>, path: &str, query: &str, is_seen: bool) -> Response {
    let preview = current(&front).await;
    // What is no path is where nothing can be.
    let path = guard::plain_path(path).unwrap_or_else(|| "/404".to_owned());
    let made = spawn_blocking(move || {
        let answer = front.desk.answer(&preview, &path);
        if is_seen && answer.is_page() {
            front.audience.hand_out(&path, &answer, &preview);
        }
        answer
    });
    match made.await {
        Ok(answer) => respond(answer, query),
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "500"),
    }
}

/// The preview of today: the first request after midnight waits for it.
async fn current(front: &Front) -> Arc<Preview> {
    let today = (front.today)();
    let mut preview = front.preview.clone();
    if preview.borrow().today != today {
        front.button.press();
        let _ = timeout(PATIENCE, preview.wait_for(|preview| preview.today == today)).await;
    }
    let now = preview.borrow();
    Arc::clone(&now)
}

fn respond(answer: Answer, query: &str) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let lasting = if answer.is_lasting { "public, max-age=31536000, immutable" } else { "no-store" };
    let mut response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, answer.content_type)
        .header(header::CACHE_CONTROL, lasting)
        .header(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)
        .header(header::REFERRER_POLICY, "strict-origin-when-cross-origin")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::X_FRAME_OPTIONS, "DENY");
    if let Some(url) = &answer.location {
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        response = response.header(header::LOCATION, format!("{url}{query}"));
    }
    let body = if answer.is_page() { with_script(answer.body) } else { answer.body };
    // Axum leaves the body of an answer to HEAD out, and keeps its length.
    response.body(Body::from(body)).unwrap_or_else(|_| text(StatusCode::INTERNAL_SERVER_ERROR, "500"))
}

/// A page with the one thing that the preview adds to it.
fn with_script(mut page: Vec<u8>) -> Vec<u8> {
    let closing = b"</body>";
    let found = page.windows(closing.len()).rposition(|window| window.eq_ignore_ascii_case(closing));
    let at = found.unwrap_or(page.len());
    page.splice(at..at, SCRIPT_TAG.bytes());
    page
}

async fn events(front: Arc<Front>, headers: &HeaderMap, query: &str) -> Response {
    let Some(page) = parameter(query, "page").and_then(|page| guard::plain_path(&page)) else {
        return text(StatusCode::BAD_REQUEST, "400");
    };
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok()).map(str::to_owned);
    let seen = last.or_else(|| parameter(query, "seen")).and_then(|seen| Digest::from_hex(&seen));
    let preview = current(&front).await;
    let joined = spawn_blocking(move || {
        // The preview may have changed since; whoever sits down gets the newest, and hears of any after it.
        let newest = Arc::clone(&front.preview.borrow());
        let preview = if newest.today == preview.today { newest } else { preview };
        front.audience.join(&page, seen, &preview, &front.desk)
    });
    let Ok(messages) = joined.await else { return text(StatusCode::INTERNAL_SERVER_ERROR, "500") };
    let stream = UnboundedReceiverStream::new(messages).map(|message| Ok::<_, Infallible>(event(message)));
    let keep_alive = KeepAlive::new().interval(Duration::from_secs(15));
    ([(header::CACHE_CONTROL, "no-store")], Sse::new(stream).keep_alive(keep_alive)).into_response()
}

fn event(message: Message) -> Event {
    // Browsers pass over an event without data.
    let data = if message.data.is_empty() { "-" } else { &message.data };
    let event = Event::default().event(message.name).id(message.version).data(data);
    if message.name == "hello" { event.retry(RETRY) } else { event }
}

async fn open(front: &Arc<Front>, host: &str, headers: &HeaderMap, query: &str) -> Response {
    let named = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if !guard::is_own_page(host, named("origin"), named("sec-fetch-site")) {
        return text(StatusCode::FORBIDDEN, "403");
    }
    let Some(path) = parameter(query, "path") else { return text(StatusCode::BAD_REQUEST, "400") };
    let line = parameter(query, "line").and_then(|line| line.parse().ok()).unwrap_or(1);
    let front = Arc::clone(front);
    match spawn_blocking(move || front.editor.open(&path, line)).await {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(OpenFault::NotOurs)) => text(StatusCode::NOT_FOUND, "404"),
        Ok(Err(OpenFault::Editor(problem))) => text(StatusCode::INTERNAL_SERVER_ERROR, &problem.to_string()),
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "500"),
    }
}

/// The value of a query's parameter, decoded.
fn parameter(query: &str, name: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(known, _)| *known == name)?;
    percent_decode_str(&value.replace('+', " ")).decode_utf8().ok().map(|value| value.into_owned())
}

fn own(content_type: &'static str, body: &'static str) -> Response {
    ([(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "no-store")], body).into_response()
}

fn not_allowed(methods: &'static str) -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, methods)]).into_response()
}

fn text(status: StatusCode, text: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (status, headers, format!("{text}\n")).into_response()
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
