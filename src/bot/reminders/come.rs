//! Reminders to those who come: the message, and what comes of the answers.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, civil::time};

use crate::{
    bot::{
        conversation::Conversation,
        notifications::named,
        reply,
        volunteer::{cost, freed, leave, offers::offer_what_is_free},
    },
    db::{
        Connection, lead,
        reminder::{self, Alarm, Comer},
        shift,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Button, Choice, Facts, Keyboard,
        event::{Doing, facts_of_price, freed_text, place, price_text, why_not_ahead},
    },
    domain::{
        DeliveryId, Freed, Lead, PersonId, Price, Shift, SignUp, SignUpId,
        plan::{self, Comes, Fate},
        quiet_hours::hh_mm,
        reminder::{Nearness, Reply, Rule, readable_until},
    },
    outbox::{Outgoing, Priority, enqueue_until},
    texts::{Catalogue, Text},
};

/// Owes everybody whom an alarm concerns now their reminder: who is awake when it fires, and before that who will sleep.
pub(crate) async fn remind(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: Timestamp,
) -> anyhow::Result<()> {
    let (instant, about) = (now, (shift.zone(), &shift.slot));
    let of_event = lead::of_event(db, shift.event.id).await?.in_force();
    let has_fired = alarm.rule.fires_at(shift.zone(), &shift.slot).is_none_or(|fires_at| fires_at <= instant);
    let comers = reminder::recipients(db, alarm).await?;
    let people: Vec<PersonId> = comers.iter().map(|comer| comer.person).collect();
    let recipients = volunteer::recipients(db, &people).await?.into_iter();
    let recipients: BTreeMap<PersonId, Recipient> = recipients.map(|reader| (reader.person, reader)).collect();
    for Comer { sign_up, person, since, leads, at_night } in comers {
        let Some(reader) = recipients.get(&person) else { continue };
        let comer = plan::Comer { rest: reader.rest(), since, at_night };
        let fates = plan::reminders(leads.as_ref().unwrap_or(&of_event), about, comer);
        let delivery = match fates.iter().find(|(rule, _)| *rule == alarm.rule).map(|(_, fate)| *fate) {
            Some(Fate::Comes(comes)) if has_fired || matches!(comes, Comes::Before(at) if at <= instant) => {
                let due = comes.at().max(instant);
                if comes.may_meet(instant) && meets_another(db, (alarm, sign_up), &fates, (due, instant)).await? {
                    None
                } else {
                    Some(owe(db, texts, (alarm.rule, sign_up, shift), reader, (due, now)).await?)
                }
            }
            Some(Fate::Together(_)) if has_fired => None,
            // Their time comes, they have signed up only afterwards, or want to be reminded at other times.
            Some(Fate::Comes(_) | Fate::Together(_) | Fate::Late) | None => continue,
        };
        reminder::note(db, sign_up, (&String::from(alarm.rule), alarm.starts_at), delivery).await?;
    }
    Ok(())
}

/// Whether a reminder that comes late or early meets another of the same shift, which says as much: one that is owed or was
/// sent, or one that is to come shortly after it.
async fn meets_another(
    db: &mut Connection,
    (alarm, sign_up): (&Alarm, SignUpId),
    fates: &[(Rule, Fate)],
    (due, instant): (Timestamp, Timestamp),
) -> anyhow::Result<bool> {
    Ok(reminder::is_owed_near(db, (sign_up, alarm.starts_at), due).await? || plan::is_another_near(fates, instant))
}

async fn owe(
    db: &mut Connection,
    texts: &Catalogue,
    of: (Rule, SignUpId, &Shift),
    reader: &Recipient,
    (due, now): (Timestamp, Timestamp),
) -> anyhow::Result<DeliveryId> {
    let (message, times) = timed(texts, of, reader, due);
    enqueue_until(db, reader.person.chat(), Priority::Reminder, &message, times, now).await
}

