//! What giving up a place costs and what becomes of it, which is said before it is done, and relied on by the button that
//! does it.

use crate::{
    dialogues::Facts,
    domain::{Freed, Language, Price, Shift},
    texts::Text,
};

/// How the price is said; None: there is none.
pub(crate) fn price_text(price: Price) -> Option<Text> {
    match price {
        Price::Nothing => None,
        Price::OrganizerHears => Some(Text::GiveUpLate),
        Price::NextHears => Some(Text::GiveUpLateKept),
    }
}

/// How it is said what becomes of the place.
pub(crate) fn freed_text(freed: Freed) -> Text {
    match freed {
        Freed::Offered => Text::GiveUpOffered,
        Freed::Open => Text::GiveUpOpen,
        Freed::Closed => Text::GiveUpClosed,
    }
}

/// What they have read who give up a place of a shift at a price.
pub(crate) fn facts_of_price(shift: &Shift, viewer: Language, cost: (Price, Freed)) -> Facts {
    Facts::of(&(shift.relied_on(viewer), "place", cost))
}
