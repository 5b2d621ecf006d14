//! Who may ask: only somebody who typed this server's address.
//!
//! A page on the internet can make a browser send requests to a server on the same computer, and by changing what its own
//! name leads to it could read the answers. Such a request names another host, and is refused.

use std::net::{IpAddr, SocketAddr};

use percent_encoding::percent_decode_str;

/// The names that this server answers to.
#[derive(Debug)]
pub(super) struct HostCheck {
    bound: IpAddr,
    names: Vec<String>,
}

impl HostCheck {
    /// For a server on `bound` that was asked to listen on `host`; `own_name` is the computer's.
    pub(super) fn new(bound: SocketAddr, host: &str, own_name: Option<&str>) -> Self {
        let mut names = vec!["localhost".to_owned(), host.trim_matches(['[', ']']).to_lowercase()];
        if let Some(own) = own_name.filter(|_| bound.ip().is_unspecified()) {
            let own = own.to_lowercase();
            names.push(format!("{own}.local"));
            names.push(own);
        }
        Self { bound: bound.ip(), names }
    }

    /// Whether a request that names this host (and port) is meant for this server.
    pub(super) fn allows(&self, host: &str) -> bool {
        let name = without_port(host).to_lowercase();
        let name = name.strip_suffix('.').unwrap_or(&name);
        match address(name) {
            Some(address) => address.is_loopback() || address == self.bound || self.bound.is_unspecified(),
            None => name.ends_with(".localhost") || self.names.iter().any(|known| known == name),
        }
    }
}

/// The address that a host is, in the form of a URL.
fn address(name: &str) -> Option<IpAddr> {
    match name.strip_prefix('[') {
        Some(inner) => inner.strip_suffix(']')?.parse().ok().map(IpAddr::V6),
        None => name.parse().ok().map(IpAddr::V4),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        // An address of version 6 stands between brackets, with colons of its own.
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) && !is_open(name) => name,
        _ => host,
    }
}

fn is_open(name: &str) -> bool {
    name.starts_with('[') && !name.ends_with(']')
}

/// Whether `host` is a name of the computer itself, whatever else this server answers to.
pub(super) fn is_this_computer(host: &str) -> bool {
    let name = without_port(host).to_lowercase();
    match address(&name) {
        Some(address) => address.is_loopback(),
        None => name == "localhost",
    }
}

/// Whether a browser says that a page of this very server sent the request. Whatever says nothing is no browser's page.
pub(super) fn is_own_page(host: &str, origin: Option<&str>, site: Option<&str>) -> bool {
    match (site, origin) {
        (Some(site), _) if site != "same-origin" => false,
        (_, Some(origin)) => origin.strip_prefix("http://").is_some_and(|from| from.eq_ignore_ascii_case(host)),
        (site, None) => site.is_some(),
    }
}

/// The path of a URL in plain characters; `None` when no honest link has it.
pub(super) fn plain_path(raw: &str) -> Option<String> {
    let path = percent_decode_str(raw).decode_utf8().ok()?;
    let is_odd = |part: &str| part == "." || part == "..";
    let is_honest = path.starts_with('/')
        && !path.chars().any(|letter| letter.is_control() || letter == '\\')
        && !path.split('/').any(is_odd);
    is_honest.then(|| path.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access(bound: &str, host: &str) -> HostCheck {
        HostCheck::new(bound.parse().unwrap(), host, Some("Laptop"))
    }

    #[test]
    fn a_server_on_loopback_answers_to_loopback_only() {
        let access = access("127.0.0.1:4000", "127.0.0.1");
        for host in ["localhost:4000", "LOCALHOST", "localhost.:4000", "127.0.0.1:4000", "[::1]:4000", "a.localhost"] {
            assert!(access.allows(host), "{host}");
        }
        let foreign = [
            "evil.example:4000",
            "192.168.1.2:4000",
            "localhost.evil.example",
            "",
            "laptop",
            "127.0.0.1.nip.io",
            "[::1",
            "localhost:4000:evil",
            "xlocalhost",
        ];
        for host in foreign {
            assert!(!access.allows(host), "{host}");
        }
    }

    #[test]
    fn a_server_for_the_network_answers_to_addresses_and_its_own_name() {
        let open = access("0.0.0.0:4000", "0.0.0.0");
        for host in ["192.168.1.2:4000", "[fe80::1]:4000", "laptop:4000", "laptop.local", "localhost"] {
            assert!(open.allows(host), "{host}");
        }
        assert!(!open.allows("evil.example"));
        let one = access("192.168.1.2:4000", "werkplek.lan");
        assert!(one.allows("192.168.1.2:4000") && one.allows("werkplek.lan:4000") && !one.allows("192.168.1.3"));
    }

    #[test]
    fn only_a_page_of_this_server_may_ask_for_deeds() {
        let host = "localhost:4000";
        assert!(is_own_page(host, Some("http://localhost:4000"), None));
        assert!(is_own_page(host, Some("http://localhost:4000"), Some("same-origin")));
        assert!(is_own_page(host, None, Some("same-origin")));
        assert!(!is_own_page(host, None, None));
        assert!(!is_own_page(host, Some("null"), None));
        assert!(!is_own_page(host, Some("http://localhost:5000"), Some("same-site")));
        assert!(!is_own_page(host, Some("http://evil.example"), None));
        assert!(!is_own_page(host, None, Some("cross-site")));
    }

    #[test]
    fn only_this_computer_is_this_computer() {
        for host in ["localhost:4000", "127.0.0.1:4000", "[::1]:4000", "LOCALHOST"] {
            assert!(is_this_computer(host), "{host}");
        }
        for host in ["192.168.1.2:4000", "laptop:4000", "localhost.evil.example", "a.localhost", ""] {
            assert!(!is_this_computer(host), "{host}");
        }
    }

    #[test]
    fn a_path_that_climbs_is_no_path() {
        assert_eq!(plain_path("/caf%C3%A9/").as_deref(), Some("/café/"));
        for path in ["/../x", "/%2e%2e/x", "/a/..%2fb", "/a%00b", "/a%5cb", "/%ff", "x", "/./x", "/a/%2E/"] {
            assert_eq!(plain_path(path), None, "{path}");
        }
    }
}
