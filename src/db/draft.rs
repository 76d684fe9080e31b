//! What somebody began to write and left: it is kept for some days, one of each kind, and offered when they begin again.

use jiff::{SignedDuration, Timestamp};

use super::{Connection, sql};
use crate::{
    dialogues::{
        Dialogue,
        kept::{KEPT_DAYS, Kind},
    },
    domain::PersonId,
};

const KEPT_FOR: SignedDuration = SignedDuration::from_hours(KEPT_DAYS * 24);

/// Keeps a draft in the place of an older one of its kind.
pub(crate) async fn keep(
    db: &mut Connection,
    person: PersonId,
    (kind, draft): (Kind, &Dialogue),
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query(
        "insert into draft (person_id, kind, state, version, forgotten_at) values ($1, $2, $3, $4, $5)
         on conflict (person_id, kind) do update
         set state = excluded.state, version = excluded.version, forgotten_at = excluded.forgotten_at",
    )
    .bind(person)
    .bind(kind.name())
    .bind(serde_json::to_string(draft)?)
    .bind(Dialogue::VERSION)
    .bind(now + KEPT_FOR)
    .execute(db)
    .await?;
    Ok(())
}

/// The draft of a kind that somebody left; None too if another version of Hashar kept it, and this one cannot read it.
pub(crate) async fn kept(
    db: &mut Connection,
    (person, kind): (PersonId, Kind),
    now: Timestamp,
) -> anyhow::Result<Option<Dialogue>> {
    let state: Option<String> = sql::query_scalar(
        "select state from draft where person_id = $1 and kind = $2 and version = $3 and forgotten_at > $4",
    )
    .bind(person)
    .bind(kind.name())
    .bind(Dialogue::VERSION)
    .bind(now)
    .fetch_optional(db)
    .await?;
    Ok(state.and_then(|state| serde_json::from_str(&state).ok()))
}

/// Keeps it no longer.
pub(crate) async fn give_back(db: &mut Connection, person: PersonId, kind: Kind) -> anyhow::Result<()> {
    sql::query("delete from draft where person_id = $1 and kind = $2")
        .bind(person)
        .bind(kind.name())
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets what has been kept long enough.
pub(crate) async fn forget_old(db: &mut Connection, now: Timestamp) -> anyhow::Result<()> {
    sql::query("delete from draft where forgotten_at <= $1").bind(now).execute(db).await?;
    Ok(())
}

/// When the next is forgotten.
pub(crate) async fn next_to_forget(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select min(forgotten_at) from draft").fetch_one(db).await
}
