//! What a network says of its size and what the portal counts are not more than a tenth apart. Where nobody is named, nothing
//! has been counted.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::resolve::Content;
use crate::resolve::network::counted;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    // Who is missed may be in a file that is at fault, and that has its own message.
    if content.broken.contains(&Kind::School) || content.broken.contains(&Kind::Board) {
        return;
    }
    for network in content.networks.values() {
        let Some(stated) = &network.stated else { continue };
        let members = counted(content, network);
        if network.members.is_empty() {
            continue;
        }
        let figures =
            [("scholen", stated.schools, members.schools.len()), ("besturen", stated.boards, members.boards.len())];
        for (key, stated, counted) in figures {
            if let Some(stated) = stated.filter(|stated| stated.is_far_from(counted)) {
                let place = network.origin().field(&format!("opgegeven.{key}"));
                let diagnostic = Diagnostic::new(Code::NetworkFiguresDiffer, place).with("key", key);
                diags.push(diagnostic.with("stated", stated.to_string()).with("counted", counted.to_string()));
            }
        }
    }
}
