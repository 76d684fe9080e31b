//! Who an announcement goes to: counting them, and finding them in slices. Groups stand in `groups`.

mod groups;

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde::Serialize;

use super::{
    Connection, columns as columns_of, read_column,
    sql::{self, Engine},
    volunteer,
};
use crate::domain::{
    Audience, ChatId, Country, Language, OrganizationId, PersonId, QuietHours, Region, Zone, announcement::Count,
};

#[cfg(test)]
pub(crate) use groups::testing;
pub(crate) use groups::{count_groups, group, groups};

/// Within whose reach, of which country, and who of them.
pub(crate) struct Wanted<'a> {
    pub organization: OrganizationId,
    pub audience: &'a Audience,
    /// None: all; else the people of one country, or of none of these countries.
    pub part: Option<&'a Part>,
}

/// The people of an announcement that one organization decides about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Country(Country),
    /// People who live in none of the six.
    Elsewhere,
}

/// Those whom optional messages may reach, within the reach of an organization: people of its country, and those who
/// have signed up with it or with an organization below; and of these, who fits what was chosen.
///
/// 1 organization, 2 its country or null, 3 today, 4 everyone, 5 countries, 6 regions, 7 topics, 8 languages, 9 and 10
/// days of birth, 11 shift, 12 its standings, 13 roles, 14 the part: null, a country, or empty.
fn who(engine: Engine) -> String {
    let [countries, regions, topics, languages] = ["$5", "$6", "$7", "$8"].map(|place| engine.list(place));
    let [standings, roles] = ["$12", "$13"].map(|place| engine.list(place));
    format!(
        "from volunteer join person using (person_id)
         where reachable and optional_messages and (paused_until is null or paused_until < $3)
           and ($2 is null or country = $2 or person_id in (
               select person_id from sign_up join shift using (shift_id) join event using (event_id)
               where organization_id in (select organization_id from organization_line where above_id = $1)))
           and ($5 is null or country in {countries})
           and ($6 is null or region in {regions})
           and ($7 is null or exists (select 1 from subscription where subscription.person_id = volunteer.person_id
                                      and topic in {topics}))
           and ($8 is null or coalesce(language, 'en') in {languages})
           and ($9 is null or birth_date between $9 and $10)
           and ($11 is null or exists (select 1 from sign_up where shift_id = $11 and sign_up.person_id = volunteer.person_id
                                       and (state in {standings}
                                            or case when came then 'came' when not came then 'no-show' end in {standings})))
           and ($13 is null or exists (select 1 from member where member.person_id = volunteer.person_id
                                       and role in {roles}
                                       and organization_id in (select organization_id from organization_line where above_id = $1)))
           and ($14 is null or ($14 = '' and country is null) or country = $14)
           and $4"
    )
}

/// The question with its answers' columns and what follows the conditions; further values begin at 15.
async fn ask<T: sql::Columns>(
    db: &mut Connection,
    wanted: &Wanted<'_>,
    (columns, rest): (&str, &str),
    now: Timestamp,
) -> anyhow::Result<sql::Query<T>> {
    let country: Option<String> =
        super::event::organizing(db, wanted.organization).await?.country.map(|country| country.code().to_owned());
    let (audience, today) = (wanted.audience, now.to_zoned_datetime(TimeZone::UTC).date());
    let born = audience.ages.map(|ages| ages.born(today));
    let shift = audience.shift.as_ref();
    let part = wanted.part.map(|part| match part {
        Part::Country(country) => country.code(),
        Part::Elsewhere => "",
    });
    let sql = format!("select {columns} {} {rest}", who(db.engine()));
    Ok(sql::query_as(sql)
        .bind(wanted.organization)
        .bind(country)
        .bind(today.to_string())
        .bind(!audience.is_nobody())
        .bind(list(&audience.countries)?)
        .bind(list(&with_members(&audience.regions))?)
        .bind(list(&audience.topics)?)
        .bind(list(&audience.languages)?)
        .bind(born.map(|(oldest, _)| oldest.to_string()))
        .bind(born.map(|(_, youngest)| youngest.to_string()))
        .bind(shift.map(|shift| shift.id))
        .bind(shift.map(|shift| columns_of(&shift.standings)).transpose()?)
        .bind(list(&audience.roles)?)
        .bind(part.map(str::to_owned)))
}

