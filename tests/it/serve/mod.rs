//! The preview over real HTTP, on a real folder.

mod browser;
mod command;
mod desk;
mod headers;
mod live;
mod notes;
mod safety;
mod truth;

use std::fs;
use std::net::SocketAddr;
use std::sync::Arc;

use camino::Utf8PathBuf;
use portaal::report::MessageLanguage;
use portaal::serve::{Config, Hook, Running, start};

use crate::support::{Folder, SiteTest, TODAY};

const FOLDERS: &[&str] = &["content", "themes"];

/// A portal on disk with a preview of it.
struct Shown {
    folder: Folder,
    running: Running,
}

impl Shown {
    fn new(site: &SiteTest) -> Self {
        Self::with(site, |_| {})
    }

    fn small() -> Self {
        Self::new(&SiteTest::small())
    }

    fn with(site: &SiteTest, change: impl FnOnce(&mut Config)) -> Self {
        let folder = Folder::with(site);
        let mut config = config(&folder);
        config.drafts = site.options.drafts;
        change(&mut config);
        let running = start(config).expect("a preview begins");
        Self { folder, running }
    }

    fn hooked(site: &SiteTest, hook: impl Fn(&str) + Send + Sync + 'static) -> Self {
        let hook: Hook = Arc::new(hook);
        Self::with(site, |config| config.hook = Some(hook))
    }

    fn address(&self) -> SocketAddr {
        self.running.address()
    }

    fn path(&self, path: &str) -> Utf8PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("files can be read")
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "`{from}` is not in {path}");
        self.write(path, text.replacen(from, to, 1));
    }

    fn get(&self, path: &str) -> browser::Response {
        browser::get(self.address(), path)
    }

    fn open(&self, path: &str) -> browser::Page {
        browser::Page::open(self.address(), path)
    }

    fn until_shown(&self, path: &str, text: &str) {
        browser::until(&format!("{path} shows {text}"), || self.get(path).text().contains(text));
    }

    fn until_status(&self, path: &str, status: u16) {
        browser::until(&format!("{path} is {status}"), || self.get(path).status == status);
    }
}

fn config(folder: &Folder) -> Config {
    Config {
        root: folder.path(),
        folders: FOLDERS,
        host: "127.0.0.1".to_owned(),
        port: 0,
        poll: false,
        drafts: false,
        desk: true,
        today: Arc::new(|| TODAY),
        language: MessageLanguage::Nl,
        editor: None,
        computer: None,
        on_rebuild: Box::new(|_| {}),
        kept: None,
        hook: None,
    }
}
