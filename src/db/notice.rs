//! What concerns events and has not reached anybody who looks after them yet.

use jiff::Timestamp;

use super::{Connection, sql};
use crate::domain::{DeliveryId, NoticeId, PersonId, ShiftId};

/// Something that somebody is to receive.
#[derive(Debug, PartialEq)]
pub(crate) struct Notice {
    pub id: NoticeId,
    pub shift: ShiftId,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// What there is to say, as JSON.
    pub concern: String,
    /// Whether the person knows that nobody has received it.
    pub is_kept: bool,
    /// Of no use after this instant.
    pub useful_until: Timestamp,
}

/// Notes something until it is received; its number.
pub(crate) async fn note(
    db: &mut Connection,
    (shift, person): (ShiftId, Option<PersonId>),
    concern: &str,
    useful_until: Timestamp,
) -> anyhow::Result<NoticeId> {
    let id = sql::query_scalar(
        "insert into notice (shift_id, person_id, concern, useful_until) values ($1, $2, $3, $4) returning notice_id",
    );
    id.bind(shift).bind(person).bind(concern).bind(useful_until).fetch_one(db).await
}

/// What was noted before, says the same and has reached nobody is not said twice.
pub(crate) async fn overtake(db: &mut Connection, shift: ShiftId, concern: &str) -> anyhow::Result<()> {
    let overtaken = sql::query(
        "delete from notice where shift_id = $1 and concern = $2 and not exists (
             select 1 from delivery
             where delivery.notice_id = notice.notice_id and state in ('queued', 'sending', 'sent', 'unknown'))",
    );
    overtaken.bind(shift).bind(concern).execute(db).await?;
    Ok(())
}

/// What is not so any more goes out to nobody; what was sent stands.
pub(crate) async fn take_back(db: &mut Connection, shift: ShiftId, concern: &str) -> anyhow::Result<()> {
    let unsent = sql::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and notice_id in (select notice_id from notice where shift_id = $1 and concern = $2)",
    );
    unsent.bind(shift).bind(concern).execute(&mut *db).await?;
    overtake(db, shift, concern).await
}

/// What concerns a shift and has been sent to nobody yet, each once.
pub(crate) async fn unsent(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Vec<String>> {
    let concerns = sql::query_scalar(
        "select distinct concern from notice where shift_id = $1 and not exists (
             select 1 from delivery where delivery.notice_id = notice.notice_id and state in ('sending', 'sent', 'unknown'))
         order by concern",
    );
    concerns.bind(shift).fetch_all(db).await
}

/// Notes that a message tells of it.
pub(crate) async fn is_told_by(db: &mut Connection, notice: NoticeId, delivery: DeliveryId) -> anyhow::Result<()> {
    let told = sql::query("update delivery set notice_id = $1 where delivery_id = $2");
    told.bind(notice).bind(delivery).execute(db).await?;
    Ok(())
}

/// Notes whether the person it is about knows that nobody has received it.
pub(crate) async fn keep(db: &mut Connection, notice: NoticeId, kept: bool) -> anyhow::Result<()> {
    sql::query("update notice set kept = $2 where notice_id = $1").bind(notice).bind(kept).execute(db).await?;
    Ok(())
}

/// A message that told of it has not arrived: the next who can be reached is looked for.
pub(crate) async fn look_again(db: &mut Connection, notice: NoticeId) -> anyhow::Result<()> {
    let look = sql::query(
        "update organization set to_look_at = true where organization_id in (
             select event.organization_id from notice join shift using (shift_id) join event using (event_id)
             where notice_id = $1)",
    );
    look.bind(notice).execute(db).await?;
    Ok(())
}

/// Whether somebody has it, or may have it.
pub(crate) async fn is_read(db: &mut Connection, notice: NoticeId) -> anyhow::Result<bool> {
    let read = sql::query_scalar(
        "select exists (select 1 from delivery where notice_id = $1 and state in ('sending', 'sent', 'unknown'))",
    );
    read.bind(notice).fetch_one(db).await
}

/// Somebody has it. While it waits to be read by others it stays.
pub(crate) async fn end_if_read(db: &mut Connection, notice: NoticeId) -> anyhow::Result<()> {
    let end = sql::query(
        "delete from notice where notice_id = $1
           and exists (select 1 from delivery where delivery.notice_id = $1 and state = 'sent')
           and not exists (select 1 from delivery where delivery.notice_id = $1 and state in ('queued', 'sending'))
           and not exists (select 1 from notice_reader where notice_reader.notice_id = $1)",
    );
    end.bind(notice).execute(db).await?;
    Ok(())
}

/// There is nothing more to say.
pub(crate) async fn end(db: &mut Connection, notice: NoticeId) -> anyhow::Result<()> {
    sql::query("delete from notice where notice_id = $1").bind(notice).execute(db).await?;
    Ok(())
}

