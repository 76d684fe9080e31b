//! Alarms of shifts, and who was reminded of what.

use anyhow::Context;
use tracing::error;

use jiff::{SignedDuration, Timestamp};

use super::{
    Connection, column, delivery, is_trouble,
    lead::{self, known_leads},
    read_column, savepoint, shift, sql,
    volunteer::{self, Recipient},
};
use crate::domain::{
    AlarmId, DeliveryId, Leads, OrganizationId, PersonId, Shift, ShiftId, SignUpId, plan, reminder::Rule,
};

/// So many shifts are armed in one transaction, and so many alarms fired.
const MOST: i64 = 50;
const MOST_FIRED: i64 = 10;
/// A shift that is armed anew, because somebody joins it, keeps the alarm that was to fire a moment ago.
const MOMENT: SignedDuration = SignedDuration::from_hours(1);
/// A shift that could not be armed is tried again so much later.
const ARM_AGAIN: SignedDuration = SignedDuration::from_mins(5);

/// Makes the alarms of some of the shifts that are new or have changed; those that are not wanted any more are void.
/// False if there are none.
pub(crate) async fn arm(db: &mut Connection, now: Timestamp) -> anyhow::Result<bool> {
    let shifts =
        sql::query_as(format!("select shift_id, arm_again_at is not null {TO_ARM} order by starts_at limit $2"));
    let shifts: Vec<(ShiftId, bool)> = shifts.bind(now).bind(MOST).fetch_all(&mut *db).await?;
    for (id, has_failed) in &shifts {
        let mut own = savepoint(db).await?;
        match arm_shift(&mut own, *id, now).await {
            Ok(()) => own.commit().await?,
            Err(trouble) if is_trouble(&trouble) => return Err(trouble),
            Err(fault) => {
                own.rollback().await?;
                if !has_failed {
                    error!(shift = id.0, "A shift has no reminders until it can be read: {fault:#}");
                }
                arm_again(db, *id, now + ARM_AGAIN).await?;
            }
        }
    }
    Ok(!shifts.is_empty())
}

/// Shifts that are not over; of those that began long ago nothing is said any more. One that could not be armed stops none
/// of the others until it is tried again.
const TO_ARM: &str = "
    from shift where not armed and starts_at > $1 - 172800000 and ends_at > $1 and (arm_again_at is null or arm_again_at <= $1)";

/// Whether any shift is new or has changed.
pub(crate) async fn is_any_to_arm(db: &mut Connection, now: Timestamp) -> anyhow::Result<bool> {
    let any = sql::query_scalar(format!("select exists (select 1 {TO_ARM})"));
    any.bind(now).fetch_one(db).await
}

/// A shift that cannot be read now may be, once what is wrong with it is mended, or by the next release.
async fn arm_again(db: &mut Connection, shift: ShiftId, at: Timestamp) -> anyhow::Result<()> {
    let again = sql::query("update shift set arm_again_at = $2 where shift_id = $1");
    again.bind(shift).bind(at).execute(db).await?;
    Ok(())
}

async fn arm_shift(db: &mut Connection, id: ShiftId, now: Timestamp) -> anyhow::Result<()> {
    let shift = shift::with_id(db, id).await?.context("a shift that is to be armed is there")?;
    sql::query("update alarm set state = 'void' where shift_id = $1 and state = 'armed'")
        .bind(shift.id)
        .execute(&mut *db)
        .await?;
    let rules = if shift.cancelled.is_some() { Vec::new() } else { rules(db, &shift).await? };
    let sleepers = sleepers(db, shift.id).await?;
    for rule in rules {
        let Some(fires_at) = rule.fires_at(shift.zone(), &shift.slot) else { continue };
        // Who had a place by then has been reminded as it was chosen then.
        let is_late = matches!(rule, Rule::Remind(_)) && fires_at <= now;
        let fires_at = step(rule, &shift, &sleepers, now - MOMENT)?.unwrap_or(fires_at);
        sql::query(
            "insert into alarm (shift_id, rule, starts_at, fires_at, state) values ($1, $2, $3, $4, $5)
             on conflict (shift_id, rule, starts_at) do update set state = 'armed', fires_at = excluded.fires_at where alarm.state = 'void'",
        )
        .bind(shift.id)
        .bind(column(&rule)?)
        .bind(shift.slot.starts_at)
        .bind(fires_at)
        .bind(if is_late { "late" } else { "armed" })
        .execute(&mut *db)
        .await?;
    }
    set_armed(db, shift.id).await
}

