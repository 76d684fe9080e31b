//! Upcoming events as volunteers find them: what is theirs first, page by page or by words.

use jiff::Timestamp;

use super::{
    Connection, columns, optional,
    shift::{PAGE, page_of, with_ids},
    sql::{self, Engine},
};
use crate::domain::{
    Country, EventId, Language, OrganizationId, Region, Shift, ShiftId, Topic,
    search::{Fit, Sought},
};

/// What a person wants to find first, and what only.
#[derive(Clone, Default)]
pub(crate) struct Wanted {
    pub language: Option<Language>,
    pub country: Option<Country>,
    pub region: Option<Region>,
    pub topics: Vec<Topic>,
    pub only_my_country: bool,
    pub only_my_region: bool,
    pub only_my_topics: bool,
    /// Only events of this organization.
    pub organization: Option<OrganizationId>,
}

/// The next shift of each upcoming event for which a condition on `next` holds: first those near the person, of their
/// country, in their language and on their topics. Where it is, is where it is looked for.
fn next_of_each(engine: Engine, condition: &str) -> String {
    let [near, topics] = ["$3", "$5"].map(|place| engine.list(place));
    format!(
        "select shift.shift_id, count(*) over () from shift join event using (event_id)
                left join shift_place as here on here.shift_id = shift.shift_id
         where starts_at > $1 and cancel_reason is null
           -- So that what is over, by far the most, is not looked at.
           and event.event_id in (select soon.event_id from shift as soon where soon.starts_at > $1)
           and shift.shift_id = (
               select next.shift_id from shift as next left join shift_place as there on there.shift_id = next.shift_id
               where next.event_id = event.event_id and next.starts_at > $1 and next.cancel_reason is null and {condition}
               order by next.starts_at, next.shift_id limit 1)
           and (visibility = 'everyone' or (visibility = 'country' and country = $2))
           and (not $4 or (country = $2 and (case when here.shift_id is null then event.region else here.region end is null
                           or case when here.shift_id is null then event.region else here.region end in {near})))
           and (not $6 or topic in {topics})
           and ($7 is null or organization_id = $7)
           and (not $11 or $2 is null or country = $2)
         order by coalesce(case when here.shift_id is null then event.region else here.region end in {near}, false) desc,
                  coalesce(country = $2, false) desc,
                  exists (select 1 from event_text where event_text.event_id = event.event_id and event_text.language = $10) desc,
                  topic in {topics} desc, starts_at, shift.shift_id limit $8 offset $9"
    )
}

/// A statement of `next_of_each` with what the person wants.
fn wanted(
    statement: String,
    wanted: &Wanted,
    now: Timestamp,
    (limit, offset): (usize, usize),
) -> anyhow::Result<sql::Query<(ShiftId, i64)>> {
    let near = wanted.region.map(Region::related).unwrap_or_default();
    Ok(sql::query_as(statement)
        .bind(now)
        .bind(optional(&wanted.country)?)
        .bind(columns(&near)?)
        .bind(wanted.only_my_region)
        .bind(columns(&wanted.topics)?)
        .bind(wanted.only_my_topics)
        .bind(wanted.organization)
        .bind(i64::try_from(limit)?)
        .bind(i64::try_from(offset)?)
        .bind(optional(&wanted.language)?)
        .bind(wanted.only_my_country))
}

/// One page of the upcoming events, each with its next shift; and how many pages there are.
pub(crate) async fn upcoming(
    db: &mut Connection,
    sought: &Wanted,
    now: Timestamp,
    page: usize,
) -> anyhow::Result<(Vec<Shift>, usize)> {
    let statement = next_of_each(db.engine(), "1 = 1");
    let rows = wanted(statement, sought, now, (PAGE, page * PAGE))?.fetch_all(&mut *db).await?;
    page_of(db, &rows).await
}

/// Whether a person finds events that are not in their own country.
pub(crate) async fn is_elsewhere(db: &mut Connection, sought: &Wanted, now: Timestamp) -> anyhow::Result<bool> {
    let statement = next_of_each(db.engine(), "country <> $2");
    let found = wanted(statement, sought, now, (1, 0))?.fetch_all(db).await?;
    Ok(!found.is_empty())
}

/// The shifts of some events that are still ahead, in their order.
pub(crate) async fn ahead_of_events(
    db: &mut Connection,
    events: &[EventId],
    now: Timestamp,
) -> anyhow::Result<Vec<Shift>> {
    let wanted = db.engine().list("$1");
    let ids = sql::query_scalar(format!(
        "select shift_id from {wanted} as wanted join shift on shift.event_id = wanted.value
         where starts_at > $2 and cancel_reason is null order by starts_at, shift_id"
    ));
    let ids: Vec<ShiftId> = ids.bind(events).bind(now).fetch_all(&mut *db).await?;
    with_ids(db, &ids).await
}

