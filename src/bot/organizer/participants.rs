//! What organizers do about single people of a shift; each hears of it. Whether they may has been checked
//! (`mod.rs`).

use super::shift::{letter, looked_after, open, record, show};
use crate::{
    bot::{
        notices::{self, Notice, named},
        talk::Talk,
        volunteer::offers::offer_what_is_free,
        volunteer::shift_card::title_of,
    },
    db::{
        organization::Action,
        participant::{self, Approved, Put},
        receiver, shift,
        sign_up::{self, Obstacle},
        visit,
        volunteer::{self, Reading},
    },
    dialogues::{
        Dialogue, Turn,
        event::{Visit, moment_and_role, organize::Shown},
    },
    domain::{Name, Participant, Shift, SignUp, participant::Standing},
    outbox::Priority,
    texts::Text,
};

/// Shows a page of the people of a shift; with `applied` only those who have applied.
pub async fn people(talk: &mut Talk<'_>, shift: &Shift, applied: bool, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let roster = participant::roster(talk.db, shift.id).await?;
    let all = roster.confirmed_count + roster.waiting_count + roster.applied_count + roster.removed_count;
    let count = usize::try_from(if applied { roster.applied_count } else { all })?;
    if count == 0 {
        let notice = if applied { Text::ApplicationsDone } else { Text::ListEmpty };
        return Ok(open(talk, shift.id).await?.saying(Some(notice)));
    }
    let pages = count.div_ceil(participant::PAGE);
    let page = page.min(pages - 1);
    let people = participant::page(talk.db, shift.id, applied, page).await?;
    show(talk, Shown::People { shift: shift.id, people, applied, page, pages }).await
}

/// Shows the card of somebody.
pub async fn open_person(talk: &mut Talk<'_>, shift: Shift, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    match participant::of_shift(talk.db, shift.id, person).await? {
        Some(person) => show(talk, Shown::Person { shift, person }).await,
        None => {
            let why = meanwhile(talk, &shift, person).await?;
            Ok(people(talk, &shift, false, 0).await?.saying(Some(why)))
        }
    }
}

