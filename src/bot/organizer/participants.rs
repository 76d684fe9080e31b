//! What organizers do about single people of a shift; each hears of it. Whether they may has been checked
//! (`mod.rs`).

use super::shift::{letter, looked_after, open, record, show};
use crate::{
    bot::{
        changes,
        conversation::Conversation,
        notifications::{self, Notification, named},
        volunteer::offers::offer_what_is_free,
        volunteer::shift_card::title_of,
    },
    db::{
        audit::Action,
        participant::{self, Found, Put},
        receiver, shift,
        sign_up::{self, Obstacle},
        visit,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Dialogue, Turn,
        event::{
            Visit, card, error_cancelled, moment_and_role,
            organize::{Seen, Shown},
            people::number,
        },
    },
    domain::{
        Name, Participant, PersonId, Shift, ShiftId, SignUp,
        participant::{Filter, List, Selection, Standing},
    },
    outbox::Priority,
    texts::Text,
};

/// Shows the people of a shift who are asked for; if there are none any more, all there are.
pub(super) async fn people(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    selection: Selection,
) -> anyhow::Result<Turn<Dialogue>> {
    let filter = selection.filter;
    let mut list = read(ctx, shift, selection).await?;
    if list.count == 0 && filter == Filter::Applied {
        return Ok(open(ctx, shift.id).await?.saying(Some(Text::ApplicationsDone)));
    }
    if list.count == 0 {
        list = read(ctx, shift, Selection::default()).await?;
    }
    if list.count == 0 {
        return Ok(open(ctx, shift.id).await?.saying(Some(Text::ListEmpty)));
    }
    show(ctx, Shown::People { shift: shift.clone(), list }).await
}

async fn read(ctx: &mut Conversation<'_>, shift: &Shift, selection: Selection) -> anyhow::Result<List> {
    let reader = (ctx.viewer.language, ctx.viewer.now);
    participant::list(ctx.db, shift, selection, reader).await
}

/// Shows whom words mean: the card of the only one, else all of them.
pub(super) async fn find(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    selection: Selection,
    words: String,
) -> anyhow::Result<Turn<Dialogue>> {
    if let Some(number) = number(&words) {
        return with_number(ctx, shift, selection, number).await;
    }
    let list = read(ctx, &shift, Selection { words: words.clone(), ..Selection::default() }).await?;
    match &list.people[..] {
        [] => Ok(people(ctx, &shift, selection).await?.saying(Some(Text::NobodyOnList { words }))),
        [only] if list.count == 1 => open_person(ctx, shift, only.person, selection).await,
        _ => show(ctx, Shown::People { shift, list }).await,
    }
}

/// Shows the card of somebody by their number among those who are looked at.
async fn with_number(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    selection: Selection,
    number: usize,
) -> anyhow::Result<Turn<Dialogue>> {
    let page = number.saturating_sub(1) / List::PAGE;
    let list = read(ctx, &shift, Selection { page, ..selection.clone() }).await?;
    match number.checked_sub(list.first()).and_then(|index| list.people.get(index)) {
        Some(person) => open_person(ctx, shift, person.person, list.selection).await,
        None => Ok(people(ctx, &shift, selection).await?.saying(Some(Text::ErrorNoSuchNumber { number }))),
    }
}

/// Shows the card of somebody.
pub(super) async fn open_person(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    person: PersonId,
    selection: Selection,
) -> anyhow::Result<Turn<Dialogue>> {
    match participant::of_shift(ctx.db, shift.id, person).await? {
        Some(person) => show(ctx, Shown::Person { shift, person, selection }).await,
        None => {
            let why = meanwhile(ctx, &shift, person).await?;
            Ok(people(ctx, &shift, selection).await?.saying(Some(why)))
        }
    }
}

/// What has become of a person since they were shown: the reason why nothing came of an act.
pub(super) async fn meanwhile(ctx: &mut Conversation<'_>, shift: &Shift, person: PersonId) -> anyhow::Result<Text> {
    let Some(name) = name_of(ctx, person).await? else { return Ok(Text::ErrorPersonLeft) };
    let there = match participant::moved_to(ctx.db, shift.id, person).await? {
        Some(there) => shift::with_id(ctx.db, there).await?,
        None => None,
    };
    if let Some(there) = there {
        let now = moment_and_role(&there, &ctx.zone().await?);
        return Ok(Text::PersonMoved { name, now });
    }
    let what = participant::meanwhile(ctx.db, shift.id, person).await?;
    Ok(Text::PersonMeanwhile { name, what })
}

