//! Where to listen: the port that was asked for, or the first free one after it.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener, ToSocketAddrs};

/// How many ports after the one that was asked for are tried.
const TRIES: u16 = 50;

/// Why nothing could be listened on.
#[derive(Debug)]
pub enum ListenFault {
    /// The address is not this computer's, or may not be used.
    Host {
        /// The address.
        host: String,
        /// What the system said.
        source: io::Error,
    },
    /// All ports in a row are taken.
    Ports {
        /// The first.
        first: u16,
        /// The last.
        last: u16,
    },
}

impl fmt::Display for ListenFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host { host, source } => write!(f, "{host}: {source}"),
            Self::Ports { first, last } => write!(f, "{first}-{last}"),
        }
    }
}

impl std::error::Error for ListenFault {}

/// Listens on `port` of `host`, or on the first free port after it. Port 0 is any.
pub(super) fn listen(host: &str, port: u16) -> Result<TcpListener, ListenFault> {
    let fault = |source| ListenFault::Host { host: host.to_owned(), source };
    let address = resolve(host).map_err(fault)?;
    let last = if port == 0 { 0 } else { port.saturating_add(TRIES) };
    for port in port..=last {
        match TcpListener::bind(SocketAddr::new(address, port)) {
            Ok(listener) => {
                listener.set_nonblocking(true).map_err(fault)?;
                return Ok(listener);
            }
            Err(taken) if taken.kind() == io::ErrorKind::AddrInUse => {}
            Err(source) => return Err(fault(source)),
        }
    }
    Err(ListenFault::Ports { first: port, last })
}

fn resolve(host: &str) -> io::Result<IpAddr> {
    if let Ok(address) = host.trim_matches(['[', ']']).parse() {
        return Ok(address);
    }
    let mut addresses: Vec<SocketAddr> = (host, 0).to_socket_addrs()?.collect();
    addresses.sort_by_key(SocketAddr::is_ipv6);
    addresses.first().map(SocketAddr::ip).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_port_is_taken_when_one_is() {
        let first = listen("127.0.0.1", 0).unwrap();
        let port = first.local_addr().unwrap().port();
        let second = listen("127.0.0.1", port).unwrap().local_addr().unwrap().port();
        assert!(second > port && second <= port + TRIES);
        assert!(matches!(listen("203.0.113.7", 0), Err(ListenFault::Host { .. })));
    }
}
