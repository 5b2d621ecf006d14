//! As much of a browser as a measurement needs: one request, one answer, and a page that hears when it is another.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

/// After this nothing comes any more.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// The status and the body of `path` on this machine.
///
/// # Errors
/// When nobody answers.
pub(crate) fn get(port: u16, path: &str) -> io::Result<(u16, Vec<u8>)> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_nodelay(true)?;
    stream.write_all(
        format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
            .as_bytes(),
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(answer.len(), |at| at + 4);
    let status = std::str::from_utf8(&answer[..end]).ok().and_then(|head| head.split(' ').nth(1)?.parse().ok());
    let status = status.ok_or_else(|| io::Error::other("no status"))?;
    Ok((status, answer.split_off(end)))
}

/// A page that stands open: what a browser hears of it.
pub(crate) struct Open(BufReader<TcpStream>);

impl Open {
    /// Opens the page at `path`, and waits until the server knows.
    ///
    /// # Errors
    /// When nobody answers.
    pub(crate) fn new(port: u16, path: &str) -> io::Result<Self> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let host = format!("Host: localhost:{port}\r\nAccept: text/event-stream");
        stream.write_all(format!("GET /_portaal/events?page={path} HTTP/1.1\r\n{host}\r\n\r\n").as_bytes())?;
        let mut open = Self(BufReader::new(stream));
        open.wait_for("hello")?;
        Ok(open)
    }

    /// Waits until the server says that the page is another.
    ///
    /// # Errors
    /// When it hears nothing.
    pub(crate) fn reloads(&mut self) -> io::Result<()> {
        self.wait_for("reload")
    }

    fn wait_for(&mut self, name: &str) -> io::Result<()> {
        let mut line = String::new();
        loop {
            line.clear();
            if self.0.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line.strip_prefix("event:").is_some_and(|said| said.trim() == name) {
                return Ok(());
            }
        }
    }
}

/// Whether `text` occurs in `body`.
pub(crate) fn holds(body: &[u8], text: &str) -> bool {
    body.windows(text.len()).any(|window| window == text.as_bytes())
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("the port is known").port()
}
