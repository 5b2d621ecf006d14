//! `portaal rename`, `delete`, `replace` and `roll`: what was typed, as an operation on all files.

use super::Done;
use super::args::{DeleteArgs, RenameArgs, ReplaceArgs, RollArgs};
use super::context::Context;
use super::fatal::Fatal;
use super::operation::perform;
use crate::model::Kind;
use crate::model::scalar::Scalar;
use crate::model::school_year::SchoolYearName;
use crate::operate::{self, OperationFault, RollChoice};

/// Something gets another name.
pub(super) fn rename(cx: &Context, args: &RenameArgs) -> Done {
    let label = format!("rename {} {}", args.entity, args.name);
    perform(cx, &label, args.dry_run, |snapshot| {
        let (kind, slug) = operate::entity(&args.entity)?;
        operate::rename(snapshot, kind, &slug, &args.name)
    })
}

/// Something goes, or is put away.
pub(super) fn delete(cx: &Context, args: &DeleteArgs) -> Done {
    let label = format!("delete {}", args.entity);
    perform(cx, &label, args.dry_run, |snapshot| {
        let (kind, slug) = operate::entity(&args.entity)?;
        let done = if args.archive { operate::archive } else { operate::delete };
        done(snapshot, kind, &slug)
    })
}

/// A value becomes another everywhere.
pub(super) fn replace(cx: &Context, args: &ReplaceArgs) -> Done {
    let label = format!("replace {} {} {}", args.field, args.old, args.new);
    perform(cx, &label, args.dry_run, |snapshot| operate::replace(snapshot, &args.field, &args.old, &args.new))
}

/// Offers go on in another school year.
pub(super) fn roll(cx: &Context, args: &RollArgs) -> Done {
    let bad = |_| Fatal::new("bad-school-year").with("name", &args.to);
    let year = SchoolYearName::read(args.to.trim()).map_err(bad)?;
    let label = format!("roll {} {}", args.what.join(" "), year.years());
    perform(cx, &label, args.dry_run, |snapshot| {
        let slugs = offers(&args.what)?;
        operate::roll(snapshot, RollChoice { slugs: &slugs, year: &year, keeps_old: args.copy })
    })
}

/// The offers that are named; none for all of them.
fn offers(what: &[String]) -> Result<Vec<String>, OperationFault> {
    if what.iter().all(|name| name == Kind::Offer.folder()) {
        return Ok(Vec::new());
    }
    let offer = |name: &String| match operate::entity(name)? {
        (Kind::Offer, slug) => Ok(slug),
        _ => Err(OperationFault::UnknownEntity { name: name.clone() }),
    };
    what.iter().map(offer).collect()
}
