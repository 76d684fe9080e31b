//! Long lists of buttons: two columns, in pages that leave room for what stands under them.

use super::{Button, Choice};
use crate::{
    domain::Organization,
    texts::{Text, width},
};

/// So many fit on one screen without pages, with two for what stands under them.
const ROWS_ON_ONE_SCREEN: usize = 6;
const ROWS_ON_A_PAGE: usize = 5;

/// The buttons in two columns.
pub(super) fn columns(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    buttons.chunks(2).map(<[Button]>::to_vec).collect()
}

/// So many long labels a page has.
const LINES_ON_A_PAGE: usize = 5;

/// What stands on a page of long labels.
pub(super) fn on_page<T>(items: &[T], page: usize) -> &[T] {
    let last = items.len().div_ceil(LINES_ON_A_PAGE).saturating_sub(1);
    items.chunks(LINES_ON_A_PAGE).nth(page.min(last)).unwrap_or_default()
}

/// One page of long labels, each in a row of its own, with the row that turns pages if there are several.
pub(super) fn lines(buttons: Vec<Button>, page: usize) -> Vec<Vec<Button>> {
    let shown = on_page(&buttons, page).iter().map(|button| vec![button.clone()]);
    let pages = buttons.len().div_ceil(LINES_ON_A_PAGE);
    let turning = (pages > 1).then(|| turning(page.min(pages - 1), pages));
    shown.chain(turning).collect()
}

/// Organizations to choose from.
pub(super) fn organizations(offered: &[Organization], page: usize) -> Vec<Vec<Button>> {
    let button = |organization: &Organization| {
        let label = Text::BtnOrganization { organization: organization.name.clone() };
        Button::new(label, Choice::Organization(organization.id))
    };
    lines(offered.iter().map(button).collect(), page)
}

/// One page of the buttons, with the row that turns pages if there are several. A long label has a row of its
/// own, or a phone would cut it.
pub(super) fn page(buttons: Vec<(Button, Length)>, page: usize) -> Vec<Vec<Button>> {
    let rows = rows(buttons);
    if rows.len() <= ROWS_ON_ONE_SCREEN {
        return rows;
    }
    let pages = rows.len().div_ceil(ROWS_ON_A_PAGE);
    let page = page.min(pages - 1);
    let shown = rows.into_iter().skip(page * ROWS_ON_A_PAGE).take(ROWS_ON_A_PAGE);
    shown.chain([turning(page, pages)]).collect()
}

/// Whether a label fits into half a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Length {
    Short,
    Long,
}

impl Length {
    pub(super) fn of(label: &str) -> Length {
        if width::fits(label, 2) { Length::Short } else { Length::Long }
    }
}

/// The buttons in two columns, a long label in a row of its own.
pub(super) fn rows(buttons: Vec<(Button, Length)>) -> Vec<Vec<Button>> {
    let mut rows: Vec<(Vec<Button>, bool)> = Vec::new();
    for (button, length) in buttons {
        match rows.last_mut() {
            Some((row, has_room)) if *has_room && length == Length::Short => {
                row.push(button);
                *has_room = false;
            }
            _ => rows.push((vec![button], length == Length::Short)),
        }
    }
    rows.into_iter().map(|(row, _)| row).collect()
}

/// The row that turns pages; it goes round.
pub(super) fn turning(page: usize, pages: usize) -> Vec<Button> {
    turning_by(Choice::Page, page, pages)
}

/// The same where a button names the list too.
pub(crate) fn turning_by(to: impl Fn(usize) -> Choice, page: usize, pages: usize) -> Vec<Button> {
    vec![
        Button::new(Text::BtnPageBefore, to(page.checked_sub(1).unwrap_or(pages - 1))),
        Button::new(Text::BtnPage { page: page + 1, pages }, to(page)),
        Button::new(Text::BtnPageAfter, to((page + 1) % pages)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buttons(count: usize) -> Vec<(Button, Length)> {
        (0..count).map(|index| (Button::new(Text::BtnDone, Choice::Page(index)), Length::Short)).collect()
    }

    #[test]
    fn a_long_label_has_a_row_of_its_own() {
        let mut buttons = buttons(4);
        buttons[1].1 = Length::of("Республикалық бағыныстағы аудандар");
        assert_eq!(page(buttons, 0).iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 2]);
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
