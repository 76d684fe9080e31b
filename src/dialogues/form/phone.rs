//! The phone number: shared by Telegram's own button, or not at all. A typed number could be anyone's.

use super::{Asked, Button, Choice, Draft, Input, Taken, Text};

pub(super) fn ask(draft: &Draft) -> Asked {
    let mut rows = vec![vec![Button::new(Text::BtnSharePhone, Choice::ShareContact)]];
    if draft.phone.is_some() {
        rows.push(vec![Button::new(Text::BtnRemovePhone, Choice::RemovePhone)]);
    } else {
        rows.push(vec![Button::new(Text::BtnSkip, Choice::Skip)]);
    }
    Asked { text: Text::AskPhone, rows }
}

pub(super) fn take(draft: &mut Draft, input: Input) -> Result<Taken, Text> {
    let notice = match input {
        Input::Contact { own: false, .. } => return Err(Text::ErrorNotYourContact),
        Input::Contact { phone: Some(phone), own: true } => {
            draft.phone = Some(phone);
            Text::PhoneNoted
        }
        Input::Press(Choice::Skip | Choice::RemovePhone) => {
            draft.phone = None;
            Text::PhoneSkipped
        }
        _ => return Err(Text::ErrorPhonePlease),
    };
    Ok(Taken::Answered(Some(notice)))
}
