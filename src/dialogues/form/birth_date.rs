//! The date of birth: typed, in any common form; too young is said with the age that is needed.

use super::{Asked, Draft, Input, Taken, Text, Viewer};
use crate::domain::{BirthDate, Country, birth_date::NotABirthDate};

/// What the examples show; its day is above 12, so that it says which number is the month.
const EXAMPLE: &str = "24.03.2008";

pub(super) fn ask() -> Asked {
    Asked { text: Text::AskBirthDate { example: EXAMPLE.to_owned() }, rows: Vec::new() }
}

pub(super) fn take(draft: &mut Draft, input: Input, viewer: &Viewer) -> Result<Taken, Text> {
    let words = match input {
        Input::Words(words) => words,
        Input::Press(_) => return Err(Text::ButtonTooOld),
        _ => return Err(Text::ErrorTextPlease),
    };
    let born = BirthDate::parse(&words, viewer.today())?;
    let age = draft.country.map_or_else(Country::lowest_minimum_age, Country::minimum_age);
    if born.age(viewer.today()) < age {
        return Err(Text::ErrorTooYoung { age });
    }
    draft.birth_date = Some(born);
    Ok(Taken::Answered(None))
}

impl From<NotABirthDate> for Text {
    fn from(why: NotABirthDate) -> Text {
        let example = EXAMPLE.to_owned();
        match why {
            NotABirthDate::Unreadable => Text::ErrorBirthDate { example },
            NotABirthDate::Impossible => Text::ErrorBirthDateImpossible { example },
        }
    }
}
