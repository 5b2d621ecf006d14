//! stub until merge
use std::ops::Range;
#[derive(Debug, Default)]
pub struct Markdown {
    pub html: Html,
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    pub images: Vec<Image>,
    pub faults: Vec<Fault>,
    pub excerpt: String,
    pub has_code: bool,
}
#[derive(Debug, Default)]
pub struct Html;
#[derive(Debug)]
pub struct Heading {
    pub level: u8,
    pub id: String,
    pub title: String,
}
#[derive(Debug)]
pub struct Link {
    pub target: String,
    pub anchor: Option<String>,
    pub span: Range<usize>,
}
#[derive(Debug)]
pub struct Image {
    pub target: String,
    pub alt: String,
    pub title: String,
    pub span: Range<usize>,
}
#[derive(Debug)]
pub struct Fault {
    pub code: crate::base::code::Code,
    pub span: Range<usize>,
    pub arguments: Vec<(&'static str, String)>,
}
pub fn render(_: &str) -> Markdown {
    Markdown::default()
}
