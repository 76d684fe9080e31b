//! The change of a published event, as far as it can be meant of single shifts: what is said of them, where they are,
//! when, and for how many.

use jiff::Timestamp;

use super::{Details, EventText, Hours, Language, Shift, Slot, scope::hours};

/// What was shown of a shift and what it shall be. Only what differs is carried over to others.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Edit {
    shown: Shift,
    details: Details,
    slot: Slot,
    /// Whether some day has shifts at different hours: then a new time is meant of those at the same hours.
    by_hours: bool,
}

impl Edit {
    /// Of one shift among all of its event.
    pub(crate) fn new(shown: &Shift, details: &Details, slot: &Slot, all: &[Shift], now: Timestamp) -> Edit {
        let ahead: Vec<&Shift> = all.iter().filter(|shift| shift.is_ahead(now)).collect();
        let day = |shift: &Shift| shift.zone().day(shift.slot.starts_at);
        let differ = |one: &Shift, other: &Shift| day(one) == day(other) && hours(one) != hours(other);
        let by_hours = ahead.iter().any(|one| ahead.iter().any(|other| differ(one, other)));
        Edit { shown: shown.clone(), details: details.clone(), slot: slot.clone(), by_hours }
    }

    /// What is said of a shift afterwards, and when it is; None: a calendar has no such time.
    pub(crate) fn of_shift(&self, shift: &Shift) -> Option<(Details, Slot)> {
        let details = self.of_details(&shift.event.details);
        let slot = self.of_slot(shift, &details)?;
        Some((details, slot))
    }

    /// Whether it changes anything about a shift that can be meant of this one alone.
    pub(crate) fn concerns(&self, shift: &Shift) -> bool {
        let own = |details: &Details| (details.texts.clone(), details.region, details.zone.clone(), details.pin);
        self.of_shift(shift)
            .is_none_or(|(details, slot)| slot != shift.slot || own(&details) != own(&shift.event.details))
    }

    /// Whether it changes something that is the same for all shifts of the event.
    pub(crate) fn concerns_all(&self) -> bool {
        let shown = &self.shown.event.details;
        self.whole(shown) != *shown
    }

    /// The event's own details afterwards, if only some shifts change.
    pub(crate) fn whole(&self, event: &Details) -> Details {
        Details {
            texts: event.texts.clone(),
            region: event.region,
            zone: event.zone.clone(),
            pin: event.pin,
            ..self.details.clone()
        }
    }

    /// The same with what can be meant of single shifts.
    pub(crate) fn of_details(&self, before: &Details) -> Details {
        let (old, new) = (&self.shown.event.details, &self.details);
        let moved = (old.region, &old.zone) != (new.region, &new.zone);
        let (region, zone) = if moved { (new.region, &new.zone) } else { (before.region, &before.zone) };
        let renamed =
            old.texts.iter().any(|(language, text)| new.texts.get(language).is_some_and(|new| new.place != text.place));
        let languages = before.texts.keys().chain(new.texts.keys());
        Details {
            texts: languages.map(|language| (*language, self.text(*language, before))).collect(),
            region,
            zone: zone.clone(),
            // It shows the place that the words name.
            pin: if renamed || old.pin != new.pin { new.pin } else { before.pin },
            ..new.clone()
        }
    }

    fn text(&self, language: Language, before: &Details) -> EventText {
        let (old, new) = (&self.shown.event.details, &self.details);
        match (old.texts.get(&language), new.texts.get(&language), before.texts.get(&language)) {
            (Some(old), Some(new), Some(before)) => EventText {
                title: if new.title == old.title { before.title.clone() } else { new.title.clone() },
                description: if new.description == old.description {
                    before.description.clone()
                } else {
                    new.description.clone()
                },
                place: if new.place == old.place { before.place.clone() } else { new.place.clone() },
            },
            // A language that is new: what is at another place stays there.
            (_, Some(new), None) => {
                let ((_, old), (_, before)) = (old.text_for(language), before.text_for(language));
                let place = if old.place == before.place { &new.place } else { &before.place };
                EventText { place: place.clone(), ..new.clone() }
            }
            (None, Some(_), Some(before)) | (_, None, Some(before)) => before.clone(),
            (_, None, None) => before.text_for(language).1.clone(),
        }
    }