/// The same when something was written to them, which nobody gets.
pub(super) async fn words_not_sent(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    person: PersonId,
) -> anyhow::Result<Text> {
    Ok(Text::WordsNotSent { why: Box::new(meanwhile(ctx, shift, person).await?) })
}

/// What was done, and whether the person hears of it.
pub(super) async fn done(ctx: &mut Conversation<'_>, person: PersonId, done: Text) -> anyhow::Result<Text> {
    let is_within_reach = receiver::is_within_reach(ctx.db, person).await?;
    Ok(match name_of(ctx, person).await? {
        Some(name) if !is_within_reach => Text::OneNotReached { done: Box::new(done), name },
        _ => done,
    })
}

/// Tells one person about a shift.
pub(super) async fn tell(
    ctx: &mut Conversation<'_>,
    (shift, person): (&Shift, PersonId),
    text: impl Fn(String, Box<Text>, Box<Text>) -> Text,
) -> anyhow::Result<()> {
    let notice = |reader: &Recipient| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        Notification::with(text(title, date, hours), Text::BtnShowEvent, Visit::Shift(shift.id))
    };
    say(ctx, (&[shift], person), notice).await
}

/// The same in any words about some shifts.
async fn say(
    ctx: &mut Conversation<'_>,
    (shifts, person): (&[&Shift], PersonId),
    notice: impl Fn(&Recipient) -> Notification,
) -> anyhow::Result<()> {
    let now = ctx.now();
    let told = (&[person][..], Priority::Personal);
    notifications::tell_about(ctx.db, ctx.texts, told, (shifts, notice), now).await.map(drop)
}

