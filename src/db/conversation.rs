//! The dialogue a person is in, so that it goes on after a restart or after days.

use jiff::Timestamp;

use super::{Connection, mention, sql};
use crate::dialogues::Dialogue;
use crate::domain::{DeliveryId, PersonId};

/// What is stored of a conversation.
#[derive(Debug)]
pub(crate) enum Stored {
    /// The person is in no dialogue.
    None,
    Open {
        dialogue: Box<Dialogue>,
        /// The delivery that carries its latest question.
        question_delivery: Option<DeliveryId>,
    },
    /// Another version of Hashar wrote it, and this one cannot read it.
    Lost,
}

/// The dialogue a person is in.
pub(crate) async fn of_person(db: &mut Connection, person: PersonId) -> anyhow::Result<Stored> {
    let row: Option<(String, i64, Option<DeliveryId>)> =
        sql::query_as("select state, version, question_delivery from conversation where person_id = $1")
            .bind(person)
            .fetch_optional(db)
            .await?;
    let Some((state, version, question_delivery)) = row else { return Ok(Stored::None) };
    mention::read_with_dialogue(db, person).await?;
    Ok(match serde_json::from_str(&state) {
        Ok(dialogue) if version == Dialogue::VERSION => Stored::Open { dialogue, question_delivery },
        _ => Stored::Lost,
    })
}

/// Stores where a person is now.
pub(crate) async fn save(
    db: &mut Connection,
    person: PersonId,
    dialogue: &Dialogue,
    now: Timestamp,
) -> anyhow::Result<()> {
    let state = serde_json::to_string(dialogue)?;
    sql::query(
        "insert into conversation (person_id, state, version, changed_at) values ($1, $2, $3, $4)
         on conflict (person_id) do update set state = excluded.state, version = excluded.version, changed_at = excluded.changed_at",
    )
    .bind(person)
    .bind(&state)
    .bind(Dialogue::VERSION)
    .bind(now)
    .execute(&mut *db)
    .await?;
    mention::note_conversation(db, person, &state).await
}

/// Notes which delivery carries the latest question.
pub(crate) async fn set_question_delivery(
    db: &mut Connection,
    person: PersonId,
    delivery: DeliveryId,
) -> anyhow::Result<()> {
    sql::query("update conversation set question_delivery = $2 where person_id = $1")
        .bind(person)
        .bind(delivery)
        .execute(db)
        .await?;
    Ok(())
}

/// Ends the conversation.
pub(crate) async fn end(db: &mut Connection, person: PersonId) -> anyhow::Result<()> {
    sql::query("delete from conversation where person_id = $1").bind(person).execute(db).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{person, testing::database},
        dialogues::erasure::State,
    };

    #[tokio::test]
    async fn a_state_that_cannot_be_read_is_lost_but_known() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        person::meet(&mut tx, PersonId(1), unix(0)).await.unwrap();
        assert!(matches!(of_person(&mut tx, PersonId(1)).await.unwrap(), Stored::None));
        let erasure = Dialogue::Erasure(State { registration: None, alone_in: Vec::new() });
        save(&mut tx, PersonId(1), &erasure, unix(0)).await.unwrap();
        set_question_delivery(&mut tx, PersonId(1), DeliveryId(9)).await.unwrap();
        let stored = of_person(&mut tx, PersonId(1)).await.unwrap();
        assert!(matches!(stored, Stored::Open { question_delivery: Some(DeliveryId(9)), .. }));
        for spoilt in [
            "update conversation set version = 999",
            "update conversation set version = 1, state = '{\"dialogue\":\"unheard_of\"}'",
        ] {
            sql::query(spoilt).execute(&mut tx).await.unwrap();
            assert!(matches!(of_person(&mut tx, PersonId(1)).await.unwrap(), Stored::Lost));
        }
    }
}
