//! Links and permissions.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::{TestFolder, digest, new_site, old_site, site};
use crate::publish::{PublishError, up_to_date};

#[test]
fn a_link_leads_no_writing_or_deleting_outside() {
    let (target, outside) = (TestFolder::new(), TestFolder::new());
    outside.put("bron/index.html", "outside");
    target.publish(&old_site()).unwrap();
    fs::remove_dir_all(target.path.join("scholen")).unwrap();
    symlink(&outside.path, target.path.join("scholen")).unwrap();
    let link = target.path.join("scholen");
    assert!(matches!(target.error(&new_site()), PublishError::SymbolicLink { path } if path == link));
    let without = site(&[("index.html", "home")]);
    target.publish(&without).unwrap();
    assert_eq!(outside.read(), site(&[("bron/index.html", "outside")]));
    assert!(link.is_symlink());
}

#[test]
fn a_link_in_the_place_of_a_file_is_replaced_and_not_followed() {
    let (target, outside) = (TestFolder::new(), TestFolder::new());
    outside.put("page.html", "outside");
    target.publish(&old_site()).unwrap();
    fs::remove_file(target.path.join("index.html")).unwrap();
    symlink(outside.path.join("page.html"), target.path.join("index.html")).unwrap();
    assert!(up_to_date(&target.path, digest(&old_site())).is_none());
    symlink("nowhere", target.path.join("turns-into-file-too.html")).unwrap();
    target.publish(&old_site()).unwrap();
    assert_eq!(target.read(), old_site());
    assert_eq!(outside.read(), site(&[("page.html", "outside")]));
    let link = site(&[("turns-into-file-too.html", "x")]);
    assert!(matches!(target.error(&link), PublishError::Foreign { .. }));
}

#[test]
fn our_own_folder_may_not_be_a_link() {
    let (target, outside) = (TestFolder::new(), TestFolder::new());
    outside.put("staging/precious.txt", "outside");
    fs::create_dir_all(&target.path).unwrap();
    symlink(&outside.path, target.path.join(".portaal")).unwrap();
    assert!(matches!(target.error(&old_site()), PublishError::SymbolicLink { .. }));
    fs::remove_file(target.path.join(".portaal")).unwrap();
    fs::create_dir(target.path.join(".portaal")).unwrap();
    symlink(&outside.path, target.path.join(".portaal/staging")).unwrap();
    assert!(matches!(target.error(&old_site()), PublishError::SymbolicLink { .. }));
    assert_eq!(outside.read(), site(&[("staging/precious.txt", "outside")]));
}

#[test]
fn a_folder_that_cannot_be_written_leaves_the_old_site() {
    let target = TestFolder::new();
    target.publish(&old_site()).unwrap();
    for folder in ["", "assets", "scholen/bron", "vanishes/deep/down", ".portaal"] {
        let folder = target.path.join(folder);
        fs::set_permissions(&folder, PermissionsExt::from_mode(0o555)).unwrap();
        // The administrator may write everywhere, so there is nothing to see for them.
        let powerless = fs::write(folder.join("probe"), "").is_err();
        if powerless {
            assert!(matches!(target.error(&new_site()), PublishError::NotWritable { .. }), "{folder}");
            assert_eq!(target.read(), old_site());
        }
        fs::set_permissions(&folder, PermissionsExt::from_mode(0o755)).unwrap();
        if !powerless {
            return;
        }
    }
    target.publish(&new_site()).unwrap();
    assert_eq!(target.read(), new_site());
}
