//! What a draft begins from: nothing, an event like it, or the published one that is changed.

use std::collections::BTreeMap;

use super::{Draft, Published, Step, Words};
use crate::{
    dialogues::form::View,
    domain::{Draft as Where, EventText, Hours, Language, LeadTime, Organizing, Part, Repeat, Shift, Visibility},
};

impl Draft {
    /// Nothing is known yet but the organization, and with it perhaps the country.
    pub(crate) fn begin(organizing: Organizing, language: Language) -> Draft {
        let mut there = Where::default();
        there.set_country(organizing.country);
        Draft {
            organizing,
            published: None,
            at: Some(Step::Title),
            more: false,
            first_language: language,
            language,
            words: BTreeMap::new(),
            topic: None,
            there,
            region_told: false,
            view: View::default(),
            month: None,
            day: None,
            hours: Vec::new(),
            repeat: Repeat::Once,
            repeat_before: None,
            places: None,
            parts: Vec::new(),
            least: 0,
            age: None,
            pin: None,
            pin_unnamed: false,
            photo: None,
            visibility: Visibility::Everyone,
            opens: None,
            closes: LeadTime(0),
            needs_approval: false,
            cutoff: LeadTime(0),
        }
    }

    /// Another event like one of the shifts there are; its day is still to be said.
    pub(crate) fn copy_of(shift: &Shift, organizing: Organizing) -> Draft {
        let parts = shift.slot.role.clone().map(|role| Part { role, places: shift.slot.places });
        // What all roles needed together says nothing of one of them.
        let copy = Draft { day: None, parts: parts.into_iter().collect(), least: 0, ..Draft::of(shift, organizing) };
        copy.at(Some(Step::Day))
    }

    /// A published event that is changed through one of its shifts.
    pub(crate) fn change_of(published: Published, organizing: Organizing) -> Draft {
        let draft = Draft::of(&published.shift, organizing);
        Draft { published: Some(published), ..draft }
    }

    fn of(shift: &Shift, organizing: Organizing) -> Draft {
        let (details, zone) = (&shift.event.details, shift.zone());
        let words = details.texts.iter().map(|(language, text)| (*language, Words::of(text))).collect();
        let mut there = Where::default();
        there.set_country(Some(details.country));
        there.region = details.region;
        Draft {
            at: None,
            language: details.language,
            words,
            topic: Some(details.topic),
            there,
            region_told: true,
            day: Some(zone.day(shift.slot.starts_at)),
            hours: vec![Hours::of_slot(&shift.slot, zone)],
            places: Some(shift.slot.places),
            least: details.least_in_all,
            age: Some(details.minimum_age),
            pin: details.pin,
            pin_unnamed: false,
            photo: details.photo.clone(),
            visibility: details.visibility,
            opens: details.opens,
            closes: details.closes,
            needs_approval: details.needs_approval,
            cutoff: details.cutoff,
            ..Draft::begin(organizing, details.language)
        }
    }
}

impl Words {
    fn of(text: &EventText) -> Words {
        Words {
            title: Some(text.title.clone()),
            described: true,
            description: text.description.clone(),
            place: Some(text.place.clone()),
        }
    }
}
