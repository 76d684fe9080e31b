//! Long lists of buttons: two columns, in pages that leave room for what stands under them.

use super::{Button, Choice};
use crate::texts::Text;

/// So many fit on one screen without pages: six rows, and two for what stands under them.
const ON_ONE_SCREEN: usize = 12;
const ON_A_PAGE: usize = 10;

/// The buttons in two columns.
pub fn columns(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    buttons.chunks(2).map(<[Button]>::to_vec).collect()
}

/// One page of long labels, each in a row of its own, with the row that turns pages if there are several.
pub fn lines(buttons: Vec<Button>, page: usize) -> Vec<Vec<Button>> {
    const ON_A_PAGE: usize = 5;
    if buttons.len() <= ON_A_PAGE {
        return buttons.into_iter().map(|button| vec![button]).collect();
    }
    let pages = buttons.len().div_ceil(ON_A_PAGE);
    let page = page.min(pages - 1);
    let shown = buttons.into_iter().skip(page * ON_A_PAGE).take(ON_A_PAGE);
    shown.map(|button| vec![button]).chain([turning(page, pages)]).collect()
}

/// One page of the buttons, with the row that turns pages if there are several.
pub fn page(buttons: Vec<Button>, page: usize) -> Vec<Vec<Button>> {
    if buttons.len() <= ON_ONE_SCREEN {
        return columns(buttons);
    }
    let pages = buttons.len().div_ceil(ON_A_PAGE);
    let page = page.min(pages - 1);
    let shown = buttons.into_iter().skip(page * ON_A_PAGE).take(ON_A_PAGE).collect();
    let mut rows = columns(shown);
    rows.push(turning(page, pages));
    rows
}

/// The row that turns pages; it goes round.
pub fn turning(page: usize, pages: usize) -> Vec<Button> {
    vec![
        Button::new(Text::BtnPageBefore, Choice::Page(page.checked_sub(1).unwrap_or(pages - 1))),
        Button::new(Text::BtnPage { page: page + 1, pages }, Choice::Page(page)),
        Button::new(Text::BtnPageAfter, Choice::Page((page + 1) % pages)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buttons(count: usize) -> Vec<Button> {
        (0..count).map(|index| Button::new(Text::BtnDone, Choice::Page(index))).collect()
    }

    #[test]
    fn a_short_list_has_no_pages() {
        assert_eq!(page(buttons(12), 0).len(), 6);
        assert_eq!(page(buttons(5), 3).iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
    }

    #[test]
    fn pages_go_round_and_never_run_out() {
        let turned = |shown: usize| {
            page(buttons(21), shown).last().unwrap().iter().map(|button| button.choice.clone()).collect::<Vec<_>>()
        };
        assert_eq!(turned(0), [Choice::Page(2), Choice::Page(0), Choice::Page(1)]);
        assert_eq!(turned(2), [Choice::Page(1), Choice::Page(2), Choice::Page(0)]);
        assert_eq!(turned(99), turned(2));
        assert_eq!(page(buttons(21), 2).len(), 2);
    }
}