/// A group of regions means those in it too.
fn with_members(regions: &BTreeSet<Region>) -> BTreeSet<Region> {
    regions.iter().flat_map(|region| [*region].into_iter().chain(region.members(Language::En))).collect()
}

/// A set as it stands in columns; null if nothing of it was chosen.
fn list<T: Serialize + Ord>(set: &BTreeSet<T>) -> anyhow::Result<Option<Vec<String>>> {
    Ok(if set.is_empty() { None } else { Some(columns_of(set)?) })
}

/// How many there are, by the language they read and their country.
pub(crate) async fn count(db: &mut Connection, wanted: &Wanted<'_>, now: Timestamp) -> anyhow::Result<Vec<Count>> {
    let parts = ("coalesce(language, 'en'), country, count(*)", "group by 1, 2 order by 3 desc, 1, 2");
    let rows: Vec<(String, Option<String>, i64)> = ask(db, wanted, parts, now).await?.fetch_all(db).await?;
    let count = |(language, country, people): (String, Option<String>, i64)| {
        anyhow::Ok(Count { language: read_column(language)?, country: country.map(read_column).transpose()?, people })
    };
    rows.into_iter().map(count).collect()
}

/// What came within it is counted.
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How many of them had no announcement in the last seven days, one, or more.
pub(crate) async fn load(db: &mut Connection, wanted: &Wanted<'_>, now: Timestamp) -> anyhow::Result<[i64; 3]> {
    let had = "(select count(*) from delivery where chat_id = person_id and announcement_id is not null
                and state = 'sent' and changed_at > $15)";
    let columns = format!(
        "count(*) filter (where {had} = 0), count(*) filter (where {had} = 1), count(*) filter (where {had} > 1)"
    );
    let asked = ask::<(i64, i64, i64)>(db, wanted, (&columns, ""), now).await?;
    let (none, one, more) = asked.bind(now - WEEK).fetch_one(db).await?;
    Ok([none, one, more])
}

/// Somebody who gets the announcement, or a group, and what decides when and in which language.
#[derive(Debug, PartialEq)]
pub(crate) struct Recipient {
    /// A person, or a group by its chat.
    pub chat: ChatId,
    pub language: Language,
    pub zone: Zone,
    pub quiet_hours: Option<QuietHours>,
}

type Row = (PersonId, String, Option<String>, Option<String>, Option<String>, Option<String>);

/// The next of them after a person, in the order of their numbers.
pub(crate) async fn slice(
    db: &mut Connection,
    wanted: &Wanted<'_>,
    (after, limit): (PersonId, i64),
    now: Timestamp,
) -> anyhow::Result<Vec<Recipient>> {
    let parts = (
        "person_id, coalesce(language, 'en'), time_zone, country, region, quiet_hours",
        "and person_id > $15 order by person_id limit $16",
    );
    let rows: Vec<Row> = ask(db, wanted, parts, now).await?.bind(after).bind(limit).fetch_all(db).await?;
    Ok(rows.into_iter().map(recipient).collect())
}

