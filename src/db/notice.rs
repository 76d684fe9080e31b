//! What concerns events and has not reached anybody who looks after them yet.

use super::{Connection, sql};

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

/// Somebody has it, or there is nothing more to say.
pub async fn end(db: &mut Connection, notice: i64) -> anyhow::Result<()> {
    sql::query("delete from notice where notice_id = $1").bind(notice).execute(db).await?;
    Ok(())
}

/// Of a shift that is cancelled, or at another time, what a rule came to is of use to nobody; of one that is cancelled nor is
/// what concerns nobody in particular.
pub async fn drop_of_shift(db: &mut Connection, shift: i64, is_cancelled: bool) -> anyhow::Result<()> {
    const DROPPED: &str =
        "from notice where shift_id = $1 and person_id is null and ($2 or concern like '{\"rule\":%')";
    let waiting = sql::query(format!(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and notice_id in (select notice_id {DROPPED})"
    ));
    waiting.bind(shift).bind(is_cancelled).execute(&mut *db).await?;
    sql::query(format!("delete {DROPPED}")).bind(shift).bind(is_cancelled).execute(db).await?;
    Ok(())
}

/// Those that no message tells of that is on its way or may have arrived.
const UNHEARD: &str = "
    from notice where not exists (
        select 1 from delivery where delivery.notice_id = notice.notice_id and state in ('queued', 'sending', 'unknown')) ";

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

/// Forgets what is of no use any more.
pub async fn forget_useless(db: &mut Connection, now: i64) -> anyhow::Result<()> {
    sql::query("delete from notice where useful_until <= $1").bind(now).execute(db).await?;
    Ok(())
}

/// When the next is of no use any more.
pub async fn next_useless(db: &mut Connection) -> anyhow::Result<Option<i64>> {
    sql::query_scalar("select min(useful_until) from notice").fetch_one(db).await
}
