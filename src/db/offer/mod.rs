//! Offers of freed places to those who wait: making them, and what becomes of answers. How they end without one stands
//! in `ending`.

mod ending;
#[cfg(test)]
mod tests;

use jiff::Timestamp;

use super::{
    Connection, reminder, shift,
    sign_up::{Obstacle, person_obstacle, rule_obstacle},
    sql,
    volunteer::{self, Recipient},
};
use crate::domain::{
    DeliveryId, PersonId, Rest, Shift, ShiftId, SignUpId,
    offer::{AT_ONCE, asks_until, in_turn, last_call},
};
pub(crate) use ending::{
    Due, Missed, Why, due, end_shared, end_what_nothing_is_left_of, next_expiry, pass_over, postpone, release, wait_on,
};

/// A place that is held for somebody who waited.
pub(crate) struct Offered {
    pub sign_up: SignUpId,
    pub recipient: Recipient,
    pub until: Timestamp,
    /// Whether several have been asked, and the first to take it has it.
    pub is_shared: bool,
}

/// What became of an answer to an offer.
#[derive(Debug, PartialEq)]
pub(crate) enum Answered {
    Taken,
    KeptWaiting,
    Left,
    /// Others were quicker.
    Missed,
    /// It stands; something stands in the way of taking it.
    Not(Obstacle),
}

/// Offers free places to those who wait: in their order, or if time is short to several at once.
pub(crate) async fn offer_free_places(
    db: &mut Connection,
    shift: &Shift,
    now: Timestamp,
) -> anyhow::Result<Vec<Offered>> {
    let (now, start) = (now, shift.slot.starts_at);
    if !shift.is_ahead(now) || !shift.has_moving_line() {
        return Ok(Vec::new());
    }
    share_what_ends_late(db, shift).await?;
    let (room, shared) = (room(db, shift.id).await?, shared(db, shift.id).await?);
    // Who joins the line while several are asked is asked too, however near the start is.
    if room == 0 || (shared == 0 && now > asks_until(start)) {
        return Ok(Vec::new());
    }
    let line = line(db, shift, Passed::LeftOut, (room * AT_ONCE).saturating_sub(shared)).await?;
    let turns = if shared == 0 { turns(&line, room, (now, start)) } else { None };
    let ends = turns.map_or_else(|| vec![(start, true); line.len()], |ends| ends.into_iter().map(alone).collect());
    let mut all = Vec::new();
    for ((sign_up, recipient), (until, is_shared)) in line.into_iter().zip(ends) {
        let offered = Offered { sign_up, recipient, until, is_shared };
        hold(db, &offered).await?;
        all.push(offered);
    }
    Ok(all)
}

fn alone(ends_at: Timestamp) -> (Timestamp, bool) {
    (ends_at, false)
}

/// Until when the first in a line have a place each, if there is time to ask one after another.
fn turns(line: &[(SignUpId, Recipient)], room: usize, instants: (Timestamp, Timestamp)) -> Option<Vec<Timestamp>> {
    let rests: Vec<Rest<'_>> = line.iter().map(|(_, recipient)| recipient.rest()).collect();
    let (first, later) = rests.split_at(room.min(rests.len()));
    in_turn(first, later.first().copied(), instants)
}

/// The places of a shift that nobody has and that are not held for somebody alone.
pub(crate) async fn room(db: &mut Connection, shift: ShiftId) -> anyhow::Result<usize> {
    let room: i64 = sql::query_scalar(
        "select max_places - (select count(*) from sign_up where sign_up.shift_id = shift.shift_id
                              and state in ('confirmed', 'offered') and not shared)
         from shift where shift_id = $1",
    )
    .bind(shift)
    .fetch_one(db)
    .await?;
    Ok(usize::try_from(room).unwrap_or(0))
}

/// How many have been asked at once and have not answered.
async fn shared(db: &mut Connection, shift: ShiftId) -> anyhow::Result<usize> {
    let shared: i64 =
        sql::query_scalar("select count(*) from sign_up where shift_id = $1 and state = 'offered' and shared")
            .bind(shift)
            .fetch_one(db)
            .await?;
    Ok(usize::try_from(shared)?)
}

/// Whether somebody would be offered a place of a shift that is given up now.
pub(crate) async fn is_anybody_next(db: &mut Connection, shift: &Shift, now: Timestamp) -> anyhow::Result<bool> {
    if !shift.is_ahead(now) || !shift.has_moving_line() {
        return Ok(false);
    }
    // Several who are asked for fewer places may take this one too.
    if shared(db, shift.id).await? > 0 {
        return Ok(true);
    }
    Ok(now <= asks_until(shift.slot.starts_at) && !line(db, shift, Passed::Included, 1).await?.is_empty())
}

/// Of those who wait, the ones who have said no to the place that is free now.
#[derive(Clone, Copy, PartialEq)]
enum Passed {
    LeftOut,
    /// When another place is given up, everybody may be asked for it.
    Included,
}

