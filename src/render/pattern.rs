//! A street of houses for a school without a photo.
pub fn street(_: &str) -> String {
    String::new()
}