/// A reminder that is due from an instant on: what it says, when it comes, and until when it is of use. One that comes late,
/// and into quiet hours after which it is of no use, makes no sound.
pub(crate) fn timed(
    texts: &Catalogue,
    (rule, sign_up, shift): (Rule, SignUpId, &Shift),
    reader: &Recipient,
    due: Timestamp,
) -> (Outgoing, (Timestamp, Timestamp)) {
    let (awake, useful_until) = (reader.rest().awake(due), rule.useful_until(shift.zone(), &shift.slot));
    let is_silent = awake >= useful_until;
    let due = if is_silent { due } else { awake };
    let message = message(texts, (sign_up, shift), reader, due);
    let message = if is_silent { message.silent() } else { message };
    // "Tomorrow" is not said on the day itself.
    let useful_until = useful_until.min(readable_until(shift.zone(), shift.slot.starts_at, due));
    (message, (due, useful_until))
}

/// A reminder as it is read at an instant, with its buttons.
pub(crate) fn message(
    texts: &Catalogue,
    (sign_up, shift): (SignUpId, &Shift),
    reader: &Recipient,
    at: Timestamp,
) -> Outgoing {
    let keyboard = Keyboard::Inline(buttons(sign_up, shift, reader, at));
    let markup = reply::markup(texts, reader.language, &keyboard, 0);
    reply::message(texts, reader.language, &paragraphs(shift, reader, at), markup)
}

/// What a reminder says at an instant.
pub(crate) fn paragraphs(shift: &Shift, reader: &Recipient, at: Timestamp) -> Vec<Text> {
    vec![heading(shift, at), card(shift, reader), Text::ReminderQuestion]
}

fn heading(shift: &Shift, at: Timestamp) -> Text {
    match Nearness::at(at, shift.zone(), shift.slot.starts_at) {
        Nearness::Soon => Text::ReminderSoon,
        Nearness::Today => Text::ReminderToday,
        Nearness::Tomorrow => Text::ReminderEve,
        Nearness::Days(days) => Text::ReminderDays { days },
    }
}

fn card(shift: &Shift, reader: &Recipient) -> Text {
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    let (details, text) = (&shift.event.details, shift.event.details.text_for(reader.language).1);
    Text::ReminderCard {
        title,
        date,
        hours,
        place: place(details, reader.language),
        organization: shift.event.organization.name.clone(),
        description: text.description.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default(),
    }
}

/// Whoever answers says so of the time and place that they read.
fn button(label: Text, (sign_up, shift, reply): (SignUpId, &Shift, Reply), reader: &Recipient) -> Button {
    Button::new(label, Choice::Reminder(sign_up, reply)).relying_on(facts(shift, reader))
}

fn facts(shift: &Shift, reader: &Recipient) -> Facts {
    Facts::of(&shift.relied_on(reader.language))
}

fn buttons(sign_up: SignUpId, shift: &Shift, reader: &Recipient, at: Timestamp) -> Vec<Vec<Button>> {
    let button = |label, reply| button(label, (sign_up, shift, reply), reader);
    let later = |label, reply| again_at(shift, reader, reply, at).map(|_| button(label, reply));
    let later = [later(Text::BtnLater, Reply::Later), later(Text::BtnLaterEvening, Reply::Evening)];
    let now = vec![button(Text::BtnComing, Reply::Coming), button(Text::BtnGiveUp, Reply::GiveUp)];
    let later: Vec<Button> = later.into_iter().flatten().collect();
    [now, later].into_iter().filter(|row| !row.is_empty()).collect()
}

/// When somebody is reminded once more who asks for it at an instant; None if that is too late.
fn again_at(shift: &Shift, reader: &Recipient, reply: Reply, at: Timestamp) -> Option<Timestamp> {
    let hour = at.saturating_add(1.hour()).ok()?;
    let again = match reply {
        Reply::Evening => {
            reader.zone.instant(reader.zone.day(at), time(20, 0, 0, 0)).filter(|evening| *evening > hour)?
        }
        Reply::Later | Reply::Coming | Reply::GiveUp => hour,
    };
    Some(reader.rest().awake(again)).filter(|again| *again < last_call(shift))
}

/// When it is too late to ask anybody.
fn last_call(shift: &Shift) -> Timestamp {
    Rule::Remind(Lead::SOON).useful_until(shift.zone(), &shift.slot)
}

