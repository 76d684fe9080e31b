//! What stands in people's calendars, and the secret addresses by which programs fetch them.

use jiff::{SignedDuration, Timestamp};

use super::{
    Connection, column, known, organization, shift,
    sql::{self},
};
use crate::domain::{
    EventId, Language, OrganizationCode, OrganizationId, PersonId, Revision, Shift, ShiftId, Visibility,
    invitation::Secret,
};

/// So many shifts a calendar holds at most.
const MOST: i64 = 500;
/// What is over stays in a calendar for so long.
const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);

/// A shift, and how often it was revised.
pub(crate) type Dated = (Shift, Revision);

/// Gives somebody a new secret address; the one before is worthless.
pub(crate) async fn renew(
    db: &mut Connection,
    person: PersonId,
    secret: &Secret,
    now: Timestamp,
) -> anyhow::Result<()> {
    let renew = sql::query(
        "insert into calendar_link (person_id, secret_hash, made_at) values ($1, $2, $3)
         on conflict (person_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at",
    );
    renew.bind(person).bind(secret.hash()).bind(now).execute(db).await?;
    Ok(())
}

/// Makes somebody's address worthless; whether there was one.
pub(crate) async fn end(db: &mut Connection, person: PersonId) -> anyhow::Result<bool> {
    let ended = sql::query("delete from calendar_link where person_id = $1").bind(person).execute(db).await?;
    Ok(ended.rows_affected() == 1)
}

/// When somebody's address was made, if they have one.
pub(crate) async fn made_at(db: &mut Connection, person: PersonId) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select made_at from calendar_link where person_id = $1").bind(person).fetch_optional(db).await
}

/// Whose calendar a secret opens, and in which language they read.
pub(crate) async fn owner_of(db: &mut Connection, secret: &Secret) -> anyhow::Result<Option<(PersonId, Language)>> {
    let owner: Option<(PersonId, Option<String>)> = sql::query_as(
        "select person_id, language from calendar_link join person using (person_id) where secret_hash = $1",
    )
    .bind(secret.hash())
    .fetch_optional(db)
    .await?;
    Ok(owner.map(|(person, language)| (person, known(language).unwrap_or(Language::En))))
}

/// The shifts in which somebody has a place, those too that are cancelled or were not long ago.
pub(crate) async fn of_person(db: &mut Connection, person: PersonId, now: Timestamp) -> anyhow::Result<Vec<Dated>> {
    let ids = sql::query_scalar(
        "select shift_id from sign_up join shift using (shift_id)
         where person_id = $1 and state = 'confirmed' and ends_at > $2 order by starts_at, shift_id limit $3 + 0",
    );
    let ids: Vec<ShiftId> = ids.bind(person).bind(now - KEPT).bind(MOST).fetch_all(&mut *db).await?;
    dated(db, &ids).await
}

/// Those of one event that are not over.
pub(crate) async fn of_event(
    db: &mut Connection,
    person: PersonId,
    event: EventId,
    now: Timestamp,
) -> anyhow::Result<Vec<Dated>> {
    let ids = sql::query_scalar(
        "select shift_id from sign_up join shift using (shift_id)
         where person_id = $1 and state = 'confirmed' and event_id = $2 and ends_at > $3 order by starts_at, shift_id",
    );
    let ids: Vec<ShiftId> = ids.bind(person).bind(event).bind(now).fetch_all(&mut *db).await?;
    dated(db, &ids).await
}

