//! An event of several shifts, as whoever looks after it sees it: what each list comes to, and all of them together.

use std::{collections::BTreeMap, iter::Sum};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Event, Shift, ShiftId, Slot};

/// What the list of a shift comes to, or the lists of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Totals {
    /// How many can have a place.
    pub most: i64,
    pub confirmed: i64,
    pub waiting: i64,
    pub applied: i64,
    /// How many more are needed.
    pub lacking: i64,
    pub came: i64,
    pub absent: i64,
}

impl Sum for Totals {
    fn sum<I: Iterator<Item = Totals>>(all: I) -> Totals {
        all.fold(Totals::default(), |one, other| Totals {
            most: one.most + other.most,
            confirmed: one.confirmed + other.confirmed,
            waiting: one.waiting + other.waiting,
            applied: one.applied + other.applied,
            lacking: one.lacking + other.lacking,
            came: one.came + other.came,
            absent: one.absent + other.absent,
        })
    }
}

/// A shift among those of its event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Line {
    pub shift: ShiftId,
    pub slot: Slot,
    pub totals: Totals,
}

/// An event and a page of its shifts that stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Desk {
    pub event: Event,
    pub first: Date,
    pub last: Date,
    /// How many shifts there are on all pages.
    pub count: usize,
    pub totals: Totals,
    /// The first shift that is still to come: from there on all are meant that can still be changed.
    pub next: Option<ShiftId>,
    /// Whether sign-up is closed for all of those.
    pub is_closed: bool,
    /// Whether the last shift has ended.
    pub is_over: bool,
    pub lines: Vec<Line>,
    pub page: usize,
    pub pages: usize,
}

/// So many shifts stand on a page.
const PAGE: usize = 6;

impl Desk {
    /// Of the shifts of an event in their order, with what is counted of each; None: none of them stands. Without a page the
    /// one where a shift stands.
    pub(crate) fn of(
        all: &[Shift],
        counted: &BTreeMap<ShiftId, Totals>,
        (shift, page): (ShiftId, Option<usize>),
        now: Timestamp,
    ) -> Option<Desk> {
        let standing: Vec<&Shift> = all.iter().filter(|shift| shift.cancelled.is_none()).collect();
        let ahead: Vec<&Shift> = standing.iter().copied().filter(|shift| shift.is_ahead(now)).collect();
        let lines: Vec<Line> = standing.iter().map(|shift| line(shift, counted, now)).collect();
        let (first, last) = (standing.first()?, standing.last()?);
        let day = |shift: &Shift| shift.zone().day(shift.slot.starts_at);
        let pages = lines.len().div_ceil(PAGE);
        let place = lines.iter().position(|line| line.shift == shift).unwrap_or_default();
        let page = page.unwrap_or(place / PAGE).min(pages - 1);
        Some(Desk {
            event: first.event.clone(),
            first: day(first),
            last: day(last),
            count: lines.len(),
            totals: Totals { lacking: lacking(all, now), ..lines.iter().map(|line| line.totals).sum() },
            next: ahead.first().map(|shift| shift.id),
            is_closed: ahead.iter().all(|shift| shift.is_closed),
            is_over: standing.iter().all(|shift| shift.slot.ends_at <= now),
            lines: lines.chunks(PAGE).nth(page).unwrap_or_default().to_vec(),
            page,
            pages,
        })
    }
}

fn line(shift: &Shift, counted: &BTreeMap<ShiftId, Totals>, now: Timestamp) -> Line {
    let counted = counted.get(&shift.id).copied().unwrap_or_default();
    let lacking = if shift.is_ahead(now) { shift.lacking() } else { 0 };
    Line {
        shift: shift.id,
        slot: shift.slot.clone(),
        totals: Totals { most: shift.slot.places.max.into(), lacking, ..counted },
    }
}

/// How many more are needed in those shifts of an event that are still to come: in each role, and in all roles of the same time
/// together.
pub(crate) fn lacking<'a>(shifts: impl IntoIterator<Item = &'a Shift>, now: Timestamp) -> i64 {
    let mut by_time: BTreeMap<(Timestamp, Timestamp), (i64, i64)> = BTreeMap::new();
    for shift in shifts.into_iter().filter(|shift| shift.is_ahead(now)) {
        let (roles, together) = by_time.entry((shift.slot.starts_at, shift.slot.ends_at)).or_default();
        *roles += shift.lacking();
        *together = shift.event.details.least_in_all.saturating_sub(shift.together).into();
    }
    by_time.into_values().map(|(roles, together)| roles.max(together)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Hours,
        scope::testing::{noon, shifts},
    };

    #[test]
    fn what_roles_lack_and_what_they_lack_together_counts_once() {
        let mut all = shifts(&[5, 12], &[Hours::of(10, 13)], "Desk: 3\nGuides: 5");
        let count = |all: &[Shift]| lacking(all, noon(1));
        for shift in &mut all {
            (shift.slot.places.min, shift.free) = (2, shift.slot.places.max);
        }
        assert_eq!(count(&all), 8, "two in each role of both days");
        for shift in &mut all {
            (shift.event.details.least_in_all, shift.together) = (7, 1);
        }
        assert_eq!(count(&all), 12, "six in all on both days");
        assert_eq!(lacking(&all, noon(8)), 6, "what is over needs nobody");
    }

    #[test]
    fn a_desk_opens_where_its_shift_stands_and_adds_up() {
        let mut all = shifts(&[1, 2, 3, 4, 5, 6, 7, 8], &[Hours::of(10, 13)], "");
        all[4].cancelled = Some("rain".to_owned());
        let totals = Totals { confirmed: 2, waiting: 1, ..Totals::default() };
        let counted = all.iter().map(|shift| (shift.id, totals)).collect();
        let desk = |place, now| Desk::of(&all, &counted, place, now).unwrap();
        let whole = desk((all[7].id, None), noon(2));
        assert_eq!((whole.page, whole.pages, whole.count, whole.lines.len()), (1, 2, 7, 1));
        assert_eq!((whole.totals.confirmed, whole.totals.waiting), (14, 7), "what is cancelled is left out");
        assert_eq!((whole.next, whole.is_over), (Some(all[2].id), false), "the second day has begun");
        assert_eq!(desk((all[7].id, Some(9)), noon(2)).page, 1);
        let over = desk((all[0].id, None), noon(30));
        assert_eq!((over.next, over.is_over, over.page), (None, true, 0));
    }
}
