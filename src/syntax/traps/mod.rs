//! YAML's traps, told apart: from "the parser gave up here" to what an editor did.
//!
//! A text that is not YAML is mended as its writer most likely meant it, line by line, and read again, so that one
//! mistake does not hide the next. Only a line of which nothing can be made is left out. What comes back is a tree of
//! everything that could be read, in which every place is one of the text as it was.

mod bracket;
pub mod indent;
mod line;
pub mod patch;

use std::ops::Range;

use rustc_hash::FxHashSet;

use self::line::{FoundTrap, key_of, known_trap, value_of, wrong_space};
use self::patch::Patched;
use super::invisible;
use super::yaml::{self, Node, NodeValue};
use crate::base::code::Code;

/// Something in a YAML text that trips editors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap {
    /// Which.
    pub code: Code,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
    /// What fills its message.
    pub arguments: Vec<(&'static str, String)>,
}

/// What could be read of a text that may not be YAML.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The tree of what is left.
    pub tree: Node,
    /// What was wrong, in the order found.
    pub traps: Vec<Trap>,
    /// The keys of lines that were left out: they are not missing, only unreadable.
    pub lost_keys: Vec<String>,
    /// Those lines.
    pub lost_lines: Vec<Range<usize>>,
}

/// The tree of a text, read over what nobody sees in it and with apostrophes as they were meant; every place is one of
/// the text as it is.
///
/// # Errors
/// The first place where the text is not YAML.
pub fn tree(text: &str) -> Result<Node, yaml::SyntaxFault> {
    seen_tree(text).or_else(|fault| as_meant(text).map(|meant| meant.tree).ok_or(fault))
}

fn seen_tree(text: &str) -> Result<Node, yaml::SyntaxFault> {
    if matches!(invisible::as_seen(text), std::borrow::Cow::Borrowed(_)) {
        return yaml::tree(text);
    }
    let cleaned = Patched::cleaned(text);
    let tree = yaml::tree(cleaned.text()).map_err(|fault| yaml::SyntaxFault {
        offset: cleaned.original(&(fault.offset..fault.offset)).start,
        ..fault
    })?;
    Ok(cleaned.original_node(tree))
}

/// How often a text is mended before the rest is given up.
const MOST_FAULTS: usize = 50;

/// A text that only apostrophes kept from being YAML.
#[derive(Clone, Debug)]
pub struct Meant {
    /// The text with those values between quotes.
    pub text: String,
    /// Its tree, in which every place is one of the text as it was.
    pub tree: Node,
    /// The apostrophes.
    pub traps: Vec<Trap>,
}

/// What `text` means when nothing but apostrophes stands between it and YAML: `'s-Hertogenbosch` can be one thing only.
#[must_use]
pub fn as_meant(text: &str) -> Option<Meant> {
    if !text.contains('\'') {
        return None;
    }
    let mending = mending(Patched::cleaned(text));
    let Mended { tree, traps, lost_lines, .. } = mending.mended;
    let is_plain = lost_lines.is_empty() && traps.iter().all(|trap| trap.code == Code::YamlApostrophe);
    let is_read = is_plain && tree.value != NodeValue::Null;
    is_read.then(|| Meant { text: mending.patched.text().to_owned(), tree, traps })
}

/// Reads `text` as far as it can be read.
#[must_use]
pub fn mend(text: &str) -> Mended {
    mending(Patched::new(text)).mended
}

fn mending(patched: Patched) -> Mending {
    let mut mending = Mending {
        patched,
        touched: FxHashSet::default(),
        mended: Mended {
            tree: Node { span: 0..0, value: NodeValue::Null },
            traps: Vec::new(),
            lost_keys: Vec::new(),
            lost_lines: Vec::new(),
        },
    };
    for _ in 0..MOST_FAULTS {
        match yaml::tree(mending.patched.text()) {
            Ok(tree) => {
                mending.mended.tree = mending.patched.original_node(tree);
                break;
            }
            Err(fault) => mending.step(&fault),
        }
    }
    mending
}

struct Mending {
    patched: Patched,
    /// Lines that were mended; one that still does not read is left out without another word.
    touched: FxHashSet<usize>,
    mended: Mended,
}