/// One shift.
pub(crate) async fn of_shift(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Option<Dated>> {
    Ok(dated(db, &[shift]).await?.pop())
}

/// The calendar of an organization and those below it.
pub(crate) struct Public {
    pub name: String,
    pub language: Language,
    pub shifts: Vec<Dated>,
}

/// What everybody may see of an organization. None: there is no such organization.
pub(crate) async fn of_organization(
    db: &mut Connection,
    code: &OrganizationCode,
    now: Timestamp,
) -> anyhow::Result<Option<Public>> {
    let language = organization::inherited("language", "organization.organization_id");
    let found: Option<(OrganizationId, String, Option<String>)> =
        sql::query_as(format!("select organization_id, name, {language} from organization where code = $1"))
            .bind(code.as_str())
            .fetch_optional(&mut *db)
            .await?;
    let Some((id, name, language)) = found else { return Ok(None) };
    let ids = sql::query_scalar(
        "select shift_id from shift join event using (event_id) join organization_line using (organization_id)
         where above_id = $1 and visibility = $2 and ends_at > $3 order by starts_at, shift_id limit $4 + 0",
    );
    let ids = ids.bind(id).bind(column(&Visibility::Everyone)?).bind(now - KEPT).bind(MOST);
    let ids: Vec<ShiftId> = ids.fetch_all(&mut *db).await?;
    Ok(Some(Public { name, language: known(language).unwrap_or(Language::En), shifts: dated(db, &ids).await? }))
}

async fn dated(db: &mut Connection, ids: &[ShiftId]) -> anyhow::Result<Vec<Dated>> {
    let shifts = shift::with_ids(db, ids).await?;
    let mut all = Vec::with_capacity(shifts.len());
    for shift in shifts {
        let revision = sql::query_as(
            "select revision, coalesce(revised_at, published_at) from shift join event using (event_id) where shift_id = $1",
        );
        let (number, at): (i64, Timestamp) = revision.bind(shift.id).fetch_one(&mut *db).await?;
        all.push((shift, Revision { number, at }));
    }
    Ok(all)
}

/// Notes that calendars say something else of some shifts from now on.
pub(crate) async fn revise(db: &mut Connection, shifts: &[ShiftId], now: Timestamp) -> anyhow::Result<()> {
    let wanted = db.engine().list("$1");
    let revise =
        sql::query(format!("update shift set revision = revision + 1, revised_at = $2 where shift_id in {wanted}"));
    revise.bind(shifts).bind(now).execute(db).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        event::{self, testing::published},
        person,
        sign_up::{ask, testing::*},
    };

    fn numbers(dated: &[Dated]) -> Vec<i64> {
        dated.iter().map(|(_, revision)| revision.number).collect()
    }

    #[tokio::test]
    async fn an_address_opens_one_calendar_until_it_is_renewed_or_its_person_leaves() {
        let (db, _) = world(2, 2).await;
        let mut tx = db.begin().await.unwrap();
        let (person, [first, second]) = (PersonId(1), [Secret::of([1; 16]), Secret::of([2; 16])]);
        renew(&mut tx, person, &first, unix(NOW)).await.unwrap();
        assert_eq!(owner_of(&mut tx, &first).await.unwrap().map(|(owner, _)| owner), Some(person));
        renew(&mut tx, person, &second, unix(NOW + 1)).await.unwrap();
        assert_eq!(made_at(&mut tx, person).await.unwrap(), Some(unix(NOW + 1)));
        assert_eq!(owner_of(&mut tx, &first).await.unwrap(), None);
        assert!(end(&mut tx, person).await.unwrap() && !end(&mut tx, person).await.unwrap());
        renew(&mut tx, person, &first, unix(NOW)).await.unwrap();
        person::erase(&mut tx, person, unix(NOW)).await.unwrap();
        assert_eq!(owner_of(&mut tx, &first).await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_calendar_holds_ones_own_places_and_says_what_was_revised() {
        let (db, shift) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=2 {
            ask(&mut tx, shift, PersonId(person), true, unix(NOW)).await.unwrap();
        }
        let event = of_person(&mut tx, PersonId(1), unix(NOW)).await.unwrap()[0].0.event.id;
        assert_eq!(of_person(&mut tx, PersonId(2), unix(NOW)).await.unwrap(), [], "who waits has no place");
        assert_eq!(numbers(&of_event(&mut tx, PersonId(1), event, unix(NOW)).await.unwrap()), [0]);
        event::cancel(&mut tx, &[shift], "rain", unix(NOW + 1)).await.unwrap();
        let mine = of_event(&mut tx, PersonId(1), event, unix(NOW + 1)).await.unwrap();
        assert_eq!((numbers(&mine), mine[0].1.at), (vec![1], unix(NOW + 1)));
        assert!(mine[0].0.cancelled.is_some());
        assert_eq!(of_event(&mut tx, PersonId(1), event, unix(START + DAY)).await.unwrap(), [], "it is over");
    }

    #[tokio::test]
    async fn everybody_sees_of_an_organization_what_is_for_everyone() {
        let (db, _) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        published(&mut tx, unix(START + DAY), 1).await;
        let hidden = "update event set visibility = 'link' where event_id = (select min(event_id) from event)";
        crate::db::testing::run(&mut tx, hidden).await;
        let seen = async |tx: &mut Connection, code: &str| {
            let found = of_organization(tx, &code.parse().unwrap(), unix(NOW)).await.unwrap();
            found.map(|found| (found.language, found.shifts.len()))
        };
        assert_eq!(seen(&mut tx, "az").await, Some((Language::Az, 1)));
        assert_eq!(seen(&mut tx, "federation").await.map(|(_, shifts)| shifts), Some(1), "with those below it");
        assert_eq!(seen(&mut tx, "kz").await.map(|(_, shifts)| shifts), Some(0));
        assert_eq!(seen(&mut tx, "none").await, None);
    }
}
