//! Begins and ends the preview.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use camino::Utf8PathBuf;
use jiff::civil::Date;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use super::access::HostCheck;
use super::bounded::Bounded;
use super::caught::{Hook, caught};
use super::clients::Clients;
use super::editor::Editor;
use super::files::Files;
use super::http::{AppState, router};
use super::port::{ListenFault, listen};
use super::preview::Preview;
use super::previewer::Previewer;
use super::rebuild_loop::{OnRebuild, RebuildLoop};
use super::responder::Responder;
use crate::base::kept::KeptBytes;
use crate::desk::Desk;
use crate::input::ReadFault;
use crate::report::{MessageLanguage, Messages};
use crate::resolve::Options;
use crate::watch::{Waker, Watcher};

/// What a preview is told.
pub struct Config {
    /// The portal's folder, absolute.
    pub root: Utf8PathBuf,
    /// The folders below it that the portal is made from.
    pub folders: &'static [&'static str],
    /// The address to listen on.
    pub host: String,
    /// The port, or the first of those to try.
    pub port: u16,
    /// Whether to poll the folders rather than have the system watch them.
    pub poll: bool,
    /// Whether drafts and future pages are shown.
    pub drafts: bool,
    /// Whether content may be edited in the browser, where only this computer can ask.
    pub desk: bool,
    /// The day it is.
    pub today: Arc<dyn Fn() -> Date + Send + Sync>,
    /// The language of messages.
    pub language: MessageLanguage,
    /// The editor, with its arguments.
    pub editor: Option<String>,
    /// The computer's own name, by which others may ask.
    pub computer: Option<String>,
    /// Called after each rebuild.
    pub on_rebuild: OnRebuild,
    /// Where pictures that were made are kept, if anywhere.
    pub kept: Option<Arc<dyn KeptBytes>>,
    /// Called before each build and page, so that a test can let it panic.
    #[doc(hidden)]
    pub hook: Option<Hook>,
}

/// How many connections there are at once. A process may open some hundreds of files, and needs most of those for content.
const CONNECTIONS: usize = 128;

/// Why there is no preview.
#[derive(Debug)]
pub enum StartFault {
    /// The files cannot be read.
    Read(ReadFault),
    /// Nothing can be listened on.
    Listen(ListenFault),
    /// The system gives no threads or sockets.
    System(io::Error),
}

impl fmt::Display for StartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(fault) => fault.fmt(f),
            Self::Listen(fault) => fault.fmt(f),
            Self::System(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for StartFault {}

/// A preview that runs until it is dropped.
pub struct Running {
    address: SocketAddr,
    is_polling: bool,
    preview: watch::Receiver<Arc<Preview>>,
    is_over: Arc<AtomicBool>,
    waker: Waker,
    state: Arc<AppState>,
    rebuild_loop: Option<JoinHandle<()>>,
    runtime: Option<Runtime>,
}

/// Begins a preview: once this returns, browsers get answers and changes are seen.
///
/// # Errors
/// When the files cannot be read or nothing can be listened on. Errors in the content are no reason.
pub fn start(config: Config) -> Result<Running, StartFault> {
    let listener = listen(&config.host, config.port).map_err(StartFault::Listen)?;
    let address = listener.local_addr().map_err(StartFault::System)?;
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(StartFault::System)?;
    // The watcher starts before the files are read, so that nothing is missed.
    let watcher = Watcher::new(&config.root, config.folders, config.poll);
    let files = Files::read(&config.root, config.folders).map_err(StartFault::Read)?;
    let options = Options { today: (config.today)(), drafts: config.drafts, publish: false };
    let mut previewer = Previewer::with(config.kept.clone(), config.hook.clone());
    let (previews, preview) = watch::channel(Arc::new(previewer.preview(files.snapshot(), options)));
    previewer.tidy();
    let waker = watcher.waker();
    let state = Arc::new(AppState {
        preview: preview.clone(),
        responder: Responder::new(Messages::new(config.language), config.hook),
        clients: Clients::default(),
        host_check: HostCheck::new(address, &config.host, config.computer.as_deref()),
        desk: (config.desk && address.ip().is_loopback())
            .then(|| Desk::new(&config.root, config.language, previewer.memos())),
        editor: Editor::new(&config.root, config.folders, config.editor.as_deref()),
        waker: waker.clone(),
        today: config.today,
    });
    let is_over = Arc::new(AtomicBool::new(false));
    let is_polling = watcher.is_polling();
    let listener = {
        let _inside = runtime.enter();
        TcpListener::from_std(listener).map_err(StartFault::System)?
    };
    let app = router(Arc::clone(&state));
    runtime.spawn(async move { axum::serve(Bounded::new(listener, CONNECTIONS), app).await });
    let rebuild_loop = RebuildLoop {
        watcher,
        files,
        previewer,
        options,
        previews,
        state: Arc::clone(&state),
        on_rebuild: config.on_rebuild,
        is_over: Arc::clone(&is_over),
    };
    let rebuild_loop = Some(thread::spawn(|| run(rebuild_loop)));
    Ok(Running {
        address,
        is_polling,
        preview,
        is_over,
        waker,
        state,
        rebuild_loop,
        runtime: Some(runtime),
    })
}

fn run(mut rebuild_loop: RebuildLoop) {
    let is_over = Arc::clone(&rebuild_loop.is_over);
    while !is_over.load(Ordering::Relaxed) {
        // A bug of ours must not end the preview: the loop goes on with the next change.
        let _ = caught(|| rebuild_loop.run());
    }
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the home page.
    #[must_use]
    pub fn url(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(if address.is_ipv6() { [0, 0, 0, 0, 0, 0, 0, 1].into() } else { [127, 0, 0, 1].into() });
        }
        let preview = self.preview();
        let base = preview.build.as_ref().and_then(|build| build.site()).map_or("", |site| site.base.as_str());
        format!("http://{address}{base}/")
    }

    /// Whether the folders are polled.
    #[must_use]
    pub fn is_polling(&self) -> bool {
        self.is_polling
    }

    /// What deeds at the desk must carry; none where there is no desk.
    #[must_use]
    pub fn desk_token(&self) -> Option<&str> {
        self.state.desk.as_ref().map(Desk::token)
    }

    /// What is shown now.
    #[must_use]
    pub fn preview(&self) -> Arc<Preview> {
        Arc::clone(&self.preview.borrow())
    }

    /// Waits until somebody ends it: Ctrl-C, or the system.
    pub fn until_interrupted(&self) {
        if let Some(runtime) = &self.runtime {
            runtime.block_on(interrupted());
        }
    }
}

#[cfg(unix)]
async fn interrupted() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut ended) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = ended.recv() => {}
    }
}

#[cfg(not(unix))]
async fn interrupted() {
    let _ = tokio::signal::ctrl_c().await;
}

impl Drop for Running {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        self.waker.wake();
        if let Some(rebuild_loop) = self.rebuild_loop.take() {
            let _ = rebuild_loop.join();
        }
        // Browsers that listen for changes never hang up.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
