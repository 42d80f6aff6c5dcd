//! How the pages of a site stand → one self-contained page for people: the languages side by side, the same facts in the same
//! colour, what was found in the margin. No script, nothing from elsewhere.

use super::diff::{Piece, words as differing};
use super::status::{current, line};
use super::{ReportCx, Words, printable};
use crate::base::{Arg, Diagnostic, Lang, Role, Severity, Span};
use crate::model::Site;
use crate::parity::{Bead, State, Status, Unit, UnitKind};
use crate::report::Positions;
use crate::sources::Sources;
use std::fmt::Write as _;

/// How many colours tell facts apart; after the last the first comes again.
const COLOURS: usize = 8;

const STYLE: &str = include_str!("status.css");

/// The page. `link` is where a page can be seen, when it can.
pub fn html(all: &[Status<'_>], site: &Site, sources: &Sources, say: &Words, link: &dyn Fn(&Status<'_>) -> Option<String>) -> String {
    let positions = Positions::new(sources);
    let cx = ReportCx { sources, words: say, positions: &positions };
    let title =
        say.say("status-title", &[("site", Arg::Str(site.config.title.values().map(|t| t.value.clone()).collect::<Vec<_>>().join(" · ")))]);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{}</h1>\n",
        escape(say.code()),
        escape(&title),
        escape(&title)
    );
    overview(all, site, say, &mut out);
    out.push_str("</header>\n<main>\n");
    for (i, status) in all.iter().enumerate() {
        section(i, status, site, &cx, link(status), &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn overview(all: &[Status<'_>], site: &Site, say: &Words, out: &mut String) {
    out.push_str("<table>\n<thead><tr>");
    for id in ["status-page", "status-state"] {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escape(&say.say(id, &[])));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (i, status) in all.iter().enumerate() {
        let class = match (status.count(Severity::Error), status.state) {
            (1.., _) | (_, State::Incomplete) => "bad",
            (_, State::Confirmed) => "good",
            _ => "open",
        };
        let _ = writeln!(
            out,
            "<tr><td><a href=\"#p{i}\">{}</a></td><td class=\"{class}\">{}</td></tr>",
            escape(&status.page.key),
            escape(&line(status, site, say))
        );
    }
    out.push_str("</tbody>\n</table>\n");
}

fn section(index: usize, status: &Status<'_>, site: &Site, cx: &ReportCx<'_>, seen_at: Option<String>, out: &mut String) {
    let _ = writeln!(
        out,
        "<section aria-labelledby=\"p{index}\">\n<h2 id=\"p{index}\">{}</h2>\n<p class=\"state\">{}</p>",
        match seen_at {
            Some(link) => format!("<a href=\"{}\">{}</a>", escape(&link), escape(&status.page.key)),
            None => escape(&status.page.key),
        },
        escape(&line(status, site, cx.words))
    );
    let columns = site.languages.len();
    let _ = writeln!(out, "<div class=\"grid\" style=\"--columns: {columns}\">");
    for lang in site.languages.iter() {
        let path = status.page.sides.get(lang).map(|s| cx.sources.file(s.file).path.clone()).unwrap_or_default();
        let name = &site.locale(lang).name;
        let _ = writeln!(
            out,
            "<div class=\"head\"><strong lang=\"{}\">{}</strong> {}</div>",
            site.languages.code(lang),
            escape(name),
            escape(&path)
        );
    }
    let _ = writeln!(out, "<div class=\"head margin\">{}</div>", escape(&cx.words.say("status-findings", &[])));
    let mut shown: Vec<bool> = vec![false; status.findings.len()];
    for (i, bead) in status.group.beads.iter().enumerate() {
        row(i, bead, status, site, cx, &mut shown, out);
    }
    // What belongs to no block.
    let rest: Vec<&Diagnostic> = status.findings.iter().zip(&shown).filter(|(_, s)| !**s).map(|(d, _)| *d).collect();
    if !rest.is_empty() {
        let _ = write!(out, "<div class=\"rest\" style=\"grid-column: span {columns}\"></div><div class=\"margin\">");
        rest.iter().for_each(|d| finding(d, cx, out));
        out.push_str("</div>\n");
    }
    out.push_str("</div>\n</section>\n");
}

fn row(index: usize, bead: &Bead, status: &Status<'_>, site: &Site, cx: &ReportCx<'_>, shown: &mut [bool], out: &mut String) {
    let change = status.changes.iter().find(|c| c.bead == index);
    let colours = colours(bead, status);
    for lang in site.languages.iter() {
        let code = site.languages.code(lang);
        let units = status.group.units(bead, lang);
        let class = match (units.is_empty(), change.is_some_and(|c| c.changed.contains(&lang)), change.is_some()) {
            (true, ..) => "cell missing",
            (_, true, _) => "cell changed",
            (_, false, true) => "cell review",
            _ => "cell",
        };
        let _ = write!(out, "<div class=\"{class}\" lang=\"{code}\">");
        for (n, unit) in units.iter().enumerate() {
            let number = cx.positions.of(unit.span).0.line;
            let _ =
                write!(out, "<p class=\"{}\"><span class=\"line\">{number}</span> {}</p>", kind(unit), marked(unit, (lang, n), &colours));
        }
        if let Some(change) = change.filter(|c| c.changed.contains(&lang))
            && let Some(before) = change.accepted.iter().flatten().find(|a| a.code == code)
        {
            let now = current(status, change, lang);
            let pieces: Vec<String> = differing(&before.text, &now)
                .iter()
                .map(|p| match p {
                    Piece::Same(w) => escape(w),
                    Piece::Gone(w) => format!("<del>{}</del>", escape(w)),
                    Piece::New(w) => format!("<ins>{}</ins>", escape(w)),
                })
                .collect();
            let _ = write!(out, "<p class=\"diff\">{}</p>", pieces.join(" "));
        }
        out.push_str("</div>\n");
    }
    out.push_str("<div class=\"margin\">");
    let spans: Vec<Span> = site.languages.iter().flat_map(|l| status.group.units(bead, l)).map(|u| u.span).collect();
    let inside = |d: &Diagnostic| {
        let mut places = d.labels.iter().filter(|l| l.role == Role::Subject).map(|l| l.span);
        places.any(|p| spans.iter().any(|s| s.file == p.file && s.start <= p.start && p.start < s.end.max(s.start + 1)))
    };
    for (i, diagnostic) in status.findings.iter().enumerate() {
        if !shown[i] && inside(diagnostic) {
            shown[i] = true;
            finding(diagnostic, cx, out);
        }
    }
    out.push_str("</div>\n");
}

fn finding(diagnostic: &Diagnostic, cx: &ReportCx<'_>, out: &mut String) {
    let help = diagnostic.help.as_ref().map(|h| format!("<br><small>{}</small>", escape(&cx.words.text(h)))).unwrap_or_default();
    let _ = write!(
        out,
        "<p class=\"finding {}\"><code>{}</code> {}{help}</p>",
        diagnostic.severity.as_str(),
        diagnostic.rule.id,
        escape(&cx.words.text(&diagnostic.message))
    );
}

fn kind(unit: &Unit) -> &'static str {
    match unit.kind {
        UnitKind::Field(_) => "field",
        UnitKind::Heading(_) => "heading",
        UnitKind::Item(..) => "item",
        UnitKind::Cell(..) => "td",
        UnitKind::Code(_) => "code",
        UnitKind::Paragraph | UnitKind::Rule => "paragraph",
    }
}

/// A fact of a bead (language, unit, fact), the number of its colour, and whether another language has it too.
type Colour = ((Lang, usize, usize), usize, bool);

/// The same colour for facts that agree. Those that stand alone are marked as such.
fn colours(bead: &Bead, status: &Status<'_>) -> Vec<Colour> {
    let mut facts = Vec::new();
    for lang in status.group.languages() {
        for (u, unit) in status.group.units(bead, lang).iter().enumerate() {
            facts.extend(unit.facts.iter().enumerate().filter(|(_, f)| f.link.is_none()).map(|(i, f)| ((lang, u, i), &f.fact.value)));
        }
    }
    let mut groups: Vec<usize> = Vec::new();
    for (i, (_, value)) in facts.iter().enumerate() {
        let same = facts[..i].iter().position(|(_, v)| v.agrees(value) || v.may_be(value));
        groups.push(same.map_or(i, |s| groups[s]));
    }
    let mut distinct = groups.clone();
    distinct.dedup();
    distinct.sort_unstable();
    distinct.dedup();
    let number = |g: usize| distinct.iter().position(|d| *d == g).unwrap_or(0) % COLOURS;
    facts
        .iter()
        .enumerate()
        .map(|(i, (at, _))| {
            let paired = facts.iter().zip(&groups).any(|((other, _), g)| *g == groups[i] && other.0 != at.0);
            (*at, number(groups[i]), paired)
        })
        .collect()
}

/// The words of a unit with its facts marked.
fn marked(unit: &Unit, at: (Lang, usize), colours: &[Colour]) -> String {
    let text = unit.passage.text();
    let mut facts: Vec<(usize, &crate::parity::UnitFact)> = unit.facts.iter().enumerate().filter(|(_, f)| f.link.is_none()).collect();
    facts.sort_by_key(|(_, f)| f.fact.range.start);
    let (mut out, mut end) = (String::new(), 0);
    for (i, fact) in facts {
        let range = fact.fact.range.clone();
        let Some((_, colour, paired)) = colours.iter().find(|(a, ..)| *a == (at.0, at.1, i)) else { continue };
        if range.start < end {
            continue;
        }
        let class = if *paired || fact.fact.soft { format!("c{colour}") } else { format!("c{colour} alone") };
        let _ = write!(out, "{}<mark class=\"{class}\">{}</mark>", escape(&text[end..range.start]), escape(&text[range.clone()]));
        end = range.end;
    }
    out + &escape(&text[end..])
}

/// Text in HTML, with nothing in it that nobody sees.
pub(crate) fn escape(text: &str) -> String {
    printable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
