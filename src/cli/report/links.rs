//! Links to other people's pages, and, when that is asked for, whether those are still there.
//!
//! Nothing is asked of this computer or its network, also not by a name that leads there: every address is looked up first, and
//! only that one is asked. A page that has moved is not followed. The asking is done by the system's `curl`, so that a tool which
//! hardly ever goes outside carries no part that does.

use std::collections::BTreeMap;
use std::fs;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::process::Command;

use rayon::prelude::*;
use serde_json::{Value, json};

use super::Told;
use crate::base::reach::{Reach, host, reach};
use crate::cli::context::{Context, today};
use crate::cli::operation::place;
use crate::input::Snapshot;
use crate::operate::{self, Mention};

/// Since when each address has been dead, in the folder that builds keep.
const SINCE: &str = ".portaal/links.json";

/// How a page of somebody else was found.
#[derive(Clone, Debug, PartialEq, Eq)]
enum PageState {
    /// It is there.
    Alive,
    /// It is somewhere else now.
    Moved(String),
    /// It is gone.
    Dead,
    /// It does not let itself be asked by programs.
    Blocked,
    /// Nobody knows: it did not answer, or not now.
    Unknown,
}

impl PageState {
    fn as_str(&self) -> &'static str {
        match self {
            Self::Alive => "alive",
            Self::Moved(_) => "moved",
            Self::Dead => "dead",
            Self::Blocked => "blocked",
            Self::Unknown => "unknown",
        }
    }
}

/// Every address with where it stands; with what was found there, when that was asked for.
pub(super) fn report(cx: &Context, snapshot: &Snapshot, is_asked: bool) -> Told {
    let mut all: BTreeMap<String, Vec<Mention>> = BTreeMap::new();
    for (url, mention) in operate::web_links(snapshot) {
        all.entry(url).or_default().push(mention);
    }
    let all: Vec<(String, Vec<Mention>)> = all.into_iter().collect();
    let mut states: Vec<Option<PageState>> = all.par_iter().map(|(url, _)| is_asked.then(|| ask(url))).collect();
    let has_answer =
        |state: &Option<PageState>| matches!(state, Some(PageState::Alive | PageState::Moved(_) | PageState::Blocked));
    // Where nobody answers at all, it is this computer that is not on the internet.
    if !states.iter().any(has_answer) {
        states.iter_mut().flatten().for_each(|state| *state = PageState::Unknown);
    }
    let since = if is_asked { since(cx, &all, &states) } else { BTreeMap::new() };
    let mut told = Told { document: Value::Array(Vec::new()), lines: Vec::new() };
    let mut documents = Vec::new();
    for ((url, mentions), state) in all.iter().zip(&states) {
        let places: Vec<String> = mentions.iter().map(|mention| place(cx, mention)).collect();
        let since = since.get(url);
        documents.push(json!({
            "url": url,
            "state": state.as_ref().map(PageState::as_str),
            "moved-to": match state { Some(PageState::Moved(to)) => Some(to), _ => None },
            "since": since,
            "places": places,
        }));
        if matches!(state, Some(PageState::Alive)) {
            continue;
        }
        let state = state.as_ref().map(|state| {
            let to = if let PageState::Moved(to) = state { to.as_str() } else { "" };
            let since = since.map_or("", String::as_str);
            cx.messages.text(&format!("cli-report-{}", state.as_str()), &[("to", to), ("since", since)])
        });
        told.lines.push(state.map_or_else(|| url.clone(), |state| format!("{url}: {state}")));
        told.lines.extend(places.iter().map(|place| format!("  {place}")));
    }
    told.document = Value::Array(documents);
    told
}

