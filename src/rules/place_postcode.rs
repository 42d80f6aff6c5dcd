//! A postal code is not that of the commune beside it: “1070 Ixelles”.
//!
//! The communes of Brussels and their postal codes are known to the tool (`i18n/places.yaml`).
//!
//! What to do: correct the code or the name; the message says which codes the commune has.
//!
//! Example: `rue Haute 12, 1070 Bruxelles`

use super::GroupCx;
use crate::base::{Diagnostic, rule, text};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for (unit, addresses) in units.iter().zip(&cx.addresses[lang.index()]) {
            for address in addresses {
                let codes = &cx.site.communes[address.commune].postcodes;
                if codes.contains(&address.postcode) {
                    continue;
                }
                let name = &unit.passage.text()[address.name_range.clone()];
                let shown: Vec<String> = codes.iter().take(4).map(u32::to_string).collect();
                let message = text!("place-postcode", code = address.postcode.to_string(), name = name);
                let d = Diagnostic::new(rule::PLACE_POSTCODE, message).at(unit.passage.span(address.code_range.start..address.name_range.end));
                found.push(d.help(text!("place-postcode.help", name = name, codes = shown.join(", "))));
            }
        }
    }
    found
}