/// Takes somebody off the list, with a reason.
pub(super) async fn remove(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    person: PersonId,
    reason: &str,
) -> anyhow::Result<Turn<Dialogue>> {
    // They are to know of the time and place that are named.
    changes::tell_at_once(ctx, shift.event.id).await?;
    let held = participant::remove(ctx.db, shift.id, person, Some(reason)).await?;
    if matches!(held, None | Some(SignUp::Declined { .. } | SignUp::Removed { .. })) {
        let why = words_not_sent(ctx, shift, person).await?;
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    let removed = |title, date, hours| Text::YouWereRemoved { title, date, hours, reason: reason.to_owned() };
    tell(ctx, (shift, person), removed).await?;
    record(ctx, shift, Action::Removed, Some(person)).await?;
    offer_what_is_free(ctx, shift.id).await?;
    let notice = done(ctx, person, Text::Removed).await?;
    Ok(open(ctx, shift.id).await?.saying(Some(notice)))
}

/// Lets somebody come back who was removed; they hear of it.
pub(super) async fn let_back(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    person: PersonId,
) -> anyhow::Result<Turn<Dialogue>> {
    if !sign_up::let_back(ctx.db, shift.event.id, person).await? {
        let why = meanwhile(ctx, shift, person).await?;
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    tell(ctx, (shift, person), |title, date, hours| Text::YouMayComeBack { title, date, hours }).await?;
    record(ctx, shift, Action::LetBack, Some(person)).await?;
    let notice = done(ctx, person, Text::LetBack).await?;
    Ok(open(ctx, shift.id).await?.saying(Some(notice)))
}

/// Asks to which shift somebody is moved.
pub(super) async fn choose_shift(
    ctx: &mut Conversation<'_>,
    from: &Shift,
    person: PersonId,
) -> anyhow::Result<Turn<Dialogue>> {
    match shifts_to_choose(ctx, from, person, 0).await? {
        Some(shown) => show(ctx, shown).await,
        None => {
            let why = meanwhile(ctx, from, person).await?;
            Ok(open(ctx, from.id).await?.saying(Some(why)))
        }
    }
}

/// The other shifts of an event to which somebody can be moved; None: they do not have to do with this one any more.
pub(super) async fn shifts_to_choose(
    ctx: &mut Conversation<'_>,
    from: &Shift,
    person: PersonId,
    page: usize,
) -> anyhow::Result<Option<Shown>> {
    let Some(there) = movable(ctx, from, person).await? else { return Ok(None) };
    let now = ctx.viewer.now;
    let mut shifts = shift::of_event(ctx.db, from.event.id).await?;
    shifts.retain(|shift| shift.id != from.id && shift.is_ahead(now));
    let (name, standing) = (there.name, Some(there.standing));
    Ok(Some(Shown::ChooseShift { from: from.id, person, name, standing, shifts, page }))
}

/// Somebody of a shift, unless they were removed from it.
async fn movable(ctx: &mut Conversation<'_>, from: &Shift, person: PersonId) -> anyhow::Result<Option<Participant>> {
    let there = participant::of_shift(ctx.db, from.id, person).await?;
    Ok(there.filter(|participant| participant.standing != Standing::Removed))
}

async fn name_of(ctx: &mut Conversation<'_>, person: PersonId) -> anyhow::Result<Option<Name>> {
    Ok(volunteer::of_person(ctx.db, person).await?.map(|(profile, _)| profile.name))
}

/// Moves somebody to another shift of the event.
pub(super) async fn move_to(
    ctx: &mut Conversation<'_>,
    from: &Shift,
    to: ShiftId,
    person: PersonId,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some(to) = looked_after(ctx, to).await?.filter(|to| to.event.id == from.event.id) else {
        return open(ctx, from.id).await;
    };
    let now = ctx.now();
    if movable(ctx, from, person).await?.is_none() {
        let why = meanwhile(ctx, from, person).await?;
        return Ok(open(ctx, from.id).await?.saying(Some(why)));
    }
    // They are to know of the time and place that they leave.
    changes::tell_at_once(ctx, from.event.id).await?;
    if let Put::Not(obstacle) = participant::move_to(ctx.db, (from.id, &to), person, now).await? {
        let why = why_not(ctx, person, obstacle).await?;
        return Ok(choose_shift(ctx, from, person).await?.saying(Some(why)));
    }
    tell_of_the_move(ctx, (from, &to), person).await?;
    record(ctx, &to, Action::Moved, Some(person)).await?;
    offer_what_is_free(ctx, from.id).await?;
    // It may have been the last of what several were offered there.
    offer_what_is_free(ctx, to.id).await?;
    let notice = done(ctx, person, Text::Moved).await?;
    Ok(open(ctx, from.id).await?.saying(Some(notice)))
}

async fn tell_of_the_move(
    ctx: &mut Conversation<'_>,
    (from, to): (&Shift, &Shift),
    person: PersonId,
) -> anyhow::Result<()> {
    let notice = |reader: &Recipient| {
        let when = |shift| moment_and_role(shift, &reader.zone);
        let title = from.event.details.title(reader.language);
        let text = Text::YouWereMoved { title, before: when(from), now: when(to) };
        Notification::with(text, Text::BtnShowEvent, Visit::Shift(to.id))
    };
    say(ctx, (&[from, to], person), notice).await
}

/// Shows a page of those whom a name that was looked for could mean.
pub(super) async fn search(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    words: String,
    page: usize,
) -> anyhow::Result<Turn<Dialogue>> {
    let (organization, shown) = (shift.event.organization.id, (page, ctx.viewer.language));
    let Found { people, page, pages } = participant::search(ctx.db, organization, &words, shown).await?;
    show(ctx, Shown::Found { shift: shift.id, people, about: Some(Box::new(shift)), words, page, pages }).await
}

/// Puts somebody on the list.
pub(super) async fn add(ctx: &mut Conversation<'_>, shift: &Shift, person: PersonId) -> anyhow::Result<Turn<Dialogue>> {
    let now = ctx.now();
    // Only people the organization knows can be put on a list, whatever the button says.
    let known = participant::knows(ctx.db, shift.event.organization.id, person).await?;
    if !known {
        return Ok(open(ctx, shift.id).await?.saying(Some(Text::ErrorPersonLeft)));
    }
    if let Put::Not(obstacle) = participant::add(ctx.db, shift, person, now).await? {
        let why = why_not(ctx, person, obstacle).await?;
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    tell(ctx, (shift, person), |title, date, hours| Text::YouWereAdded { title, date, hours }).await?;
    offer_what_is_free(ctx, shift.id).await?;
    record(ctx, shift, Action::Added, Some(person)).await?;
    let notice = done(ctx, person, Text::PersonAdded).await?;
    Ok(open(ctx, shift.id).await?.saying(Some(notice)))
}

/// Why somebody cannot be put on a list.
pub(super) async fn why_not(ctx: &mut Conversation<'_>, person: PersonId, obstacle: Obstacle) -> anyhow::Result<Text> {
    let Some(name) = name_of(ctx, person).await? else { return Ok(Text::ButtonTooOld) };
    Ok(match obstacle {
        Obstacle::Full => Text::ErrorShiftFull,
        Obstacle::Held => Text::ErrorPersonHolds { name },
        Obstacle::Clash { event } if visit::may_see(ctx.db, ctx.person.id, event).await? => {
            Text::ErrorPersonClash { name, title: title_of(ctx, event).await? }
        }
        Obstacle::Clash { .. } => Text::ErrorPersonClashElsewhere { name },
        Obstacle::TooYoung { age } => Text::ErrorPersonTooYoung { name, age },
        Obstacle::OtherCountry(country) => Text::ErrorOtherCountry { country: Box::new(Text::Country { country }) },
        Obstacle::Cancelled => Text::ErrorDateCancelled,
        Obstacle::Declined
        | Obstacle::Removed
        | Obstacle::NotYet { .. }
        | Obstacle::Closed
        | Obstacle::Started
        | Obstacle::NoSuchShift => Text::ErrorOrganizeStarted,
    })
}

/// People of the shift can be written to, and those who have asked about it, so long as messages reach them.
pub(super) async fn write(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    person: PersonId,
) -> anyhow::Result<Turn<Dialogue>> {
    match written_to(ctx, &shift, person).await? {
        Ok(name) => {
            let is_listed = movable(ctx, &shift, person).await?.is_some();
            let (id, seen) = (shift.id, Some(Box::new(Seen { shift, is_listed })));
            show(ctx, Shown::Write { shift: id, person, name, seen }).await
        }
        Err(why) => Ok(open(ctx, shift.id).await?.saying(Some(why))),
    }
}

/// Who is written to, or why they cannot be.
async fn written_to(ctx: &mut Conversation<'_>, shift: &Shift, person: PersonId) -> anyhow::Result<Result<Name, Text>> {
    let is_known = participant::knows(ctx.db, shift.event.organization.id, person).await?;
    let is_within_reach = receiver::is_within_reach(ctx.db, person).await?;
    Ok(match name_of(ctx, person).await? {
        Some(name) if is_known && is_within_reach => Ok(name),
        Some(name) if is_known => Err(Text::ErrorOutOfReach { name }),
        Some(_) | None => Err(Text::ErrorPersonLeft),
    })
}

/// Sends somebody a letter, unless they have left the list since it was begun. If the shift has changed, it is shown and the
/// letter asked for once more.
pub(super) async fn send(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    person: PersonId,
    (words, seen): (&str, Option<&Seen>),
) -> anyhow::Result<Turn<Dialogue>> {
    if let Err(why) = written_to(ctx, &shift, person).await? {
        let why = Text::WordsNotSent { why: Box::new(why) };
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    if seen.is_some_and(|seen| seen.is_listed) && movable(ctx, &shift, person).await?.is_none() {
        let why = words_not_sent(ctx, &shift, person).await?;
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    if seen.is_some_and(|seen| !seen.is_still(&shift, &ctx.viewer)) {
        let why = outdated(ctx, &shift).await?;
        return Ok(write(ctx, shift, person).await?.saying(Some(why)));
    }
    say(ctx, (&[&shift], person), letter(&shift, words)).await?;
    record(ctx, &shift, Action::WrittenTo, Some(person)).await?;
    Ok(open(ctx, shift.id).await?.saying(Some(Text::AnswerSent)))
}

/// That a shift has changed since a letter was begun, and how it is now.
async fn outdated(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Text> {
    if shift.cancelled.is_some() {
        return Ok(Text::WordsNotSent { why: Box::new(error_cancelled(shift)) });
    }
    let card = card(shift, ctx.viewer.language, &ctx.zone().await?);
    Ok(Text::LetterOutdated { card: Box::new(card) })
}
