//! What comes of organizers' acts about published events. Whether they may is checked here, in the update's own
//! transaction. What concerns single people stands in `participants.rs`.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::{
    attendance, change, creation, links,
    notices::{Notice, named},
    participants, scoped,
    talk::Talk,
};
use crate::{
    db::{
        lead,
        organization::{self, Action, Deed},
        participant, person, rating, shift, visit,
        volunteer::Reading,
    },
    dialogues::{
        Choice, Dialogue, Turn,
        event::{
            Doing, Visit,
            link::Back,
            organize::{Act, FileKind, Shown, State},
            organized_item, standing_text, why_not_ahead,
        },
        leads::Boxes,
    },
    documents::{Sheet, csv_file, xlsx_file},
    domain::{Leads, Linked, Participant, Shift},
    outbox::Outgoing,
    texts::Text,
};

/// Does it, and says what follows.
pub async fn perform(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    let (id, only_ahead) = match &act {
        Act::List { past, page } => return list(talk, *past, *page).await,
        Act::Shift(shift) | Act::Change(shift) | Act::Copy(shift) | Act::Link(shift) => (*shift, false),
        Act::People { shift, .. }
        | Act::Attendance { shift, .. }
        | Act::MarkCame { shift, .. }
        | Act::MarkRest { shift }
        | Act::Ratings(shift)
        | Act::Leads(shift)
        | Act::SetLeads { shift, .. }
        | Act::Person { shift, .. }
        | Act::ChooseShift { shift, .. }
        | Act::Search { shift, .. }
        | Act::Write { shift, .. }
        | Act::Send { shift, .. }
        | Act::File { shift, .. } => (*shift, false),
        Act::Decline { shift, .. } | Act::Remove { shift, .. } | Act::LetBack { shift, .. } => (*shift, true),
        Act::Approve { shift, person } | Act::Move { from: shift, person, .. } => {
            person::hold(talk.db, *person).await?;
            (*shift, true)
        }
        Act::Add { shift, person } => {
            person::hold(talk.db, *person).await?;
            (*shift, false)
        }
        Act::About { shift, .. }
        | Act::Line { shift, .. }
        | Act::SendAll { shift, .. }
        | Act::CountThose { shift, .. }
        | Act::Cancel { shift, .. } => {
            shift::hold_all_of_event(talk.db, *shift).await?;
            (*shift, false)
        }
    };
    let Some(shift) = looked_after(talk, id).await? else {
        return Ok(list(talk, false, 0).await?.saying(Some(Text::ErrorNoRight)));
    };
    match why_not_ahead(&shift, Doing::Organizing, talk.reader.now).filter(|_| only_ahead) {
        Some(why) => Ok(open(talk, id).await?.saying(Some(why))),
        None => Box::pin(perform_for(talk, act, shift)).await,
    }
}

/// The shift, to act on it, if the person looks after it.
pub async fn looked_after(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<Shift>> {
    let Some(shift) = shift::to_act_on(talk.db, id).await? else { return Ok(None) };
    let role = organization::role_of(talk.db, talk.person.id, shift.event.organization.id).await?;
    Ok(role.map(|_| shift))
}

async fn perform_for(talk: &mut Talk<'_>, act: Act, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::List { .. } | Act::Shift(_) => open(talk, shift.id).await,
        Act::About { matter, scope, .. } => scoped::about(talk, shift, matter, scope).await,
        Act::Line { scope, moves, .. } => scoped::set_line(talk, &shift, scope, moves).await,
        Act::SendAll { words, extent, .. } => scoped::send_all(talk, &shift, &words, &extent).await,
        Act::CountThose { scope, reason, .. } => scoped::confirm_cancelling(talk, shift, scope, reason).await,
        Act::Cancel { reason, extent, .. } => scoped::cancel(talk, shift, &reason, &extent).await,
        Act::Ratings(_) => ratings(talk, shift).await,
        Act::Leads(_) => leads(talk, &shift).await,
        Act::SetLeads { leads, .. } => set_leads(talk, &shift, leads.as_ref()).await,
        Act::File { kind, .. } => file(talk, &shift, kind).await,
        Act::Change(_) => change::begin(talk, shift).await,
        Act::Copy(_) => creation::copy(talk, &shift).await,
        Act::Link(_) => link(talk, &shift).await,
        Act::Attendance { page, .. } => attendance::open(talk, shift, page).await,
        Act::MarkCame { person, came, page, .. } => attendance::mark(talk, shift, (person, came), page).await,
        Act::MarkRest { .. } => attendance::mark_rest(talk, shift).await,
        Act::People { applied, page, .. } => participants::people(talk, &shift, applied, page).await,
        Act::Person { person, .. } => participants::open_person(talk, shift, person).await,
        Act::Approve { person, .. } => participants::approve(talk, &shift, person).await,
        Act::Decline { person, reason, .. } => participants::decline(talk, &shift, person, &reason).await,
        Act::Remove { person, reason, .. } => participants::remove(talk, &shift, person, &reason).await,
        Act::LetBack { person, .. } => participants::let_back(talk, &shift, person).await,
        Act::ChooseShift { person, .. } => participants::choose_shift(talk, &shift, person).await,
        Act::Move { to, person, .. } => participants::move_to(talk, &shift, to, person).await,
        Act::Search { words, .. } => participants::search(talk, shift, &words).await,
        Act::Add { person, .. } => participants::add(talk, &shift, person).await,
        Act::Write { person, .. } => participants::write(talk, &shift, person).await,
        Act::Send { person, words, .. } => participants::send(talk, &shift, person, &words).await,
    }
}

