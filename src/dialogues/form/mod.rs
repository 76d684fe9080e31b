//! The questions about a profile's fields, which registration and settings share.

mod birth_date;
mod chosen;
mod name;
mod phone;
pub(super) mod place;

use serde::{Deserialize, Serialize};

use super::{Button, Choice, Input, Viewer};
use crate::{
    domain::{Draft, Field, Region},
    texts::Text,
};

/// What of a list is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct View {
    pub page: usize,
    /// The group of regions that was opened.
    pub group: Option<Region>,
    /// The regions that what was written or sent may mean.
    #[serde(default)]
    pub found: Vec<Region>,
}

impl View {
    /// Whether both are one screen, perhaps on another page.
    pub(super) fn asks_the_same(&self, other: &View) -> bool {
        self.group == other.group && self.found == other.found
    }

    /// Whether it is a screen behind the first one of its question.
    pub(super) fn is_behind_first(&self) -> bool {
        self.group.is_some() || !self.found.is_empty()
    }
}

/// A field's question, without the buttons that lead out of it.
pub(super) struct Asked {
    pub text: Text,
    pub rows: Vec<Vec<Button>>,
}

/// What an answer did to the draft.
#[derive(Debug, PartialEq)]
pub(super) enum Taken {
    /// The field has its value; a notice may say so.
    Answered(Option<Text>),
    /// A box was ticked or a page turned; the question stays.
    Shown,
}

/// Asks for a field.
pub(super) fn ask(field: Field, draft: &Draft, view: &View, viewer: &Viewer) -> Asked {
    match field {
        Field::Name => name::ask(viewer),
        Field::BirthDate => birth_date::ask(),
        Field::Country => place::ask_country(),
        Field::Region => place::ask_region(draft, view, viewer),
        Field::Topics => chosen::ask_topics(draft),
        Field::SpokenLanguages => chosen::ask_spoken_languages(draft),
        Field::Phone => phone::ask(draft),
    }
}

/// Takes an answer to a field's question into the draft.
pub(super) fn take(
    field: Field,
    draft: &mut Draft,
    view: &mut View,
    input: Input,
    viewer: &Viewer,
) -> Result<Taken, Text> {
    if let Input::Press(Choice::Page(page)) = input {
        view.page = page;
        return Ok(Taken::Shown);
    }
    let taken = match field {
        Field::Name => name::take(draft, input, viewer),
        Field::BirthDate => birth_date::take(draft, input, viewer),
        Field::Country => place::take_country(draft, input, viewer),
        Field::Region => place::take_region(draft, view, input, (place::Reach::Anywhere, viewer)),
        Field::Topics => chosen::take_topic(draft, input),
        Field::SpokenLanguages => chosen::take_spoken_language(draft, input),
        Field::Phone => phone::take(draft, input),
    }?;
    if let Taken::Answered(_) = taken {
        draft.answered.insert(field);
        *view = View::default();
    }
    Ok(taken)
}

/// The label of the button that opens a field.
pub(super) fn label(field: Field) -> Text {
    match field {
        Field::Name => Text::BtnEditName,
        Field::BirthDate => Text::BtnEditBirthDate,
        Field::Country => Text::BtnEditCountry,
        Field::Region => Text::BtnEditRegion,
        Field::Topics => Text::BtnEditTopics,
        Field::SpokenLanguages => Text::BtnEditSpokenLanguages,
        Field::Phone => Text::BtnEditPhone,
    }
}

/// All fields as a card shows them; None while the name or the date of birth is missing.
pub(super) fn profile(draft: &Draft, viewer: &Viewer) -> Option<Box<Text>> {
    let or_not_given = |text: Option<Text>| Box::new(text.unwrap_or(Text::NotGiven));
    Some(Box::new(Text::Profile {
        name: draft.name.clone()?,
        birth_date: Box::new(Text::birth_date(draft.birth_date?, viewer.today())),
        country: Box::new(Text::country(draft.country)),
        region: or_not_given(draft.region.map(|region| Text::Region { region })),
        topics: or_none(draft.topics.iter().map(|topic| Text::Topic { topic: *topic }).collect()),
        languages: or_none(
            draft.spoken_languages.iter().map(|language| Text::LanguageName { language: *language }).collect(),
        ),
        phone: or_not_given(draft.phone.clone().map(|phone| Text::PhoneNumber { phone })),
    }))
}

fn or_none(list: Vec<Text>) -> Vec<Text> {
    if list.is_empty() { vec![Text::NotGiven] } else { list }
}
