//! The groups an announcement goes to: those that an organization and the ones below it have linked.

use super::{Part, Recipient, Wanted, list};
use crate::{
    db::{
        Connection, chosen_zone, known, organization, read_column,
        sql::{self, Engine},
    },
    domain::{ChatId, OrganizationId, QuietHours, Zone, announcement::Count},
};

/// Number 1 and all organizations below it, each with what it says itself or the next one above it.
fn setting() -> String {
    let [country, time_zone, quiet_hours] =
        ["country", "time_zone", "quiet_hours"].map(|column| organization::inherited(column, "below.organization_id"));
    format!(
        "with setting (organization_id, country, time_zone, quiet_hours) as (
             select organization_id, {country}, {time_zone}, {quiet_hours} from organization_line as below where above_id = $1)"
    )
}

/// 1 organization, 2 countries or null, 3 the part: null, a country, or empty.
fn which(engine: Engine) -> String {
    let countries = engine.list("$2");
    format!(
        "from linked_group join setting using (organization_id)
         where state = 'linked'
           and ($2 is null or country in {countries})
           and ($3 is null or ($3 = '' and country is null) or country = $3)"
    )
}

fn ask<T: sql::Columns>(
    engine: Engine,
    wanted: &Wanted<'_>,
    columns: &str,
    rest: &str,
) -> anyhow::Result<sql::Query<T>> {
    let part = wanted.part.map(|part| match part {
        Part::Country(country) => country.code().to_owned(),
        Part::Elsewhere => String::new(),
    });
    let sql = format!("{} select {columns} {} {rest}", setting(), which(engine));
    Ok(sql::query_as(sql).bind(wanted.organization).bind(list(&wanted.audience.countries)?).bind(part))
}

/// How many groups there are, chosen or not, by their language and country.
pub(crate) async fn count_groups(db: &mut Connection, wanted: &Wanted<'_>) -> anyhow::Result<Vec<Count>> {
    let asked = ask(db.engine(), wanted, "language, country, count(*)", "group by 1, 2 order by 3 desc, 1, 2")?;
    let rows: Vec<(String, Option<String>, i64)> = asked.fetch_all(db).await?;
    let count = |(language, country, people): (String, Option<String>, i64)| {
        anyhow::Ok(Count { language: read_column(language)?, country: country.map(read_column).transpose()?, people })
    };
    rows.into_iter().map(count).collect()
}

type Row = (ChatId, String, String, Option<String>);

const COLUMNS: &str = "chat_id, language, time_zone, quiet_hours";

/// The groups that get it; none if they were not chosen.
pub(crate) async fn groups(db: &mut Connection, wanted: &Wanted<'_>) -> anyhow::Result<Vec<Recipient>> {
    if !wanted.audience.groups {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = ask(db.engine(), wanted, COLUMNS, "order by chat_id")?.fetch_all(db).await?;
    rows.into_iter().map(recipient).collect()
}

/// A group, if it is still linked to an organization or one below it.
pub(crate) async fn group(
    db: &mut Connection,
    organization: OrganizationId,
    chat: ChatId,
) -> anyhow::Result<Option<Recipient>> {
    let sql = format!(
        "{} select {COLUMNS} from linked_group join setting using (organization_id)
         where chat_id = $2 and state = 'linked'",
        setting()
    );
    let row: Option<Row> = sql::query_as(sql).bind(organization).bind(chat).fetch_optional(db).await?;
    row.map(recipient).transpose()
}

/// Its quiet hours are those that its organization begins with.
fn recipient((chat, language, zone, quiet_hours): Row) -> anyhow::Result<Recipient> {
    let zone = chosen_zone(Some(zone)).unwrap_or_else(Zone::utc);
    // One group whose organization says what this version does not know holds up none of the others.
    let quiet = known(quiet_hours).unwrap_or(QuietHours::NIGHT);
    Ok(Recipient { chat, language: read_column(language)?, zone, quiet_hours: Some(quiet) })
}

#[cfg(test)]
pub(crate) mod testing {
    use crate::db::{Connection, sql};
    use crate::domain::{ChatId, OrganizationId};

    /// A group of an organization, reading a language.
    pub(crate) async fn linked(db: &mut Connection, chat: ChatId, organization: OrganizationId, language: &str) {
        sql::query(
            "insert into linked_group (chat_id, organization_id, title, language, changed_at) values ($1, $2, 'Sabah', $3, 0)",
        )
        .bind(chat)
        .bind(organization)
        .bind(language)
        .execute(db)
        .await
        .unwrap();
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::linked, *};
    use crate::{
        db::testing::database,
        domain::{Audience, Country},
    };

    const FEDERATION: OrganizationId = OrganizationId(1);
    const AZ: OrganizationId = OrganizationId(2);

    async fn found(
        db: &mut Connection,
        organization: OrganizationId,
        audience: &Audience,
        part: Option<&Part>,
    ) -> Vec<ChatId> {
        let groups = groups(db, &Wanted { organization, audience, part }).await.unwrap();
        groups.into_iter().map(|group| group.chat).collect()
    }

    fn country(code: &str) -> Country {
        Country::try_from(code.to_owned()).unwrap()
    }

    #[tokio::test]
    async fn groups_are_those_of_the_organization_and_below() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        let local = "insert into organization (organization_id, parent_id, code, name, time_zone) values (90, 2, 'az-x', 'X', 'Asia/Tokyo')";
        sql::query(local).execute(&mut tx).await.unwrap();
        for (chat, organization, language) in
            [(-1, FEDERATION, "en"), (-2, AZ, "az"), (-3, OrganizationId(90), "az"), (-4, OrganizationId(3), "tr")]
        {
            linked(&mut tx, ChatId(chat), organization, language).await;
        }
        let chosen = Audience { groups: true, ..Audience::default() };
        assert_eq!(found(&mut tx, AZ, &Audience::default(), None).await, [0; 0].map(ChatId), "off by default");
        assert_eq!(found(&mut tx, AZ, &chosen, None).await, [-3, -2].map(ChatId));
        assert_eq!(found(&mut tx, FEDERATION, &chosen, None).await, [-4, -3, -2, -1].map(ChatId));
        let part = Part::Country(country("AZ"));
        assert_eq!(found(&mut tx, FEDERATION, &chosen, Some(&part)).await, [-3, -2].map(ChatId));
        assert_eq!(found(&mut tx, FEDERATION, &chosen, Some(&Part::Elsewhere)).await, [ChatId(-1)]);
        let in_tr = Audience { countries: [country("TR")].into(), ..chosen };
        assert_eq!(found(&mut tx, FEDERATION, &in_tr, None).await, [ChatId(-4)]);
        let wanted = Wanted { organization: AZ, audience: &Audience::default(), part: None };
        let counts = count_groups(&mut tx, &wanted).await.unwrap();
        assert_eq!(
            counts.iter().map(|count| (count.country, count.people)).collect::<Vec<_>>(),
            [(Some(country("AZ")), 2)]
        );
        let local = group(&mut tx, AZ, ChatId(-3)).await.unwrap().unwrap();
        assert_eq!((local.zone, local.quiet_hours), (Zone::of_place("Asia/Tokyo"), Some(QuietHours::NIGHT)));
    }
}
