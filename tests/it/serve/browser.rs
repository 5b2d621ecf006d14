//! A browser as far as these tests need one: requests over a plain socket, and a line for server-sent events.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long a test waits for what must come.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// How long a test waits for what must not come.
pub(super) const QUIET: Duration = Duration::from_millis(400);

/// What came back.
#[derive(Debug)]
pub(super) struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Response {
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value.as_str())
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Sends a request as it stands and reads all of the answer.
pub(super) fn send(address: SocketAddr, request: &str) -> Response {
    let mut stream = TcpStream::connect(address).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a socket can have a patience");
    stream.write_all(request.as_bytes()).expect("the server reads");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("the server answers");
    parse(&bytes)
}

fn parse(bytes: &[u8]) -> Response {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("an answer has a status");
    let headers = lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.into(), value.into()));
    Response {
        status,
        headers: headers.collect(),
        body: bytes[end + 4..].to_vec(),
    }
}

pub(super) fn request(address: SocketAddr, method: &str, path: &str, headers: &str) -> Response {
    send(address, &format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n"))
}

pub(super) fn get(address: SocketAddr, path: &str) -> Response {
    request(address, "GET", path, "")
}

/// An event that came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Event {
    pub name: String,
    pub id: String,
    pub data: String,
}

/// An open page that listens.
pub(super) struct Page {
    pub events: Receiver<Event>,
    stream: TcpStream,
}

impl Page {
    /// Loads a page and listens for changes of it.
    pub(super) fn open(address: SocketAddr, path: &str) -> Self {
        get(address, path);
        let page = Self::listen(address, path, "");
        assert_eq!(page.next().name, "hello");
        page
    }

    /// Listens without loading; `more` is added to the query.
    pub(super) fn listen(address: SocketAddr, path: &str, more: &str) -> Self {
        let mut stream = TcpStream::connect(address).expect("the server listens");
        let request = format!("GET /_portaal/events?page={path}{more} HTTP/1.1\r\nHost: {address}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("the server reads");
        let reader = BufReader::new(stream.try_clone().expect("a socket can be shared"));
        let (sender, events) = channel();
        thread::spawn(move || {
            let mut event = Event::default();
            // The lengths of chunks look like no field, and an event is never cut in two.
            for line in reader.lines().map_while(Result::ok) {
                match line.split_once(": ") {
                    Some(("event", name)) => event.name = name.into(),
                    Some(("id", id)) => event.id = id.into(),
                    Some(("data", data)) => event.data = data.into(),
                    None if line.is_empty() => {
                        let event = std::mem::take(&mut event);
                        // As the standard wants it, browsers pass over an event without data.
                        if !event.data.is_empty() {
                            let _ = sender.send(event);
                        }
                    }
                    _ => {}
                }
            }
        });
        Self { events, stream }
    }

    /// The next event.
    pub(super) fn next(&self) -> Event {
        self.events.recv_timeout(PATIENCE).expect("an event comes")
    }

    /// Nothing comes.
    pub(super) fn hears_nothing(&self) {
        let heard = self.events.recv_timeout(QUIET);
        assert!(heard.is_err(), "{heard:?}");
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.stream.shutdown(std::net::Shutdown::Both);
    }
}

/// Waits until something holds.
pub(super) fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let limit = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < limit, "it never came to this: {what}");
        thread::sleep(Duration::from_millis(5));
    }
}