impl Mending {
    /// Mends what most likely made the parser give up at `fault`. Every step reports something new or takes a
    /// line away, so there is an end to it.
    fn step(&mut self, fault: &yaml::SyntaxFault) {
        let text = self.patched.text();
        let lines = lines(text);
        let blocks = block_texts(text, &lines);
        let spaces: Vec<(usize, FoundTrap)> = lines
            .iter()
            .enumerate()
            .filter(|(at, line)| !blocks.contains(at) || text[line.start..].starts_with('\t'))
            .filter_map(|(at, line)| Some((at, wrong_space(text, line)?)))
            .collect();
        if !spaces.is_empty() {
            return self.mend_spaces(spaces);
        }
        let given_up = lines
            .iter()
            .rposition(|line| line.start <= fault.offset && !text[line.clone()].trim().is_empty())
            .unwrap_or(0);
        let known = (0..=given_up).rev().filter(|at| !blocks.contains(at)).find_map(|at| {
            let found = known_trap(text, lines.get(at)?)?;
            let is_news = !self.is_reported(&found.trap) && !goes_on(text, &lines, at, &found);
            is_news.then(|| (at, bracket::closed_below(text, &lines, at, found)))
        });
        let Some(line) = lines.get(given_up).cloned() else {
            return;
        };
        match known {
            Some((at, found)) => self.take(at, found),
            None if self.touched.contains(&given_up) => self.leave_out(line),
            None => {
                if let Some(found) = indent::at_odds(text, &lines, given_up) {
                    self.take(given_up, found);
                } else {
                    let start = line.start + indent_of(&text[line.clone()]);
                    let arguments = vec![("problem", fault.problem.clone())];
                    self.report(Trap {
                        code: Code::YamlSyntax,
                        span: start..line.end.max(start),
                        arguments,
                    });
                    self.leave_out(line);
                }
            }
        }
    }

    /// A habit shows on many lines; of lines that follow each other the first stands for all.
    fn mend_spaces(&mut self, found: Vec<(usize, FoundTrap)>) {
        let mut edits = Vec::new();
        let mut before: Option<(usize, Code)> = None;
        for (at, found) in found {
            let follows = before.is_some_and(|(line, code)| line + 1 == at && code == found.trap.code);
            before = Some((at, found.trap.code));
            if !follows {
                self.report(found.trap);
            }
            edits.extend(found.edits);
        }
        self.patched.apply(edits);
    }

    fn take(&mut self, line: usize, found: FoundTrap) {
        self.report(found.trap);
        self.touched.insert(line);
        self.patched.apply(found.edits);
    }

    fn is_reported(&self, trap: &Trap) -> bool {
        let span = self.patched.original(&trap.span);
        self.mended.traps.iter().any(|known| known.code == trap.code && known.span == span)
    }

    fn report(&mut self, mut trap: Trap) {
        trap.span = self.patched.original(&trap.span);
        self.mended.traps.push(trap);
    }

    fn leave_out(&mut self, line: Range<usize>) {
        self.mended.lost_lines.push(self.patched.original(&line));
        self.mended.lost_keys.extend(key_of(&self.patched.text()[line.clone()]).map(str::to_owned));
        let spaces = " ".repeat(line.len());
        self.patched.apply(vec![(line, spaces)]);
    }
}

/// Whether a quote or bracket that this line opens is closed by lines that stand further in: then it is no trap.
fn goes_on(text: &str, lines: &[Range<usize>], at: usize, found: &FoundTrap) -> bool {
    let closing = match found.trap.code {
        Code::YamlUnclosedQuote => "quote",
        Code::YamlUnclosedBracket => "closing",
        _ => return false,
    };
    let Some((_, closing)) = found.trap.arguments.iter().find(|(name, _)| *name == closing) else {
        return false;
    };
    let indent = indent_of(&text[lines[at].clone()]);
    let further = lines[at + 1..].iter().map(|line| &text[line.clone()]);
    let mut further = further.take_while(|line| {
        line.trim().is_empty() || indent_of(line) > indent || line.trim_start().starts_with(closing.as_str())
    });
    further.any(|line| line.contains(closing.as_str()))
}

