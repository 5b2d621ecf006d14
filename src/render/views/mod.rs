//! What templates see: one view a file, made from the site for one page.
use super::render::RenderCx;
