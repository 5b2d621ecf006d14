//! The text below the fields: it becomes another, and what stays the same keeps its bytes.

use super::align::align;

/// A text without the blank lines above it.
pub(super) fn without_margin(body: &str) -> &str {
    &body[margin(body)..]
}

/// Where the blank lines above a text end.
fn margin(body: &str) -> usize {
    let blank = body.split_inclusive('\n').take_while(|line| line.trim().is_empty());
    blank.map(str::len).sum()
}

/// `old`, from behind the line of dashes on, with `new` in the place of its text.
pub(super) fn replaced(old: &str, new: &str, line_end: &str) -> String {
    let (above, old) = old.split_at(margin(old));
    let new = new.replace("\r\n", "\n");
    let old_lines: Vec<&str> = old.split_inclusive('\n').collect();
    let new_lines: Vec<&str> = new[margin(&new)..].split_inclusive('\n').collect();
    let bare =
        |lines: &[&str]| lines.iter().map(|line| line.trim_end_matches(['\n', '\r']).to_owned()).collect::<Vec<_>>();
    let (old_bare, new_bare) = (bare(&old_lines), bare(&new_lines));
    if old_bare == new_bare {
        return format!("{above}{old}");
    }
    let mut written = if above.is_empty() && !new_lines.is_empty() { line_end.to_owned() } else { above.to_owned() };
    for run in align(&old_bare, &new_bare) {
        if run.is_same {
            written.extend(old_lines[run.old].iter().copied());
        } else {
            written.extend(new_bare[run.new].iter().flat_map(|line| [line.as_str(), line_end]));
        }
        if !written.ends_with('\n') {
            written.push_str(line_end);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_stay_keep_their_bytes() {
        let old = "\r\nEen  \r\ntwee\ndrie";
        assert_eq!(replaced(old, "Een  \ntwee\ndrie\n", "\r\n"), old);
        assert_eq!(replaced(old, "Een  \nnieuw\ntwee\ndrie", "\r\n"), "\r\nEen  \r\nnieuw\r\ntwee\ndrie\r\n");
        assert_eq!(replaced("", "Tekst", "\n"), "\nTekst\n");
    }
}