/// The pattern of texts that hold some words.
pub(super) fn holding(words: &str) -> String {
    format!("%{}%", words.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_"))
}

/// Of each upcoming event that a person may find the next shift whose title, place, region or country holds some words;
/// after them those that hold them in the other alphabet.
pub(crate) async fn matching(
    db: &mut Connection,
    words: &str,
    (wanted, now): (&Wanted, Timestamp),
    limit: usize,
) -> anyhow::Result<Vec<Shift>> {
    let sought = Sought::new(words);
    let mut found = holding_words(db, (&sought, Fit::Letters), (wanted, now), limit).await?;
    if found.len() < limit && !sought.latin.is_empty() {
        for shift in holding_words(db, (&sought, Fit::OtherAlphabet), (wanted, now), limit).await? {
            if found.len() < limit && found.iter().all(|before| before.event.id != shift.event.id) {
                found.push(shift);
            }
        }
    }
    Ok(found)
}

/// Those that hold them as well as that.
async fn holding_words(
    db: &mut Connection,
    (sought, fit): (&Sought, Fit),
    (person, now): (&Wanted, Timestamp),
    limit: usize,
) -> anyhow::Result<Vec<Shift>> {
    let (column, words) = match fit {
        Fit::Letters => ("folded", &sought.letters),
        Fit::OtherAlphabet => ("latin", &sought.latin),
    };
    let [regions, countries] = ["$13", "$14"].map(|place| db.engine().list(place));
    let condition = format!(
        "(case when exists (select 1 from shift_text where shift_text.shift_id = next.shift_id)
              then exists (select 1 from shift_text where shift_text.shift_id = next.shift_id and {column} like $12 escape '\\')
              else exists (select 1 from event_text where event_text.event_id = event.event_id and {column} like $12 escape '\\')
          end
          or case when there.shift_id is null then event.region else there.region end in {regions}
          or country in {countries})"
    );
    let (regions, countries) = places_called(sought, fit);
    let rows: Vec<(ShiftId, i64)> = wanted(next_of_each(db.engine(), &condition), person, now, (limit, 0))?
        .bind(holding(words))
        .bind(columns(&regions)?)
        .bind(columns(&countries)?)
        .fetch_all(&mut *db)
        .await?;
    with_ids(db, &rows.iter().map(|(id, _)| *id).collect::<Vec<_>>()).await
}

/// The regions, by their codes, and countries whose names in any language hold some words that well.
fn places_called(sought: &Sought, fit: Fit) -> (Vec<&'static str>, Vec<Country>) {
    if sought.letters.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let holds = |name: &dyn Fn(Language) -> &'static str| {
        Language::ALL.into_iter().any(|language| sought.fit(name(language)) == Some(fit))
    };
    let regions = Region::all().filter(|region| holds(&|language| region.name(language)));
    let countries = Country::all().filter(|country| holds(&|language| country.name(language)));
    (regions.flat_map(Region::related).collect(), countries.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::{
            event::{
                cancel, publish,
                testing::{event, published},
            },
            organization::testing::with_volunteers,
            shift::{of_event, with_id},
            testing::unix,
        },
        domain::{PersonId, Visibility},
    };

    fn wanted(region: &str) -> Wanted {
        let region = Region::try_from(region.to_owned()).unwrap();
        Wanted { country: Some(region.country()), region: Some(region), ..Wanted::default() }
    }

    #[tokio::test]
    async fn upcoming_events_are_found_and_can_be_narrowed() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let mut tx = db.begin().await.unwrap();
        let id = published(&mut tx, unix(1_000), 5).await;
        let found = with_id(&mut tx, ShiftId(id.0)).await.unwrap().unwrap();
        let about = &found.event.details;
        assert_eq!(
            (about.title(Language::En).as_str(), found.free, found.event.organization.id),
            ("River clean-up", 5, OrganizationId(2))
        );
        assert_eq!(upcoming(&mut tx, &wanted("TR-35"), unix(999), 0).await.unwrap(), (vec![found], 1));
        assert_eq!(upcoming(&mut tx, &wanted("AZ-BA"), unix(1_000), 0).await.unwrap().0, []);
        for narrowed in [
            Wanted { only_my_region: true, ..wanted("TR-35") },
            Wanted { only_my_topics: true, ..wanted("AZ-BA") },
            Wanted { organization: Some(OrganizationId(3)), ..wanted("AZ-BA") },
        ] {
            assert_eq!(upcoming(&mut tx, &narrowed, unix(0), 0).await.unwrap().0, []);
        }
        assert_eq!(cancel(&mut tx, &[ShiftId(id.0)], "rain", unix(0)).await.unwrap(), 1);
        assert_eq!(cancel(&mut tx, &[ShiftId(id.0)], "again", unix(0)).await.unwrap(), 0);
        assert_eq!(upcoming(&mut tx, &wanted("AZ-BA"), unix(0), 0).await.unwrap().0, []);
    }

    #[tokio::test]
    async fn an_event_stands_in_lists_once_and_only_for_its_visibility() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let mut tx = db.begin().await.unwrap();
        let mut new = event(unix(1_000), 5);
        new.slots.push(event(unix(2_000), 5).slots.remove(0));
        publish(&mut tx, &new, None, unix(0)).await.unwrap();
        assert_eq!(upcoming(&mut tx, &wanted("AZ-BA"), unix(0), 0).await.unwrap().0.len(), 1);
        assert_eq!(
            upcoming(&mut tx, &wanted("AZ-BA"), unix(1_500), 0).await.unwrap().0[0].id,
            ShiftId(2),
            "the first has begun"
        );
        for (visibility, seen_at_home, seen_abroad) in [(Visibility::Country, 2, 1), (Visibility::Link, 1, 1)] {
            let mut new = event(unix(1_000), 5);
            new.details.visibility = visibility;
            let id = publish(&mut tx, &new, None, unix(0)).await.unwrap();
            assert_eq!(upcoming(&mut tx, &wanted("AZ-BA"), unix(0), 0).await.unwrap().0.len(), seen_at_home);
            assert_eq!(upcoming(&mut tx, &wanted("TR-35"), unix(0), 0).await.unwrap().0.len(), seen_abroad);
            let shift = of_event(&mut tx, id).await.unwrap()[0].id;
            cancel(&mut tx, &[shift], "enough", unix(0)).await.unwrap();
        }
        assert_eq!(matching(&mut tx, "RİVER", (&Wanted::default(), unix(0)), 9).await.unwrap().len(), 1);
        assert_eq!(matching(&mut tx, "forest", (&Wanted::default(), unix(0)), 9).await.unwrap().len(), 0);
    }
}
