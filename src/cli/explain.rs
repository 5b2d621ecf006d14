//! `portaal explain`: what a message means and how to mend it.

use super::args::ExplainArgs as Args;
use super::context::Context;
use super::fatal::Fatal;
use super::{Done, Verdict, output};
use crate::base::code::Code;
use crate::report::explain::{explain, explain_all};

/// Shows the page of a code, or the list of all codes.
pub(super) fn run(cx: &Context, args: &Args) -> Done {
    let language = cx.messages.language();
    let text = if let Some(name) = &args.code {
        let code = Code::from_name(name).ok_or_else(|| Fatal::new("unknown-code").with("name", name))?;
        explain(code, language).trim_end().to_owned()
    } else {
        let lines = explain_all(language).into_iter().map(|(code, line)| format!("{:28} {line}", code.as_str()));
        lines.collect::<Vec<_>>().join("\n")
    };
    output::line(cx, &text);
    Ok(Verdict::Good)
}