/// The next instant at which an alarm has something to say, before somebody's quiet hours or when its rule fires.
fn step(rule: Rule, shift: &Shift, sleepers: &[Recipient], now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let (now, rests) = (now, sleepers.iter().map(Recipient::rest));
    Ok(match rule {
        Rule::Remind(_) => plan::next_step(rule, (shift.zone(), &shift.slot), rests, now),
        Rule::Applications | Rule::Short | Rule::Roster | Rule::Attendance | Rule::Thanks | Rule::InVain => None,
    })
}

/// The different times at which those rest who come to a shift: somebody of each.
async fn sleepers(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Vec<Recipient>> {
    let people = sql::query_scalar(
        "select min(person_id) from sign_up join volunteer using (person_id)
         where shift_id = $1 and state = 'confirmed' and quiet_hours is not null and not night_reminders
         group by time_zone, country, region, quiet_hours",
    );
    let people: Vec<PersonId> = people.bind(shift).fetch_all(&mut *db).await?;
    volunteer::recipients(db, &people).await
}

async fn set_armed(db: &mut Connection, shift: ShiftId) -> anyhow::Result<()> {
    let armed = sql::query("update shift set armed = true, arm_again_at = null where shift_id = $1");
    armed.bind(shift).execute(db).await?;
    Ok(())
}

/// What every shift has, the event's reminders, and those that its people have chosen for themselves.
async fn rules(db: &mut Connection, shift: &Shift) -> anyhow::Result<Vec<Rule>> {
    let mut leads = lead::of_event(db, shift.event.id).await?.in_force();
    leads.extend(lead::of_people(db, shift.id).await?);
    Ok(Rule::ALWAYS.into_iter().chain(leads.into_iter().map(Rule::Remind)).collect())
}

/// An alarm that is due.
#[derive(Debug, PartialEq)]
pub(crate) struct Alarm {
    pub id: AlarmId,
    pub shift: ShiftId,
    pub rule: Rule,
    pub starts_at: Timestamp,
    pub fires_at: Timestamp,
}

/// The next alarms of an organization and those below.
pub(crate) async fn coming(
    db: &mut Connection,
    organization: OrganizationId,
    now: Timestamp,
    most: i64,
) -> anyhow::Result<Vec<Alarm>> {
    let join = db.engine().join_in_order();
    let rows: Vec<Row> = sql::query_as(format!(
        "select alarm_id, shift_id, rule, alarm.starts_at, fires_at
         from organization_line {join} event using (organization_id) {join} shift using (event_id) {join} alarm using (shift_id)
         where above_id = $1 and alarm.state = 'armed' and fires_at > $2 and shift.ends_at > $2 - 172800000
           and (rule <> 'in-vain' or exists (select 1 from sign_up where sign_up.shift_id = shift.shift_id
                                             and sign_up.state in ('waiting', 'offered', 'applied')))
         order by fires_at, alarm_id limit $3"
    ))
    .bind(organization)
    .bind(now)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(alarm).collect()
}

type Row = (AlarmId, ShiftId, String, Timestamp, Timestamp);

fn alarm((id, shift, rule, starts_at, fires_at): Row) -> anyhow::Result<Alarm> {
    Ok(Alarm { id, shift, rule: read_column(rule)?, starts_at, fires_at })
}

/// The alarms that are due, in their order; one that cannot be read is left out from now on.
pub(crate) async fn due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<Alarm>> {
    let rows: Vec<Row> = sql::query_as(
        "select alarm_id, shift_id, rule, starts_at, fires_at from alarm
         where state = 'armed' and fires_at <= $1 order by fires_at, alarm_id limit $2",
    )
    .bind(now)
    .bind(MOST_FIRED)
    .fetch_all(&mut *db)
    .await?;
    let mut due = Vec::new();
    for row in rows {
        let id = row.0;
        match alarm(row) {
            Ok(alarm) => due.push(alarm),
            Err(fault) => {
                error!(alarm = id.0, "A reminder is left out: {fault:#}");
                end(db, id, false).await?;
            }
        }
    }
    Ok(due)
}

/// Notes that an alarm has fired, or that it was too late; false if that was noted before.
pub(crate) async fn end(db: &mut Connection, alarm: AlarmId, fired: bool) -> anyhow::Result<bool> {
    let end = sql::query(
        "update alarm set state = case when $2 then 'fired' else 'late' end where alarm_id = $1 and state = 'armed'",
    );
    Ok(end.bind(alarm).bind(fired).execute(db).await?.rows_affected() == 1)
}

/// Lets an alarm that has told those who will be asleep fire again for the others.
pub(crate) async fn go_on(db: &mut Connection, alarm: &Alarm, shift: &Shift, now: Timestamp) -> anyhow::Result<()> {
    let sleepers = sleepers(db, shift.id).await?;
    if let Some(next) = step(alarm.rule, shift, &sleepers, now)? {
        sql::query("update alarm set state = 'armed', fires_at = $2 where alarm_id = $1")
            .bind(alarm.id)
            .bind(next)
            .execute(db)
            .await?;
    }
    Ok(())
}

/// When the next alarm fires, or a shift that could not be armed is tried again.
pub(crate) async fn next(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let next = sql::query_scalar(
        "select min(at) from (
            select min(fires_at) as at from alarm where state = 'armed'
            union all select min(arm_again_at) from shift
                      where not armed and starts_at > $1 - 172800000 and ends_at > $1) as instants",
    );
    next.bind(now).fetch_one(db).await
}