/// That people are lacking was said of all roles of a time through one of them, which is cancelled: it is said through the
/// next one that stands.
pub(crate) async fn pass_on_lack(db: &mut Connection, shift: ShiftId, concern: &str) -> anyhow::Result<()> {
    let next: Option<ShiftId> = sql::query_scalar(
        "select min(other.shift_id) from shift as this join shift as other using (event_id)
         where this.shift_id = $1 and other.shift_id <> this.shift_id and other.cancel_reason is null
           and other.starts_at = this.starts_at and other.ends_at = this.ends_at",
    )
    .bind(shift)
    .fetch_one(&mut *db)
    .await?;
    let Some(next) = next else { return Ok(()) };
    let passed = sql::query(
        "update notice set shift_id = $2 where shift_id = $1 and concern = $3
         and not exists (select 1 from notice as said where said.shift_id = $2 and said.concern = $3)",
    );
    passed.bind(shift).bind(next).bind(concern).execute(db).await?;
    Ok(())
}

/// Of a shift that is cancelled, what concerns nobody in particular is of use to nobody.
pub(crate) async fn drop_of_shift(db: &mut Connection, shift: ShiftId) -> anyhow::Result<()> {
    const DROPPED: &str = "from notice where shift_id = $1 and person_id is null";
    let waiting = sql::query(format!(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and notice_id in (select notice_id {DROPPED})"
    ));
    waiting.bind(shift).execute(&mut *db).await?;
    sql::query(format!("delete {DROPPED}")).bind(shift).execute(db).await?;
    Ok(())
}

/// Those that no message tells of that is on its way or has, or may have, arrived, and that nobody waits for.
const UNHEARD: &str = "
    from notice where not exists (
        select 1 from delivery where delivery.notice_id = notice.notice_id and state in ('queued', 'sending', 'sent', 'unknown'))
      and not exists (select 1 from notice_reader where notice_reader.notice_id = notice.notice_id) ";

const COLUMNS: &str = "notice.notice_id, shift_id, notice.person_id, concern, kept, useful_until";

/// What nobody has received and nobody is about to.
pub(crate) async fn unheard(db: &mut Connection) -> anyhow::Result<Vec<Notice>> {
    let unheard = sql::query_as(format!("select {COLUMNS} {UNHEARD} order by notice_id"));
    Ok(unheard.fetch_all(db).await?.into_iter().map(notice).collect())
}

fn notice(
    (id, shift, person, concern, is_kept, useful_until): (NoticeId, ShiftId, Option<PersonId>, String, bool, Timestamp),
) -> Notice {
    Notice { id, shift, person, concern, is_kept, useful_until }
}

/// How much that is.
pub(crate) async fn count_unheard(db: &mut Connection) -> anyhow::Result<i64> {
    sql::query_scalar(format!("select count(*) {UNHEARD}")).fetch_one(db).await
}

/// Leaves it to an instant to tell somebody, when they are awake.
pub(crate) async fn tell_later(
    db: &mut Connection,
    notice: NoticeId,
    reader: PersonId,
    due_at: Timestamp,
) -> anyhow::Result<()> {
    let later = sql::query(
        "insert into notice_reader (notice_id, person_id, due_at) values ($1, $2, $3)
         on conflict (notice_id, person_id) do update set due_at = excluded.due_at",
    );
    later.bind(notice).bind(reader).bind(due_at).execute(db).await?;
    Ok(())
}

type DueRow = (NoticeId, ShiftId, Option<PersonId>, String, bool, Timestamp, PersonId);

/// Takes what somebody can be told now: each notice with its reader, who waits for it no more.
pub(crate) async fn take_due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<(Notice, PersonId)>> {
    let due = sql::query_as(format!(
        "select {COLUMNS}, notice_reader.person_id from notice join notice_reader using (notice_id)
         where due_at <= $1 order by due_at, notice_reader.person_id, notice_id"
    ));
    let due: Vec<DueRow> = due.bind(now).fetch_all(&mut *db).await?;
    sql::query("delete from notice_reader where due_at <= $1").bind(now).execute(db).await?;
    let with_reader =
        |(id, shift, person, concern, kept, until, reader)| (notice((id, shift, person, concern, kept, until)), reader);
    Ok(due.into_iter().map(with_reader).collect())
}

/// When the next can be told.
pub(crate) async fn next_due(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select min(due_at) from notice_reader").fetch_one(db).await
}

/// Nobody waits for it any more: it ends if nobody is about to receive it either.
pub(crate) async fn end_if_nobody_waits(db: &mut Connection, notice: NoticeId) -> anyhow::Result<()> {
    let end = sql::query(
        "delete from notice where notice_id = $1
           and not exists (select 1 from delivery where delivery.notice_id = $1 and state in ('queued', 'sending'))
           and not exists (select 1 from notice_reader where notice_reader.notice_id = $1)",
    );
    end.bind(notice).execute(db).await?;
    Ok(())
}

/// Forgets what is of no use any more.
pub(crate) async fn forget_useless(db: &mut Connection, now: Timestamp) -> anyhow::Result<()> {
    sql::query("delete from notice where useful_until <= $1").bind(now).execute(db).await?;
    Ok(())
}

/// When the next is of no use any more.
pub(crate) async fn next_useless(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select min(useful_until) from notice").fetch_one(db).await
}
