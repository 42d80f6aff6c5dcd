//! Every test that needs more than one module, in one binary.

mod architecture;
mod calendars;
mod cases;
mod command_line;
mod feeds;
mod interface;
mod reproducible;
mod sites;
mod support;
