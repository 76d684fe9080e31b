//! Announcements that recur: saving one, and giving its order again when its schedule comes to it.

use anyhow::Context;
use jiff::{Timestamp, civil::DateTime};
use tracing::{error, info};

use super::{
    card, from_draft,
    order::{self, Made, Order},
};
use crate::{
    bot::{
        conversation::Conversation,
        notifications::{self, Notification},
        reply,
    },
    db::{
        Connection, Database, announcement,
        audit::{self, Action, Entry},
        delivery::Target,
        event, is_trouble, organization, person,
        schedule::{self, New, Recurring, State},
        volunteer::Recipient,
    },
    dialogues::{
        Dialogue, Keyboard, Turn,
        announce::{Draft, rhythm_text},
        event::Visit,
    },
    domain::{AnnouncementId, Language, Schedule, ScheduleId, schedule::Outcome},
    outbox::{Priority, enqueue},
    texts::{Catalogue, Text},
};

/// Keeps what a draft orders, to be sent whenever a schedule comes to it.
pub(crate) async fn save(
    ctx: &mut Conversation<'_>,
    draft: &Draft,
    schedule: &Schedule,
) -> anyhow::Result<Turn<Dialogue>> {
    let organization = draft.organization.id;
    if organization::role_of(ctx.db, ctx.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let order = from_draft::order(ctx, draft).await?;
    let new = New {
        organization,
        by: order.author,
        audience: &order.audience,
        urgent: order.urgent,
        schedule,
        texts: order.encoded_texts()?,
        readers: &order.readers,
    };
    let (now, millis) = (ctx.viewer.now, ctx.now());
    schedule::create(ctx.db, &new, now).await?;
    audit::record(ctx.db, &Entry::by(Some(order.author), Action::ScheduleSaved, organization), millis).await?;
    ctx.ring_for_announcements();
    Ok(Turn::end(Text::ScheduleSaved { rhythm: rhythm_text(schedule) }))
}

/// Sees to what is due, each in a transaction of its own; when the next is.
pub(crate) async fn run_due(db: &Database, texts: &Catalogue, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    loop {
        let mut tx = db.begin().await?;
        let Some(id) = schedule::due(&mut tx, now).await? else { return schedule::next(&mut tx).await };
        match see_to(&mut tx, texts, id, now).await {
            Ok(()) => tx.commit().await?,
            Err(trouble) if is_trouble(&trouble) => return Err(trouble),
            Err(fault) => {
                tx.rollback().await?;
                set_aside(db, id, &fault).await?;
            }
        }
    }
}

/// One that cannot be seen to stops none of the others.
async fn set_aside(db: &Database, id: ScheduleId, fault: &anyhow::Error) -> anyhow::Result<()> {
    error!(schedule = id.0, "A schedule is paused, because it cannot be seen to: {fault:#}");
    let mut tx = db.begin().await?;
    schedule::set_state(&mut tx, id, State::Paused).await?;
    tx.commit().await
}

/// Sees to one that is due. Of what was missed one is caught up if that is still of use; the rest is left out.
pub(crate) async fn see_to(
    db: &mut Connection,
    texts: &Catalogue,
    id: ScheduleId,
    now: Timestamp,
) -> anyhow::Result<()> {
    schedule::hold(db, id).await?;
    let recurring = schedule::with_id(db, id).await?.context("what is due is there")?;
    // It may have been paused, deleted or begun anew just now.
    let due = recurring.next.filter(|next| recurring.state == State::Active && next.at <= now);
    let Some(next) = due else { return Ok(()) };
    let following = recurring.schedule.next_of_use(next, now);
    if !schedule::is_noted(db, id, next.wall).await? {
        // Nobody has agreed to the ones before in time.
        schedule::decline_undecided(db, id).await?;
        let is_latest = following.is_none_or(|following| following.at > now);
        let useful = is_latest && recurring.schedule.is_useful(next.at, now);
        let (outcome, made) = match useful {
            true => occur(db, texts, (&recurring, next.wall), now).await?,
            false => (Outcome::Late, None),
        };
        info!(schedule = id.0, "An occurrence of a schedule: {outcome:?}");
        schedule::note(db, id, (next.wall, outcome), made, now).await?;
    }
    schedule::go_on(db, id, following).await
}

/// Gives the order again, for the time an occurrence is named by.
async fn occur(
    db: &mut Connection,
    texts: &Catalogue,
    (recurring, wall): (&Recurring, DateTime),
    now: Timestamp,
) -> anyhow::Result<(Outcome, Option<AnnouncementId>)> {
    let made = match order_of(db, recurring).await? {
        Some(order) => order::make(db, texts, &order, recurring.schedule.when(wall), now).await?,
        None => Made::NoRight,
    };
    match made {
        Made::Announced(id) => {
            show_author(db, texts, (recurring, id), now).await?;
            Ok((Outcome::Announced, Some(id)))
        }
        Made::Nobody => Ok((Outcome::Nobody, None)),
        Made::NoRight => {
            stop(db, texts, recurring, now).await?;
            Ok((Outcome::NoRight, None))
        }
    }
}

/// What it orders; None: its author has left.
async fn order_of(db: &mut Connection, recurring: &Recurring) -> anyhow::Result<Option<Order>> {
    let Some(author) = recurring.by else { return Ok(None) };
    let organizing = event::organizing(db, recurring.organization).await?;
    let texts = schedule::texts(db, recurring.id).await?.into_iter();
    let texts = texts.map(|(language, content)| anyhow::Ok((language, serde_json::from_str(&content)?)));
    Ok(Some(Order {
        organization: organizing.organization,
        country: organizing.country,
        author,
        audience: recurring.audience.clone(),
        urgent: recurring.urgent,
        texts: texts.collect::<anyhow::Result<_>>()?,
        readers: schedule::readers(db, recurring.id).await?,
    }))
}

/// Its author sees how it goes, as if they had sent it themselves.
async fn show_author(
    db: &mut Connection,
    texts: &Catalogue,
    (recurring, id): (&Recurring, AnnouncementId),
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some(author) = recurring.by else { return Ok(()) };
    let language = person::language_of(db, author).await?.unwrap_or(Language::En);
    let (mut paragraphs, rows) = card::view(db, id, now).await?;
    paragraphs.insert(0, Text::ScheduleOccurred { rhythm: rhythm_text(&recurring.schedule) });
    let markup = reply::markup(texts, language, &Keyboard::Inline(rows), 0);
    let message = reply::message(texts, language, &paragraphs, markup);
    let shown = enqueue(db, author.chat(), Priority::Personal, &message, Target::None, now).await?;
    announcement::set_card(db, id, shown, now).await
}

/// Nobody answers for it any more, until somebody of the team lets it go on.
async fn stop(db: &mut Connection, texts: &Catalogue, recurring: &Recurring, now: Timestamp) -> anyhow::Result<()> {
    schedule::set_state(db, recurring.id, State::Paused).await?;
    let people = organization::coordinators(db, recurring.organization).await?;
    let organization = organization::name_of(db, recurring.organization).await?;
    let notice = |_: &Recipient| {
        let (rhythm, organization) = (rhythm_text(&recurring.schedule), organization.clone());
        let text = Text::ScheduleStopped { rhythm, organization };
        Notification::with(text, Text::BtnManage, Visit::Schedule(recurring.id))
    };
    notifications::tell(db, texts, (&people, Priority::Personal), notice, now).await.map(drop)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{organization::testing::with_volunteers, sql},
        domain::{Audience, Content, Crontab, OrganizationId, PersonId, Zone},
        outbox::Outgoing,
    };

    const MINUTE: i64 = 60_000;
    const HOUR: i64 = 60 * MINUTE;
    const WEEK: i64 = 7 * 24 * HOUR;
    /// Monday, 23 November 2026, 09:00 UTC.
    const MONDAY: i64 = 1_795_424_400_000;
    /// Friday at six in the evening in Baku.
    const DUE: i64 = MONDAY + 4 * 24 * HOUR + 5 * HOUR;

    fn at(millis: i64) -> Timestamp {
        unix(millis)
    }

    /// Volunteer 1, in a role in Azerbaijan, sends something to everybody there every Friday at six.
    async fn every_friday(zone: Option<&str>, role: &str) -> Database {
        let db = with_volunteers(&[1, 2, 3].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update volunteer set country = 'AZ', quiet_hours = null").execute(&mut tx).await.unwrap();
        let member =
            sql::query("insert into member (organization_id, person_id, role, granted_at) values (2, 1, $1, 0)");
        member.bind(role).execute(&mut tx).await.unwrap();
        let schedule = Schedule { crontab: Crontab::parse("0 18 * * FRI").unwrap(), zone: zone.map(Zone::of_place) };
        let content = Content::Text { html: "Friday".to_owned(), preview: None };
        let words = Outgoing::Content { content, button: None };
        let new = New {
            organization: OrganizationId(2),
            by: PersonId(1),
            audience: &Audience { everyone: true, ..Audience::default() },
            urgent: false,
            schedule: &schedule,
            texts: BTreeMap::from([(Language::En, serde_json::to_string(&words).unwrap())]),
            readers: &BTreeMap::from([(Language::En, Language::En)]),
        };
        schedule::create(&mut tx, &new, at(MONDAY)).await.unwrap();
        tx.commit().await.unwrap();
        db
    }

    async fn look_after(db: &Database, instants: impl IntoIterator<Item = i64>) {
        let texts = Catalogue::load(None, None).unwrap();
        for now in instants {
            run_due(db, &texts, unix(now)).await.unwrap();
        }
    }

    /// The outcomes so far, and how many announcements there are.
    async fn outcomes(db: &Database) -> (Vec<Outcome>, i64) {
        let mut tx = db.begin().await.unwrap();
        let latest = schedule::latest(&mut tx, ScheduleId(1), 10).await.unwrap();
        let made = sql::query_scalar("select count(*) from announcement").fetch_one(&mut tx).await.unwrap();
        (latest.into_iter().map(|(_, outcome)| outcome).collect(), made)
    }

    async fn number(db: &Database, sql: &'static str) -> i64 {
        sql::query_scalar(sql).fetch_one(&mut db.begin().await.unwrap()).await.unwrap()
    }

    #[tokio::test]
    async fn it_is_sent_once_at_whatever_minute_the_bot_is_restarted() {
        for down_from in -6..=6 {
            let db = every_friday(Some("Asia/Baku"), "organizer").await;
            let before = (-8..down_from).map(|minute| DUE + minute * MINUTE);
            let after = (down_from + 3..down_from + 10).map(|minute| DUE + minute * MINUTE);
            look_after(&db, before.chain(after)).await;
            assert_eq!(outcomes(&db).await, (vec![Outcome::Announced], 1), "down from {down_from}");
            assert_eq!(number(&db, "select people from announcement_part").await, 3, "everybody gets it");
        }
    }

    #[tokio::test]
    async fn of_what_was_missed_one_is_caught_up_while_it_is_of_use() {
        let db = every_friday(Some("Asia/Baku"), "organizer").await;
        look_after(&db, [DUE + 5 * HOUR, DUE + 5 * HOUR + MINUTE]).await;
        assert_eq!(outcomes(&db).await, (vec![Outcome::Announced], 1), "at eleven in the evening");
        look_after(&db, [DUE + 3 * WEEK + 7 * HOUR]).await;
        assert_eq!(outcomes(&db).await, (vec![Outcome::Late, Outcome::Announced], 1), "three weeks later");
        look_after(&db, [DUE + 4 * WEEK]).await;
        assert_eq!(outcomes(&db).await.1, 2, "it goes on");
        look_after(&db, [DUE + 6 * WEEK + HOUR]).await;
        assert_eq!(outcomes(&db).await.0[..2], [Outcome::Announced, Outcome::Late], "down for more than a week");
    }

    #[tokio::test]
    async fn each_reader_gets_it_by_their_own_clock() {
        let db = every_friday(None, "organizer").await;
        let here = "update volunteer set time_zone = case person_id when 1 then 'Asia/Baku' when 2 then 'Asia/Almaty' else 'Europe/Berlin' end";
        let mut tx = db.begin().await.unwrap();
        sql::query(here).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        look_after(&db, (0..20).map(|hour| DUE - 12 * HOUR + hour * HOUR)).await;
        let mut tx = db.begin().await.unwrap();
        let due: Vec<Timestamp> =
            sql::query_scalar("select due_at from delivery where announcement_id is not null order by chat_id")
                .fetch_all(&mut tx)
                .await
                .unwrap();
        assert_eq!(due, [DUE, DUE - HOUR, DUE + 3 * HOUR].map(unix));
    }

    #[tokio::test]
    async fn an_author_without_a_role_sends_nothing_more() {
        let db = every_friday(Some("Asia/Baku"), "organizer").await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update member set person_id = 2, role = 'coordinator'").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        look_after(&db, [DUE, DUE + WEEK]).await;
        assert_eq!(outcomes(&db).await, (vec![Outcome::NoRight], 0));
        assert_eq!(number(&db, "select count(*) from schedule where state = 'paused'").await, 1);
        assert_eq!(number(&db, "select count(*) from delivery where chat_id = 2").await, 1, "the coordinator is told");
    }

    #[tokio::test]
    async fn a_large_audience_needs_a_coordinator_each_time() {
        let db = every_friday(Some("Asia/Baku"), "organizer").await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update organization set approval_above = 2").execute(&mut tx).await.unwrap();
        sql::query("insert into member (organization_id, person_id, role, granted_at) values (2, 3, 'coordinator', 0)")
            .execute(&mut tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        look_after(&db, [DUE, DUE + WEEK]).await;
        assert_eq!(number(&db, "select count(*) from announcement_part where state = 'asked'").await, 1, "the latest");
        assert_eq!(number(&db, "select count(*) from announcement_part where state = 'declined'").await, 1);
        assert_eq!(outcomes(&db).await.0, [Outcome::Waiting, Outcome::Declined], "neither was sent");
        assert_eq!(number(&db, "select count(*) from delivery where announcement_id is not null").await, 0);
    }

    #[tokio::test]
    async fn groups_alone_need_a_coordinator_too() {
        let db = every_friday(Some("Asia/Baku"), "organizer").await;
        let mut tx = db.begin().await.unwrap();
        let groups = serde_json::to_string(&Audience { groups: true, ..Audience::default() }).unwrap();
        sql::query("update schedule set audience = $1").bind(groups).execute(&mut tx).await.unwrap();
        for sql in [
            "insert into linked_group (chat_id, organization_id, title, language, changed_at) values (-5, 2, 'Sabah', 'en', 0)",
            "insert into member (organization_id, person_id, role, granted_at) values (2, 3, 'coordinator', 0)",
        ] {
            sql::query(sql).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        look_after(&db, [DUE]).await;
        assert_eq!(number(&db, "select count(*) from announcement_part where state = 'asked'").await, 1);
        assert_eq!(number(&db, "select count(*) from delivery where chat_id = -5").await, 0);
    }

    #[tokio::test]
    async fn who_deletes_their_data_takes_their_words_along() {
        let db = every_friday(Some("Asia/Baku"), "coordinator").await;
        let mut tx = db.begin().await.unwrap();
        person::erase(&mut tx, PersonId(1), unix(MONDAY)).await.unwrap();
        tx.commit().await.unwrap();
        look_after(&db, [DUE]).await;
        assert_eq!(outcomes(&db).await, (vec![], 0));
        assert_eq!(number(&db, "select count(*) from schedule_text").await, 0);
        assert_eq!(number(&db, "select count(*) from schedule where state = 'deleted'").await, 1);
    }

    #[tokio::test]
    async fn what_is_planned_is_taken_back_with_the_schedule() {
        let db = every_friday(None, "organizer").await;
        look_after(&db, [DUE - 8 * HOUR]).await;
        let mut tx = db.begin().await.unwrap();
        schedule::withdraw(&mut tx, ScheduleId(1)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(number(&db, "select count(*) from announcement where state = 'cancelled'").await, 1);
    }

    #[tokio::test]
    async fn one_that_cannot_be_read_is_set_aside() {
        let db = every_friday(Some("Asia/Baku"), "organizer").await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update schedule_text set content = '{}'").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        look_after(&db, [DUE, DUE + WEEK]).await;
        assert_eq!(outcomes(&db).await, (vec![], 0));
        assert_eq!(number(&db, "select count(*) from schedule where state = 'paused'").await, 1);
    }

    #[tokio::test]
    async fn nobody_who_fits_is_noted() {
        let db = every_friday(Some("Asia/Baku"), "organizer").await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update volunteer set optional_messages = false").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        look_after(&db, [DUE, DUE]).await;
        assert_eq!(outcomes(&db).await, (vec![Outcome::Nobody], 0));
    }
}
