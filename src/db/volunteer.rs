//! Registered people: profile and preferences.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Connection, chosen_zone, column, columns, known, mention, optional, read_column, read_columns, sql};
use crate::domain::{
    BirthDate, Country, Draft, Language, Name, PersonId, Phone, Preferences, Profile, QuietHours, Region, Rest,
    SignUpId, Zone, profile::zone_of_place,
};

/// A volunteer's profile and preferences; None for someone who is not registered.
pub(crate) async fn of_person(db: &mut Connection, person: PersonId) -> anyhow::Result<Option<(Profile, Preferences)>> {
    let row: Option<Row> = sql::query_as(
        "select name, birth_date, country, region, phone, time_zone, quiet_hours, paused_until, optional_messages, reminders,
                night_reminders, digest_at is not null,
                (select string_agg(topic, ',') from subscription where subscription.person_id = volunteer.person_id),
                (select string_agg(language, ',') from spoken_language where spoken_language.person_id = volunteer.person_id)
         from volunteer where person_id = $1",
    )
    .bind(person)
    .fetch_optional(&mut *db)
    .await?;
    if let Some((name, _, _, _, phone, ..)) = &row {
        mention::read(db, person, name, phone.as_deref());
    }
    row.map(parse).transpose()
}

type Text = Option<String>;
type Row = (String, String, Text, Text, Text, Text, Text, Text, bool, Text, bool, bool, Text, Text);

fn parse(row: Row) -> anyhow::Result<(Profile, Preferences)> {
    let (
        name,
        birth_date,
        country,
        region,
        phone,
        zone,
        quiet_hours,
        paused_until,
        optional_messages,
        reminders,
        night_reminders,
        weekly_digest,
        topics,
        languages,
    ) = row;
    let profile = Profile {
        name: read_column::<Name>(name)?,
        birth_date: read_column::<BirthDate>(birth_date)?,
        country: country.map(read_column).transpose()?,
        region: region.map(read_column).transpose()?,
        topics: read_columns(topics)?,
        spoken_languages: read_columns(languages)?,
        phone: phone.map(read_column::<Phone>).transpose()?,
    };
    let preferences = Preferences {
        zone: chosen_zone(zone),
        quiet_hours: quiet_hours.map(read_column).transpose()?,
        paused_until: paused_until.map(read_column).transpose()?,
        optional_messages,
        reminders: reminders.map(|reminders| serde_json::from_str(&reminders)).transpose()?,
        night_reminders,
        weekly_digest,
    };
    Ok((profile, preferences))
}

/// Makes a person a volunteer; who is one already gets the new profile.
pub(crate) async fn register(
    db: &mut Connection,
    person: PersonId,
    profile: &Profile,
    now: Timestamp,
) -> anyhow::Result<()> {
    let preferences = Preferences::default();
    sql::query(
        "insert into volunteer (person_id, name, birth_date, quiet_hours, optional_messages, registered_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (person_id) do nothing",
    )
    .bind(person)
    .bind(column(&profile.name)?)
    .bind(column(&profile.birth_date)?)
    .bind(optional(&preferences.quiet_hours)?)
    .bind(preferences.optional_messages)
    .bind(now)
    .execute(&mut *db)
    .await?;
    save_profile(db, person, profile).await
}

/// Stores a changed profile.
pub(crate) async fn save_profile(db: &mut Connection, person: PersonId, profile: &Profile) -> anyhow::Result<()> {
    sql::query(
        "update volunteer set name = $2, birth_date = $3, country = $4, region = $5, phone = $6 where person_id = $1",
    )
    .bind(person)
    .bind(column(&profile.name)?)
    .bind(column(&profile.birth_date)?)
    .bind(optional(&profile.country)?)
    .bind(optional(&profile.region)?)
    .bind(optional(&profile.phone)?)
    .execute(&mut *db)
    .await?;
    sql::query("delete from subscription where person_id = $1").bind(person).execute(&mut *db).await?;
    let chosen = db.engine().list("$2");
    sql::query(format!("insert into subscription (person_id, topic) select $1, value from {chosen} as chosen"))
        .bind(person)
        .bind(columns(&profile.topics)?)
        .execute(&mut *db)
        .await?;
    sql::query("delete from spoken_language where person_id = $1").bind(person).execute(&mut *db).await?;
    sql::query(format!("insert into spoken_language (person_id, language) select $1, value from {chosen} as chosen"))
        .bind(person)
        .bind(columns(&profile.spoken_languages)?)
        .execute(&mut *db)
        .await?;
    Ok(())
}

/// Stores changed preferences.
pub(crate) async fn save_preferences(
    db: &mut Connection,
    person: PersonId,
    preferences: &Preferences,
) -> anyhow::Result<()> {
    let reminders = preferences.reminders.as_ref().map(serde_json::to_string).transpose()?;
    sql::query(
        "update volunteer set time_zone = $2, quiet_hours = $3, paused_until = $4, optional_messages = $5, reminders = $6,
                              digest_at = case when $7 then coalesce(digest_at, 0) end, night_reminders = $8
         where person_id = $1",
    )
        .bind(person)
        .bind(optional(&preferences.zone)?)
        .bind(optional(&preferences.quiet_hours)?)
        .bind(optional(&preferences.paused_until)?)
        .bind(preferences.optional_messages)
        .bind(reminders)
        .bind(preferences.weekly_digest)
        .bind(preferences.night_reminders)
        .execute(db)
        .await?;
    Ok(())
}

