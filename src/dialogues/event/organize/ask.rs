//! What an organizer is shown: texts and buttons.

use super::{FileKind, Shown, Why};
use crate::{
    dialogues::{
        Button, Choice, Viewer,
        event::{
            attendance::{attendance_buttons, attendance_text, average_text, ratings_text},
            day_of,
            desk::{desk_buttons, desk_paragraphs},
            hours_of,
            people::{people_buttons, people_paragraphs},
            roster::{participant_card, person_buttons, roster_paragraphs},
            scope::{count_of_dates, dates_of, scope_buttons, scope_text},
            words::{Item, shift_item},
        },
        picker,
    },
    domain::{
        Extent, Name, PersonId, Roster, Shift, ShiftId, Zone, participant::Filter, rating::Ratings, words::Letter,
    },
    texts::Text,
};

impl Shown {
    pub(super) fn ask(&self, viewer: &Viewer, zone: &Zone) -> (Vec<Text>, Vec<Vec<Button>>) {
        let (text, rows) = match self {
            Shown::List { items, past, page, pages } => {
                return (vec![list_text(items, *past)], list_buttons(items, *past, *page, *pages));
            }
            Shown::Event { desk } => return (desk_paragraphs(desk, viewer.language), desk_buttons(desk)),
            Shown::Leads { boxes, .. } => return (vec![boxes.text()], boxes.rows()),
            Shown::Ratings { shift, ratings } => return (ratings_text(shift, ratings, viewer.language), Vec::new()),
            Shown::Shift { shift, roster, ratings } => {
                let mut texts = roster_paragraphs(shift, roster, viewer.language, zone);
                texts.extend(average_text(ratings));
                texts.extend(shift.is_closed.then_some(Text::CardClosed));
                texts.extend(line_text(shift, roster));
                return (texts, shift_buttons(shift, roster, ratings, viewer));
            }
            Shown::Attendance { shift, count, people, page, pages } => {
                (attendance_text(shift, count, viewer.language, zone), attendance_buttons(people, count, *page, *pages))
            }
            Shown::People { shift, list } => {
                return (people_paragraphs(shift, list, viewer.language, zone), people_buttons(list));
            }
            Shown::Person { shift, person, .. } => {
                (participant_card(shift, person), person_buttons(shift, person, viewer))
            }
            Shown::Reason { name, why: Why::Decline, .. } => {
                (Text::AskDeclineReason { name: name.clone() }, Vec::new())
            }
            Shown::Reason { name, why: Why::Remove, .. } => (Text::AskRemoveReason { name: name.clone() }, Vec::new()),
            Shown::ChooseShift { name, shifts, page, .. } => {
                let shifts =
                    shifts.iter().map(|shift| shift_item(shift).button(|id| Choice::Shift(ShiftId(id)))).collect();
                (Text::ChooseShift { name: name.clone() }, picker::lines(shifts, *page))
            }
            Shown::Search { .. } => (Text::AskPersonName, Vec::new()),
            Shown::Found { people, .. } if people.is_empty() => (Text::NobodyFound, Vec::new()),
            Shown::Found { people, about, page, pages, .. } => {
                let text = about.as_ref().map_or(Text::ChoosePerson, |shift| added_text(shift, viewer, zone));
                let turning = (*pages > 1).then(|| picker::turning(*page, *pages));
                (text, people.iter().map(found_button).chain(turning).collect())
            }
            Shown::Scope { shift, matter, alone, offered } => {
                (scope_text(shift, *matter, viewer, zone), scope_buttons(offered, *alone))
            }
            Shown::WriteAll { extent, .. } => {
                let question = Text::AskMessageToAll { count: extent.people, longest: Letter::LONGEST };
                return ([Some(question), count_of_dates(extent)].into_iter().flatten().collect(), Vec::new());
            }
            Shown::SendAll { extent, words, .. } => {
                let send = vec![vec![Button::new(Text::BtnSend, Choice::Send)]];
                let confirm = Text::MessageConfirm { count: extent.people };
                return (
                    [Some(Text::plain(words)), count_of_dates(extent), Some(confirm)].into_iter().flatten().collect(),
                    send,
                );
            }
            Shown::Write { name, .. } => {
                (Text::AskMessageTo { name: name.clone(), longest: Letter::LONGEST }, Vec::new())
            }
            Shown::Line { waiting, .. } => (Text::AskLine { count: *waiting }, line_buttons()),
            Shown::CancelReason { .. } => (Text::AskCancelReason, Vec::new()),
            Shown::CancelConfirm { shift, reason, extent } => {
                let stops = extent.announcements;
                let stops = (stops > 0).then_some(Text::CancelStops { count: stops });
                let text = cancel_text(shift, reason, extent, viewer, zone);
                return ([Some(text), stops].into_iter().flatten().collect(), cancel_buttons(shift));
            }
        };
        (vec![text], rows)
    }
}

fn list_text(items: &[Item], past: bool) -> Text {
    match (past, items.is_empty()) {
        (true, true) => Text::PastListEmpty,
        (true, false) => Text::PastList,
        (false, true) => Text::OrganizeListEmpty,
        (false, false) => Text::OrganizeList,
    }
}

