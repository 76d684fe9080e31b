//! A month as buttons: its name, a row a week, Monday first, and the row that turns months below them.

use jiff::{ToSpan, civil::Date};

use crate::{
    dialogues::{Button, Choice},
    texts::Text,
};

/// The month that a calendar shows first: at the end of a month the next one, since in this there is next to nothing to choose.
pub(super) fn first_shown(today: Date) -> Date {
    today.saturating_add(2.days())
}

/// The month that holds a day. Days before `today` cannot be chosen.
pub(super) fn month(shown: Date, today: Date) -> Vec<Vec<Button>> {
    let (first, last) = (shown.first_of_month(), shown.last_of_month());
    let turn = |label, month: Date| Button::new(label, Choice::Month(month));
    let before = first.saturating_sub(1.month()).max(today.first_of_month());
    let after = first.saturating_add(1.month()).min(today.first_of_month().saturating_add(1.year()));
    let title = Text::Month { month: first.month(), year: first.year() };
    // Beside others its name would be cut off on a small phone.
    let name = vec![Button::new(title, Choice::Nothing)];
    let turning = vec![turn(Text::BtnPageBefore, before), turn(Text::BtnPageAfter, after)];
    let heads = (1..=7).map(|weekday| Button::new(Text::WeekdayShort { weekday }, Choice::Nothing)).collect();
    let start = first.saturating_sub(i64::from(first.weekday().to_monday_zero_offset()).days());
    let days = start.series(1.day()).take(6 * 7).collect::<Vec<_>>();
    let weeks = days.chunks(7).take_while(|week| week[0] <= last);
    let cell = |day: &Date| {
        let can_be = *day >= today && (first..=last).contains(day);
        if can_be { Button::new(Text::plain(day.day()), Choice::Day(*day)) } else { empty() }
    };
    let weeks = weeks.map(|week| week.iter().map(cell).collect());
    [name, heads].into_iter().chain(weeks).chain([turning]).collect()
}

/// A button needs some label.
fn empty() -> Button {
    Button::new(Text::plain("·"), Choice::Nothing)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_the_past_is_empty() {
        let rows = month(date(2026, 12, 9), date(2026, 12, 9));
        assert_eq!(rows.len(), 2 + 5 + 1, "1 December 2026 is a Tuesday");
        assert!(rows[2..7].iter().all(|week| week.len() == 7));
        assert_eq!(rows[3][1], empty(), "the 8th has passed");
        assert_eq!(rows[3][2].choice, Choice::Day(date(2026, 12, 9)));
        assert_eq!(rows[6][3].choice, Choice::Day(date(2026, 12, 31)));
        assert_eq!(rows[6][4], empty(), "January is another month");
        assert_eq!(rows[7][0].choice, Choice::Month(date(2026, 12, 1)), "there is no way into the past");
    }

    #[test]
    fn at_the_end_of_a_month_the_next_is_shown() {
        let month = |day| first_shown(day).month();
        assert_eq!(month(date(2026, 11, 28)), 11);
        assert_eq!((month(date(2026, 11, 29)), month(date(2026, 11, 30))), (12, 12));
    }
}