/// What has become of a person since they were shown: the reason why nothing came of an act.
pub async fn meanwhile(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Text> {
    let Some(name) = name_of(talk, person).await? else { return Ok(Text::ErrorPersonLeft) };
    let there = match participant::moved_to(talk.db, shift.id, person).await? {
        Some(there) => shift::with_id(talk.db, there).await?,
        None => None,
    };
    if let Some(there) = there {
        let now = moment_and_role(&there, &talk.zone().await?);
        return Ok(Text::PersonMoved { name, now });
    }
    let what = participant::meanwhile(talk.db, shift.id, person).await?;
    Ok(Text::PersonMeanwhile { name, what })
}

/// The same when something was written to them, which nobody gets.
async fn words_not_sent(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Text> {
    Ok(Text::WordsNotSent { why: Box::new(meanwhile(talk, shift, person).await?) })
}

/// What was done, and whether the person hears of it.
async fn done(talk: &mut Talk<'_>, person: i64, done: Text) -> anyhow::Result<Text> {
    let is_within_reach = receiver::is_within_reach(talk.db, person).await?;
    Ok(match name_of(talk, person).await? {
        Some(name) if !is_within_reach => Text::OneNotReached { done: Box::new(done), name },
        _ => done,
    })
}

/// Tells one person about a shift.
async fn tell(
    talk: &mut Talk<'_>,
    (shift, person): (&Shift, i64),
    text: impl Fn(String, Box<Text>, Box<Text>) -> Text,
) -> anyhow::Result<()> {
    let notice = |reader: &Reading| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        Notice::with(text(title, date, hours), Text::BtnShowEvent, Visit::Shift(shift.id))
    };
    say(talk, (&[shift], person), notice).await
}

/// The same in any words about some shifts.
async fn say(
    talk: &mut Talk<'_>,
    (shifts, person): (&[&Shift], i64),
    notice: impl Fn(&Reading) -> Notice,
) -> anyhow::Result<()> {
    let now = talk.now();
    let told = (&[person][..], Priority::Personal);
    notices::tell_about(talk.db, talk.texts, told, (shifts, notice), now).await.map(drop)
}

/// What is next after an application was decided: the others, or the shift.
async fn next(talk: &mut Talk<'_>, shift: &Shift, notice: Text) -> anyhow::Result<Turn<Dialogue>> {
    Ok(people(talk, shift, true, 0).await?.saying(Some(notice)))
}

/// The same if there was nothing to decide any more.
async fn next_instead(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    let why = meanwhile(talk, shift, person).await?;
    next(talk, shift, why).await
}

/// Takes an application.
pub async fn approve(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    match participant::approve(talk.db, shift, person).await? {
        Approved::Confirmed => {
            tell(talk, (shift, person), |title, date, hours| Text::YourApplicationApproved { title, date, hours })
                .await?;
        }
        Approved::Waiting => {
            tell(talk, (shift, person), |title, date, hours| Text::YourApplicationWaits { title, date, hours }).await?;
        }
        Approved::Not(obstacle) => {
            let why = why_not(talk, person, obstacle).await?;
            return Ok(people(talk, shift, true, 0).await?.saying(Some(why)));
        }
        Approved::Gone => return next_instead(talk, shift, person).await,
    }
    record(talk, shift, Action::ApplicationApproved, Some(person)).await?;
    let notice = done(talk, person, Text::Approved).await?;
    next(talk, shift, notice).await
}

/// Declines an application, with a reason.
pub async fn decline(talk: &mut Talk<'_>, shift: &Shift, person: i64, reason: &str) -> anyhow::Result<Turn<Dialogue>> {
    if !participant::decline(talk.db, shift.id, person, reason).await? {
        let why = words_not_sent(talk, shift, person).await?;
        return next(talk, shift, why).await;
    }
    let declined = |title, date, hours| Text::YourApplicationDeclined { title, date, hours, reason: reason.to_owned() };
    tell(talk, (shift, person), declined).await?;
    record(talk, shift, Action::ApplicationDeclined, Some(person)).await?;
    let notice = done(talk, person, Text::Declined).await?;
    next(talk, shift, notice).await
}

/// Takes somebody off the list, with a reason.
pub async fn remove(talk: &mut Talk<'_>, shift: &Shift, person: i64, reason: &str) -> anyhow::Result<Turn<Dialogue>> {
    let held = participant::remove(talk.db, shift.id, person, Some(reason)).await?;
    if matches!(held, None | Some(SignUp::Declined { .. } | SignUp::Removed { .. })) {
        let why = words_not_sent(talk, shift, person).await?;
        return Ok(open(talk, shift.id).await?.saying(Some(why)));
    }
    let removed = |title, date, hours| Text::YouWereRemoved { title, date, hours, reason: reason.to_owned() };
    tell(talk, (shift, person), removed).await?;
    record(talk, shift, Action::Removed, Some(person)).await?;
    offer_what_is_free(talk, shift.id).await?;
    let notice = done(talk, person, Text::Removed).await?;
    Ok(open(talk, shift.id).await?.saying(Some(notice)))
}

/// Lets somebody come back who was removed; they hear of it.
pub async fn let_back(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    if !sign_up::let_back(talk.db, shift.event.id, person).await? {
        let why = meanwhile(talk, shift, person).await?;
        return Ok(open(talk, shift.id).await?.saying(Some(why)));
    }
    tell(talk, (shift, person), |title, date, hours| Text::YouMayComeBack { title, date, hours }).await?;
    record(talk, shift, Action::LetBack, Some(person)).await?;
    let notice = done(talk, person, Text::LetBack).await?;
    Ok(open(talk, shift.id).await?.saying(Some(notice)))
}

/// Asks to which shift somebody is moved.
pub async fn choose_shift(talk: &mut Talk<'_>, from: &Shift, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    match shifts_to_choose(talk, from, person, 0).await? {
        Some(shown) => show(talk, shown).await,
        None => {
            let why = meanwhile(talk, from, person).await?;
            Ok(open(talk, from.id).await?.saying(Some(why)))
        }
    }
}

/// The other shifts of an event to which somebody can be moved; None: they do not have to do with this one any more.
pub async fn shifts_to_choose(
    talk: &mut Talk<'_>,
    from: &Shift,
    person: i64,
    page: usize,
) -> anyhow::Result<Option<Shown>> {
    let Some(there) = movable(talk, from, person).await? else { return Ok(None) };
    let now = talk.reader.now;
    let mut shifts = shift::of_event(talk.db, from.event.id).await?;
    shifts.retain(|shift| shift.id != from.id && shift.is_ahead(now));
    let (name, standing) = (there.name, Some(there.standing));
    Ok(Some(Shown::ChooseShift { from: from.id, person, name, standing, shifts, page }))
}

/// Somebody of a shift, unless they were removed from it.
async fn movable(talk: &mut Talk<'_>, from: &Shift, person: i64) -> anyhow::Result<Option<Participant>> {
    let there = participant::of_shift(talk.db, from.id, person).await?;
    Ok(there.filter(|participant| participant.standing != Standing::Removed))
}

async fn name_of(talk: &mut Talk<'_>, person: i64) -> anyhow::Result<Option<Name>> {
    Ok(volunteer::of_person(talk.db, person).await?.map(|(profile, _)| profile.name))
}

