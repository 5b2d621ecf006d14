//! `portaal report`: what somebody should look at, though nothing is wrong. It never fails for what it finds.

mod links;

use camino::Utf8Path;
use serde_json::{Value, json};

use super::args::{Format, ReportArgs, ReportKind};
use super::context::{Context, today};
use super::fatal::Fatal;
use super::operation::place;
use super::{Done, Verdict, output};
use crate::build::{Build, Memos, build};
use crate::model::entity::Showing;
use crate::operate::{self, Mention};
use crate::resolve::{Options, Site};
use crate::review;

/// What a report says: for programs as it is, for people in lines.
struct Told {
    document: Value,
    lines: Vec<String>,
}

/// Says what was asked for.
pub(super) fn run(cx: &Context, args: &ReportArgs) -> Done {
    let snapshot = cx.read()?;
    let told = match args.about {
        ReportKind::References => references(cx, &snapshot, args)?,
        ReportKind::Links => links::report(cx, &snapshot, args.fetch),
        about => {
            let made = site(&snapshot);
            let site = made.site().ok_or_else(|| Fatal::new("translate-no-site"))?;
            match about {
                ReportKind::Freshness => freshness(cx, site),
                ReportKind::Ended => ended(cx, site),
                ReportKind::Samples => samples(cx, site),
                ReportKind::Media => media(cx, site),
                _ => language(cx, site, &args.what),
            }
        }
    };
    if cx.format == Format::Json {
        output::document(&format!("{:#}\n", told.document));
    } else if told.lines.is_empty() {
        output::line(cx, &cx.messages.text("cli-report-nothing", &[]));
    } else {
        output::line(cx, &told.lines.join("\n"));
    }
    Ok(Verdict::Good)
}

fn site(snapshot: &crate::input::Snapshot) -> Build {
    let options = Options { today: today(), drafts: false, publish: false };
    build(snapshot, options, &Memos::default(), &|_| {})
}

/// Who refers to something.
fn references(cx: &Context, snapshot: &crate::input::Snapshot, args: &ReportArgs) -> Result<Told, Fatal> {
    let [name] = &args.what[..] else { return Err(Fatal::new("report-which")) };
    let unknown = |_| Fatal::new("operation-unknown").with("name", name);
    let (kind, slug) = operate::entity(name).map_err(unknown)?;
    let found = operate::mentions(snapshot, kind, &slug);
    let as_json = |it: &Mention| json!({ "path": it.path, "field": it.field, "line": it.line });
    Ok(Told {
        document: found.iter().map(as_json).collect(),
        lines: found.iter().map(|mention| place(cx, mention)).collect(),
    })
}

/// What nobody has looked at for a year: a letter to each who keeps some of it right.
fn freshness(cx: &Context, site: &Site) -> Told {
    let found = review::unchecked(&site.content);
    let mut lines = Vec::new();
    for (owner, pages) in &found {
        let count = pages.len().to_string();
        let id = if owner.is_empty() { "cli-report-nobody" } else { "cli-report-owner" };
        let blank = (!lines.is_empty()).then(String::new);
        lines.extend(blank);
        lines.push(cx.messages.text(id, &[("owner", owner), ("count", &count)]));
        for page in pages {
            let day = page.checked.map_or_else(
                || cx.messages.text("cli-report-never", &[]),
                |day| cx.messages.text("cli-report-checked", &[("date", &day.to_string())]),
            );
            lines.push(format!("- {}: {day} ({})", page.title, page.path));
        }
    }
    let as_json = |(owner, pages): (&String, &Vec<review::Unchecked>)| {
        let page = |page: &review::Unchecked| json!({ "title": page.title, "path": page.path, "checked": page.checked.map(|day| day.to_string()) });
        json!({ "owner": owner, "pages": pages.iter().map(page).collect::<Value>() })
    };
    Told { document: found.iter().map(as_json).collect(), lines }
}

fn ended(cx: &Context, site: &Site) -> Told {
    let found = review::ended(site);
    let line = |it: &review::Ended| match it.last {
        Some(day) => format!("{day}  {} ({})", it.title, shown(cx, &it.path)),
        None => format!("{} ({})", it.title, shown(cx, &it.path)),
    };
    let as_json =
        |it: &review::Ended| json!({ "title": it.title, "path": it.path, "last": it.last.map(|day| day.to_string()) });
    Told {
        document: found.iter().map(as_json).collect(),
        lines: found.iter().map(line).collect(),
    }
}

fn samples(cx: &Context, site: &Site) -> Told {
    let found = review::samples(&site.content);
    Told {
        document: found.iter().map(|(title, path)| json!({ "title": title, "path": path })).collect(),
        lines: found.iter().map(|(title, path)| format!("{title} ({})", shown(cx, path))).collect(),
    }
}

/// Pictures and documents that no page for the public shows.
fn media(cx: &Context, site: &Site) -> Told {
    let unused = || site.media.values().filter(|media| media.showing != Showing::Public);
    let by = |showing| if showing == Showing::Hidden { "hidden" } else { "nobody" };
    let line = |path: &Utf8Path, showing| {
        cx.messages.text(&format!("cli-report-media-{}", by(showing)), &[("path", &shown(cx, path.as_str()))])
    };
    Told {
        document: unused().map(|media| json!({ "path": media.path, "shown-by": by(media.showing) })).collect(),
        lines: unused().map(|media| line(&media.path, media.showing)).collect(),
    }
}

/// How pages read: all of them, or those that are named.
fn language(cx: &Context, site: &Site, named: &[String]) -> Told {
    let is_named = |path: &str| named.is_empty() || named.iter().any(|name| path.contains(name.as_str()));
    let pages: Vec<_> = review::plain_language(&site.content).into_iter().filter(|page| is_named(&page.path)).collect();
    let mut lines = Vec::new();
    for page in pages.iter().filter(|page| !page.remarks.is_empty()) {
        let average = (page.words + page.sentences / 2) / page.sentences.max(1);
        let blank = (!lines.is_empty()).then(String::new);
        lines.extend(blank);
        lines.push(cx.messages.text(
            "cli-report-reads",
            &[
                ("title", &page.title),
                ("path", &shown(cx, &page.path)),
                ("sentences", &page.sentences.to_string()),
                ("average", &average.to_string()),
            ],
        ));
        for remark in &page.remarks {
            let id = format!("cli-report-{}", remark.kind.as_str());
            lines.push(format!("- {}", cx.messages.text(&id, &[("what", &remark.what)])));
            lines.push(format!("  {}", remark.sentence));
        }
    }
    let remark = |it: &review::Remark| json!({ "kind": it.kind.as_str(), "what": it.what, "sentence": it.sentence });
    let page = |it: &review::PageReading| {
        let remarks: Value = it.remarks.iter().map(remark).collect();
        json!({ "title": it.title, "path": it.path, "sentences": it.sentences, "words": it.words, "remarks": remarks })
    };
    Told { document: pages.iter().map(page).collect(), lines }
}

fn shown(cx: &Context, path: &str) -> String {
    cx.shown(&cx.root.join(path)).into_string()
}