/// The first of those who wait and can be reached. Whoever does not fit rules that were changed since they joined the line
/// is passed over.
async fn line(
    db: &mut Connection,
    shift: &Shift,
    passed: Passed,
    most: usize,
) -> anyhow::Result<Vec<(SignUpId, Recipient)>> {
    let waiting: Vec<(SignUpId, PersonId)> = sql::query_as(
        "select sign_up_id, person_id from sign_up join person using (person_id)
         where shift_id = $1 and state = 'waiting' and (not passed or $2) and reachable order by since, sign_up_id",
    )
    .bind(shift.id)
    .bind(passed == Passed::Included)
    .fetch_all(&mut *db)
    .await?;
    let mut first = Vec::new();
    for (sign_up, person) in waiting {
        if first.len() == most {
            break;
        }
        if rule_obstacle(db, shift, person).await?.is_none() {
            first.push((sign_up, person));
        }
    }
    volunteer::with_readings(db, first).await
}

async fn hold(db: &mut Connection, offered: &Offered) -> anyhow::Result<()> {
    // That an earlier one has ended is no news any more.
    let overtaken = sql::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and delivery_id = (select offer_delivery from sign_up where sign_up_id = $1)",
    );
    overtaken.bind(offered.sign_up).execute(&mut *db).await?;
    let held = "update sign_up set state = 'offered', offer_ends_at = $2, shared = $3, offer_delivery = null where sign_up_id = $1";
    sql::query(held).bind(offered.sign_up).bind(offered.until).bind(offered.is_shared).execute(db).await?;
    Ok(())
}

/// What is held for somebody until it is too late to ask another, since the shift was moved, is offered to others too.
async fn share_what_ends_late(db: &mut Connection, shift: &Shift) -> anyhow::Result<()> {
    let start = shift.slot.starts_at;
    sql::query(
        "update sign_up set shared = true, offer_ends_at = $3
         where shift_id = $1 and state = 'offered' and not shared and offer_ends_at > $2",
    )
    .bind(shift.id)
    .bind(last_call(start))
    .bind(start)
    .execute(db)
    .await?;
    Ok(())
}

/// Notes which message tells of an offer, or that it has ended.
pub(crate) async fn told_by(db: &mut Connection, sign_up: SignUpId, delivery: DeliveryId) -> anyhow::Result<()> {
    let told = "update sign_up set offer_delivery = $2 where sign_up_id = $1 and state in ('offered', 'waiting')";
    let told = sql::query(told);
    told.bind(sign_up).bind(delivery).execute(db).await?;
    Ok(())
}

/// The shift an offer is about, to act on it.
pub(crate) async fn shift_of(db: &mut Connection, sign_up: SignUpId) -> anyhow::Result<Option<Shift>> {
    let id = sql::query_scalar("select shift_id from sign_up where sign_up_id = $1");
    match id.bind(sign_up).fetch_optional(&mut *db).await? {
        Some(id) => shift::to_act_on(db, id).await,
        None => Ok(None),
    }
}

/// Nobody is told any more of an offer that waits for the morning.
pub(crate) async fn drop_waiting(db: &mut Connection, shift: ShiftId) -> anyhow::Result<()> {
    let skip = sql::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and delivery_id in (
             select offer_delivery from sign_up where shift_id = $1 and offer_delivery is not null)",
    );
    skip.bind(shift).execute(db).await?;
    Ok(())
}

/// How an offer stands.
#[derive(Debug, PartialEq)]
pub(crate) enum Standing {
    /// A place is held, even if its time has run out by now: it is theirs until it is passed on.
    Open,
    /// It was taken.
    Taken,
    /// The person waits on.
    Waiting,
    /// The person has left, or it is somebody else's.
    Gone,
}

/// How an offer stands for a person.
pub(crate) async fn standing(db: &mut Connection, sign_up: SignUpId, person: PersonId) -> anyhow::Result<Standing> {
    let state: Option<String> = sql::query_scalar("select state from sign_up where sign_up_id = $1 and person_id = $2")
        .bind(sign_up)
        .bind(person)
        .fetch_optional(db)
        .await?;
    Ok(match state.as_deref() {
        Some("offered") => Standing::Open,
        Some("confirmed") => Standing::Taken,
        Some("waiting") => Standing::Waiting,
        _ => Standing::Gone,
    })
}

/// Takes the place that is held, unless the person has another at that time, does not fit the event's rules, or others were
/// quicker.
pub(crate) async fn take(
    db: &mut Connection,
    sign_up: SignUpId,
    shift: &Shift,
    person: PersonId,
) -> anyhow::Result<Answered> {
    if let Some(obstacle) = person_obstacle(db, shift, person).await? {
        return Ok(Answered::Not(obstacle));
    }
    let is_left = room(db, shift.id).await? > 0;
    let taken = sql::query(
        "update sign_up set state = 'confirmed', offer_ends_at = null, shared = false
         where sign_up_id = $1 and state = 'offered' and (not shared or $2)",
    );
    let taken = taken.bind(sign_up).bind(is_left).execute(&mut *db).await?.rows_affected() == 1;
    if taken {
        reminder::drop_waiting(db, shift.id, Some(person)).await?;
    }
    Ok(if taken { Answered::Taken } else { Answered::Missed })
}