/// Moves somebody to another shift of the event.
pub async fn move_to(talk: &mut Talk<'_>, from: &Shift, to: i64, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    let Some(to) = looked_after(talk, to).await?.filter(|to| to.event.id == from.event.id) else {
        return open(talk, from.id).await;
    };
    let now = talk.now();
    if movable(talk, from, person).await?.is_none() {
        let why = meanwhile(talk, from, person).await?;
        return Ok(open(talk, from.id).await?.saying(Some(why)));
    }
    if let Put::Not(obstacle) = participant::move_to(talk.db, (from.id, &to), person, now).await? {
        let why = why_not(talk, person, obstacle).await?;
        return Ok(choose_shift(talk, from, person).await?.saying(Some(why)));
    }
    tell_of_the_move(talk, (from, &to), person).await?;
    record(talk, &to, Action::Moved, Some(person)).await?;
    offer_what_is_free(talk, from.id).await?;
    let notice = done(talk, person, Text::Moved).await?;
    Ok(open(talk, from.id).await?.saying(Some(notice)))
}

async fn tell_of_the_move(talk: &mut Talk<'_>, (from, to): (&Shift, &Shift), person: i64) -> anyhow::Result<()> {
    let notice = |reader: &Reading| {
        let when = |shift| moment_and_role(shift, &reader.zone);
        let title = from.event.details.title(reader.language);
        let text = Text::YouWereMoved { title, before: when(from), now: when(to) };
        Notice::with(text, Text::BtnShowEvent, Visit::Shift(to.id))
    };
    say(talk, (&[from, to], person), notice).await
}

/// Shows whom a name that was looked for could mean.
pub async fn search(talk: &mut Talk<'_>, shift: Shift, words: &str) -> anyhow::Result<Turn<Dialogue>> {
    let people = participant::search(talk.db, shift.event.organization.id, words).await?;
    show(talk, Shown::Found { shift: shift.id, people, about: Some(Box::new(shift)) }).await
}

/// Puts somebody on the list.
pub async fn add(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    let now = talk.now();
    // Only people the organization knows can be put on a list, whatever the button says.
    let known = participant::knows(talk.db, shift.event.organization.id, person).await?;
    if !known {
        return Ok(open(talk, shift.id).await?.saying(Some(Text::ErrorPersonLeft)));
    }
    if let Put::Not(obstacle) = participant::add(talk.db, shift, person, now).await? {
        let why = why_not(talk, person, obstacle).await?;
        return Ok(open(talk, shift.id).await?.saying(Some(why)));
    }
    tell(talk, (shift, person), |title, date, hours| Text::YouWereAdded { title, date, hours }).await?;
    offer_what_is_free(talk, shift.id).await?;
    record(talk, shift, Action::Added, Some(person)).await?;
    let notice = done(talk, person, Text::PersonAdded).await?;
    Ok(open(talk, shift.id).await?.saying(Some(notice)))
}

/// Why somebody cannot be put on a list.
async fn why_not(talk: &mut Talk<'_>, person: i64, obstacle: Obstacle) -> anyhow::Result<Text> {
    let Some(name) = name_of(talk, person).await? else { return Ok(Text::ButtonTooOld) };
    Ok(match obstacle {
        Obstacle::Full => Text::ErrorShiftFull,
        Obstacle::Held => Text::ErrorPersonHolds { name },
        Obstacle::Clash { event } if visit::may_see(talk.db, talk.person.id, event).await? => {
            Text::ErrorPersonClash { name, title: title_of(talk, event).await? }
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
pub async fn write(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Turn<Dialogue>> {
    match written_to(talk, shift, person).await? {
        Ok(name) => show(talk, Shown::Write { shift: shift.id, person, name }).await,
        Err(why) => Ok(open(talk, shift.id).await?.saying(Some(why))),
    }
}

/// Who is written to, or why they cannot be.
async fn written_to(talk: &mut Talk<'_>, shift: &Shift, person: i64) -> anyhow::Result<Result<Name, Text>> {
    let is_known = participant::knows(talk.db, shift.event.organization.id, person).await?;
    let is_within_reach = receiver::is_within_reach(talk.db, person).await?;
    Ok(match name_of(talk, person).await? {
        Some(name) if is_known && is_within_reach => Ok(name),
        Some(name) if is_known => Err(Text::ErrorOutOfReach { name }),
        Some(_) | None => Err(Text::ErrorPersonLeft),
    })
}

/// Sends somebody a letter.
pub async fn send(talk: &mut Talk<'_>, shift: &Shift, person: i64, words: &str) -> anyhow::Result<Turn<Dialogue>> {
    if let Err(why) = written_to(talk, shift, person).await? {
        let why = Text::WordsNotSent { why: Box::new(why) };
        return Ok(open(talk, shift.id).await?.saying(Some(why)));
    }
    say(talk, (&[shift], person), letter(shift, words)).await?;
    record(talk, shift, Action::WrittenTo, Some(person)).await?;
    Ok(open(talk, shift.id).await?.saying(Some(Text::AnswerSent)))
}
