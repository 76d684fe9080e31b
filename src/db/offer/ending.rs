//! How offers end that nobody answers: their time runs out, their person cannot be told of them, or others were quicker.

use jiff::Timestamp;

use super::{Connection, room, sql};
use crate::domain::{DeliveryId, PersonId, ShiftId, SignUpId};

/// An offer that ends, if nothing speaks against it.
#[derive(Debug, PartialEq)]
pub(crate) struct Due {
    pub sign_up: SignUpId,
    pub person: PersonId,
    pub ends_at: Timestamp,
    pub is_shared: bool,
    pub why: Why,
}

/// Why an offer ends.
#[derive(Debug, PartialEq)]
pub(crate) enum Why {
    /// Its time has run out. When they heard of it; None: not yet.
    Time { heard: Option<Timestamp> },
    /// Its person cannot be reached.
    OutOfReach,
    /// Its message was not sent, but a new one may be.
    Unheard,
    /// Its message cannot be sent.
    Refused,
}

type Row = (SignUpId, PersonId, Timestamp, bool, bool, Option<String>, Option<String>, Option<Timestamp>);

/// The offers that end by an instant, the longest due first.
pub(crate) async fn due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<Due>> {
    let rows: Vec<Row> = sql::query_as(
        "select sign_up_id, sign_up.person_id, offer_ends_at, shared, reachable, delivery.state, delivery.reason, delivery.changed_at
         from sign_up join person on person.person_id = sign_up.person_id left join delivery on delivery_id = offer_delivery
         where sign_up.state = 'offered' and (offer_ends_at <= $1 or not reachable or delivery.state in ('failed', 'skipped'))
         order by offer_ends_at, sign_up_id limit 500",
    )
    .bind(now)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(read).collect()
}

fn read((sign_up, person, ends_at, is_shared, reachable, state, reason, at): Row) -> anyhow::Result<Due> {
    let why = match state.as_deref() {
        _ if !reachable => Why::OutOfReach,
        Some("failed") if reason.as_deref() != Some("not reachable") => Why::Refused,
        Some("failed" | "skipped") => Why::Unheard,
        Some("queued" | "sending") => Why::Time { heard: None },
        // What was sent long ago may be forgotten.
        _ => Why::Time { heard: Some(at.unwrap_or(Timestamp::UNIX_EPOCH)) },
    };
    Ok(Due { sign_up, person, ends_at, is_shared, why })
}

/// When the next offer ends by itself.
pub(crate) async fn next_expiry(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select min(offer_ends_at) from sign_up where state = 'offered'").fetch_one(db).await
}

/// Lets an offer end later. With `shared` others are asked for the place too.
pub(crate) async fn postpone(
    db: &mut Connection,
    sign_up: SignUpId,
    (until, shared): (Timestamp, bool),
) -> anyhow::Result<()> {
    sql::query("update sign_up set offer_ends_at = $2, shared = $3 where sign_up_id = $1 and state = 'offered'")
        .bind(sign_up)
        .bind(until)
        .bind(shared)
        .execute(db)
        .await?;
    Ok(())
}

/// Lets somebody who does not take an offer wait on, in their old place in the line; for the place that is free
/// now they are not asked again. False if it was answered meanwhile.
pub(crate) async fn wait_on(db: &mut Connection, sign_up: SignUpId) -> anyhow::Result<bool> {
    end(db, sign_up, Untaken::LetPass).await
}

/// Ends an offer that Telegram would not bring to somebody: they wait in their old place and are passed over for this place.
pub(crate) async fn pass_over(db: &mut Connection, sign_up: SignUpId) -> anyhow::Result<bool> {
    end(db, sign_up, Untaken::NotBrought).await
}

/// Takes an offer back from somebody who did not hear of it: they wait in their old place, and are asked again.
pub(crate) async fn release(db: &mut Connection, sign_up: SignUpId) -> anyhow::Result<bool> {
    end(db, sign_up, Untaken::Unheard).await
}

/// Why somebody has not taken what they were offered.
#[derive(PartialEq)]
enum Untaken {
    LetPass,
    /// Telegram would not bring it.
    NotBrought,
    /// They can be asked again.
    Unheard,
}

async fn end(db: &mut Connection, sign_up: SignUpId, why: Untaken) -> anyhow::Result<bool> {
    let (passed, let_pass) = (why != Untaken::Unheard, why == Untaken::LetPass);
    let ended = sql::query(
        "update sign_up set state = 'waiting', offer_ends_at = null, shared = false, passed = $2, let_pass = let_pass or $3
         where sign_up_id = $1 and state = 'offered'",
    );
    Ok(ended.bind(sign_up).bind(passed).bind(let_pass).execute(db).await?.rows_affected() == 1)
}

/// Somebody who was asked with others and has the offer no longer: they were quicker, or the shift moves.
#[derive(Debug, PartialEq)]
pub(crate) struct Missed {
    pub person: PersonId,
    /// The message with the offer.
    pub delivery: Option<DeliveryId>,
}

/// Ends the shared offers of a shift in which no place is left; whose they were. They wait in their old places.
pub(crate) async fn end_what_nothing_is_left_of(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Vec<Missed>> {
    if room(db, shift).await? > 0 {
        return Ok(Vec::new());
    }
    end_shared(db, shift).await
}

/// The same whether or not a place is left. Whether time is short for those who were asked at once is seen anew when a shift
/// moves.
pub(crate) async fn end_shared(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Vec<Missed>> {
    let ended: Vec<(PersonId, Option<DeliveryId>)> = sql::query_as(
        "update sign_up set state = 'waiting', offer_ends_at = null, shared = false
         where shift_id = $1 and state = 'offered' and shared returning person_id, offer_delivery",
    )
    .bind(shift)
    .fetch_all(db)
    .await?;
    Ok(ended.into_iter().map(|(person, delivery)| Missed { person, delivery }).collect())
}
