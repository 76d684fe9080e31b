//! An event of several shifts, as whoever looks after it sees it: what its lists come to, a button for each shift, and what is
//! done about all of them.

use super::words::{day_month, hours_in_short, lacking_mark};
use crate::{
    dialogues::{Button, Choice, choice::FileKind, picker},
    domain::{Desk, Language, Totals, Zone, desk::Line},
    texts::Text,
};

/// All of it, each shift of the page, and whether sign-up is closed for all that are still to come.
pub(super) fn desk_paragraphs(desk: &Desk, viewer: Language) -> Vec<Text> {
    let zone = &desk.event.details.zone;
    let whole = Text::Desk {
        title: desk.event.details.title(viewer),
        first: Text::day(desk.first),
        last: Text::day(desk.last),
        days: i64::from((desk.last - desk.first).get_days()) + 1,
        totals: Box::new(totals_text(&desk.totals)),
        lines: desk.lines.iter().map(|line| line_text(line, zone)).collect(),
    };
    let closed = (desk.next.is_some() && desk.is_closed).then_some(Text::CardClosed);
    [Some(whole), closed].into_iter().flatten().collect()
}

/// What several lists come to; of what there is nothing, nothing is said.
pub(super) fn totals_text(totals: &Totals) -> Text {
    let confirmed = Text::TotalConfirmed { count: totals.confirmed, most: totals.most };
    let lacking = (totals.lacking > 0).then_some(Text::TotalLacking { count: totals.lacking });
    joined(confirmed, lacking.into_iter().chain(besides(totals)))
}

/// What there is besides those who have a place.
fn besides(totals: &Totals) -> impl Iterator<Item = Text> {
    let some = |count: i64, text: fn(i64) -> Text| (count > 0).then(|| text(count));
    [
        some(totals.waiting, |count| Text::TotalWaiting { count }),
        some(totals.applied, |count| Text::TotalApplied { count }),
        some(totals.came, |count| Text::TotalCame { count }),
        some(totals.absent, |count| Text::TotalAbsent { count }),
    ]
    .into_iter()
    .flatten()
}

fn line_text(line: &Line, zone: &Zone) -> Text {
    let Totals { confirmed, most, lacking, .. } = line.totals;
    let label = format!("{}{} · {confirmed}/{most}", lacking_mark(lacking), label(line, zone));
    joined(Text::plain(label), besides(&line.totals))
}

/// Day, hours and role.
fn label(line: &Line, zone: &Zone) -> String {
    let day = day_month(zone.day(line.slot.starts_at));
    let role = line.slot.role.as_ref().map(|role| format!(" · {}", role.as_str())).unwrap_or_default();
    format!("{day} {}{role}", hours_in_short(&line.slot, zone))
}

/// Side by side.
fn joined(first: Text, others: impl Iterator<Item = Text>) -> Text {
    others.fold(first, |first, second| Text::Joined { first: Box::new(first), second: Box::new(second) })
}

/// A row for each shift of the page, and what is done about all that are still to come.
pub(super) fn desk_buttons(desk: &Desk) -> Vec<Vec<Button>> {
    let zone = &desk.event.details.zone;
    let shift = |line: &Line| vec![Button::new(Text::plain(label(line, zone)), Choice::Shift(line.shift))];
    let turning = (desk.pages > 1).then(|| picker::turning(desk.page, desk.pages));
    let acts = picker::columns(acts(desk));
    desk.lines.iter().map(shift).chain(turning).chain(acts).chain(whole_rows(desk)).collect()
}

fn acts(desk: &Desk) -> Vec<Button> {
    let Totals { confirmed, .. } = desk.totals;
    let is_ahead = desk.next.is_some();
    let close = if desk.is_closed { Text::BtnOpenSignUp } else { Text::BtnCloseSignUp };
    let write = (is_ahead && confirmed > 0).then(|| Button::new(Text::BtnWriteAll, Choice::WriteAll));
    let close = is_ahead.then(|| Button::new(close, Choice::Close(!desk.is_closed)));
    [write, close].into_iter().flatten().collect()
}

fn whole_rows(desk: &Desk) -> impl Iterator<Item = Vec<Button>> {
    let Totals { confirmed, waiting, applied, .. } = desk.totals;
    let file = (confirmed + waiting + applied > 0)
        .then(|| vec![Button::new(Text::BtnXlsxEvent, Choice::File(FileKind::Event))]);
    let cancel = desk.next.map(|_| vec![Button::new(Text::BtnCancelEvent, Choice::CancelEvent)]);
    file.into_iter().chain(cancel)
}