/// What is needed to write to somebody.
pub(crate) struct Recipient {
    pub person: PersonId,
    pub language: Language,
    /// Where they live.
    pub zone: Zone,
    pub quiet_hours: Option<QuietHours>,
    /// Whether messages reach them, as far as we know.
    pub reachable: bool,
}

impl Recipient {
    /// When they rest.
    pub(crate) fn rest(&self) -> Rest<'_> {
        Rest { hours: self.quiet_hours, zone: &self.zone }
    }
}

/// What is needed to write to some people; who has left is left out.
pub(crate) async fn recipients(db: &mut Connection, people: &[PersonId]) -> anyhow::Result<Vec<Recipient>> {
    let wanted = db.engine().list("$1");
    let rows: Vec<ReadingRow> = sql::query_as(format!(
        "select person_id, language, time_zone, country, region, quiet_hours, reachable
         from {wanted} as wanted join person on person_id = wanted.value left join volunteer using (person_id)"
    ))
    .bind(people)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(recipient).collect())
}

/// Sign-ups with what is needed to write to their people, in their order.
pub(crate) async fn with_readings(
    db: &mut Connection,
    sign_ups: Vec<(SignUpId, PersonId)>,
) -> anyhow::Result<Vec<(SignUpId, Recipient)>> {
    let people: Vec<PersonId> = sign_ups.iter().map(|(_, person)| *person).collect();
    let all = recipients(db, &people).await?.into_iter();
    let mut by_person: BTreeMap<PersonId, Recipient> = all.map(|recipient| (recipient.person, recipient)).collect();
    Ok(sign_ups.into_iter().filter_map(|(sign_up, person)| Some((sign_up, by_person.remove(&person)?))).collect())
}

/// Person, language, zone, country, region, quiet hours, whether messages reach them.
type ReadingRow = (PersonId, Text, Text, Text, Text, Text, bool);

/// What this version does not know is as if it was never said.
pub(crate) fn recipient((person, language, zone, country, region, quiet_hours, reachable): ReadingRow) -> Recipient {
    let (country, region): (Option<Country>, Option<Region>) = (known(country), known(region));
    let zone = chosen_zone(zone).unwrap_or_else(|| zone_of_place(&Draft { country, region, ..Draft::default() }));
    let quiet_hours = quiet_hours.map(|hours| known(Some(hours)).unwrap_or(QuietHours::NIGHT));
    Recipient { person, language: known(language).unwrap_or(Language::En), zone, quiet_hours, reachable }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{person, testing::database},
        domain::{Country, Language, Lead, QuietHours, Region, Topic},
    };

    fn profile() -> Profile {
        Profile {
            name: Name::parse("Меҳрона").unwrap(),
            birth_date: BirthDate::parse("24.03.2008", jiff::civil::date(2026, 1, 1)).unwrap(),
            country: Country::try_from("TJ".to_owned()).ok(),
            region: Region::try_from("TJ-DU".to_owned()).ok(),
            topics: BTreeSet::from([Topic::OlderPeople, Topic::Sport]),
            spoken_languages: BTreeSet::from([Language::Tg.into()]),
            phone: Phone::parse("+992901234567"),
        }
    }

    #[tokio::test]
    async fn what_is_stored_comes_back() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        person::meet(&mut tx, PersonId(1), unix(0)).await.unwrap();
        assert_eq!(of_person(&mut tx, PersonId(1)).await.unwrap(), None);
        register(&mut tx, PersonId(1), &profile(), unix(5)).await.unwrap();
        assert_eq!(of_person(&mut tx, PersonId(1)).await.unwrap(), Some((profile(), Preferences::default())));

        let moved = Profile { country: None, region: None, phone: None, topics: BTreeSet::new(), ..profile() };
        let preferences = Preferences {
            zone: Zone::parse("Berlin"),
            quiet_hours: QuietHours::parse("23-7"),
            paused_until: Some(jiff::civil::date(2027, 1, 1)),
            optional_messages: false,
            night_reminders: true,
            weekly_digest: false,
            reminders: Some(Lead::usual()),
        };
        save_profile(&mut tx, PersonId(1), &moved).await.unwrap();
        save_preferences(&mut tx, PersonId(1), &preferences).await.unwrap();
        assert_eq!(of_person(&mut tx, PersonId(1)).await.unwrap(), Some((moved, preferences)));
    }

    #[tokio::test]
    async fn a_zone_that_is_no_more_is_as_if_none_was_chosen() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        person::meet(&mut tx, PersonId(1), unix(0)).await.unwrap();
        register(&mut tx, PersonId(1), &profile(), unix(0)).await.unwrap();
        sql::query("update volunteer set time_zone = 'Asia/Atlantis'").execute(&mut tx).await.unwrap();
        assert_eq!(of_person(&mut tx, PersonId(1)).await.unwrap(), Some((profile(), Preferences::default())));
        assert_eq!(recipients(&mut tx, &[PersonId(1)]).await.unwrap()[0].zone, Zone::of_place("Asia/Dushanbe"));
    }
}