    /// The clock on the wall shows the same afterwards, as far as that was not changed; days move by as many.
    fn of_slot(&self, shift: &Shift, details: &Details) -> Option<Slot> {
        let (old, new) = (hours(&self.shown), Hours::of_slot(&self.slot, &self.details.zone));
        let (mut day, mut theirs) = (shift.zone().day(shift.slot.starts_at), hours(shift));
        if !self.by_hours || theirs == old {
            let before = self.shown.zone().day(self.shown.slot.starts_at);
            day = day.checked_add(self.details.zone.day(self.slot.starts_at) - before).ok()?;
            theirs = theirs.changed(&old, &new)?;
        }
        let (starts_at, ends_at) = theirs.on(day, &details.zone)?;
        let has_new_places = shift.slot.role == self.shown.slot.role && self.slot.places != self.shown.slot.places;
        let slot = Slot {
            role: shift.slot.role.clone(),
            starts_at,
            ends_at,
            places: if has_new_places { self.slot.places } else { shift.slot.places },
        };
        (slot.starts_at < slot.ends_at).then_some(slot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        ShiftId,
        scope::testing::shifts,
        words::{Place, Title},
    };

    fn in_the_garden(shift: &Shift) -> Details {
        let mut details = shift.event.details.clone();
        details.texts.get_mut(&Language::Az).unwrap().place = Place::parse("In the garden").unwrap();
        details
    }

    fn with_title(shift: &Shift, title: &str) -> Details {
        let mut details = shift.event.details.clone();
        details.texts.get_mut(&Language::Az).unwrap().title = Title::parse(title).unwrap();
        details
    }

    fn moved(shift: &Shift, days: i64, hours: Hours) -> Slot {
        let day = shift.zone().day(shift.slot.starts_at) + jiff::ToSpan::days(days);
        let (starts_at, ends_at) = hours.on(day, shift.zone()).unwrap();
        Slot { starts_at, ends_at, ..shift.slot.clone() }
    }

    #[test]
    fn what_was_changed_of_one_date_before_stays_when_something_else_is_changed_of_all() {
        let mut all = shifts(&[1, 8], &[Hours::of(10, 13)], "");
        all[1].event.details = in_the_garden(&all[1]);
        let edit = Edit::new(&all[0], &with_title(&all[0], "Tea"), &all[0].slot, &all, Timestamp::UNIX_EPOCH);
        let (after, slot) = edit.of_shift(&all[1]).unwrap();
        let text = &after.texts[&Language::Az];
        assert_eq!((text.title.as_str(), text.place.as_str()), ("Tea", "In the garden"));
        assert_eq!(slot, all[1].slot);
        assert!(edit.concerns(&all[1]) && !edit.concerns_all());
    }

    #[test]
    fn of_the_shift_that_was_shown_it_is_just_what_was_saved() {
        let all = shifts(&[1, 8], &[Hours::of(10, 13)], "Desk: 1\nGuides: 2");
        let (details, slot) = (in_the_garden(&all[0]), moved(&all[0], 1, Hours::of(9, 11)));
        let edit = Edit::new(&all[0], &details, &slot, &all, Timestamp::UNIX_EPOCH);
        assert_eq!(edit.of_shift(&all[0]), Some((details, slot)));
    }

    #[test]
    fn a_new_time_is_the_same_on_every_clock_on_the_wall_and_days_move_along() {
        let all = shifts(&[1, 8], &[Hours::of(10, 13)], "");
        let edit = Edit::new(
            &all[0],
            &all[0].event.details,
            &moved(&all[0], 1, Hours::of(9, 13)),
            &all,
            Timestamp::UNIX_EPOCH,
        );
        assert_eq!(edit.of_shift(&all[1]).unwrap().1, moved(&all[1], 1, Hours::of(9, 13)));
    }

    #[test]
    fn what_ends_on_the_next_day_stays_so_and_becomes_so_where_the_end_is_changed() {
        let all = shifts(&[1, 8], &[Hours::of(20, 2)], "");
        let after = |first: &Slot, other: &Shift| {
            let edit = Edit::new(&all[0], &all[0].event.details, first, &all, Timestamp::UNIX_EPOCH);
            edit.of_shift(other).map(|(_, slot)| slot)
        };
        let is = |hours: Hours| Some(moved(&all[1], 0, hours));
        assert_eq!(after(&moved(&all[0], 0, Hours::of(22, 2)), &all[1]), is(Hours::of(22, 2)), "it begins later");
        assert_eq!(after(&moved(&all[0], 0, Hours::of(1, 2)), &all[1]), is(Hours::of(1, 2)), "it ends a day before");
        assert_eq!(after(&moved(&all[0], 0, Hours::of(20, 0)), &all[1]), is(Hours::of(20, 0)), "it ends at midnight");
        let later = shifts(&[9], &[Hours::of(14, 16)], "").remove(0);
        let by_day = Hours::of(13, 2);
        assert_eq!(
            after(&moved(&all[0], 0, by_day), &later),
            Some(moved(&later, 0, Hours::of(13, 16))),
            "the end is the same"
        );
    }

    #[test]
    fn no_shift_gets_longer_than_a_day() {
        let mut all = shifts(&[1], &[Hours::of(10, 11)], "");
        all.extend(shifts(&[8], &[Hours::of(14, 13)], ""));
        let edit = Edit::new(
            &all[0],
            &all[0].event.details,
            &moved(&all[0], 0, Hours::of(9, 11)),
            &all,
            Timestamp::UNIX_EPOCH,
        );
        assert_eq!(edit.of_shift(&all[1]), None);
    }

    #[test]
    fn other_hours_of_the_day_and_other_roles_keep_theirs() {
        let all = shifts(&[1], &[Hours::of(10, 13), Hours::of(14, 17)], "Desk: 1\nGuides: 2");
        let mut slot = moved(&all[0], 0, Hours::of(9, 13));
        slot.places.max = 4;
        let edit = Edit::new(&all[0], &all[0].event.details, &slot, &all, Timestamp::UNIX_EPOCH);
        let concerned: Vec<_> = all.iter().filter(|shift| edit.concerns(shift)).map(|shift| shift.id).collect();
        assert_eq!(concerned, [1, 2, 3].map(ShiftId), "both roles at ten, and the other shift of the same role");
        assert_eq!(
            edit.of_shift(&all[1]).unwrap().1,
            moved(&all[1], 0, Hours::of(9, 13)),
            "its number of people stays"
        );
        assert_eq!(edit.of_shift(&all[2]).unwrap().1.starts_at, all[2].slot.starts_at, "its time stays");
    }
}
