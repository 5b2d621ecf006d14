//! The one file that knows lightningcss: imports laid together, and nothing superfluous left.

use std::fmt;
use std::path::{Path, PathBuf};

use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::error::{Error, ErrorLocation};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::theme::Theme;

/// The style sheet at `path` with all that it imports, minified. What is at fault is reported, and what could be read of
/// the sheet is left out with it: a page without styles is still a page.
pub(super) fn bundle(theme: &Theme, path: &str, diags: &mut Diagnostics) -> String {
    let files = ThemeFiles(theme);
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let bundled = bundler.bundle(Path::new(path)).map_err(|fault| place(theme, path, &fault));
    let printed = bundled.and_then(|mut sheet| {
        sheet.minify(MinifyOptions::default()).map_err(|fault| place(theme, path, &fault))?;
        let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
        sheet.to_css(options).map_err(|fault| place(theme, path, &fault))
    });
    match printed {
        Ok(printed) => printed.code,
        Err(diagnostic) => {
            diags.push(diagnostic);
            String::new()
        }
    }
}

fn place<T: fmt::Display>(theme: &Theme, path: &str, fault: &Error<T>) -> Diagnostic {
    let location = match &fault.loc {
        Some(ErrorLocation { filename, line, column }) => {
            theme.place(filename, *line as usize + 1, (*column as usize).max(1))
        }
        None => theme.place(path, 1, 1),
    };
    Diagnostic::new(Code::StyleSyntax, location).with("problem", fault.kind.to_string())
}

struct ThemeFiles<'a>(&'a Theme);

/// A style sheet that is imported and not there.
#[derive(Debug)]
struct Missing(PathBuf);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} not found", self.0.display())
    }
}

impl std::error::Error for Missing {}

impl SourceProvider for ThemeFiles<'_> {
    type Error = Missing;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, Missing> {
        file.to_str().and_then(|path| self.0.text(path)).ok_or_else(|| Missing(file.to_owned()))
    }

    fn resolve(&self, specifier: &str, from: &Path) -> Result<ResolveResult, Missing> {
        let specifier = specifier.strip_prefix("./").unwrap_or(specifier);
        Ok(ResolveResult::File(from.with_file_name(specifier)))
    }
}
