//! Pictures of the content as they stand on a page.

use std::fmt::Write;

use super::cx::RenderCx;
use super::words::Words;
use crate::base::table::Id;
use crate::model::entity::{Media, MediaForm, Picture};
use crate::picture::{PictureFormat, Rendition};
use crate::syntax::markdown::escape;

/// How much of the screen a picture takes, for a browser that has to choose one before it has seen the styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PicturePlace {
    /// In the column of text.
    Column,
    /// In the head of a school's page.
    SchoolHead,
    /// On no page of the portal: in a reader of feeds, which knows none of our styles.
    Elsewhere,
}

impl PicturePlace {
    /// As the attribute `sizes` says it. The measures are those of `prose.css` and `page-head.css`.
    fn sizes(self) -> Option<&'static str> {
        match self {
            Self::Column => Some("(min-width: 48rem) 43rem, 92vw"),
            Self::SchoolHead => Some("(min-width: 48rem) 34rem, 92vw"),
            Self::Elsewhere => None,
        }
    }
}

/// A picture on a page.
#[derive(Clone, Copy)]
pub(super) struct PictureOnPage<'a> {
    pub(super) media: Id<Media>,
    /// What can be seen on it.
    pub(super) alt: &'a str,
    /// What appears when one points at it.
    pub(super) title: Option<&'a str>,
    pub(super) place: PicturePlace,
    /// Whether it is the first of the page, which is fetched at once.
    pub(super) is_first: bool,
}

/// Writes a picture of the front matter in an element of its own, with what is said below it.
pub(super) fn write_figure(
    cx: RenderCx<'_>,
    words: Words<'_>,
    of: &Picture,
    picture: PictureOnPage<'_>,
    out: &mut String,
) {
    let maker = of.maker.as_ref().map(|maker| words.fill("picture-by", &[("maker", (&**maker).into())]));
    let said: Vec<&str> = of.caption.as_deref().into_iter().chain(maker.as_deref()).collect();
    let element = if said.is_empty() { "p" } else { "figure" };
    let _ = write!(out, "<{element}>");
    write(cx, picture, out);
    if !said.is_empty() {
        out.push_str("<figcaption>");
        escape::text(out, &said.join(" "));
        out.push_str("</figcaption>");
    }
    let _ = writeln!(out, "</{element}>");
}

/// Writes a picture's `<img>`, with its widths around it.
pub(super) fn write(cx: RenderCx<'_>, picture: PictureOnPage<'_>, out: &mut String) {
    let media = &cx.site.media[picture.media];
    match &media.form {
        MediaForm::Photo(head) => {
            let Some(sizes) = picture.place.sizes() else { return image(cx, picture, Some(head.largest()), out) };
            out.push_str("<picture><source type=\"image/webp\" srcset=\"");
            for (at, width) in head.widths().enumerate() {
                let path = media.picture_path(Rendition { width, format: PictureFormat::Webp });
                let between = if at == 0 { "" } else { ", " };
                let _ = write!(out, "{between}");
                escape::url(out, &format!("{}/{path}", cx.site.base));
                let _ = write!(out, " {width}w");
            }
            let _ = write!(out, "\" sizes=\"{sizes}\">");
            image(cx, picture, Some(head.largest()), out);
            out.push_str("</picture>");
        }
        MediaForm::Drawing(size) => image(cx, picture, *size, out),
        MediaForm::Document | MediaForm::Broken | MediaForm::Foreign(_) => {}
    }
}

fn image(cx: RenderCx<'_>, picture: PictureOnPage<'_>, size: Option<(u32, u32)>, out: &mut String) {
    out.push_str("<img src=\"");
    escape::url(out, &format!("{}/{}", cx.site.base, cx.site.media[picture.media].output_path()));
    out.push_str("\" alt=\"");
    escape::attribute(out, picture.alt);
    out.push('"');
    if let Some(title) = picture.title {
        out.push_str(" title=\"");
        escape::attribute(out, title);
        out.push('"');
    }
    if let Some((width, height)) = size {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    if picture.place == PicturePlace::Elsewhere {
        return out.push('>');
    }
    // One that is broken is said where its bytes are asked for.
    if let Ok(Some([red, green, blue])) = cx.pictures.colour(cx.site, picture.media) {
        let _ = write!(out, " data-tint=\"#{red:02x}{green:02x}{blue:02x}\"");
    }
    let loading = if picture.is_first { "fetchpriority=\"high\"" } else { "loading=\"lazy\" decoding=\"async\"" };
    let _ = write!(out, " {loading}>");
}
