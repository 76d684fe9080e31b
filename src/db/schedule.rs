//! Recurring announcements: what is sent again, when next, and what became of each occurrence.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::DateTime};
use serde::{Deserialize, Serialize};

use super::{Connection, column, optional, read_column, readable, sql};
use crate::domain::{
    AnnouncementId, Audience, Language, OrganizationId, PersonId, Schedule, ScheduleId,
    schedule::{Occurrence, Outcome},
};

/// A recurring announcement before it is noted.
pub(crate) struct New<'a> {
    pub organization: OrganizationId,
    pub by: PersonId,
    pub audience: &'a Audience,
    pub urgent: bool,
    pub schedule: &'a Schedule,
    /// The contents of deliveries, as JSON.
    pub texts: BTreeMap<Language, String>,
    /// Which text the readers of a language get; others get none.
    pub readers: &'a BTreeMap<Language, Language>,
}

/// Notes a recurring announcement; its number.
pub(crate) async fn create(db: &mut Connection, new: &New<'_>, now: Timestamp) -> anyhow::Result<ScheduleId> {
    let id: ScheduleId = sql::query_scalar(
        "insert into schedule (organization_id, created_by, audience, urgent, crontab, time_zone, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) returning schedule_id",
    )
    .bind(new.organization)
    .bind(new.by)
    .bind(serde_json::to_string(new.audience)?)
    .bind(new.urgent)
    .bind(column(&new.schedule.crontab)?)
    .bind(optional(&new.schedule.zone)?)
    .bind(now)
    .fetch_one(&mut *db)
    .await?;
    for (language, content) in &new.texts {
        let text = sql::query(
            "insert into schedule_text (schedule_id, language, content, written_by) values ($1, $2, $3, $4)",
        );
        text.bind(id).bind(column(language)?).bind(content).bind(new.by).execute(&mut *db).await?;
    }
    for (language, text) in new.readers {
        let reader =
            sql::query("insert into schedule_reader (schedule_id, language, text_language) values ($1, $2, $3)");
        reader.bind(id).bind(column(language)?).bind(column(text)?).execute(&mut *db).await?;
    }
    go_on(db, id, new.schedule.next(now)).await?;
    Ok(id)
}

/// How a recurring announcement is; one that is deleted is shown to nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    Active,
    Paused,
    Deleted,
}

/// A recurring announcement.
#[derive(Debug)]
pub(crate) struct Recurring {
    pub id: ScheduleId,
    pub organization: OrganizationId,
    /// None: somebody who left.
    pub by: Option<PersonId>,
    pub audience: Audience,
    pub urgent: bool,
    pub schedule: Schedule,
    pub state: State,
    pub next: Option<Occurrence>,
}

fn read(row: &sql::Row) -> anyhow::Result<Recurring> {
    let (wall, at): (Option<String>, Option<Timestamp>) = (row.get("next_wall")?, row.get("next_at")?);
    let next = wall.zip(at).map(|(wall, at)| anyhow::Ok(Occurrence { wall: wall.parse::<DateTime>()?, at }));
    let zone: Option<String> = row.get("time_zone")?;
    Ok(Recurring {
        id: row.get("schedule_id")?,
        organization: row.get("organization_id")?,
        by: row.get("created_by")?,
        audience: serde_json::from_str(&row.get::<String>("audience")?)?,
        urgent: row.get("urgent")?,
        schedule: Schedule { crontab: read_column(row.get("crontab")?)?, zone: zone.map(read_column).transpose()? },
        state: read_column(row.get("state")?)?,
        next: next.transpose()?,
    })
}

/// Holds one, so that it is not changed or deleted while it is seen to.
pub(crate) async fn hold(db: &mut Connection, id: ScheduleId) -> anyhow::Result<()> {
    db.hold("select 1 from schedule where schedule_id = $1 for no key update", id).await
}

const COLUMNS: &str =
    "schedule_id, organization_id, created_by, audience, urgent, crontab, time_zone, state, next_wall, next_at";

