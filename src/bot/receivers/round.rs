//! What was not received goes to the next who can be reached, as soon as a team or its reachability has changed; and
//! those who invited somebody hear what became of it.

use jiff::Timestamp;
use tracing::error;

use super::{Told, bring, concern::Concern, later, lost};
use crate::{
    bot::{
        announce::abandoned,
        job_context::JobContext,
        notifications::{self, Haste, Notification, named},
        team::invited,
    },
    db::{
        Connection, end_apart, invitation,
        notice::{self, Notice as Kept},
        receiver::{self, Receivers},
        savepoint, shift,
        volunteer::Recipient,
    },
    dialogues::event::Visit,
    domain::Shift,
    texts::{Catalogue, Text},
};

/// Does what is due; when there is more.
pub(crate) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let mut tx = context.db.begin().await?;
    if tick(&mut tx, &context.texts, now).await? {
        context.wakeups.announcements.wake_after_commit();
    }
    let next = next(&mut tx, now).await?;
    tx.commit().await?;
    context.wakeups.flush();
    Ok(next)
}

/// When there is something to do even if nothing changes.
pub(crate) async fn next(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let (useless, expiry) = (notice::next_useless(db).await?, invitation::next_expiry(db).await?);
    let (alarm, later) = (receiver::next_alarm(db, now).await?, notice::next_due(db).await?);
    Ok([useless, expiry, alarm, later].into_iter().flatten().min())
}

/// Does what is due; whether announcements are to be looked at for it.
pub(crate) async fn tick(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<bool> {
    notice::forget_useless(db, now).await?;
    later::tell(db, texts, now).await?;
    let has_changed = receiver::has_changed(db).await?;
    if has_changed {
        receiver::forgive(db).await?;
        for kept in notice::unheard(db).await? {
            see_to_safely(db, texts, &kept, now).await?;
        }
    }
    let are_abandoned = has_changed && abandoned::see_to(db, texts, now).await?;
    // Also what was held back for a while.
    lost::tell(db, texts, now).await?;
    for expired in invitation::take_expired(db, now).await? {
        let mut own = savepoint(db).await?;
        let told = invited::tell_of_expiry(&mut own, texts, &expired, now).await;
        // One of which nobody can be told stops none of the others.
        if let Err(fault) = end_apart(own, told).await? {
            error!(organization = expired.organization.0, "Nobody hears that an invitation has expired: {fault:#}");
        }
    }
    Ok(are_abandoned)
}

/// One that cannot be read stops none of the others.
async fn see_to_safely(db: &mut Connection, texts: &Catalogue, kept: &Kept, now: Timestamp) -> anyhow::Result<()> {
    let mut own = savepoint(db).await?;
    let seen_to = see_to(&mut own, texts, kept, now).await;
    if let Err(fault) = end_apart(own, seen_to).await? {
        error!(shift = kept.shift.0, "What concerns a shift is told to nobody: {fault:#}");
        notice::end(db, kept.id).await?;
    }
    Ok(())
}

/// Brings it to those who are there now. Whom it is about hears if it changes whether anybody is.
async fn see_to(db: &mut Connection, texts: &Catalogue, kept: &Kept, now: Timestamp) -> anyhow::Result<()> {
    let concern: Concern = serde_json::from_str(&kept.concern)?;
    let shift = shift::with_id(db, kept.shift).await?.filter(|shift| concern.is_about(shift, now));
    let Some(shift) = shift else { return notice::end(db, kept.id).await };
    let Some(write) = concern.write(db, &shift, now).await? else { return notice::end(db, kept.id).await };
    let told = match receiver::of_notice(db, &shift.event, kept.id).await? {
        Receivers::People(people) => {
            bring(db, texts, (kept.id, &people), (&concern, &shift, kept.useful_until), write, now).await?;
            Told::Somebody
        }
        Receivers::Nobody => Told::Nobody,
    };
    if kept.is_kept != (told == Told::Nobody) {
        notice::keep(db, kept.id, told == Told::Nobody).await?;
        tell_whom_it_is_about(db, texts, (kept, &concern, &shift), told, now).await?;
    }
    Ok(())
}

async fn tell_whom_it_is_about(
    db: &mut Connection,
    texts: &Catalogue,
    (kept, concern, shift): (&Kept, &Concern, &Shift),
    told: Told,
    now: Timestamp,
) -> anyhow::Result<()> {
    let (Some(person), true) = (kept.person, concern.is_awaited()) else { return Ok(()) };
    let notice = |reader: &Recipient| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        let text = match told {
            Told::Somebody => Text::HeardAfterAll { title, date, hours },
            Told::Nobody => Text::NotHeardAfterAll { title, date, hours },
        };
        Notification::with(text, Text::BtnShowEvent, Visit::Shift(shift.id))
    };
    // It may be otherwise tomorrow.
    let haste = Haste::About(shift.slot.starts_at);
    notifications::owe(db, texts, (&[person], haste), notice, now).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{
            event,
            organization::{self, testing::with_volunteers},
            person,
            sign_up::testing::{NOW, START},
            sql,
            testing::refuse,
        },
        domain::{ChatId, NewEvent, OrganizationId, PersonId, Role, invitation::Secret},
    };

    #[tokio::test]
    async fn one_of_which_nobody_can_be_told_stops_none_of_the_others() {
        let (db, texts) = (with_volunteers(&[1, 2, 3, 4].map(PersonId)).await, Catalogue::load(None, None).unwrap());
        let mut tx = db.begin().await.unwrap();
        // Of two teams each has lost who made its event, and has invited somebody in vain.
        for (organization, team, creator) in [(2, 1, 3), (3, 2, 4)] {
            organization::grant(&mut tx, OrganizationId(organization), PersonId(team), Role::Coordinator, unix(0))
                .await
                .unwrap();
            organization::grant(&mut tx, OrganizationId(organization), PersonId(creator), Role::Organizer, unix(0))
                .await
                .unwrap();
            let new = NewEvent { organization: OrganizationId(organization), ..event::testing::event(unix(START), 1) };
            event::publish(&mut tx, &new, Some(PersonId(creator)), unix(0)).await.unwrap();
            person::set_reachable(&mut tx, PersonId(creator), false).await.unwrap();
            let secret = Secret::of([u8::try_from(team).unwrap(); 16]);
            invitation::invite(
                &mut tx,
                Some(PersonId(team)),
                (OrganizationId(organization), Role::Organizer),
                &secret,
                (unix(0), unix(1)),
            )
            .await
            .unwrap();
        }
        refuse(&mut tx, "insert on delivery", "new.chat_id = 1").await;
        tick(&mut tx, &texts, unix(NOW)).await.unwrap();
        let told: Vec<ChatId> = sql::query_scalar("select chat_id from delivery").fetch_all(&mut tx).await.unwrap();
        assert_eq!(told, [2, 2].map(ChatId));
    }
}
