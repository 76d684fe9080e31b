//! How it is asked which shifts of an event are meant, and how those that are meant are named.

use super::words::{day_of, hours_of, slot_and_role};
use crate::{
    dialogues::{Button, Choice, Viewer},
    domain::{Extent, Matter, Scope, Shift, Zone},
    texts::Text,
};

/// So many dates are named before the rest is only counted.
const NAMED: usize = 10;

/// What is asked, seen from one of the shifts.
pub(super) fn scope_text(shift: &Shift, matter: Matter, viewer: &Viewer, zone: &Zone) -> Text {
    let title = shift.title(viewer.language);
    Text::AskScope { title, date: day_of(shift), hours: hours_of(shift, zone), matter }
}

/// A button for each thing that can be meant. The shift is `alone` if its day has no other.
pub(super) fn scope_buttons(offered: &[(Scope, usize)], alone: bool) -> Vec<Vec<Button>> {
    let button = |(scope, count): &(Scope, usize)| {
        let label = match scope {
            Scope::ThisShift if alone => Text::BtnThisDate,
            scope => Text::BtnScope { scope: *scope, count: *count },
        };
        vec![Button::new(label, Choice::Scope(*scope))]
    };
    offered.iter().map(button).collect()
}

/// How many dates are meant, where that is not plain.
pub(super) fn count_of_dates(extent: &Extent) -> Option<Text> {
    let dates = extent.dates();
    (dates > 1).then_some(Text::CountOfDates { dates })
}

/// The first dates that are meant, a line each.
pub(super) fn dates_of(extent: &Extent, viewer: &Zone) -> Vec<Text> {
    let named = extent.shifts.iter().take(NAMED).map(|meant| slot_and_role(&meant.slot, &meant.zone, viewer));
    let rest = extent.shifts.len().saturating_sub(NAMED);
    named.map(|text| *text).chain((rest > 0).then(|| Text::plain(format!("… +{rest}")))).collect()
}
