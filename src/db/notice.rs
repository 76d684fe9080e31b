//! What concerns events and has not reached anybody who looks after them yet.

use super::{Connection, delivery, sql};

/// Something that somebody is to receive.
#[derive(Debug, PartialEq)]
pub struct Notice {
    pub id: i64,
    pub shift: i64,
    /// Whom it is about.
    pub person: Option<i64>,
    /// What there is to say, as JSON.
    pub concern: String,
    /// Whether the person knows that nobody has received it.
    pub is_kept: bool,
    /// Of no use after this instant, in Unix milliseconds.
    pub useful_until: i64,
}

/// Notes something until it is received; its number.
pub async fn note(
    db: &mut Connection,
    (shift, person): (i64, Option<i64>),
    concern: &str,
    useful_until: i64,
) -> anyhow::Result<i64> {
    let id = sql::query_scalar(
        "insert into notice (shift_id, person_id, concern, useful_until) values ($1, $2, $3, $4) returning notice_id",
    );
    id.bind(shift).bind(person).bind(concern).bind(useful_until).fetch_one(db).await
}

/// Notes that a message tells of it.
pub async fn is_told_by(db: &mut Connection, notice: i64, delivery: i64) -> anyhow::Result<()> {
    let told = sql::query("update delivery set notice_id = $1 where delivery_id = $2");
    told.bind(notice).bind(delivery).execute(db).await?;
    Ok(())
}

/// Notes whether the person it is about knows that nobody has received it.
pub async fn keep(db: &mut Connection, notice: i64, kept: bool) -> anyhow::Result<()> {
    sql::query("update notice set kept = $2 where notice_id = $1").bind(notice).bind(kept).execute(db).await?;
    Ok(())
}

/// A message that told of it has not arrived: the next who can be reached is looked for.
pub async fn look_again(db: &mut Connection, notice: i64) -> anyhow::Result<()> {
    let look = sql::query(
        "update organization set to_look_at = true where organization_id in (
             select event.organization_id from notice join shift using (shift_id) join event using (event_id)
             where notice_id = $1)",
    );
    look.bind(notice).execute(db).await?;
    Ok(())
}

/// Whether somebody has it, or may have it.
pub async fn is_read(db: &mut Connection, notice: i64) -> anyhow::Result<bool> {
    let read = sql::query_scalar(
        "select exists (select 1 from delivery where notice_id = $1 and state in ('sending', 'sent', 'unknown'))",
    );
    read.bind(notice).fetch_one(db).await
}

/// Somebody has it. While it waits to be read by others it stays, so that it is found if the shift changes.
pub async fn end_if_read(db: &mut Connection, notice: i64) -> anyhow::Result<()> {
    let end = sql::query(
        "delete from notice where notice_id = $1
           and exists (select 1 from delivery where delivery.notice_id = $1 and state = 'sent')
           and not exists (select 1 from delivery where delivery.notice_id = $1 and state in ('queued', 'sending'))",
    );
    end.bind(notice).execute(db).await?;
    Ok(())
}

/// There is nothing more to say.
pub async fn end(db: &mut Connection, notice: i64) -> anyhow::Result<()> {
    sql::query("delete from notice where notice_id = $1").bind(notice).execute(db).await?;
    Ok(())
}

/// Of a shift that is cancelled, what concerns nobody in particular is of use to nobody.
pub async fn drop_of_shift(db: &mut Connection, shift: i64) -> anyhow::Result<()> {
    const DROPPED: &str = "from notice where shift_id = $1 and person_id is null";
    let waiting = sql::query(format!(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and notice_id in (select notice_id {DROPPED})"
    ));
    waiting.bind(shift).execute(&mut *db).await?;
    sql::query(format!("delete {DROPPED}")).bind(shift).execute(db).await?;
    Ok(())
}

/// Those that no message tells of that is on its way or has, or may have, arrived.
const UNHEARD: &str = "
    from notice where not exists (
        select 1 from delivery where delivery.notice_id = notice.notice_id and state in ('queued', 'sending', 'sent', 'unknown')) ";

/// What nobody has received and nobody is about to.
pub async fn unheard(db: &mut Connection) -> anyhow::Result<Vec<Notice>> {
    let rows: Vec<(i64, i64, Option<i64>, String, bool, i64)> = sql::query_as(format!(
        "select notice_id, shift_id, person_id, concern, kept, useful_until {UNHEARD} order by notice_id"
    ))
    .fetch_all(db)
    .await?;
    let notice = |(id, shift, person, concern, is_kept, useful_until)| Notice {
        id,
        shift,
        person,
        concern,
        is_kept,
        useful_until,
    };
    Ok(rows.into_iter().map(notice).collect())
}

/// How much that is.
pub async fn count_unheard(db: &mut Connection) -> anyhow::Result<i64> {
    sql::query_scalar(format!("select count(*) {UNHEARD}")).fetch_one(db).await
}

/// A message about a shift that waits until somebody who looks after it is awake.
#[derive(Debug, PartialEq)]
pub struct Waiting {
    pub notice: i64,
    pub concern: String,
    pub useful_until: i64,
    pub delivery: i64,
    pub reader: i64,
    pub due_at: i64,
}

/// What waits to be read about a shift, of one priority of deliveries.
pub async fn waiting(db: &mut Connection, shift: i64, priority: i64) -> anyhow::Result<Vec<Waiting>> {
    let rows: Vec<(i64, String, i64, i64, i64, i64)> = sql::query_as(
        "select notice_id, concern, notice.useful_until, delivery_id, chat_id, due_at
         from notice join delivery using (notice_id)
         where shift_id = $1 and state = 'queued' and priority = $2 order by delivery_id",
    )
    .bind(shift)
    .bind(priority)
    .fetch_all(db)
    .await?;
    let waiting = |(notice, concern, useful_until, delivery, reader, due_at)| Waiting {
        notice,
        concern,
        useful_until,
        delivery,
        reader,
        due_at,
    };
    Ok(rows.into_iter().map(waiting).collect())
}

/// Nobody is told any more of one thing.
pub async fn drop_one(db: &mut Connection, waiting: &Waiting) -> anyhow::Result<()> {
    delivery::drop_queued(db, waiting.delivery).await?;
    end(db, waiting.notice).await
}

/// Notes until when something is of use.
pub async fn set_useful_until(db: &mut Connection, notice: i64, until: i64) -> anyhow::Result<()> {
    let set = sql::query("update notice set useful_until = $2 where notice_id = $1");
    set.bind(notice).bind(until).execute(db).await?;
    Ok(())
}

/// Forgets what is of no use any more.
pub async fn forget_useless(db: &mut Connection, now: i64) -> anyhow::Result<()> {
    sql::query("delete from notice where useful_until <= $1").bind(now).execute(db).await?;
    Ok(())
}

/// When the next is of no use any more.
pub async fn next_useless(db: &mut Connection) -> anyhow::Result<Option<i64>> {
    sql::query_scalar("select min(useful_until) from notice").fetch_one(db).await
}
