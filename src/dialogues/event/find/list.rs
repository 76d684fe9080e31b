//! What a list has beside its events: those in other countries, and what is over of the reader's own.

use serde::{Deserialize, Serialize};

use crate::{
    dialogues::{Button, Choice},
    texts::Text,
};

/// What is over of what is the reader's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) enum Past {
    #[default]
    None,
    /// There is something, which is not shown.
    Behind,
    /// That is what is shown; they came to so many.
    Shown { came: u16 },
}

impl Past {
    pub(super) fn button(self) -> Option<Button> {
        match self {
            Past::None => None,
            Past::Behind => Some(Button::new(Text::BtnPast, Choice::Past(true))),
            Past::Shown { .. } => Some(Button::new(Text::BtnMy, Choice::Past(false))),
        }
    }

    /// What stands above the reader's own.
    pub(super) fn heading(self, is_empty: bool) -> Text {
        match self {
            Past::Shown { came } => Text::MyPast { came },
            Past::None | Past::Behind if !is_empty => Text::MyList,
            Past::Behind => Text::MyListNothingAhead,
            Past::None => Text::MyListEmpty,
        }
    }
}

/// Events in other countries than the reader's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) enum Elsewhere {
    /// There are none, or all countries are one to the reader.
    #[default]
    None,
    LeftOut,
    Shown,
}

impl Elsewhere {
    pub(super) fn button(self) -> Option<Button> {
        let toggle = |on| Some(Button::toggle(Text::BtnOtherCountries, on, Choice::OtherCountries));
        match self {
            Elsewhere::None => None,
            Elsewhere::LeftOut => toggle(false),
            Elsewhere::Shown => toggle(true),
        }
    }
}