fn list_buttons(items: &[Item], past: bool, page: usize, pages: usize) -> Vec<Vec<Button>> {
    let turning = (pages > 1).then(|| picker::turning(page, pages));
    // From the past "Back" leads to the others.
    let past = (!past).then(|| vec![Button::new(Text::BtnPast, Choice::Past(true))]);
    items.iter().map(|item| vec![item.button(|id| Choice::Shift(ShiftId(id)))]).chain(turning).chain(past).collect()
}

fn shift_buttons(shift: &Shift, roster: &Roster, ratings: &Ratings, viewer: &Viewer) -> Vec<Vec<Button>> {
    let button = |label, choice| Some(Button::new(label, choice));
    let (is_ahead, count) = (shift.is_ahead(viewer.now), roster.applied_count);
    let anybody = roster.confirmed_count + roster.waiting_count + count > 0;
    let any_name = anybody || roster.removed_count > 0;
    let close = if shift.is_closed { Text::BtnOpenSignUp } else { Text::BtnCloseSignUp };
    let ahead = |choice: Option<Button>| choice.filter(|_| is_ahead);
    let buttons = [
        button(Text::BtnApplications { count }, Choice::People(Filter::Applied)).filter(|_| count > 0),
        button(Text::BtnPeople, Choice::People(Filter::Everybody)).filter(|_| any_name),
        button(Text::BtnAttendance, Choice::Attendance)
            .filter(|_| shift.takes_attendance(viewer.now) && roster.confirmed_count > 0),
        button(Text::BtnRatings, Choice::Ratings).filter(|_| !ratings.words.is_empty()),
        ahead(button(Text::BtnAddPerson, Choice::AddPerson)),
        button(Text::BtnWriteAll, Choice::WriteAll).filter(|_| roster.confirmed_count > 0),
        ahead(button(Text::BtnEditEvent, Choice::Change)),
        button(Text::BtnCopyEvent, Choice::Copy),
        ahead(button(Text::BtnReminders, Choice::Reminders)),
        ahead(button(close, Choice::Close(!shift.is_closed))),
        ahead(line_button(shift, roster)),
        ahead(button(Text::BtnLink, Choice::Link)),
        button(Text::BtnCsv, Choice::File(FileKind::Csv)).filter(|_| anybody),
        button(Text::BtnXlsx, Choice::File(FileKind::Xlsx)).filter(|_| anybody),
    ];
    let mut rows = picker::columns(buttons.into_iter().flatten().collect());
    rows.extend(ahead(button(Text::BtnCancelEvent, Choice::CancelEvent)).map(|button| vec![button]));
    rows
}

/// Whether the line moves is said, and changed, where sign-up is closed and somebody waits.
fn has_line(shift: &Shift, roster: &Roster) -> bool {
    shift.is_closed && roster.waiting_count > 0
}

fn line_text(shift: &Shift, roster: &Roster) -> Option<Text> {
    let text = if shift.has_moving_line() { Text::LineMoves } else { Text::LineStopped };
    has_line(shift, roster).then_some(text)
}

fn line_button(shift: &Shift, roster: &Roster) -> Option<Button> {
    let label = if shift.has_moving_line() { Text::BtnStopLine } else { Text::BtnMoveLine };
    has_line(shift, roster).then(|| Button::new(label, Choice::Line(!shift.has_moving_line())))
}

fn line_buttons() -> Vec<Vec<Button>> {
    [(Text::BtnLineMoves, true), (Text::BtnLineStops, false)]
        .map(|(label, moves)| vec![Button::new(label, Choice::Line(moves))])
        .into()
}

/// To which shift somebody is added, and whether there is room.
fn added_text(shift: &Shift, viewer: &Viewer, zone: &Zone) -> Text {
    Text::ChooseAdded {
        title: shift.title(viewer.language),
        date: day_of(shift),
        hours: hours_of(shift, zone),
        spots: Box::new(Text::SpotsLeft { free: shift.free }),
    }
}

fn found_button((person, name): &(PersonId, Name)) -> Vec<Button> {
    vec![Button::new(Text::plain(name.as_str()), Choice::Person(*person))]
}

/// An event with one shift is cancelled as a whole; of others it is named what goes.
fn cancel_text(shift: &Shift, reason: &str, extent: &Extent, viewer: &Viewer, zone: &Zone) -> Text {
    let (reason, count) = (reason.to_owned(), extent.people);
    if shift.event.shifts == 1 {
        let title = shift.title(viewer.language);
        return Text::CancelEventConfirm { title, date: day_of(shift), hours: hours_of(shift, zone), reason, count };
    }
    Text::CancelDatesConfirm {
        title: shift.event.details.title(viewer.language),
        lines: dates_of(extent, zone),
        reason,
        dates: extent.dates(),
        count,
    }
}

fn cancel_buttons(shift: &Shift) -> Vec<Vec<Button>> {
    let label = if shift.event.shifts == 1 { Text::BtnCancelEvent } else { Text::BtnCancelDates };
    vec![vec![Button::new(label, Choice::CancelEvent)]]
}