/// What comes of an answer to a reminder; the message shows it. One that is about another time or place than was read, or was
/// made before that could be told, says how it is and asks once more.
pub(crate) async fn answer(
    ctx: &mut Conversation<'_>,
    sign_up: SignUpId,
    (answer, seen): (Reply, Option<Facts>),
) -> anyhow::Result<()> {
    let person = ctx.person.id;
    let shift = match reminder::confirmed_shift(ctx.db, sign_up, person).await? {
        Some(id) => shift::to_act_on(ctx.db, id).await?,
        None => None,
    };
    let reader = volunteer::recipients(ctx.db, &[person]).await?.pop();
    let (Some(shift), Some(reader)) = (shift, reader) else { return ctx.refuse(Text::ButtonTooOld) };
    if let Some(why) = why_not_ahead(&shift, Doing::GivingUp, ctx.viewer.now) {
        return ctx.refuse(if answer == Reply::GiveUp { why } else { Text::ButtonTooOld });
    }
    let cost = cost(ctx, &shift).await?;
    let is_price_read = seen == Some(facts_of_price(&shift, reader.language, cost));
    if seen != Some(facts(&shift, &reader)) && !is_price_read {
        let at = ctx.viewer.now;
        return ctx.ask_again(paragraphs(&shift, &reader, at), buttons(sign_up, &shift, &reader, at)).await;
    }
    match answer {
        Reply::Coming => {
            if !reminder::set_coming(ctx.db, sign_up).await? {
                return ctx.refuse(Text::ButtonTooOld);
            }
            let give_up = button(Text::BtnGiveUp, (sign_up, &shift, Reply::GiveUp), &reader);
            ctx.replace(vec![card(&shift, &reader), Text::ReminderComing], vec![vec![give_up]]).await
        }
        Reply::GiveUp if !is_price_read && let Some(words) = price_text(cost.0) => {
            let buttons = buttons_below_price(sign_up, (&shift, cost), &reader);
            ctx.replace(vec![card(&shift, &reader), freed_text(cost.1), words], buttons).await
        }
        Reply::GiveUp => {
            if leave(ctx, shift.id).await? != Some(SignUp::Confirmed) {
                return ctx.refuse(Text::ButtonTooOld);
            }
            offer_what_is_free(ctx, shift.id).await?;
            let thanks = freed(&shift, ctx.viewer.now);
            ctx.replace(vec![thanks], Vec::new()).await
        }
        Reply::Later | Reply::Evening => later(ctx, (sign_up, &shift), &reader, answer).await,
    }
}

/// What can be done about a price; a reminder that came earlier does not say so.
fn buttons_below_price(
    sign_up: SignUpId,
    (shift, cost): (&Shift, (Price, Freed)),
    reader: &Recipient,
) -> Vec<Vec<Button>> {
    let free = Button::new(Text::BtnFreeSpot, Choice::Reminder(sign_up, Reply::GiveUp));
    let free = free.relying_on(facts_of_price(shift, reader.language, cost));
    vec![vec![free], vec![button(Text::BtnComing, (sign_up, shift, Reply::Coming), reader)]]
}

/// Once more, if that is still before the start.
async fn later(
    ctx: &mut Conversation<'_>,
    (sign_up, shift): (SignUpId, &Shift),
    reader: &Recipient,
    reply: Reply,
) -> anyhow::Result<()> {
    let now = ctx.now();
    let Some(due) = again_at(shift, reader, reply, ctx.viewer.now) else { return ctx.refuse(Text::ReminderSoon) };
    // The second tap asks for nothing new.
    if !reminder::is_later_owed(ctx.db, sign_up).await? {
        let rule = Rule::Remind(Lead::SOON);
        let delivery = owe(ctx.db, ctx.texts, (rule, sign_up, shift), reader, (due, now)).await?;
        reminder::note(ctx.db, sign_up, ("later", due), Some(delivery)).await?;
    }
    let time = hh_mm(reader.zone.wall_time(due));
    ctx.replace(vec![card(shift, reader), Text::ReminderLater { time }], Vec::new()).await
}
