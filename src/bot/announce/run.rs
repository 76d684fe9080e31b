//! What happens to announcements by itself: their deliveries are made in slices, their cards are kept true, they are done
//! when nothing is left to send, and teams hear of their groups that take no messages.

use jiff::{SignedDuration, Timestamp};
use tracing::error;

use super::{card, original, preview, recurring};
use crate::{
    bot::{groups::refusing, job_context::JobContext},
    db::{
        Connection, announcement, end_apart,
        group::{self, Refusing},
        savepoint,
    },
    domain::AnnouncementId,
    texts::Catalogue,
};

/// A card is shown anew so often while its announcement is being sent.
const CARD_EVERY: SignedDuration = SignedDuration::from_secs(5);

/// Does what is to be done, each slice in a transaction of its own; when to look again.
pub(crate) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    preview::run_due(context, now).await?;
    let asks = original::run_due(context, now).await?;
    let recurs = recurring::run_due(&context.db, &context.texts, now).await?;
    while make_slice(context, now).await? {}
    let mut tx = context.db.begin().await?;
    show_how_it_goes(&mut tx, &context.texts, now).await?;
    let (busy, next) = (announcement::is_busy(&mut tx, now).await?, announcement::next_due(&mut tx, now).await?);
    tx.commit().await?;
    let next = if busy { Some(now + CARD_EVERY) } else { next };
    Ok([asks, recurs, next].into_iter().flatten().min())
}

/// Shows the cards of what has changed. That a group takes no messages is said above the card that counts it.
async fn show_how_it_goes(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<()> {
    let mut ids = announcement::finish(db).await?;
    ids.extend(announcement::take_stale_cards(db, now - CARD_EVERY, now).await?);
    // Looked at after the cards: what a group refuses between the two is said one round before it is counted, never after.
    for refusing in group::take_refusing(db).await? {
        tell_safely(db, texts, &refusing, now).await?;
    }
    for id in ids {
        show_safely(db, texts, id, now).await?;
    }
    Ok(())
}

/// A team that cannot be told keeps none of the others from hearing of theirs.
async fn tell_safely(
    db: &mut Connection,
    texts: &Catalogue,
    refusing: &Refusing,
    now: Timestamp,
) -> anyhow::Result<()> {
    let mut own = savepoint(db).await?;
    let told = refusing::tell(&mut own, texts, refusing, now).await;
    if let Err(fault) = end_apart(own, told).await? {
        error!(organization = refusing.organization.0, "Nobody hears of a group that takes no messages: {fault:#}");
    }
    Ok(())
}

/// One that cannot be read stops none of the others, and is left alone until something is done about it.
async fn show_safely(db: &mut Connection, texts: &Catalogue, id: AnnouncementId, now: Timestamp) -> anyhow::Result<()> {
    let mut own = savepoint(db).await?;
    let shown = card::show(&mut own, texts, id, now).await;
    if let Err(fault) = end_apart(own, shown).await? {
        error!(announcement = id.0, "Its card is not shown any more: {fault:#}");
        announcement::leave_card(db, id, Timestamp::MAX).await?;
    }
    Ok(())
}

/// Makes some deliveries, or gives some up; false if there is nothing of that to do.
async fn make_slice(context: &JobContext, now: Timestamp) -> anyhow::Result<bool> {
    let mut tx = context.db.begin().await?;
    let filled = announcement::fill(&mut tx, now).await?;
    let skipped = announcement::skip_cancelled(&mut tx, now).await?;
    tx.commit().await?;
    if filled {
        context.wakeups.outbox.wake();
    }
    Ok(filled || skipped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{
            audience::testing::linked,
            organization::{self, testing::with_volunteers},
            sign_up::testing::NOW,
            sql,
            testing::refuse,
        },
        domain::{ChatId, OrganizationId, PersonId, Role, group::Hindrance},
    };

    #[tokio::test]
    async fn a_card_that_cannot_be_read_stops_none_of_the_others() {
        let (db, texts) = (with_volunteers(&[PersonId(1)]).await, Catalogue::load(None, None).unwrap());
        let mut tx = db.begin().await.unwrap();
        let card = "insert into delivery (chat_id, priority, content, due_at, changed_at) values (1, 0, '{}', 1, 1)";
        sql::query(card).execute(&mut tx).await.unwrap();
        for audience in [
            "{",
            r#"{"everyone":true,"countries":[],"regions":[],"topics":[],"languages":[],"ages":null,"shift":null,"roles":[]}"#,
        ] {
            let paused = sql::query(
                "insert into announcement (organization_id, created_by, audience, urgent, created_at, state, card_delivery)
                 values (1, 1, $1, false, 0, 'paused', 1)",
            );
            paused.bind(audience).execute(&mut tx).await.unwrap();
        }
        let shown = async |tx: &mut Connection, at| {
            show_how_it_goes(tx, &texts, at).await.unwrap();
            let cards = sql::query_scalar("select count(*) from delivery");
            let cards: i64 = cards.fetch_one(&mut *tx).await.unwrap();
            cards
        };
        assert_eq!(shown(&mut tx, unix(NOW)).await, 2);
        assert_eq!(shown(&mut tx, unix(NOW + 10_000)).await, 2);
        let left: Vec<i64> = sql::query_scalar("select shown_at from announcement order by announcement_id")
            .fetch_all(&mut tx)
            .await
            .unwrap();
        assert_eq!(left, [Timestamp::MAX.as_millisecond(), NOW], "it is looked at no more");
    }

    #[tokio::test]
    async fn a_team_that_cannot_be_told_of_its_group_stops_none_of_the_others() {
        let (db, texts) = (with_volunteers(&[1, 2].map(PersonId)).await, Catalogue::load(None, None).unwrap());
        let mut tx = db.begin().await.unwrap();
        for (organization, person) in [(2, 1), (3, 2)] {
            organization::grant(&mut tx, OrganizationId(organization), PersonId(person), Role::Coordinator, unix(0))
                .await
                .unwrap();
            linked(&mut tx, ChatId(-person), OrganizationId(organization), "az").await;
            group::refuses(&mut tx, ChatId(-person), Hindrance::TopicClosed).await.unwrap();
        }
        refuse(&mut tx, "insert on delivery", "new.chat_id = 1").await;
        show_how_it_goes(&mut tx, &texts, unix(NOW)).await.unwrap();
        let told: Vec<ChatId> = sql::query_scalar("select chat_id from delivery").fetch_all(&mut tx).await.unwrap();
        assert_eq!(told, [ChatId(2)]);
    }
}
