//! A table has more rows or columns in one language than in the other, or is missing there.
//!
//! What to do: add the row or the column that is missing, or delete the one that is too many.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Lang, rule, text};
use crate::parity::{Unit, UnitKind};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    if cx.group.beads.is_empty() {
        return Vec::new();
    }
    let tables: Vec<Vec<Table<'_>>> = cx.group.languages().map(|l| tables(cx, l)).collect();
    let most = tables.iter().map(Vec::len).max().unwrap_or(0);
    let mut found = Vec::new();
    for i in 0..most {
        let row: Vec<Option<&Table<'_>>> = tables.iter().map(|t| t.get(i)).collect();
        let size = |t: &Option<&Table<'_>>| t.map(|t| (t.rows, t.columns));
        if row.iter().all(|t| size(t) == size(&row[0])) {
            continue;
        }
        let mut d = Diagnostic::new(rule::STRUCTURE_TABLE, text!("structure-table"));
        for (lang, table) in cx.group.languages().zip(&row) {
            d = match table {
                Some(t) => d.saying(beginning(t.first), text!("structure-table.label", rows = t.rows, columns = t.columns)),
                None => cx.group.sides[lang.index()].last().into_iter().fold(d, |d, u| d.saying(beginning(u), text!("structure-table.none"))),
            };
        }
        found.push(d.help(text!("structure-table.help")));
        if tables.iter().any(|t| t.len() != most) {
            // Which table is missing is not known: one finding is enough.
            break;
        }
    }
    found
}

struct Table<'a> {
    id: u32,
    first: &'a Unit,
    rows: usize,
    columns: usize,
}

fn tables<'a>(cx: &'a GroupCx<'_>, lang: Lang) -> Vec<Table<'a>> {
    let mut out: Vec<Table<'a>> = Vec::new();
    for unit in &cx.group.sides[lang.index()] {
        let UnitKind::Cell(id, row, column) = unit.kind else { continue };
        match out.last_mut() {
            Some(table) if table.id == id => {
                table.rows = table.rows.max(row as usize + 1);
                table.columns = table.columns.max(column as usize + 1);
            }
            _ => out.push(Table { id, first: unit, rows: row as usize + 1, columns: column as usize + 1 }),
        }
    }
    out
}
