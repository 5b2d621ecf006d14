//! Lists that are cut into pages: how many pages, and what stands on which.

/// One page of a list that may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageNumber {
    /// Which, counted from one.
    pub number: usize,
    /// How many pages the list has.
    pub of: usize,
}

impl PageNumber {
    /// The only page of a list.
    pub const ONLY: Self = Self { number: 1, of: 1 };

    /// The pages of a list of `count` entries, at most `most` of them on a page; the first is there for an empty list too.
    pub fn all(count: usize, most: usize) -> impl Iterator<Item = Self> {
        let of = count.div_ceil(most).max(1);
        (1..=of).map(move |number| Self { number, of })
    }

    /// Whether it is the first.
    #[must_use]
    pub fn is_first(self) -> bool {
        self.number == 1
    }

    /// What stands on it, of all that is in the list. All pages of a list are about as long.
    #[must_use]
    pub fn part<T>(self, all: &[T]) -> &[T] {
        let length = all.len().div_ceil(self.of.max(1)).max(1);
        all.chunks(length).nth(self.number.saturating_sub(1)).unwrap_or_default()
    }

    /// The URL of the page with this number, of a list at `list`.
    #[must_use]
    pub fn url(list: &str, number: usize) -> String {
        if number > 1 { format!("{list}pagina/{number}/") } else { list.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_about_as_long_and_hold_everything_once() {
        for count in [0, 1, 59, 60, 61, 120, 121, 307] {
            let all: Vec<usize> = (0..count).collect();
            let pages: Vec<&[usize]> = PageNumber::all(count, 60).map(|page| page.part(&all)).collect();
            assert_eq!(pages.concat(), all);
            let lengths = || pages.iter().map(|page| page.len());
            assert!(lengths().all(|length| length <= 60), "{count}");
            assert!(lengths().max().unwrap() - lengths().min().unwrap() < pages.len(), "{count}");
        }
    }

    #[test]
    fn the_first_page_stands_at_the_list_itself() {
        assert_eq!(PageNumber::url("/aanbod/", 1), "/aanbod/");
        assert_eq!(PageNumber::url("/aanbod/", 2), "/aanbod/pagina/2/");
    }
}
