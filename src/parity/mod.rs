//! The relation between the languages: texts → units, which of them correspond, and where their facts differ.
//!
//! Pure. What is wrong with a difference is said by `rules/`.

mod align;
mod compare;
mod group;
mod only;
mod passage;
mod places;
mod readers;
mod record;
mod status;
mod terms;
mod texts;
mod unit;

pub use compare::{At, Difference};
pub use group::{Bead, Group};
pub use only::Only;
pub use passage::Passage;
pub use places::{Address, Places};
pub use readers::Readers;
pub use record::{Accepted, Change, FOLDER as RECORDS, Record, Weight};
pub use status::{State, Status, named};
pub use texts::Texts;
pub use unit::{Targets, Unit, UnitFact, UnitKind};