/// The lines inside texts that begin with `|` or `>`: whatever they hold is text.
fn block_texts(text: &str, lines: &[Range<usize>]) -> FxHashSet<usize> {
    let mut inside = FxHashSet::default();
    let mut block: Option<usize> = None;
    for (at, line) in lines.iter().enumerate() {
        let content = &text[line.clone()];
        if content.trim().is_empty() {
            continue;
        }
        let indent = indent_of(content);
        if block.is_some_and(|outer| indent > outer) {
            inside.insert(at);
            continue;
        }
        let opens = value_of(content).is_some_and(|(_, value)| value.starts_with(['|', '>']));
        block = opens.then_some(indent);
    }
    inside
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let range = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            range
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<Code> {
        mend(text).traps.into_iter().map(|trap| trap.code).collect()
    }

    #[test]
    fn each_trap_is_known_by_its_name() {
        assert_eq!(codes("a: 1\ntitel:Judo\nb: 2\n"), [Code::YamlMissingSpace]);
        assert_eq!(codes("a: 1\nwanneer: 's Middags\nb: 2\n"), [Code::YamlApostrophe]);
        assert_eq!(codes("a: \"open\nb: 2\n"), [Code::YamlUnclosedQuote]);
        assert_eq!(codes("a: @naam\nb: 2\n"), [Code::YamlReservedSign]);
        assert_eq!(codes("a: &naam x\nb: !x 2\n"), [Code::YamlReservedSign, Code::YamlReservedSign]);
        assert_eq!(codes("titel: Muziek: samen spelen\nb: 2\n"), [Code::YamlColonInValue]);
        assert_eq!(codes("a: [1, 2\nb: 2\n"), [Code::YamlUnclosedBracket]);
        assert_eq!(codes("a:\n\tb: 2\nc: 1\n"), [Code::YamlTab]);
        assert_eq!(codes("a: 1\n   b: 2\nc: 1\n"), [Code::YamlIndentation]);
    }

    #[test]
    fn what_was_mended_is_read_as_it_was_meant_and_where_it_stood() {
        let text = "a: @x\nb: 's Middags\nc:3\nd: [{ e: Let op: nu, f: 'k weet }, 5\ng: goed\n";
        let mended = mend(text);
        assert_eq!(mended.traps.len(), 6, "{:?}", mended.traps);
        for (path, value) in [
            ("a", "@x"),
            ("b", "'s Middags"),
            ("c", "3"),
            ("d[0].e", "Let op: nu"),
            ("d[0].f", "'k weet"),
            ("g", "goed"),
        ] {
            let node = mended.tree.at(path);
            assert_eq!(node.as_text(), Some(value), "{path}");
            assert_eq!(&text[node.span.clone()], value);
        }
        assert!(mended.lost_keys.is_empty());
    }

    #[test]
    fn a_text_with_apostrophes_only_is_read_as_it_was_meant() {
        let text = "a: 's-Hertogenbosch\nb: ['t IJ, 'n dag]\nc:\n  - 's Avonds # laat\nd: 'tussen'\n";
        let meant = as_meant(text).unwrap();
        assert_eq!(meant.traps.len(), 4);
        for (path, value) in
            [("a", "'s-Hertogenbosch"), ("b[0]", "'t IJ"), ("b[1]", "'n dag"), ("c[0]", "'s Avonds"), ("d", "tussen")]
        {
            let tree = tree(text).unwrap();
            assert_eq!(tree.at(path).as_text(), Some(value));
            assert!(text[tree.at(path).span.clone()].contains(value));
        }
        assert!(as_meant("a: 'open\n").is_none() && as_meant("a: 's Avonds\nb: @x\n").is_none());
    }

    #[test]
    fn only_what_nothing_can_be_made_of_is_left_out() {
        let mended = mend("a: 1\nzomaar een regel\nb: 2\n");
        assert_eq!(mended.traps.len(), 1);
        assert_eq!((mended.lost_lines.len(), mended.lost_lines[0].clone()), (1, 5..21));
        assert_eq!(mended.tree.at("b").as_text(), Some("2"));
    }

    #[test]
    fn lines_inside_a_text_are_not_held_against_anybody() {
        let mended = mend("a: |\n  Let op: dit: is tekst\n  @ook\nb: \"een\n  twee\"\nc: [1,\n  2]\nzomaar\nd: 1\n");
        assert_eq!(mended.traps.len(), 1, "{:?}", mended.traps);
        assert_eq!(mended.traps[0].code, Code::YamlSyntax);
    }

    #[test]
    fn good_yaml_is_left_alone() {
        let mended = mend("a: 'x y'\nb: \"it's: fine\" # yes\nc: https://example.org\n");
        assert!(mended.traps.is_empty());
    }

    #[test]
    fn a_bracket_is_closed_where_its_list_ends() {
        for (text, mend) in [
            ("a: [1\nb: 2\n", "here"),
            ("a: [1,\n  2,\n  3 # drie\nb: 2\n", "below"),
            ("a: {\n  c: 1,\n  d: 3\nb: 2\n", "below"),
            ("a: {\n  c: 1\n  d: 3\nb: 2\n", "remove"),
            ("a: [\n  - 1\n  - 2\nb: 2\n", "remove"),
        ] {
            let mended = super::mend(text);
            assert_eq!(mended.traps.len(), 1, "{text}{:?}", mended.traps);
            assert_eq!(mended.traps[0].code, Code::YamlUnclosedBracket);
            assert_eq!(mended.traps[0].arguments[2], ("mend", mend.to_owned()), "{text}");
            assert_eq!(mended.tree.at("b").as_text(), Some("2"), "{text}");
        }
    }

    #[test]
    fn hopeless_text_ends() {
        let mended = mend(&"[{: @\n".repeat(60));
        assert!(!mended.traps.is_empty());
    }
}
