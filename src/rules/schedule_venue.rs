//! A date says that it is confirmed, but its venue is not known.
//!
//! A date whose venue is missing, or is `tbd`, is shown as tentative, and the pages say that the place is still to be
//! announced. Nobody should read “confirmed” before knowing where to go.
//!
//! What to do: name the venue, or leave the status out; without it the date is tentative until it has a venue.
//!
//! Wrong: `venue: tbd` and `status: confirmed`
//! Right: `venue: coop` and `status: confirmed`
