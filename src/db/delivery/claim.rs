//! What may be sent now: claiming it, and when there will be more.

use super::{Claimed, Target};
use crate::db::Connection;

/// The due deliveries of one priority in their order, announcements apart, of chats that are neither named in `busy` nor held.
pub(super) const DUE: &str = "
    select delivery_id, chat_id, content, target_message, target_delivery,
           (select sent.message_id from delivery as sent where sent.delivery_id = delivery.target_delivery), doubts, due_at
    from delivery
    where state = 'queued' and announcement_id is null and priority = $1 and due_at <= $2
      and chat_id not in (select value from json_each($3))
      and not exists (select 1 from held_chat where held_chat.chat_id = delivery.chat_id and until_at > $2)
    order by due_at, delivery_id
    limit $4";

type DueRow = (i64, i64, Option<String>, Option<i32>, Option<i64>, Option<i32>, i64, i64);

/// Marks up to `limit` due deliveries of a priority as being sent, at most one a chat. Chats with a claimed delivery are added to `busy`.
pub async fn claim(
    db: &mut Connection,
    priority: i64,
    limit: usize,
    busy: &mut Vec<i64>,
    now: i64,
) -> anyhow::Result<Vec<Claimed>> {
    if limit == 0 {
        return Ok(Vec::new());
    }
    let due = sqlx::query_as(DUE).bind(priority).bind(now).bind(serde_json::to_string(busy)?);
    let rows: Vec<DueRow> = due.bind(i64::try_from(limit)?).fetch_all(&mut *db).await?;
    let mut claimed = Vec::new();
    for (delivery_id, chat_id, content, message, delivery, sent_message, doubts, due_at) in rows {
        if !busy.contains(&chat_id) {
            busy.push(chat_id);
            let target = message.map(Target::Message).or(delivery.map(Target::Delivery)).unwrap_or(Target::None);
            let (content, target_message) = (content.unwrap_or_default(), message.or(sent_message));
            let claimed_at = now;
            claimed.push(Claimed {
                delivery_id,
                chat_id,
                priority,
                content,
                target,
                target_message,
                doubts,
                due_at,
                claimed_at,
                announcement: None,
            });
        }
    }
    mark_sending(db, &claimed, now).await?;
    Ok(claimed)
}

/// The due deliveries of an announcement in their order, with whether the person still wants it.
const ANNOUNCED: &str = "
    select delivery_id, chat_id, announcement_text.content, doubts, due_at,
           coalesce(reachable and optional_messages and (paused_until is null or paused_until < date($2 / 1000, 'unixepoch')), 0)
    from delivery join announcement_text
             on announcement_text.announcement_id = delivery.announcement_id and announcement_text.language = text_language
         left join person on person_id = chat_id left join volunteer using (person_id)
    where delivery.state = 'queued' and delivery.announcement_id = $1 and due_at <= $2
      and chat_id not in (select value from json_each($3))
      and not exists (select 1 from held_chat where held_chat.chat_id = delivery.chat_id and until_at > $2)
    order by due_at, delivery_id
    limit $4";

/// Marks up to `limit` due deliveries of an announcement as being sent. Who does not want it any more is skipped.
pub async fn claim_announced(
    db: &mut Connection,
    announcement: i64,
    limit: usize,
    busy: &mut Vec<i64>,
    now: i64,
) -> anyhow::Result<Vec<Claimed>> {
    if limit == 0 {
        return Ok(Vec::new());
    }
    let due = sqlx::query_as(ANNOUNCED).bind(announcement).bind(now).bind(serde_json::to_string(busy)?);
    let rows: Vec<(i64, i64, String, i64, i64, bool)> = due.bind(i64::try_from(limit)?).fetch_all(&mut *db).await?;
    let (wanted, unwanted): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(.., wanted)| *wanted);
    skip_unwanted(db, unwanted.iter().map(|(id, ..)| *id).collect(), now).await?;
    busy.extend(wanted.iter().map(|(_, chat, ..)| *chat));
    let claimed = wanted.into_iter().map(|(delivery_id, chat_id, content, doubts, due_at, _)| Claimed {
        delivery_id,
        chat_id,
        priority: 3,
        content,
        target: Target::None,
        target_message: None,
        doubts,
        due_at,
        claimed_at: now,
        announcement: Some(announcement),
    });
    let claimed: Vec<Claimed> = claimed.collect();
    mark_sending(db, &claimed, now).await?;
    Ok(claimed)
}

async fn skip_unwanted(db: &mut Connection, ids: Vec<i64>, now: i64) -> anyhow::Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    sqlx::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', changed_at = $2
         where delivery_id in (select value from json_each($1))",
    )
    .bind(serde_json::to_string(&ids)?)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

async fn mark_sending(db: &mut Connection, claimed: &[Claimed], now: i64) -> anyhow::Result<()> {
    if claimed.is_empty() {
        return Ok(());
    }
    let ids: Vec<i64> = claimed.iter().map(|delivery| delivery.delivery_id).collect();
    sqlx::query(
        "update delivery set state = 'sending', changed_at = $2
         where delivery_id in (select value from json_each($1))",
    )
    .bind(serde_json::to_string(&ids)?)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// At the start: what was being sent when the process died. It is tried again up to a priority, because
/// a reply that comes twice harms nobody; beyond it the outcome is unknown.
pub async fn recover(db: &mut Connection, again_up_to: i64, now: i64) -> anyhow::Result<u64> {
    let recovered = sqlx::query(
        "update delivery set state = iif(priority <= $1, 'queued', 'unknown'),
                             content = iif(priority <= $1, content, null), changed_at = $2
         where state = 'sending'",
    );
    Ok(recovered.bind(again_up_to).bind(now).execute(db).await?.rows_affected())
}

/// The next instant after `now` at which something becomes due or a held chat is free.
pub async fn next_due(db: &mut Connection, now: i64) -> anyhow::Result<Option<i64>> {
    let next = sqlx::query_scalar(
        "select min(at) from (
            select min(due_at) as at from delivery where state = 'queued' and announcement_id is null and priority = 0 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and announcement_id is null and priority = 1 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and announcement_id is null and priority = 2 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and announcement_id is null and priority = 3 and due_at > $1
            union all select min((select min(due_at) from delivery where delivery.announcement_id = announcement.announcement_id
                                  and delivery.state = 'queued' and due_at > $1))
                      from announcement where state = 'sending'
            union all select min(until_at) from held_chat where until_at > $1)",
    );
    Ok(next.bind(now).fetch_one(db).await?)
}
