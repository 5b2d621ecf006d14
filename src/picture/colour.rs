//! Colours as the web means them.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Turns colours of `profile` into those of sRGB, in place. A profile that cannot be read, or is of no colours of light, is
/// passed over: the web takes what says nothing for sRGB.
pub(super) fn to_srgb(dots: &mut Vec<u8>, has_alpha: bool, profile: &[u8]) {
    let layout = if has_alpha { Layout::Rgba } else { Layout::Rgb };
    let Ok(source) = ColorProfile::new_from_slice(profile) else { return };
    if source.color_space != DataColorSpace::Rgb {
        return;
    }
    let options = TransformOptions::default();
    let Ok(transform) = source.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, options) else {
        return;
    };
    let mut turned = vec![0; dots.len()];
    if transform.transform(dots, &mut turned).is_ok() {
        *dots = turned;
    }
}
