//! Whom a web address can be reached by: everybody, or only whoever sits at the same computer or network.
//!
//! The preview stands on the editor's own computer. Its address comes along when a page is copied from there, and leads
//! nowhere for everybody else. Addresses: RFC 1918, RFC 3927, RFC 4193, RFC 6761 and RFC 6762.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Who can reach an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everybody, as far as an address can tell.
    Public,
    /// Programs on the same computer, such as the preview.
    Computer,
    /// Whoever is in the same network.
    Network,
}

/// Endings of names that only mean something within a network.
const PRIVATE_ENDINGS: &[&str] = &[".local", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp"];

/// Who can reach the absolute address `url`.
#[must_use]
pub fn reach(url: &str) -> Reach {
    let host = host(url).to_lowercase();
    if let Ok(address) = host.parse::<Ipv4Addr>() {
        return of_ipv4(address);
    }
    if let Some(address) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        return address.parse().map_or(Reach::Public, of_ipv6);
    }
    if host == "localhost" || host.ends_with(".localhost") {
        Reach::Computer
    } else if host.is_empty() {
        Reach::Public
    } else if !host.contains('.') || PRIVATE_ENDINGS.iter().any(|ending| host.ends_with(ending)) {
        Reach::Network
    } else {
        Reach::Public
    }
}

/// The host that an absolute address names, without its port.
#[must_use]
pub fn host(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or(rest);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match host.find(']') {
        Some(end) => &host[..=end],
        None => host.split(':').next().unwrap_or(host),
    }
}

/// What follows the host in an absolute address: empty, or with its slash, `?` or `#`.
#[must_use]
pub fn behind_host(url: &str) -> &str {
    let start = url.find("//").map_or(0, |at| at + 2);
    url[start..].find(['/', '?', '#']).map_or("", |at| &url[start + at..])
}

fn of_ipv4(address: Ipv4Addr) -> Reach {
    if address.is_loopback() || address.is_unspecified() {
        Reach::Computer
    } else if address.is_private() || address.is_link_local() {
        Reach::Network
    } else {
        Reach::Public
    }
}

fn of_ipv6(address: Ipv6Addr) -> Reach {
    if let Some(mapped) = address.to_ipv4_mapped() {
        return of_ipv4(mapped);
    }
    if address.is_loopback() || address.is_unspecified() {
        Reach::Computer
    } else if address.is_unique_local() || address.is_unicast_link_local() {
        Reach::Network
    } else {
        Reach::Public
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preview_and_private_networks_are_known() {
        for url in [
            "http://localhost:4000/aanbod/",
            "https://LOCALHOST",
            "http://127.0.0.1:8080",
            "http://[::1]/x",
            "http://0.0.0.0:1",
            "http://portaal.localhost/",
        ] {
            assert_eq!(reach(url), Reach::Computer, "{url}");
        }
        for url in [
            "http://192.168.1.20/",
            "http://10.0.0.1",
            "http://172.20.1.1",
            "http://intranet/x",
            "http://nas.local:5000",
            "http://[fe80::1]/",
        ] {
            assert_eq!(reach(url), Reach::Network, "{url}");
        }
        for url in [
            "https://www.example.org",
            "http://8.8.8.8/",
            "http://localhost.example.org/",
            "https://a@127.example.nl",
            "//x.nl",
        ] {
            assert_eq!(reach(url), Reach::Public, "{url}");
        }
    }

    #[test]
    fn an_address_has_a_host_and_what_is_behind_it() {
        assert_eq!((host("https://u:p@a.nl:80/x?y"), behind_host("https://u:p@a.nl:80/x?y")), ("a.nl", "/x?y"));
        assert_eq!((host("http://[::1]:4000#a"), behind_host("http://[::1]:4000#a")), ("[::1]", "#a"));
        assert_eq!((host("http://a.nl"), behind_host("http://a.nl")), ("a.nl", ""));
    }
}
