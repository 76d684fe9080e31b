//! What organizers see and do about the people of a shift.

mod list;

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    Connection, columns, mention, offer, read_column, read_columns, readable, reminder, savepoint,
    sign_up::{Obstacle, end, insert, let_back, of_person, person_obstacle},
    sql,
};
use crate::domain::{
    Alphabet, Language, Name, OrganizationId, PersonId, Shift, ShiftId, SignUp, SignUpId, Totals, Window,
    participant::{Meanwhile, Participant, Roster},
    search::{Fit, Sought},
};

pub(crate) use list::list;

/// How many people a page has where each is a button.
pub(crate) const PAGE: usize = 6;

/// How many have a place, wait, have applied and were removed; a roster without names.
pub(crate) async fn counted(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Roster> {
    let (confirmed_count, waiting_count, applied_count, removed_count) = sql::query_as(
        "select count(*) filter (where state = 'confirmed'), count(*) filter (where state in ('waiting', 'offered')),
                count(*) filter (where state = 'applied'), (select count(*) from removal where removal.shift_id = $1)
         from sign_up where shift_id = $1",
    )
    .bind(shift)
    .fetch_one(db)
    .await?;
    Ok(Roster { confirmed_count, waiting_count, applied_count, removed_count, ..Roster::default() })
}

/// What the lists of some shifts come to, as far as it is counted; of those that nobody has signed up for, nothing.
pub(crate) async fn totals(db: &mut Connection, shifts: &[ShiftId]) -> anyhow::Result<BTreeMap<ShiftId, Totals>> {
    let wanted = db.engine().list("$1");
    let rows: Vec<(ShiftId, i64, i64, i64, i64, i64)> = sql::query_as(format!(
        "select shift_id, count(*) filter (where state = 'confirmed'),
                count(*) filter (where state in ('waiting', 'offered')), count(*) filter (where state = 'applied'),
                count(*) filter (where state = 'confirmed' and came), count(*) filter (where state = 'confirmed' and not came)
         from sign_up where shift_id in {wanted} group by shift_id"
    ))
    .bind(shifts)
    .fetch_all(db)
    .await?;
    let totals = |(shift, confirmed, waiting, applied, came, absent)| {
        (shift, Totals { confirmed, waiting, applied, came, absent, ..Totals::default() })
    };
    Ok(rows.into_iter().map(totals).collect())
}

/// Everybody who has a place, and the first who wait, each in the order in which they came.
pub(crate) async fn roster(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Roster> {
    let counted = counted(db, shift).await?;
    let confirmed = names(db, shift, (&["confirmed"], i64::MAX)).await?;
    let waiting = names(db, shift, (&["waiting", "offered"], i64::try_from(Roster::NAMES)?)).await?;
    Ok(Roster { confirmed, waiting: waiting.into_iter().map(|(name, _)| name).collect(), ..counted })
}

async fn names(
    db: &mut Connection,
    shift: ShiftId,
    (states, limit): (&[&str], i64),
) -> anyhow::Result<Vec<(Name, bool)>> {
    let wanted = db.engine().list("$2");
    let names = sql::query_as(format!(
        "select person_id, name, coming from sign_up join volunteer using (person_id)
         where shift_id = $1 and state in {wanted} order by since, sign_up_id limit $3"
    ));
    let names: Vec<(PersonId, String, bool)> =
        names.bind(shift).bind(columns(states)?).bind(limit).fetch_all(&mut *db).await?;
    names.iter().for_each(|(person, name, _)| mention::read(db, *person, name, None));
    Ok(readable(names.into_iter().map(|(_, name, coming)| Ok((read_column(name)?, coming)))))
}

/// Begins with the sign-up.
type Row = (SignUpId, PersonId, String, String, Option<String>, Option<String>, String, Timestamp, bool);

/// The sign-up, the name, its state, when they were born, and how they stand.
type InOrder = (SignUpId, String, String, String, String);

const IN_ORDER: &str = "
    select sign_up_id, name, state, birth_date, case when came then 'came' when not came then 'no-show' else state end
    from sign_up join volunteer using (person_id)
    where shift_id = $1
      and (state in ('confirmed', 'offered', 'waiting', 'applied')
           or $4 and state = 'removed' and sign_up_id = (
               select max(sign_up_id) from removal join sign_up as latest using (shift_id, person_id)
               where removal.shift_id = sign_up.shift_id and removal.person_id = sign_up.person_id))
      and ($2 is null or state = $2) and ($3 is null or person_id = $3)
    order by state = 'removed', state <> 'applied', state <> 'confirmed', state <> 'offered', since, sign_up_id";

/// Which of a shift's people.
#[derive(Default)]
struct Which<'a> {
    state: Option<&'a str>,
    person: Option<PersonId>,
    /// Those too who were removed.
    and_removed: bool,
}

/// The sign-ups of those who take part, wait or have applied. Who has a place stands where the reader's alphabet has them; all
/// others in the order in which they came, which is that of their turns.
async fn in_order(
    db: &mut Connection,
    shift: ShiftId,
    which: Which<'_>,
    reader: Language,
) -> anyhow::Result<Vec<SignUpId>> {
    let mut rows = rows_in_order(db, shift, which).await?;
    let alphabet = Alphabet::of(reader);
    let placed = rows.chunk_by_mut(|one, other| one.2 == other.2).find(|rows| rows[0].2 == "confirmed");
    placed.into_iter().for_each(|rows| alphabet.sort(rows, |(_, name, ..)| name));
    Ok(rows.into_iter().map(|(sign_up, ..)| sign_up).collect())
}

async fn rows_in_order(db: &mut Connection, shift: ShiftId, which: Which<'_>) -> anyhow::Result<Vec<InOrder>> {
    let rows = sql::query_as(IN_ORDER).bind(shift).bind(which.state).bind(which.person).bind(which.and_removed);
    rows.fetch_all(db).await
}

/// What organizers see of the people of some sign-ups, in the order of these.
async fn participants(db: &mut Connection, sign_ups: &[SignUpId]) -> anyhow::Result<Vec<Participant>> {
    let wanted = db.engine().list("$1");
    let rows: Vec<Row> = sql::query_as(format!(
        "select sign_up_id, person_id, name, birth_date, phone,
                (select string_agg(language, ',') from spoken_language where spoken_language.person_id = volunteer.person_id),
                case when came then 'came' when not came then 'no-show' else state end, since, coming
         from sign_up join volunteer using (person_id)
         where sign_up_id in {wanted}"
    ))
    .bind(sign_ups)
    .fetch_all(&mut *db)
    .await?;
    rows.iter().for_each(|(_, person, name, _, phone, ..)| mention::read(db, *person, name, phone.as_deref()));
    let mut found: BTreeMap<SignUpId, Row> = rows.into_iter().map(|row| (row.0, row)).collect();
    Ok(readable(sign_ups.iter().filter_map(|sign_up| found.remove(sign_up)).map(read)))
}

fn read((_, person, name, birth_date, phone, languages, standing, since, coming): Row) -> anyhow::Result<Participant> {
    Ok(Participant {
        person,
        name: read_column(name)?,
        birth_date: read_column(birth_date)?,
        phone: phone.map(read_column).transpose()?,
        languages: read_columns(languages)?,
        standing: read_column(standing)?,
        since,
        coming,
    })
}

/// One page of those who have a place.
pub(crate) async fn confirmed_page(
    db: &mut Connection,
    shift: ShiftId,
    (page, reader): (usize, Language),
) -> anyhow::Result<(Vec<Participant>, usize)> {
    let which = Which { state: Some("confirmed"), ..Which::default() };
    let all = in_order(db, shift, which, reader).await?;
    let pages = all.len().div_ceil(PAGE);
    Ok((participants(db, all.chunks(PAGE).nth(page).unwrap_or_default()).await?, pages))
}

/// Everybody of a shift, for a file.
pub(crate) async fn everybody(
    db: &mut Connection,
    shift: ShiftId,
    reader: Language,
) -> anyhow::Result<Vec<Participant>> {
    let all = in_order(db, shift, Which::default(), reader).await?;
    participants(db, &all).await
}

/// A person of a shift, if they have to do with it, or had until they were removed.
pub(crate) async fn of_shift(
    db: &mut Connection,
    shift: ShiftId,
    person: PersonId,
) -> anyhow::Result<Option<Participant>> {
    let which = Which { person: Some(person), and_removed: true, ..Which::default() };
    // Of one there is no order.
    let all = in_order(db, shift, which, Language::En).await?;
    Ok(participants(db, &all[..all.len().min(1)]).await?.pop())
}

/// How somebody stands to a shift now, or what it came to.
pub(crate) async fn meanwhile(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<Meanwhile> {
    let state = sql::query_scalar(
        "select state from sign_up where shift_id = $1 and person_id = $2
         order by state in ('given up', 'removed'), sign_up_id desc limit 1",
    );
    let state: Option<String> = state.bind(shift).bind(person).fetch_optional(db).await?;
    Ok(match state.as_deref() {
        Some("applied") => Meanwhile::Applied,
        Some("confirmed") => Meanwhile::Confirmed,
        Some("offered") => Meanwhile::Offered,
        Some("waiting") => Meanwhile::Waiting,
        Some("declined") => Meanwhile::Declined,
        Some("given up") => Meanwhile::GaveUp,
        Some("removed") if is_kept_away(db, shift, person).await? => Meanwhile::Removed,
        Some("removed") => Meanwhile::MayComeBack,
        Some(_) | None => Meanwhile::Nothing,
    })
}

/// Whether somebody was removed from the event of a shift, and not let back.
async fn is_kept_away(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<bool> {
    let kept = sql::query_scalar(
        "select exists (select 1 from removal join shift using (event_id) where shift.shift_id = $1 and person_id = $2)",
    );
    kept.bind(shift).bind(person).fetch_one(db).await
}

/// The other shift of an event to which somebody was moved and has a place, since an organizer last removed them from this
/// one. Who was removed and let back, and has a place in another by themselves, was moved by nobody.
pub(crate) async fn moved_to(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<Option<ShiftId>> {
    let moved = sql::query_scalar(
        "select there.shift_id from sign_up as there join shift using (shift_id)
         where there.person_id = $2 and there.state = 'confirmed'
           and event_id = (select event_id from shift where shift_id = $1)
           and 'removed' = (select state from sign_up where shift_id = $1 and person_id = $2
                            order by sign_up_id desc limit 1)
           and not exists (select 1 from removal where shift_id = $1 and person_id = $2)
           and coalesce((select max(audit_id) from audit
                         where action = 'moved' and subject_id = $2 and audit.shift_id = there.shift_id), 0)
               > coalesce((select max(audit_id) from audit
                           where action = 'removed from a list' and subject_id = $2 and audit.shift_id = $1), 0)
         order by there.sign_up_id desc limit 1",
    );
    moved.bind(shift).bind(person).fetch_optional(db).await
}

/// What became of an application that was approved.
#[derive(Debug, PartialEq)]
pub(crate) enum Approved {
    Confirmed,
    /// There is no place for them yet.
    Waiting,
    /// Nothing changed: they have a place elsewhere at that time by now, or are too young.
    Not(Obstacle),
    /// There is no such application any more.
    Gone,
}

/// Approves an application: the person gets a place, or stands in the line from when they applied.
pub(crate) async fn approve(db: &mut Connection, shift: &Shift, person: PersonId) -> anyhow::Result<Approved> {
    if of_person(db, shift.id, person).await? != Some(SignUp::Applied) {
        return Ok(Approved::Gone);
    }
    if let Some(obstacle) = person_obstacle(db, shift, person).await? {
        return Ok(Approved::Not(obstacle));
    }
    let (state, approved) =
        if shift.free > 0 { ("confirmed", Approved::Confirmed) } else { ("waiting", Approved::Waiting) };
    let decided =
        sql::query("update sign_up set state = $3 where shift_id = $1 and person_id = $2 and state = 'applied'");
    let decided = decided.bind(shift.id).bind(person).bind(state).execute(db).await?;
    Ok(if decided.rows_affected() == 1 { approved } else { Approved::Gone })
}

/// Declines an application; false if there is none.
pub(crate) async fn decline(
    db: &mut Connection,
    shift: ShiftId,
    person: PersonId,
    reason: &str,
) -> anyhow::Result<bool> {
    let declined = sql::query(
        "update sign_up set state = 'declined', reason = $3 where shift_id = $1 and person_id = $2 and state = 'applied'",
    );
    Ok(declined.bind(shift).bind(person).bind(reason).execute(db).await?.rows_affected() == 1)
}

/// Takes somebody off the list; what they had to do with the shift. With a reason they do not come back by themselves.
pub(crate) async fn remove(
    db: &mut Connection,
    shift: ShiftId,
    person: PersonId,
    reason: Option<&str>,
) -> anyhow::Result<Option<SignUp>> {
    let held = end(db, shift, person, "removed").await?;
    let was_there = !matches!(held, None | Some(SignUp::Declined { .. } | SignUp::Removed { .. }));
    if let Some(reason) = reason.filter(|_| was_there) {
        keep_away(db, shift, person, reason).await?;
    }
    Ok(held)
}

async fn keep_away(db: &mut Connection, shift: ShiftId, person: PersonId, reason: &str) -> anyhow::Result<()> {
    let removed = sql::query(
        "insert into removal (event_id, person_id, shift_id, reason)
         select event_id, $2, shift_id, $3 from shift where shift_id = $1
         on conflict (event_id, person_id) do update set shift_id = excluded.shift_id, reason = excluded.reason",
    );
    removed.bind(shift).bind(person).bind(reason).execute(db).await?;
    Ok(())
}

/// What became of putting somebody on the list.
#[derive(Debug, PartialEq)]
pub(crate) enum Put {
    Done,
    Not(Obstacle),
}

/// Gives a person a place, whatever they had to do with the shift before. Who was removed from the event may come back.
pub(crate) async fn add(db: &mut Connection, shift: &Shift, person: PersonId, now: Timestamp) -> anyhow::Result<Put> {
    let put = give_place(db, shift, person, now).await?;
    if put == Put::Done {
        let_back(db, shift.event.id, person).await?;
    }
    Ok(put)
}

async fn give_place(db: &mut Connection, shift: &Shift, person: PersonId, now: Timestamp) -> anyhow::Result<Put> {
    if let Some(obstacle) = obstacle(db, shift, person, now).await? {
        return Ok(Put::Not(obstacle));
    }
    match of_person(db, shift.id, person).await? {
        None | Some(SignUp::Removed { .. }) => insert(db, shift.id, person, "confirmed", now).await?,
        Some(_) => confirm(db, shift.id, person).await?,
    }
    Ok(Put::Done)
}

async fn obstacle(
    db: &mut Connection,
    shift: &Shift,
    person: PersonId,
    now: Timestamp,
) -> anyhow::Result<Option<Obstacle>> {
    match shift.window(now) {
        Window::Cancelled => return Ok(Some(Obstacle::Cancelled)),
        Window::Started => return Ok(Some(Obstacle::Started)),
        // An organizer puts people on the list whether or not they can sign up themselves.
        Window::NotYet { .. } | Window::Open | Window::Closed => {}
    }
    match of_person(db, shift.id, person).await? {
        Some(SignUp::Confirmed) => return Ok(Some(Obstacle::Held)),
        Some(SignUp::Offered { .. }) => {}
        // What several were offered at once is nobody's yet.
        _ if offer::room(db, shift.id).await? == 0 => return Ok(Some(Obstacle::Full)),
        _ => {}
    }
    person_obstacle(db, shift, person).await
}

async fn confirm(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<()> {
    reminder::drop_waiting(db, shift, Some(person)).await?;
    sql::query(
        "update sign_up set state = 'confirmed', offer_ends_at = null, shared = false, reason = null
         where shift_id = $1 and person_id = $2 and state not in ('given up', 'removed')",
    )
    .bind(shift)
    .bind(person)
    .execute(db)
    .await?;
    Ok(())
}

/// Moves somebody to another shift; nothing changes if they cannot be there. Who was removed from the event for another of
/// its shifts stays so for all the others.
pub(crate) async fn move_to(
    db: &mut Connection,
    (from, to): (ShiftId, &Shift),
    person: PersonId,
    now: Timestamp,
) -> anyhow::Result<Put> {
    let mut attempt = savepoint(db).await?;
    // Two shifts at the same time are no clash for somebody who leaves the one.
    remove(&mut attempt, from, person, None).await?;
    let put = give_place(&mut attempt, to, person, now).await?;
    match put {
        Put::Done => attempt.commit().await?,
        Put::Not(_) => attempt.rollback().await?,
    }
    Ok(put)
}

/// Those who have signed up with an organization, or with one below it, whatever became of it.
const KNOWN: &str = "
    select person_id, name from volunteer
    where person_id in (
        select person_id from sign_up join shift using (shift_id) join event using (event_id)
               join organization_line using (organization_id)
        where above_id = $1)
    order by person_id";

/// Whether somebody has signed up with an organization, or with one below it.
pub(crate) async fn knows(db: &mut Connection, organization: OrganizationId, person: PersonId) -> anyhow::Result<bool> {
    let known = sql::query_scalar(
        "select exists (select 1 from sign_up join shift using (shift_id) join event using (event_id)
                               join organization_line using (organization_id)
                        where person_id = $2 and above_id = $1)",
    );
    known.bind(organization).bind(person).fetch_one(db).await
}

/// A page of people who were looked for.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    pub people: Vec<(PersonId, Name)>,
    pub page: usize,
    pub pages: usize,
}

/// People an organization knows whose name holds some words, in the reader's alphabetical order; after them those whose name
/// holds them in the other alphabet. One page of them, the last if there are fewer, with its number and how many there are.
pub(crate) async fn search(
    db: &mut Connection,
    organization: OrganizationId,
    words: &str,
    (page, reader): (usize, Language),
) -> anyhow::Result<Found> {
    let known: Vec<(PersonId, String)> = sql::query_as(KNOWN).bind(organization).fetch_all(&mut *db).await?;
    let sought = Sought::new(words);
    let mut found: Vec<(Fit, PersonId, String)> =
        known.into_iter().filter_map(|(person, name)| Some((sought.fit(&name)?, person, name))).collect();
    Alphabet::of(reader).sort(&mut found, |(_, _, name)| name);
    found.sort_by_key(|(fit, ..)| *fit);
    let pages = found.len().div_ceil(PAGE);
    let page = page.min(pages.saturating_sub(1));
    let shown = found.into_iter().skip(page * PAGE).take(PAGE);
    let shown = shown.inspect(|(_, person, name)| mention::read(db, *person, name, None));
    let people = shown.map(|(_, person, name)| Ok((person, read_column(name)?))).collect::<anyhow::Result<_>>()?;
    Ok(Found { people, page, pages })
}

/// Everybody who takes part, waits or has applied in one of these shifts that is still ahead.
pub(crate) async fn people(db: &mut Connection, shifts: &[ShiftId], now: Timestamp) -> anyhow::Result<Vec<PersonId>> {
    let wanted = db.engine().list("$1");
    let people = sql::query_scalar(format!(
        "select distinct person_id from sign_up join shift using (shift_id)
         where shift_id in {wanted} and starts_at > $2
           and state in ('confirmed', 'offered', 'waiting', 'applied') order by person_id"
    ));
    people.bind(shifts).bind(now).fetch_all(db).await
}

/// Everybody who has a place in one of these shifts, with the first of them in which they have it.
pub(crate) async fn confirmed_in(
    db: &mut Connection,
    shifts: &[ShiftId],
) -> anyhow::Result<BTreeMap<PersonId, ShiftId>> {
    let mut firsts = BTreeMap::new();
    for shift in shifts {
        for person in confirmed(db, *shift).await? {
            firsts.entry(person).or_insert(*shift);
        }
    }
    Ok(firsts)
}

/// Those who take part in a shift that is ahead, or wait for it, and did so already at an instant.
pub(crate) async fn who_knew(
    db: &mut Connection,
    shift: ShiftId,
    (at, now): (Timestamp, Timestamp),
) -> anyhow::Result<Vec<PersonId>> {
    let people = sql::query_scalar(
        "select person_id from sign_up join shift using (shift_id)
         where shift_id = $1 and starts_at > $3 and since <= $2
           and state in ('confirmed', 'offered', 'waiting', 'applied') order by person_id",
    );
    people.bind(shift).bind(at).bind(now).fetch_all(db).await
}

/// Everybody who has a place in a shift.
pub(crate) async fn confirmed(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Vec<PersonId>> {
    let people = sql::query_scalar(
        "select person_id from sign_up where shift_id = $1 and state = 'confirmed' order by since, sign_up_id",
    );
    people.bind(shift).fetch_all(db).await
}

#[cfg(test)]
mod tests;
