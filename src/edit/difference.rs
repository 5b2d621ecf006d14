//! What has changed between two texts, by lines.

use super::align::align;

/// Lines that stand in the place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The number of the first line, in the text as it was.
    pub line: usize,
    /// What went.
    pub old: Vec<String>,
    /// What came.
    pub new: Vec<String>,
}

/// What has changed between two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The places, from top to bottom.
    pub hunks: Vec<Hunk>,
}

impl Difference {
    /// Between `old` and `new`.
    #[must_use]
    pub fn between(old: &str, new: &str) -> Self {
        let (old, new): (Vec<&str>, Vec<&str>) =
            (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
        let bare = |lines: &[&str]| lines.iter().map(|line| line.trim_end_matches(['\n', '\r']).to_owned()).collect();
        let changed = align(&old, &new).into_iter().filter(|run| !run.is_same);
        let hunk = |run: super::align::Alike| Hunk {
            line: run.old.start + 1,
            old: bare(&old[run.old]),
            new: bare(&new[run.new]),
        };
        Self { hunks: changed.map(hunk).collect() }
    }

    /// Whether nothing has.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hunks.is_empty()
    }

    /// How many lines were touched: changed, added or taken out.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.hunks.iter().map(|hunk| hunk.old.len().max(hunk.new.len())).sum()
    }

    /// The lines with `-` and `+` before them, each place below the number of its first line.
    #[must_use]
    pub fn told(&self) -> String {
        let mut told = String::new();
        for hunk in &self.hunks {
            told.push_str(&format!("@@ {} @@\n", hunk.line));
            told.extend(hunk.old.iter().map(|line| format!("-{line}\n")));
            told.extend(hunk.new.iter().map(|line| format!("+{line}\n")));
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_and_told() {
        let difference = Difference::between("a\nb\nc\nd\n", "a\nx\nc\nd\ne\n");
        assert_eq!(difference.lines(), 2);
        assert_eq!(difference.told(), "@@ 2 @@\n-b\n+x\n@@ 5 @@\n+e\n");
        assert!(Difference::between("a", "a").is_empty());
    }
}