fn recipient((person, language, zone, country, region, quiet_hours): Row) -> Recipient {
    let reader = volunteer::recipient((person, Some(language), zone, country, region, quiet_hours, true));
    Recipient { chat: person.chat(), language: reader.language, zone: reader.zone, quiet_hours: reader.quiet_hours }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{Database, attendance, organization::testing::with_volunteers, person, sign_up, sign_up::testing::*},
        domain::{Ages, OfShift, PersonId, Role, Topic, participant::Standing},
    };

    const AZ: OrganizationId = OrganizationId(2);

    /// Five volunteers: 1 to 3 in Azerbaijan, 4 in Türkiye, 5 elsewhere.
    async fn five() -> Database {
        let db = with_volunteers(&[1, 2, 3, 4, 5].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        for sql in [
            "update volunteer set country = 'AZ', region = 'AZ-BA' where person_id < 4",
            "update volunteer set country = 'TR' where person_id = 4",
            "update volunteer set birth_date = '2011-01-01' where person_id = 2",
            "update person set language = 'az' where person_id in (1, 2)",
            "insert into subscription values (3, 'sport'), (4, 'sport')",
            "insert into member values (2, 3, 'organizer', 0), (3, 4, 'organizer', 0)",
        ] {
            sql::query(sql).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        db
    }

    async fn found(db: &mut Connection, organization: OrganizationId, audience: &Audience) -> Vec<ChatId> {
        let wanted = Wanted { organization, audience, part: None };
        let now = unix(NOW);
        let slice = slice(db, &wanted, (PersonId(0), 100), now).await.unwrap();
        let people: Vec<ChatId> = slice.into_iter().map(|recipient| recipient.chat).collect();
        let count: i64 = count(db, &wanted, now).await.unwrap().iter().map(|count| count.people).sum();
        assert_eq!(count, i64::try_from(people.len()).unwrap(), "what is counted is what is found");
        people
    }

    fn everyone() -> Audience {
        Audience { everyone: true, ..Audience::default() }
    }

    #[tokio::test]
    async fn what_is_chosen_adds_up_and_nothing_is_nobody() {
        let db = five().await;
        let mut tx = db.begin().await.unwrap();
        assert_eq!(found(&mut tx, AZ, &Audience::default()).await, [0; 0].map(ChatId));
        assert_eq!(found(&mut tx, AZ, &everyone()).await, [1, 2, 3].map(ChatId));
        assert_eq!(
            found(&mut tx, OrganizationId(1), &everyone()).await,
            [1, 2, 3, 4, 5].map(ChatId),
            "the federation reaches all"
        );
        let sport = Audience { topics: [Topic::Sport].into(), ..Audience::default() };
        assert_eq!(found(&mut tx, AZ, &sport).await, [ChatId(3)], "nobody outside the organization's reach");
        let readers = Audience { languages: [Language::Az].into(), ..Audience::default() };
        assert_eq!(found(&mut tx, AZ, &readers).await, [1, 2].map(ChatId));
        let grown = Audience { ages: Some(Ages { from: 18, to: 99 }), ..readers };
        assert_eq!(found(&mut tx, AZ, &grown).await, [ChatId(1)]);
        let team = Audience { roles: [Role::Organizer].into(), ..Audience::default() };
        assert_eq!(found(&mut tx, AZ, &team).await, [ChatId(3)]);
        let abroad =
            Audience { countries: [Country::try_from("TR".to_owned()).unwrap()].into(), ..Audience::default() };
        assert_eq!(
            (found(&mut tx, AZ, &abroad).await, found(&mut tx, OrganizationId(1), &abroad).await),
            (vec![], vec![ChatId(4)])
        );
    }

    #[tokio::test]
    async fn who_does_not_want_it_is_left_out_whatever_is_chosen() {
        let db = five().await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update volunteer set optional_messages = false where person_id = 1")
            .execute(&mut tx)
            .await
            .unwrap();
        sql::query("update volunteer set paused_until = '2999-01-01' where person_id = 2")
            .execute(&mut tx)
            .await
            .unwrap();
        person::set_reachable(&mut tx, PersonId(3), false).await.unwrap();
        assert_eq!(found(&mut tx, OrganizationId(1), &everyone()).await, [4, 5].map(ChatId));
    }

    #[tokio::test]
    async fn people_of_a_shift_are_found_by_how_they_stand() {
        let (db, shift) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in (1..=2).map(PersonId) {
            sign_up::ask(&mut tx, shift, person, true, unix(NOW)).await.unwrap();
        }
        let standing = async |db: &mut Connection, standings: &[Standing]| {
            let of_shift = OfShift { id: shift, label: String::new(), standings: standings.iter().copied().collect() };
            found(db, AZ, &Audience { shift: Some(of_shift), ..Audience::default() }).await
        };
        assert_eq!(standing(&mut tx, &[Standing::Confirmed]).await, [ChatId(1)]);
        assert_eq!(standing(&mut tx, &[Standing::Confirmed, Standing::Waiting]).await, [1, 2].map(ChatId));
        assert_eq!(standing(&mut tx, &[]).await, [0; 0].map(ChatId));
        assert_eq!(standing(&mut tx, &[Standing::Came, Standing::NoShow]).await, [0; 0].map(ChatId), "nobody has said");
        attendance::mark(&mut tx, shift, PersonId(1), true).await.unwrap();
        assert_eq!(standing(&mut tx, &[Standing::Came]).await, [ChatId(1)]);
        assert_eq!(standing(&mut tx, &[Standing::NoShow]).await, [0; 0].map(ChatId));
    }
}
