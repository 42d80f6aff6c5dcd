//! Every test that needs more than one module, in one binary.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests lay out sites on the disk, and one that cannot go on says so"
)]

mod advisories;
mod architecture;
mod calendars;
mod cases;
mod command_line;
mod corpora;
mod exports;
mod feeds;
mod hostile;
mod import;
mod interface;
mod ledger;
mod limits;
mod look;
mod lsp;
mod manual;
mod new_pages;
mod parity;
mod press;
mod preview;
mod publish;
mod records;
mod registration;
mod reproducible;
mod sarif;
mod sites;
mod structured_data;
mod support;
mod symmetry;
mod theme_manual;