/// Somebody who comes and was not reminded by a rule yet.
pub(crate) struct Comer {
    pub sign_up: SignUpId,
    pub person: PersonId,
    pub since: Timestamp,
    /// When they want to be reminded; None: as the event has it.
    pub leads: Option<Leads>,
    /// Whether they would rather be reminded at night than before it.
    pub at_night: bool,
}

type ComerRow = (SignUpId, PersonId, Timestamp, Option<String>, bool);

/// Those who have a place and were not reminded by this alarm yet.
pub(crate) async fn recipients(db: &mut Connection, alarm: &Alarm) -> anyhow::Result<Vec<Comer>> {
    let rows: Vec<ComerRow> = sql::query_as(
        "select sign_up_id, person_id, since, reminders, night_reminders from sign_up join volunteer using (person_id)
         where shift_id = $1 and state = 'confirmed'
           and not exists (select 1 from reminder where reminder.sign_up_id = sign_up.sign_up_id and rule = $2 and starts_at = $3)
         order by sign_up_id",
    )
    .bind(alarm.shift)
    .bind(column(&alarm.rule)?)
    .bind(alarm.starts_at)
    .fetch_all(db)
    .await?;
    let read = |(sign_up, person, since, leads, at_night): ComerRow| {
        let leads = known_leads(leads);
        Ok(Comer { sign_up, person, since, leads, at_night })
    };
    rows.into_iter().map(read).collect()
}

/// Those who still wait, or whose application nobody has decided about, and who were not told so yet: their sign-ups, and
/// whether they have applied. Who was asked and let the place pass has not waited in vain.
pub(crate) async fn in_vain(db: &mut Connection, alarm: &Alarm) -> anyhow::Result<Vec<(SignUpId, PersonId, bool)>> {
    let rows = sql::query_as(
        "select sign_up_id, person_id, state = 'applied' from sign_up
         where shift_id = $1 and state in ('waiting', 'offered', 'applied') and not let_pass
           and not exists (select 1 from delivery where delivery_id = offer_delivery
                           and sign_up.state = 'offered' and delivery.state = 'sent')
           and not exists (select 1 from reminder where reminder.sign_up_id = sign_up.sign_up_id and rule = $2 and starts_at = $3)
         order by sign_up_id",
    );
    rows.bind(alarm.shift).bind(column(&alarm.rule)?).bind(alarm.starts_at).fetch_all(db).await
}