async fn ratings(talk: &mut Talk<'_>, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    let ratings = rating::of_shift(talk.db, shift.id).await?;
    show(talk, Shown::Ratings { shift, ratings }).await
}

async fn leads(talk: &mut Talk<'_>, shift: &Shift) -> anyhow::Result<Turn<Dialogue>> {
    let boxes = Boxes::of(lead::of_event(talk.db, shift.event.id).await?);
    show(talk, Shown::Leads { shift: shift.id, boxes }).await
}

async fn link(talk: &mut Talk<'_>, shift: &Shift) -> anyhow::Result<Turn<Dialogue>> {
    let link = visit::link(talk.db, Linked::Event(shift.event.id), "").await?;
    links::show(talk, link, Back::Shift(shift.id)).await
}

/// Notes what was done about a shift, and to whom.
pub async fn record(talk: &mut Talk<'_>, shift: &Shift, action: Action, subject: Option<i64>) -> anyhow::Result<()> {
    let by = Deed::by(Some(talk.person.id), action, shift.event.organization.id);
    let now = talk.now();
    organization::record(talk.db, &Deed { subject, shift: Some(shift.id), ..by }, now).await
}

/// Shows something of a shift.
pub async fn show(talk: &mut Talk<'_>, shown: Shown) -> anyhow::Result<Turn<Dialogue>> {
    let zone = talk.zone().await?;
    Ok(Turn::ask(Dialogue::Organize(Box::new(State { zone, shown }))))
}

async fn list(talk: &mut Talk<'_>, past: bool, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now, language) = (talk.person.id, talk.now(), talk.reader.language);
    if organization::within_reach(talk.db, person).await?.is_empty() {
        return Ok(Turn::end(Text::NotInATeam));
    }
    let acting_for = organization::acting_for(talk.db, person).await?.map(|organization| organization.id);
    let (shifts, pages) = shift::organized(talk.db, person, acting_for, (past, now), page).await?;
    if shifts.is_empty() && page > 0 {
        // What stood on that page is over.
        return Box::pin(list(talk, past, 0)).await;
    }
    let items = shifts.iter().map(|shift| organized_item(shift, language)).collect();
    show(talk, Shown::List { items, past, page, pages }).await
}

