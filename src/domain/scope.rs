//! Which shifts of an event an act is about: the one it was begun from, or others too.

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Hours, Shift, Slot, Zone};
use crate::domain::ShiftId;

/// Which shifts are meant, seen from one of them; in the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Scope {
    ThisShift,
    /// All of its day.
    WholeDate,
    /// It, and on later days those with its role and hours.
    SameAndLater,
    /// Those with its role and hours on all days.
    SameAhead,
    /// All from its day on.
    ThisAndLater,
    AllAhead,
}

impl Scope {
    /// Where two mean the same, the first of these is offered.
    const PLAINEST: [Scope; 6] = [
        Scope::ThisShift,
        Scope::AllAhead,
        Scope::WholeDate,
        Scope::SameAhead,
        Scope::ThisAndLater,
        Scope::SameAndLater,
    ];

    /// The shifts it means among all of an event: the one itself, and of the others those that are still to come and
    /// stand.
    pub(crate) fn shifts<'a>(self, this: &Shift, all: &'a [Shift], now: Timestamp) -> Vec<&'a Shift> {
        let is_meant = |shift: &&Shift| shift.id == this.id || (shift.is_ahead(now) && self.includes(this, shift));
        all.iter().filter(is_meant).collect()
    }

    fn includes(self, this: &Shift, other: &Shift) -> bool {
        let (here, there) = (day(this), day(other));
        match self {
            Scope::ThisShift => false,
            Scope::WholeDate => there == here,
            Scope::SameAndLater => there >= here && is_like(this, other),
            Scope::SameAhead => is_like(this, other),
            Scope::ThisAndLater => there >= here,
            Scope::AllAhead => true,
        }
    }

    /// What there is to choose between; one alone if there is no choice. What is over is by itself. Shifts which the
    /// act does not concern are not counted.
    pub(crate) fn offered(
        this: &Shift,
        all: &[Shift],
        now: Timestamp,
        concerns: impl Fn(&Shift) -> bool,
    ) -> Vec<(Scope, usize)> {
        if !this.is_ahead(now) {
            return vec![(Scope::ThisShift, 1)];
        }
        let has_parallels = has_parallels(all, now);
        let is_of_use = |scope: &Scope| has_parallels || !matches!(scope, Scope::SameAhead | Scope::SameAndLater);
        let (mut offered, mut seen) = (Vec::new(), BTreeSet::new());
        for scope in Scope::PLAINEST.into_iter().filter(is_of_use) {
            let shifts = scope.shifts(this, all, now).into_iter().filter(|shift| concerns(shift));
            let shifts: Vec<ShiftId> = shifts.map(|shift| shift.id).collect();
            if seen.insert(shifts.clone()) {
                offered.push((scope, shifts.len()));
            }
        }
        offered.sort();
        offered
    }
}

/// Whether on some day several shifts are still to come.
fn has_parallels(all: &[Shift], now: Timestamp) -> bool {
    let mut days = BTreeSet::new();
    all.iter().filter(|shift| shift.is_ahead(now)).any(|shift| !days.insert(day(shift)))
}

fn day(shift: &Shift) -> Date {
    shift.zone().day(shift.slot.starts_at)
}

/// By the clock on the wall.
pub(crate) fn hours(shift: &Shift) -> Hours {
    Hours::of_slot(&shift.slot, shift.zone())
}

fn is_like(this: &Shift, other: &Shift) -> bool {
    this.slot.role == other.slot.role && hours(this) == hours(other)
}

/// What is done to the shifts that are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Matter {
    Cancel,
    /// Sign-up is closed for them, or opened.
    Close,
    Open,
    /// Their people are written to.
    Write,
    Change,
}

/// A shift that is meant, as it was when somebody was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Meant {
    pub shift: ShiftId,
    pub slot: Slot,
    pub zone: Zone,
    /// Where, in the event's first language.
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub is_cancelled: bool,
}

/// What an act is about: what a confirmation names, and what must still be so when it is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Extent {
    pub scope: Scope,
    pub shifts: Vec<Meant>,
    /// How many people will be told.
    pub people: i64,
    /// How many of them would have two places at the same time.
    #[serde(default)]
    pub double_booked: i64,
    /// How many announcements to the people of the shifts are stopped.
    #[serde(default)]
    pub announcements: i64,
}

impl Extent {
    /// Of some shifts.
    pub(crate) fn of(scope: Scope, shifts: &[&Shift], people: i64) -> Extent {
        let meant = |shift: &&Shift| Meant {
            shift: shift.id,
            slot: shift.slot.clone(),
            zone: shift.zone().clone(),
            place: shift.event.details.text_for(shift.event.details.language).1.place.as_str().to_owned(),
            is_cancelled: shift.cancelled.is_some(),
        };
        Extent { scope, shifts: shifts.iter().map(meant).collect(), people, double_booked: 0, announcements: 0 }
    }