/// Those who came and were not thanked yet, with their sign-ups.
pub(crate) async fn unthanked(db: &mut Connection, alarm: &Alarm) -> anyhow::Result<Vec<(SignUpId, PersonId)>> {
    let rows = sql::query_as(
        "select sign_up_id, person_id from sign_up
         where shift_id = $1 and state = 'confirmed' and came
           and not exists (select 1 from reminder where reminder.sign_up_id = sign_up.sign_up_id and rule = $2 and starts_at = $3)
         order by sign_up_id",
    );
    rows.bind(alarm.shift).bind(column(&alarm.rule)?).bind(alarm.starts_at).fetch_all(db).await
}

/// Somebody was marked after the thanks had gone out: they go out once more, to those who have had none.
pub(crate) async fn thank_again(db: &mut Connection, shift: ShiftId, at: Timestamp) -> anyhow::Result<()> {
    sql::query(
        "update alarm set state = 'armed', fires_at = $2 where shift_id = $1 and rule = 'thanks' and state in ('fired', 'late')",
    )
    .bind(shift)
    .bind(at)
    .execute(db)
    .await?;
    Ok(())
}

/// Notes a reminder; false if there is one for this rule and start already.
pub(crate) async fn note(
    db: &mut Connection,
    sign_up: SignUpId,
    (rule, starts_at): (&str, Timestamp),
    delivery: Option<DeliveryId>,
) -> anyhow::Result<bool> {
    let noted = sql::query(
        "insert into reminder (sign_up_id, rule, starts_at, delivery_id) values ($1, $2, $3, $4) on conflict do nothing",
    );
    let noted = noted.bind(sign_up).bind(rule).bind(starts_at).bind(delivery).execute(db).await?;
    Ok(noted.rows_affected() == 1)
}

/// Whether a reminder of a start is owed to somebody, or was sent to them, so near to an instant that one then says nothing
/// new.
pub(crate) async fn is_owed_near(
    db: &mut Connection,
    (sign_up, starts_at): (SignUpId, Timestamp),
    at: Timestamp,
) -> anyhow::Result<bool> {
    let near = sql::query_scalar(
        "select exists (select 1 from reminder join delivery using (delivery_id)
                        where sign_up_id = $1 and starts_at = $2 and abs(due_at - $3) < $4
                          and delivery.state in ('queued', 'sending', 'sent', 'unknown'))",
    );
    let near = near.bind(sign_up).bind(starts_at).bind(at);
    near.bind(i64::try_from(plan::TOGETHER.as_millis())?).fetch_one(db).await
}

/// Whether somebody has asked to be reminded later, and still waits for it.
pub(crate) async fn is_later_owed(db: &mut Connection, sign_up: SignUpId) -> anyhow::Result<bool> {
    let owed = sql::query_scalar(
        "select exists (select 1 from reminder join delivery using (delivery_id)
                        where sign_up_id = $1 and rule = 'later' and state = 'queued')",
    );
    owed.bind(sign_up).fetch_one(db).await
}

/// A shift and a person, if the sign-up is theirs and they have a place.
pub(crate) async fn confirmed_shift(
    db: &mut Connection,
    sign_up: SignUpId,
    person: PersonId,
) -> anyhow::Result<Option<ShiftId>> {
    let shift = sql::query_scalar(
        "select shift_id from sign_up where sign_up_id = $1 and person_id = $2 and state = 'confirmed'",
    );
    shift.bind(sign_up).bind(person).fetch_optional(db).await
}

/// Notes that somebody has said they come; false if they have no place any more.
pub(crate) async fn set_coming(db: &mut Connection, sign_up: SignUpId) -> anyhow::Result<bool> {
    let coming = sql::query("update sign_up set coming = true where sign_up_id = $1 and state = 'confirmed'");
    Ok(coming.bind(sign_up).execute(db).await?.rows_affected() == 1)
}

