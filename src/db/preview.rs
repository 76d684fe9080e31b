//! Previews that are on their way: a draft goes on once Telegram has taken each of their messages, and not before.

use super::{Connection, column, read_column, sql};
use crate::domain::{DeliveryId, Language, PersonId};

/// A message of a preview, and what became of it.
#[derive(Debug, PartialEq)]
pub(crate) struct Shown {
    /// Of its text.
    pub language: Language,
    /// Why it is not there; None: it is.
    pub refusal: Option<String>,
}

/// Notes the deliveries that a person's draft waits for, in the place of those that one waited for before.
pub(crate) async fn wait_for(
    db: &mut Connection,
    person: PersonId,
    deliveries: &[(Language, DeliveryId)],
) -> anyhow::Result<()> {
    sql::query("delete from preview where person_id = $1").bind(person).execute(&mut *db).await?;
    for (language, delivery) in deliveries {
        let note = sql::query("insert into preview (delivery_id, person_id, language) values ($1, $2, $3)");
        note.bind(delivery).bind(person).bind(column(language)?).execute(&mut *db).await?;
    }
    Ok(())
}

/// Somebody who waits for nothing more, and what became of each message; they are waited for no longer.
pub(crate) async fn take_ended(db: &mut Connection) -> anyhow::Result<Option<(PersonId, Vec<Shown>)>> {
    let ended = sql::query_scalar(
        "select person_id from preview left join delivery using (delivery_id) group by person_id
         having count(*) filter (where state in ('queued', 'sending')) = 0 limit 1",
    );
    let Some(person): Option<PersonId> = ended.fetch_optional(&mut *db).await? else { return Ok(None) };
    let rows: Vec<(String, Option<String>, Option<String>)> = sql::query_as(
        "select language, state, reason from preview left join delivery using (delivery_id) where person_id = $1 order by language",
    )
    .bind(person)
    .fetch_all(&mut *db)
    .await?;
    sql::query("delete from preview where person_id = $1").bind(person).execute(db).await?;
    let shown = rows.into_iter().map(|(language, state, reason)| {
        let refusal = (state.as_deref() != Some("sent")).then(|| reason.unwrap_or_default());
        anyhow::Ok(Shown { language: read_column(language)?, refusal })
    });
    Ok(Some((person, shown.collect::<anyhow::Result<_>>()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        delivery::{self, Owed, Settled, Target},
        person,
        testing::database,
    };
    use crate::domain::ChatId;
    use crate::domain::MessageId;

    async fn owed(db: &mut Connection) -> DeliveryId {
        let target = Target::None;
        let (kind, content) = ("message", String::new());
        let owed = Owed { chat_id: ChatId(1), priority: 0, kind, content, target, due_at: unix(0), useful_until: None };
        delivery::enqueue(db, &owed, unix(0)).await.unwrap()
    }

    #[tokio::test]
    async fn a_preview_has_ended_when_each_of_its_messages_has() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        person::meet(&mut tx, PersonId(1), unix(0)).await.unwrap();
        let (first, second, stale) = (owed(&mut tx).await, owed(&mut tx).await, owed(&mut tx).await);
        wait_for(&mut tx, PersonId(1), &[(Language::En, stale)]).await.unwrap();
        wait_for(&mut tx, PersonId(1), &[(Language::Az, first), (Language::En, second)]).await.unwrap();
        let sent = Settled::Sent { message_id: Some(MessageId(7)) };
        assert!(!delivery::settle(&mut tx, stale, &sent, unix(0)).await.unwrap(), "nobody waits for it any more");
        assert!(delivery::settle(&mut tx, first, &sent, unix(0)).await.unwrap());
        assert_eq!(take_ended(&mut tx).await.unwrap(), None);
        let failed = Settled::Failed { reason: "Bad Request: no".to_owned() };
        assert!(delivery::settle(&mut tx, second, &failed, unix(0)).await.unwrap());
        let (person, shown) = take_ended(&mut tx).await.unwrap().unwrap();
        let refusals: Vec<_> = shown.into_iter().map(|shown| (shown.language, shown.refusal)).collect();
        let expected = [(Language::Az, None), (Language::En, Some("Bad Request: no".to_owned()))];
        assert_eq!((person, refusals), (PersonId(1), expected.to_vec()));
        assert_eq!(take_ended(&mut tx).await.unwrap(), None);
    }
}
