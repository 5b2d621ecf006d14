//! `portaal serve`: the site in a browser while somebody writes it.

use std::fs;
use std::sync::Arc;
use std::time::Instant;

use parking_lot::Mutex;

use super::args::{ContentArgs, ServeArgs as Args};
use super::context::{self, Context, FOLDERS};
use super::fatal::Fatal;
use super::kept::KeptPictures;
use super::{Done, Verdict, output};
use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;
use crate::report::{Messages, Problem};
use crate::serve::{self, Config, ListenFault, OnRebuild, Preview, Rebuilt, StartFault};

/// Shows the site until somebody ends it.
pub(super) fn run(cx: &Context, args: &Args) -> Done {
    let began = Instant::now();
    cx.portal()?;
    let content = ContentArgs { today: args.today.clone(), drafts: !args.public, publish: false };
    // A day that was asked for stays; without one, the day follows the clock.
    let fixed = Context::options(&content)?.today;
    let follows_clock = args.today.is_none();
    let terminal = Arc::new(Terminal::new(cx));
    let pictures = Arc::new(KeptPictures::new(&cx.root));
    let running = serve::start(Config {
        root: cx.root.clone(),
        folders: FOLDERS,
        host: args.host.clone(),
        port: args.port,
        poll: args.poll,
        drafts: !args.public,
        desk: !args.read_only,
        today: Arc::new(move || if follows_clock { context::today() } else { fixed }),
        language: cx.messages.language(),
        editor: serve::choose_editor(|name| std::env::var(name).ok()),
        computer: own_name(),
        on_rebuild: on_rebuild(&terminal),
        kept: Some(pictures.clone()),
        hook: None,
    })
    .map_err(fatal)?;
    terminal.found(&running.preview());
    let url = running.url();
    let port = running.address().port();
    if args.port != 0 && port != args.port {
        let ports: &[(&str, &str)] = &[("port", &args.port.to_string()), ("other", &port.to_string())];
        terminal.line(&cx.messages.text("cli-serve-port-taken", ports));
    }
    if running.is_polling() && !args.poll {
        terminal.line(&cx.messages.text("cli-serve-polling", &[]));
    }
    terminal.line(&cx.messages.text("cli-serve-ready", &[("url", &url)]));
    let time = output::duration(cx, began.elapsed());
    terminal.line(&cx.messages.text("cli-serve-stop", &[("time", &time)]));
    if args.open
        && let Err(problem) = open::that_detached(&url)
    {
        terminal.line(&cx.messages.text("cli-serve-not-opened", &[("problem", &cx.messages.system(&problem))]));
    }
    running.until_interrupted();
    pictures.end();
    Ok(Verdict::Good)
}

fn fatal(fault: StartFault) -> Fatal {
    match fault {
        StartFault::Read(fault) => Fatal::new("unreadable").with("path", fault.path).because(fault.source),
        StartFault::Listen(ListenFault::Ports { first, last }) => {
            Fatal::new("no-port").with("first", first).with("last", last)
        }
        StartFault::Listen(ListenFault::Host { host, source }) => {
            Fatal::new("bad-host").with("host", host).because(source)
        }
        StartFault::System(problem) => Fatal::new("no-system").because(problem),
    }
}

/// Says what happens: a line a rebuild, and in full only what was not wrong before.
struct Terminal {
    cx: Context,
    known: Mutex<Diagnostics>,
}

impl Terminal {
    fn new(cx: &Context) -> Self {
        let messages = Messages::new(cx.messages.language());
        let cx = Context { root: cx.root.clone(), here: cx.here.clone(), messages, ..*cx };
        Self { cx, known: Mutex::default() }
    }

    fn line(&self, text: &str) {
        output::line(&self.cx, text);
    }

    fn rebuilt(&self, rebuilt: &Rebuilt<'_>) {
        let cx = &self.cx;
        self.found(rebuilt.preview);
        let what = match rebuilt.changed {
            [] => rebuilt.preview.today.to_string(),
            [one] => one.to_string(),
            [first, more @ ..] => {
                let count = more.len().to_string();
                cx.messages.text("cli-serve-more", &[("first", first.as_str()), ("count", &count)])
            }
        };
        let found = &rebuilt.preview.found;
        let summary = cx.messages.summary(found.count(Severity::Error), found.count(Severity::Warning));
        let time = output::duration(cx, rebuilt.took);
        self.line(&cx.messages.text("cli-serve-rebuilt", &[("what", &what), ("summary", &summary), ("time", &time)]));
    }

    fn found(&self, preview: &Preview) {
        let mut known = self.known.lock();
        let found = &preview.found;
        if **found != *known {
            let mut fresh = Diagnostics::new();
            fresh.extend(found.iter().filter(|diagnostic| !known.iter().any(|old| old == *diagnostic)).cloned());
            output::diagnostics(&self.cx, &fresh);
            *known = Diagnostics::clone(found);
        }
        let messages = &self.cx.messages;
        match &preview.problem {
            Problem::Panic(problem) => self.line(&messages.text("cli-serve-panic", &[("problem", problem)])),
            Problem::Unreadable { path, fault } => self.line(&messages.unreadable(path, &fault.0)),
            Problem::None | Problem::Content(_) => {}
        }
    }
}

fn on_rebuild(terminal: &Arc<Terminal>) -> OnRebuild {
    let terminal = Arc::clone(terminal);
    Box::new(move |rebuilt| terminal.rebuilt(rebuilt))
}

/// What the computer is called, where that is known.
fn own_name() -> Option<String> {
    let told =
        ["/proc/sys/kernel/hostname", "/etc/hostname"].into_iter().find_map(|path| fs::read_to_string(path).ok());
    let told = told.or_else(|| std::env::var("HOSTNAME").ok()).or_else(|| std::env::var("COMPUTERNAME").ok());
    told.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
}
