//! The path of a field, as diagnostics write it: `planning.niet_op[2]`.

use std::fmt::Write;

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathStep {
    /// To a field of a group.
    Key(String),
    /// To an item of a list.
    Index(usize),
}

/// The steps of a path. What is no number between brackets is taken for a field's name.
#[must_use]
pub fn steps(path: &str) -> Vec<PathStep> {
    let parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    let step = |part: &str| match part.strip_suffix(']').and_then(|index| index.parse().ok()) {
        Some(index) => PathStep::Index(index),
        None => PathStep::Key(part.to_owned()),
    };
    parts.map(step).collect()
}

/// The path that steps make.
#[must_use]
pub fn path_of(steps: &[PathStep]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            PathStep::Key(key) if path.is_empty() => path.push_str(key),
            PathStep::Key(key) => {
                let _ = write!(path, ".{key}");
            }
            PathStep::Index(index) => {
                let _ = write!(path, "[{index}]");
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_back() {
        let path = "voortgang[2].wel_op[0].school";
        assert_eq!(path_of(&steps(path)), path);
        assert_eq!(steps("a[1]"), [PathStep::Key("a".to_owned()), PathStep::Index(1)]);
    }
}
