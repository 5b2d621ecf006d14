//! What the system says when it refuses something, in the reader's language.

use std::io::ErrorKind;

use camino::Utf8Path;

use super::Messages;

impl Messages {
    /// That the disk does not give a file, and why.
    #[must_use]
    pub fn unreadable(&self, path: &Utf8Path, fault: &std::io::Error) -> String {
        self.text("cli-unreadable", &[("path", path.as_str()), ("problem", &self.system(fault))])
    }

    /// A fault of the system in words; in the system's own where there are none.
    #[must_use]
    pub fn system(&self, fault: &std::io::Error) -> String {
        let id = match fault.kind() {
            ErrorKind::NotFound => "system-missing",
            ErrorKind::PermissionDenied => "system-denied",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
            ErrorKind::ReadOnlyFilesystem => "system-read-only",
            ErrorKind::AlreadyExists => "system-exists",
            ErrorKind::IsADirectory => "system-folder",
            ErrorKind::NotADirectory => "system-no-folder",
            ErrorKind::AddrInUse | ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-in-use",
            ErrorKind::InvalidFilename => "system-too-long",
            ErrorKind::AddrNotAvailable => "system-address",
            _ if fault.raw_os_error() == Some(TOO_MANY) => "system-many",
            _ => return fault.to_string(),
        };
        self.text(id, &[])
    }
}

/// The number of the fault of a process that may open no more files, on every Unix.
const TOO_MANY: i32 = 24;

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::report::MessageLanguage;

    #[test]
    fn the_system_speaks_the_readers_language() {
        let messages = Messages::new(MessageLanguage::Nl);
        let missing = io::Error::from_raw_os_error(2);
        assert_eq!(messages.system(&missing), "het bestand of de map bestaat niet");
        assert_eq!(messages.system(&io::Error::other("odd")), "odd");
        let every = [(13, "rechten"), (28, "vol"), (30, "lezen"), (17, "naam"), (21, "map"), (20, "pad"), (24, "open")];
        for (number, word) in every {
            let said = messages.system(&io::Error::from_raw_os_error(number));
            assert!(said.contains(word) && !said.contains("os error"), "{said}");
        }
    }
}
