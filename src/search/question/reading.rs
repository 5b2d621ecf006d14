//! What is read of a question.

/// A value of a facet with the phrases that stand for it.
pub(in crate::search) struct Reading {
    /// The facet's name.
    pub facet: &'static str,
    /// The value, or several with commas; for days also `+0` for today and `+1` for tomorrow.
    pub value: String,
    /// What it is called in the language of the page.
    pub label: String,
    /// Whether it narrows what is found; what does not only weighs.
    pub is_certain: bool,
    /// Its phrases.
    pub phrases: Vec<String>,
}
