//! The name: typed, or the one Telegram knows.

use super::{Asked, Button, Choice, Draft, Input, Taken, Text, Viewer};
use crate::domain::Name;

pub(super) fn ask(viewer: &Viewer) -> Asked {
    let known = viewer.telegram_name.clone();
    let rows = known.map(|name| vec![Button::new(Text::BtnUseName { name }, Choice::UseName)]);
    Asked { text: Text::AskName, rows: rows.into_iter().collect() }
}

pub(super) fn take(draft: &mut Draft, input: Input, viewer: &Viewer) -> Result<Taken, Text> {
    let name = match input {
        Input::Words(words) => Name::parse(&words).map_err(|_| Text::ErrorName { longest: Name::LONGEST })?,
        Input::Press(Choice::UseName) => viewer.telegram_name.clone().ok_or(Text::ButtonTooOld)?,
        Input::Press(_) => return Err(Text::ButtonTooOld),
        _ => return Err(Text::ErrorTextPlease),
    };
    draft.name = Some(name);
    Ok(Taken::Answered(None))
}