    /// The numbers of the shifts.
    pub(crate) fn ids(&self) -> Vec<ShiftId> {
        self.shifts.iter().map(|meant| meant.shift).collect()
    }

    /// On so many days.
    pub(crate) fn dates(&self) -> usize {
        let days: BTreeSet<Date> = self.shifts.iter().map(|meant| meant.zone.day(meant.slot.starts_at)).collect();
        days.len()
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use jiff::civil::date;

    use super::*;
    use crate::db::testing::unix;
    use crate::domain::{Event, EventId, Organization, OrganizationId, Part, slot::slots};

    /// Shifts on some days in December, at all of these hours, with all of these roles.
    pub(crate) fn shifts(days: &[i8], hours: &[Hours], roles: &str) -> Vec<Shift> {
        let new = crate::db::event::testing::event(unix(0), 5);
        let days: Vec<Date> = days.iter().map(|day| date(2026, 12, *day)).collect();
        let parts = Part::parse_list(roles).unwrap_or_default();
        let slots = slots(&new.details.zone, &days, hours, new.slots[0].places, &parts).unwrap();
        let organization = Organization { id: OrganizationId(2), name: String::new() };
        let count = i64::try_from(slots.len()).unwrap();
        let event = Event { id: EventId(1), organization, details: new.details, shifts: count };
        let shift = |(id, slot)| Shift {
            id,
            event: event.clone(),
            slot,
            free: 5,
            is_closed: false,
            is_line_stopped: false,
            cancelled: None,
            together: 0,
        };
        (1..).map(ShiftId).zip(slots).map(shift).collect()
    }

    /// Noon in Baku on a day of that month.
    pub(crate) fn noon(day: i8) -> Timestamp {
        date(2026, 12, day).at(8, 0, 0, 0).in_tz("UTC").unwrap().timestamp()
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::*, *};
    use crate::domain::Hours;

    #[test]
    fn of_a_weekly_run_a_date_the_later_ones_or_all_are_offered() {
        let mut all = shifts(&[1, 8, 15, 22, 29], &[Hours::of(10, 13)], "");
        let now = noon(2);
        let offered = |index: usize, all: &[Shift]| Scope::offered(&all[index], all, now, |_| true);
        assert_eq!(
            offered(2, &all),
            [(Scope::ThisShift, 1), (Scope::ThisAndLater, 3), (Scope::AllAhead, 4)],
            "what is over is not meant"
        );
        assert_eq!(offered(1, &all), [(Scope::ThisShift, 1), (Scope::AllAhead, 4)], "from the first on is all");
        assert_eq!(offered(4, &all), [(Scope::ThisShift, 1), (Scope::AllAhead, 4)], "the last has no later ones");
        assert_eq!(offered(0, &all), [(Scope::ThisShift, 1)], "it is over");
        for cancelled in [1, 2, 3] {
            all[cancelled].cancelled = Some("rain".to_owned());
        }
        assert_eq!(offered(4, &all), [(Scope::ThisShift, 1)], "only this one still stands");
    }

    #[test]
    fn of_roles_and_dates_a_line_can_be_meant() {
        let all = shifts(&[5, 12], &[Hours::of(10, 13), Hours::of(14, 17)], "Desk: 1\nGuides: 2");
        let offered = Scope::offered(&all[0], &all, noon(1), |_| true);
        assert_eq!(
            offered,
            [(Scope::ThisShift, 1), (Scope::WholeDate, 4), (Scope::SameAhead, 2), (Scope::AllAhead, 8)]
        );
        let ids = |scope: Scope| scope.shifts(&all[0], &all, noon(1)).iter().map(|shift| shift.id).collect::<Vec<_>>();
        assert_eq!(ids(Scope::SameAhead), [1, 5].map(ShiftId));
        assert_eq!(ids(Scope::WholeDate), [1, 2, 3, 4].map(ShiftId));
        let extent = Extent::of(Scope::SameAhead, &Scope::SameAhead.shifts(&all[0], &all, noon(1)), 0);
        assert_eq!((extent.ids(), extent.dates()), (vec![ShiftId(1), ShiftId(5)], 2));
    }

    #[test]
    fn one_shift_is_no_choice() {
        let all = shifts(&[5], &[Hours::of(10, 13)], "");
        assert_eq!(Scope::offered(&all[0], &all, noon(1), |_| true), [(Scope::ThisShift, 1)]);
    }
}
