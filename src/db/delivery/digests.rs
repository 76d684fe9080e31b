//! Claiming the digests that are due: for those who still want theirs, outside their quiet hours.

use jiff::Timestamp;

use super::{
    Claimed, Claims, Target,
    announced::{Due, LOOKED_AT, quiet_until, sort_out},
};
use crate::db::{
    Connection, day_of,
    sql::{self, Engine, Locking},
};
use crate::domain::ChatId;

/// The digests that are due in their order, with whether the person still wants it, and what decides when.
pub(super) fn digests(engine: Engine) -> String {
    let busy = engine.list("$2");
    format!(
        "select delivery_id, chat_id, content, doubts, due_at,
                coalesce(reachable and digest_at is not null and optional_messages
                         and (paused_until is null or paused_until < $4), false) as wanted,
                time_zone, country, region, quiet_hours
         from delivery left join person on person_id = chat_id left join volunteer using (person_id)
         where state = 'queued' and digest is not null and due_at <= $1
           and chat_id not in {busy}
           and not exists (select 1 from held_chat where held_chat.chat_id = delivery.chat_id and until_at > $1)
         order by due_at, delivery_id
         limit $3"
    )
}

/// Marks up to `limit` due digests as being sent. Who does not want theirs any more is skipped; who has quiet hours
/// gets it when they end.
pub(crate) async fn claim_digests(
    db: &mut Connection,
    limit: usize,
    busy: &mut Vec<ChatId>,
    now: Timestamp,
) -> anyhow::Result<Claims> {
    let due = sql::query(digests(db.engine())).locking(Locking::Claim).bind(now).bind(&busy[..]);
    let due = due.bind(i64::try_from(limit.max(LOOKED_AT))?).bind(day_of(now).to_string());
    let rows = due.fetch_all(&mut *db).await?;
    let due = rows.iter().map(|row| read(row, now)).collect::<anyhow::Result<_>>()?;
    sort_out(db, due, limit, busy, now).await
}

fn read(row: &sql::Row, now: Timestamp) -> anyhow::Result<Due> {
    let delivery = Claimed {
        delivery_id: row.get("delivery_id")?,
        chat_id: row.get("chat_id")?,
        priority: 3,
        content: row.get("content")?,
        target: Target::None,
        target_message: None,
        doubts: row.get("doubts")?,
        due_at: row.get("due_at")?,
        claimed_at: now,
        announcement: None,
        revision: 0,
        notice: None,
        is_silent: false,
    };
    let quiet_until = quiet_until(row, now)?;
    Ok(Due { delivery, is_urgent: false, organization: None, is_wanted: row.get("wanted")?, quiet_until })
}