/// The organizer's side of a shift, as it is now.
pub async fn open(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Turn<Dialogue>> {
    let Some(shift) = shift::with_id(talk.db, id).await? else { return list(talk, false, 0).await };
    let (roster, ratings) = (participant::roster(talk.db, id).await?, rating::of_shift(talk.db, id).await?);
    show(talk, Shown::Shift { shift, roster, ratings }).await
}

/// The card of somebody as it is now, or the shifts or people one of which is chosen; whoever wants to change what it says
/// waits. None: they are gone, or not looked after by this person any more, or nothing there relies on what is shown.
pub async fn as_it_is(
    talk: &mut Talk<'_>,
    State { zone, shown }: State,
    choice: &Choice,
) -> anyhow::Result<Option<Dialogue>> {
    // People are held before shifts wherever both are.
    if let Some(person) = shown.person(choice) {
        person::hold(talk.db, person).await?;
    }
    let shown = match shown {
        Shown::Person { shift, person } => person_as_it_is(talk, shift.id, person.person).await?,
        Shown::ChooseShift { from, person, page, .. } => {
            shift::hold_all_of_event(talk.db, from).await?;
            match looked_after(talk, from).await? {
                Some(from) => participants::shifts_to_choose(talk, &from, person, page).await?,
                None => None,
            }
        }
        Shown::Found { shift, people, .. } => {
            let about = looked_after(talk, shift).await?;
            about.map(|about| Shown::Found { shift, people, about: Some(Box::new(about)) })
        }
        Shown::List { .. }
        | Shown::Shift { .. }
        | Shown::People { .. }
        | Shown::Attendance { .. }
        | Shown::Leads { .. }
        | Shown::Ratings { .. }
        | Shown::Reason { .. }
        | Shown::Search { .. }
        | Shown::Scope { .. }
        | Shown::WriteAll { .. }
        | Shown::SendAll { .. }
        | Shown::Write { .. }
        | Shown::Line { .. }
        | Shown::CancelReason { .. }
        | Shown::CancelConfirm { .. } => None,
    };
    Ok(shown.map(|shown| Dialogue::Organize(Box::new(State { zone, shown }))))
}

async fn person_as_it_is(talk: &mut Talk<'_>, shift: i64, person: i64) -> anyhow::Result<Option<Shown>> {
    let Some(shift) = looked_after(talk, shift).await? else { return Ok(None) };
    let person = participant::of_shift(talk.db, shift.id, person).await?;
    Ok(person.map(|person| Shown::Person { shift, person }))
}

/// What an organizer writes to people of a shift; they can ask back.
pub fn letter(shift: &Shift, words: &str) -> impl Fn(&Reading) -> Notice {
    move |reader| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        let text = Text::MessageFromOrganizer { title, date, hours, words: words.to_owned() };
        Notice::with(text, Text::BtnAskOrganizer, Visit::Question(shift.id))
    }
}

async fn set_leads(talk: &mut Talk<'_>, shift: &Shift, leads: Option<&Leads>) -> anyhow::Result<Turn<Dialogue>> {
    lead::set_of_event(talk.db, shift.event.id, leads).await?;
    record(talk, shift, Action::RemindersChanged, None).await?;
    Ok(open(talk, shift.id).await?.saying(Some(Text::Saved)))
}

async fn file(talk: &mut Talk<'_>, shift: &Shift, kind: FileKind) -> anyhow::Result<Turn<Dialogue>> {
    let people = participant::everybody(talk.db, shift.id).await?;
    let sheet = sheet(talk, shift, &people);
    let (bytes, ending) = match kind {
        FileKind::Csv => (csv_file(&sheet)?, "csv"),
        FileKind::Xlsx => (xlsx_file(&sheet)?, "xlsx"),
    };
    let zone = talk.zone().await?;
    let (title, date, hours) = named(shift, talk.reader.language, &zone);
    let caption = talk.texts.html(&Text::RosterCaption { title, date, hours }, talk.reader.language);
    let name = format!("event-{}-{}.{ending}", shift.event.id, shift.zone().day(shift.slot.starts_at));
    talk.owe(
        &Outgoing::File { name, base64: BASE64_STANDARD.encode(bytes), caption },
        crate::db::delivery::Target::None,
    )
    .await?;
    record(talk, shift, Action::ListTaken, None).await?;
    Ok(open(talk, shift.id).await?.saying(Some(Text::FileComes)))
}

/// The list in the reader's words.
fn sheet(talk: &Talk<'_>, shift: &Shift, people: &[Participant]) -> Sheet {
    let say = |text: &Text| talk.texts.plain(text, talk.reader.language);
    let heads = [
        Text::ColumnName,
        Text::ColumnStatus,
        Text::ColumnAge,
        Text::ColumnPhone,
        Text::ColumnLanguages,
        Text::ColumnSince,
    ];
    let day = shift.zone().day(shift.slot.starts_at);
    let row = |person: &Participant| {
        let spoken = person.languages.iter().map(|language| say(&Text::LanguageName { language: *language }));
        let phone = person.phone.clone().map(|phone| say(&Text::PhoneNumber { phone }));
        vec![
            person.name.as_str().to_owned(),
            say(&standing_text(person.standing)),
            person.age(day).to_string(),
            phone.unwrap_or_default(),
            spoken.collect::<Vec<_>>().join(", "),
            shift.zone().day(person.since).strftime("%d.%m.%Y").to_string(),
        ]
    };
    Sheet { heads: heads.iter().map(say).collect(), rows: people.iter().map(row).collect() }
}