/// The recurring announcement with a number.
pub(crate) async fn with_id(db: &mut Connection, id: ScheduleId) -> anyhow::Result<Option<Recurring>> {
    let query = format!("select {COLUMNS} from schedule where schedule_id = $1");
    let row = sql::query(query).bind(id).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// So many are shown of an organization.
const SHOWN: i64 = 60;

/// Those of an organization and the ones below: first those that are not paused, the newest first.
pub(crate) async fn of_organization(
    db: &mut Connection,
    organization: OrganizationId,
) -> anyhow::Result<Vec<Recurring>> {
    let query = format!(
        "select {COLUMNS} from schedule join organization_line using (organization_id)
         where above_id = $1 and state <> 'deleted'
         order by state, schedule_id desc limit $2"
    );
    let rows = sql::query(query).bind(organization).bind(SHOWN).fetch_all(db).await?;
    Ok(readable(rows.iter().map(read)))
}

/// All that are not paused.
pub(crate) async fn active(db: &mut Connection) -> anyhow::Result<Vec<Recurring>> {
    let query = format!("select {COLUMNS} from schedule where state = 'active' order by schedule_id");
    let rows = sql::query(query).fetch_all(db).await?;
    Ok(readable(rows.iter().map(read)))
}

/// One that is due; the longest first.
pub(crate) async fn due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<ScheduleId>> {
    let due = "select schedule_id from schedule where state = 'active' and next_at <= $1 order by next_at limit 1";
    sql::query_scalar(due).bind(now).fetch_optional(db).await
}

/// All that are due.
pub(crate) async fn missed(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<Recurring>> {
    let query = format!("select {COLUMNS} from schedule where next_at <= $1");
    let rows = sql::query(query).bind(now).fetch_all(db).await?;
    Ok(readable(rows.iter().map(read)))
}

/// When the next is due.
pub(crate) async fn next(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select min(next_at) from schedule where state = 'active'").fetch_one(db).await
}

/// Notes when it is to be seen to next.
pub(crate) async fn go_on(db: &mut Connection, id: ScheduleId, next: Option<Occurrence>) -> anyhow::Result<()> {
    sql::query("update schedule set next_wall = $2, next_at = $3 where schedule_id = $1")
        .bind(id)
        .bind(next.map(|next| next.wall.to_string()))
        .bind(next.map(|next| next.at))
        .execute(db)
        .await?;
    Ok(())
}

/// Notes what became of an occurrence.
pub(crate) async fn note(
    db: &mut Connection,
    id: ScheduleId,
    (wall, outcome): (DateTime, Outcome),
    announcement: Option<AnnouncementId>,
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query("insert into occurrence (schedule_id, wall, outcome, announcement_id, at) values ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(wall.to_string())
        .bind(column(&outcome)?)
        .bind(announcement)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Whether an occurrence was seen to already.
pub(crate) async fn is_noted(db: &mut Connection, id: ScheduleId, wall: DateTime) -> anyhow::Result<bool> {
    let noted = sql::query_scalar("select exists (select 1 from occurrence where schedule_id = $1 and wall = $2)");
    noted.bind(id).bind(wall.to_string()).fetch_one(db).await
}

/// What became of the latest occurrences, the newest first; of those that were announced, as far as their announcements are.
pub(crate) async fn latest(db: &mut Connection, id: ScheduleId, most: i64) -> anyhow::Result<Vec<(DateTime, Outcome)>> {
    let rows: Vec<(String, String)> =
        sql::query_as(
            "select wall, case
                 when outcome <> 'announced' or announcement_id is null then outcome
                 when exists (select 1 from announcement_part as part where part.announcement_id = occurrence.announcement_id
                              and (is_filled or part.state in ('accepted', 'filled'))) then outcome
                 when exists (select 1 from announcement_part as part join announcement using (announcement_id)
                              where announcement_id = occurrence.announcement_id and part.state = 'asked'
                                and announcement.state in ('sending', 'paused')) then 'waiting'
                 else 'declined' end
             from occurrence where schedule_id = $1 order by wall desc limit $2",
        )
        .bind(id)
        .bind(most)
        .fetch_all(db)
        .await?;
    rows.into_iter().map(|(wall, outcome)| Ok((wall.parse()?, read_column(outcome)?))).collect()
}

/// Its texts, as contents of deliveries.
pub(crate) async fn texts(db: &mut Connection, id: ScheduleId) -> anyhow::Result<BTreeMap<Language, String>> {
    let rows: Vec<(String, String)> =
        sql::query_as("select language, content from schedule_text where schedule_id = $1")
            .bind(id)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(language, content)| Ok((read_column(language)?, content))).collect()
}

/// Which text the readers of a language get.
pub(crate) async fn readers(db: &mut Connection, id: ScheduleId) -> anyhow::Result<BTreeMap<Language, Language>> {
    let rows: Vec<(String, String)> =
        sql::query_as("select language, text_language from schedule_reader where schedule_id = $1")
            .bind(id)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(reader, text)| Ok((read_column(reader)?, read_column(text)?))).collect()
}

/// Pauses it, deletes it, or lets it go on; false if it is deleted.
pub(crate) async fn set_state(db: &mut Connection, id: ScheduleId, state: State) -> anyhow::Result<bool> {
    let changed = sql::query("update schedule set state = $2 where schedule_id = $1 and state <> 'deleted'");
    Ok(changed.bind(id).bind(column(&state)?).execute(db).await?.rows_affected() == 1)
}

/// Declines what coordinators have not decided about yet.
pub(crate) async fn decline_undecided(db: &mut Connection, id: ScheduleId) -> anyhow::Result<()> {
    let decline = sql::query(
        "update announcement_part set state = 'declined' where state = 'asked'
           and announcement_id in (select announcement_id from occurrence where schedule_id = $1)",
    );
    decline.bind(id).execute(db).await?;
    Ok(())
}

/// Takes back what is planned and has reached nobody yet: by readers' own clocks a day's deliveries are made early.
pub(crate) async fn withdraw(db: &mut Connection, id: ScheduleId) -> anyhow::Result<()> {
    decline_undecided(db, id).await?;
    let withdraw = sql::query(
        "update announcement set state = 'cancelled', shown_at = 0
         where state in ('sending', 'paused')
           and announcement_id in (select announcement_id from occurrence where schedule_id = $1)
           and not exists (select 1 from delivery where delivery.announcement_id = announcement.announcement_id
                           and delivery.state <> 'queued')",
    );
    withdraw.bind(id).execute(db).await?;
    Ok(())
}

/// Whoever lets it go on answers for it from now on.
pub(crate) async fn take_over(db: &mut Connection, id: ScheduleId, by: PersonId) -> anyhow::Result<()> {
    let taken = sql::query("update schedule set created_by = $2 where schedule_id = $1");
    taken.bind(id).bind(by).execute(db).await?;
    Ok(())
}
