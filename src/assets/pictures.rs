//! Drawings of the theme as pictures of dots, for what reads no drawing: apps in which a page is passed on, home screens.
//!
//! A picture to share is one drawing, `pictures/share.svg`, in which a domain's icon and tints are put: a theme that draws an
//! icon anew, or gives a domain another hue, has other pictures too.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::colour::oklch;
use crate::model::offer::Domain;
use crate::theme::Theme;

/// The drawing of pictures to share.
const SHARE: &str = "pictures/share.svg";

/// The picture of a page that is about no domain.
pub(super) const OF_ALL: &str = "share.png";

/// The hue of what is about no domain, when the theme says none.
const HUE: f64 = 168.0;

/// The icon on a telephone's home screen, and its side.
const TOUCH_ICON: (&str, u32) = ("touch.png", 180);

/// A drawing that is to become a picture.
pub(super) struct Drawing {
    /// The picture's name.
    pub(super) name: String,
    /// The drawing, as SVG.
    pub(super) svg: String,
    /// How wide the picture is.
    pub(super) width: u32,
}

/// What a picture to share of a domain is called.
pub(super) fn share_name(domain: Domain) -> String {
    format!("share-{}.png", domain.as_str())
}

/// Every picture that a theme has drawings for.
pub(super) fn drawings(theme: &Theme) -> Vec<Drawing> {
    let share = theme.text(SHARE).into_iter().flat_map(|drawing| {
        let of_all = share(theme, drawing, OF_ALL.to_owned(), "logo.svg", hue(theme, "styles/tokens.css", "--hue: "));
        let of_domain = |domain: &Domain| {
            let slug = domain.as_str();
            let hue = hue(theme, "styles/domains.css", &format!(".d-{slug} {{ --hue: "));
            share(theme, drawing, share_name(*domain), &format!("icons/{slug}.svg"), hue)
        };
        std::iter::once(of_all).chain(Domain::ALL.iter().map(of_domain)).collect::<Vec<_>>()
    });
    let (name, width) = TOUCH_ICON;
    let icon = theme.text("favicon.svg").map(|svg| Drawing { name: name.to_owned(), svg: svg.to_owned(), width });
    share.chain(icon).collect()
}

fn share(theme: &Theme, drawing: &str, name: String, icon: &str, hue: f64) -> Drawing {
    let svg = drawing
        .replace("{icon}", theme.text(icon).unwrap_or_default())
        .replace("{tint}", &oklch(0.945, 0.036, hue))
        .replace("{mid}", &oklch(0.82, 0.085, hue))
        .replace("{ink}", &oklch(0.38, 0.085, hue));
    Drawing { name, svg, width: 1200 }
}

/// The hue that a style sheet gives behind `before`.
fn hue(theme: &Theme, sheet: &str, before: &str) -> f64 {
    let value = theme.text(sheet).and_then(|text| text.split_once(before)).map(|(_, rest)| rest);
    let digits = value.and_then(|rest| rest.split(';').next());
    digits.and_then(|digits| digits.trim().parse().ok()).unwrap_or(HUE)
}

/// A drawing as PNG of that width; nothing when it is no drawing.
pub(super) fn png(svg: &str, width: u32) -> Option<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default()).ok()?;
    let size = tree.size().to_int_size().scale_to_width(width)?;
    let scale = f32::from(u16::try_from(width).ok()?) / tree.size().width();
    let mut picture = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().ok()
}