/// Since when each dead address has been so: what is dead today and was not known is so since today.
fn since(cx: &Context, all: &[(String, Vec<Mention>)], states: &[Option<PageState>]) -> BTreeMap<String, String> {
    let path = cx.root.join(SINCE);
    let known: BTreeMap<String, String> =
        fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let dead = all.iter().zip(states).filter(|(_, state)| **state == Some(PageState::Dead));
    let day = |url: &String| known.get(url).cloned().unwrap_or_else(|| today().to_string());
    let since: BTreeMap<String, String> = dead.map(|((url, _), _)| (url.clone(), day(url))).collect();
    // That it cannot be kept only means that the next report counts from its own day.
    if let (Some(folder), Ok(bytes)) = (path.parent(), serde_json::to_vec_pretty(&since)) {
        let _ = fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes));
    }
    since
}

fn ask(url: &str) -> PageState {
    let address = match address(url) {
        Ok(Some(address)) => address,
        Ok(None) => return PageState::Unknown,
        Err(()) => return PageState::Dead,
    };
    let is_secure = url.to_lowercase().starts_with("https:");
    let pinned = format!("{}:{}:{}", host(url), if is_secure { 443 } else { 80 }, address);
    let asked = |method: &[&str]| {
        let fixed = ["--silent", "--output", "-", "--max-time", "15", "--proto", "=http,https", "--noproxy", "*"];
        let shape = ["--write-out", "\n%{http_code} %{redirect_url}", "--resolve", &pinned, "--", url];
        let output = Command::new("curl").args(fixed).args(method).args(shape).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let (code, to) =
            text.rsplit_once('\n')?.1.split_once(' ').map(|(code, to)| (code.to_owned(), to.to_owned()))?;
        Some((code.parse::<u16>().ok()?, to))
    };
    // Some answer only who asks for the page itself; its first byte will do.
    let head = asked(&["--head"]);
    let answer = if matches!(head, Some((403 | 405 | 501, _))) { asked(&["--range", "0-0"]) } else { head };
    answer.map_or(PageState::Unknown, |(code, to)| judged(code, to))
}

fn judged(code: u16, to: String) -> PageState {
    match code {
        200..=299 => PageState::Alive,
        300..=399 => PageState::Moved(to),
        404 | 410 => PageState::Dead,
        401 | 403 | 405 | 407 | 429 | 451 => PageState::Blocked,
        _ => PageState::Unknown,
    }
}

/// The address that a URL leads to, when it is one that everybody can reach; an error when its name leads nowhere. A URL with a
/// port of its own is asked of nobody.
fn address(url: &str) -> Result<Option<IpAddr>, ()> {
    let name = host(url);
    if reach(url) != Reach::Public || url.contains(&format!("{name}:")) {
        return Ok(None);
    }
    let found = (name.trim_matches(['[', ']']), 443).to_socket_addrs().map_err(drop)?;
    let all: Vec<IpAddr> = found.map(|address: SocketAddr| address.ip()).collect();
    let is_public = |address: &IpAddr| match address {
        IpAddr::V4(_) => reach(&format!("http://{address}/")) == Reach::Public && !address.is_unspecified(),
        IpAddr::V6(_) => reach(&format!("http://[{address}]/")) == Reach::Public && !address.is_unspecified(),
    };
    Ok(if all.iter().all(is_public) { all.into_iter().next() } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_told_apart_from_a_refusal_and_from_silence() {
        assert_eq!(judged(206, String::new()), PageState::Alive);
        assert_eq!(judged(301, "https://x.nl/".to_owned()), PageState::Moved("https://x.nl/".to_owned()));
        assert_eq!(judged(404, String::new()), PageState::Dead);
        assert_eq!(judged(403, String::new()), PageState::Blocked);
        assert_eq!(judged(503, String::new()), PageState::Unknown);
        assert_eq!(judged(0, String::new()), PageState::Unknown);
    }

    #[test]
    fn nothing_near_is_ever_asked() {
        for url in [
            "http://127.0.0.1/",
            "http://localhost/x",
            "https://10.0.0.1/",
            "http://[::1]/",
            "https://nas.local/",
            "http://93.184.216.34:8080/",
        ] {
            assert_eq!(address(url), Ok(None), "{url}");
            assert_eq!(ask(url), PageState::Unknown, "{url}");
        }
    }
}