/// Why a reminder waits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Again {
    /// A rule says so.
    Rule(Rule),
    /// Its person has asked for it.
    Later,
}

/// A reminder before the start that is owed, and not on its way yet.
#[derive(Debug, PartialEq)]
pub(crate) struct Waiting {
    pub id: i64,
    pub sign_up: SignUpId,
    pub person: PersonId,
    pub again: Again,
    /// Of which start it reminds, if a rule says so.
    pub starts_at: Timestamp,
    delivery: DeliveryId,
    pub due_at: Timestamp,
}

type WaitingRow = (i64, SignUpId, PersonId, String, Timestamp, DeliveryId, Timestamp);

/// What waits to remind the people of a shift.
pub(crate) async fn waiting(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Vec<Waiting>> {
    let rows: Vec<WaitingRow> = sql::query_as(
        "select reminder_id, sign_up_id, person_id, rule, starts_at, delivery_id, due_at
         from sign_up join reminder using (sign_up_id) join delivery using (delivery_id)
         where shift_id = $1 and delivery.state = 'queued' and rule not in ('thanks', 'in-vain') order by reminder_id",
    )
    .bind(shift)
    .fetch_all(db)
    .await?;
    let read = |(id, sign_up, person, rule, starts_at, delivery, due_at): WaitingRow| {
        let again = if rule == "later" { Again::Later } else { Again::Rule(read_column(rule)?) };
        Ok(Waiting { id, sign_up, person, again, starts_at, delivery, due_at })
    };
    rows.into_iter().map(read).collect()
}

/// Lets an alarm of a start that is given up fire again if that start comes back, since not everybody has read what it said.
pub(crate) async fn void(
    db: &mut Connection,
    shift: ShiftId,
    (rule, starts_at): (Rule, Timestamp),
) -> anyhow::Result<()> {
    let void = sql::query(
        "update alarm set state = 'void'
         where shift_id = $1 and rule = $2 and starts_at = $3 and state in ('fired', 'late')",
    );
    void.bind(shift).bind(column(&rule)?).bind(starts_at).execute(db).await?;
    Ok(())
}

/// Lets a reminder that waits say something else, of a start of which its person was not reminded yet.
pub(crate) async fn write_anew(
    db: &mut Connection,
    waiting: &Waiting,
    starts_at: Timestamp,
    (content, due_at, useful_until): (String, Timestamp, Timestamp),
) -> anyhow::Result<()> {
    let noted = sql::query(
        "update reminder set starts_at = $2
         where reminder_id = $1 and not exists (
             select 1 from reminder as other where other.sign_up_id = reminder.sign_up_id and other.rule = reminder.rule
                                               and other.starts_at = $2 and other.reminder_id <> $1)",
    );
    if noted.bind(waiting.id).bind(starts_at).execute(&mut *db).await?.rows_affected() == 0 {
        return drop_one(db, waiting).await;
    }
    delivery::write_anew(db, waiting.delivery, &content, (due_at, useful_until)).await
}

/// A reminder that waits is as if it had never been owed.
pub(crate) async fn drop_one(db: &mut Connection, waiting: &Waiting) -> anyhow::Result<()> {
    delivery::drop_queued(db, waiting.delivery).await?;
    sql::query("delete from reminder where reminder_id = $1").bind(waiting.id).execute(db).await?;
    Ok(())
}

/// Of a shift that is cancelled, or of a person who has answered or left, nobody is reminded any more, nor told
/// of an offer that waits for the morning.
pub(crate) async fn drop_waiting(db: &mut Connection, shift: ShiftId, person: Option<PersonId>) -> anyhow::Result<()> {
    sql::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and delivery_id in (
             select delivery_id from reminder join sign_up using (sign_up_id)
             where shift_id = $1 and ($2 is null or person_id = $2)
             union
             select offer_delivery from sign_up
             where shift_id = $1 and ($2 is null or person_id = $2) and offer_delivery is not null)",
    )
    .bind(shift)
    .bind(person)
    .execute(db)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests;
