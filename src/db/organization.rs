//! Organizations and who has a role in them.

use jiff::{Timestamp, tz::TimeZone};

use super::{Connection, column, mention, optional, read_column, readable, sql};
use crate::domain::{
    Country, Language, Member, Organization, OrganizationCode, OrganizationId, PersonId, QuietHours, Role, Zone,
};

/// What an operator says about a new organization; None: as the one above it has it.
pub(crate) struct New<'a> {
    pub code: &'a OrganizationCode,
    pub parent: &'a OrganizationCode,
    pub name: &'a str,
    pub country: Option<Country>,
    pub language: Option<Language>,
    pub time_zone: Option<Zone>,
    pub minimum_age: Option<u8>,
    pub quiet_hours: Option<QuietHours>,
}

/// What became of a new organization.
#[derive(Debug, PartialEq)]
pub(crate) enum Added {
    As(OrganizationId),
    CodeTaken,
    NoSuchParent,
}

/// Adds an organization below another.
pub(crate) async fn add(db: &mut Connection, new: &New<'_>) -> anyhow::Result<Added> {
    let Some(parent) = with_code(db, new.parent).await? else { return Ok(Added::NoSuchParent) };
    let id: Option<OrganizationId> = sql::query_scalar(
        "insert into organization (parent_id, code, name, country, language, time_zone, minimum_age, quiet_hours)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (code) do nothing returning organization_id",
    )
    .bind(parent.id)
    .bind(new.code.as_str())
    .bind(new.name)
    .bind(optional(&new.country)?)
    .bind(optional(&new.language)?)
    .bind(optional(&new.time_zone)?)
    .bind(new.minimum_age)
    .bind(optional(&new.quiet_hours)?)
    .fetch_optional(db)
    .await?;
    Ok(id.map_or(Added::CodeTaken, Added::As))
}

/// The organization with a code.
pub(crate) async fn with_code(db: &mut Connection, code: &OrganizationCode) -> anyhow::Result<Option<Organization>> {
    let row: Option<(OrganizationId, String)> =
        sql::query_as("select organization_id, name from organization where code = $1")
            .bind(code.as_str())
            .fetch_optional(db)
            .await?;
    Ok(row.map(|(id, name)| Organization { id, name }))
}

/// All organizations for an operator: how deep each lies below the federation, its code, name and country.
pub(crate) async fn tree(db: &mut Connection) -> anyhow::Result<Vec<(usize, String, String, Option<String>)>> {
    let rows: Vec<(u32, String, String, Option<String>)> = sql::query_as(
        "select (select max(depth) from organization_line as line where line.organization_id = organization.organization_id),
                code, name, country
         from organization
         order by (select string_agg(above.code, '/' order by depth desc)
                   from organization_line as line join organization as above on above.organization_id = line.above_id
                   where line.organization_id = organization.organization_id)",
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(depth, code, name, country)| (depth as usize, code, name, country)).collect())
}

/// The name of an organization.
pub(crate) async fn name_of(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<String> {
    let name = sql::query_scalar("select name from organization where organization_id = $1");
    name.bind(organization).fetch_one(db).await
}

/// The short name of an organization.
pub(crate) async fn code_of(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<String> {
    let code = sql::query_scalar("select code from organization where organization_id = $1");
    code.bind(organization).fetch_one(db).await
}

const ROLES: &str = "
    select role from organization_line as line join member on member.organization_id = line.above_id
    where line.organization_id = $1 and person_id = $2";

/// The most a person may do in an organization: by a role there, or above it.
pub(crate) async fn role_of(
    db: &mut Connection,
    person: PersonId,
    organization: OrganizationId,
) -> anyhow::Result<Option<Role>> {
    let roles: Vec<String> = sql::query_scalar(ROLES).bind(organization).bind(person).fetch_all(db).await?;
    Ok(roles.into_iter().map(read_column).collect::<anyhow::Result<Vec<Role>>>()?.into_iter().max())
}

const WITHIN_REACH: &str = "
    select organization.organization_id, name, role
    from member join organization_line as line on line.above_id = member.organization_id
         join organization on organization.organization_id = line.organization_id
    where person_id = $1 order by organization.organization_id";

/// The organizations a person's roles reach, each with the most they may do there.
pub(crate) async fn within_reach(db: &mut Connection, person: PersonId) -> anyhow::Result<Vec<(Organization, Role)>> {
    let rows: Vec<(OrganizationId, String, String)> = sql::query_as(WITHIN_REACH).bind(person).fetch_all(db).await?;
    let mut reached: Vec<(Organization, Role)> = Vec::new();
    for (id, name, role) in rows {
        let role: Role = read_column(role)?;
        match reached.last_mut() {
            Some((before, most)) if before.id == id => *most = role.max(*most),
            _ => reached.push((Organization { id, name }, role)),
        }
    }
    Ok(reached)
}

/// The organization somebody acts for, if they chose one and their roles still reach it.
pub(crate) async fn acting_for(db: &mut Connection, person: PersonId) -> anyhow::Result<Option<Organization>> {
    let row: Option<(OrganizationId, String)> = sql::query_as(
        "select organization.organization_id, name from person join organization on organization.organization_id = acting_for
         where person_id = $1",
    )
    .bind(person)
    .fetch_optional(&mut *db)
    .await?;
    let Some((id, name)) = row else { return Ok(None) };
    Ok(role_of(db, person, id).await?.map(|_| Organization { id, name }))
}

/// Notes for which organization somebody acts.
pub(crate) async fn act_for(db: &mut Connection, person: PersonId, organization: OrganizationId) -> anyhow::Result<()> {
    let chosen = sql::query("update person set acting_for = $2 where person_id = $1");
    chosen.bind(person).bind(organization).execute(db).await?;
    Ok(())
}

/// What an organization has in a column, or the next one above it that says anything.
pub(super) fn inherited(column: &str, organization: &str) -> String {
    format!(
        "(select above.{column} from organization_line as line join organization as above on above.organization_id = line.above_id
          where line.organization_id = {organization} and above.{column} is not null order by depth limit 1)"
    )
}

/// To how many people an organizer may announce something without a coordinator's approval: as the organization or
/// the next one above has it.
pub(crate) async fn approval_above(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<i64> {
    let limit = sql::query_scalar(format!("select {}", inherited("approval_above", "$1")));
    let limit: Option<i64> = limit.bind(organization).fetch_one(db).await?;
    Ok(limit.unwrap_or(0))
}

/// Sets that number for an organization and those below it that have none of their own; false if there is no such
/// organization.
pub(crate) async fn set_approval_above(
    db: &mut Connection,
    code: &OrganizationCode,
    people: u32,
) -> anyhow::Result<bool> {
    let set = sql::query("update organization set approval_above = $2 where code = $1");
    Ok(set.bind(code.as_str()).bind(people).execute(db).await?.rows_affected() == 1)
}

/// The national organization of a country: the one nearest to the federation.
pub(crate) async fn of_country(db: &mut Connection, country: Country) -> anyhow::Result<Option<OrganizationId>> {
    let organization = sql::query_scalar(
        "select organization_id from organization where country = $1 order by organization_id limit 1",
    );
    organization.bind(country.code()).fetch_optional(db).await
}

/// The coordinators of an organization itself, or of the next one above that has any, within reach.
pub(crate) async fn coordinators(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<Vec<PersonId>> {
    let people = sql::query_scalar(
        "with deciding (person_id, depth) as (
             select person_id, depth from organization_line as line join member on member.organization_id = line.above_id
                    join person using (person_id)
             where line.organization_id = $1 and role <> 'organizer' and reachable)
         select person_id from deciding where depth = (select min(depth) from deciding) order by person_id",
    );
    people.bind(organization).fetch_all(db).await
}

/// The team of an organization, who came first first.
pub(crate) async fn team(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<Vec<Member>> {
    let rows: Vec<(PersonId, String, String, Timestamp)> = sql::query_as(
        "select person_id, name, role, granted_at from member join volunteer using (person_id)
         where organization_id = $1 order by granted_at, person_id",
    )
    .bind(organization)
    .fetch_all(&mut *db)
    .await?;
    rows.iter().for_each(|(person, name, ..)| mention::read(db, *person, name, None));
    let member = |(person, name, role, granted_at): (PersonId, String, String, Timestamp)| {
        let since = granted_at.to_zoned_datetime(TimeZone::UTC).date();
        anyhow::Ok(Member { person, name: read_column(name)?, role: read_column(role)?, since })
    };
    Ok(readable(rows.into_iter().map(member)))
}

/// The role a person has in an organization itself.
pub(crate) async fn own_role(
    db: &mut Connection,
    person: PersonId,
    organization: OrganizationId,
) -> anyhow::Result<Option<Role>> {
    let role = sql::query_scalar("select role from member where organization_id = $1 and person_id = $2");
    let role: Option<String> = role.bind(organization).bind(person).fetch_optional(db).await?;
    role.map(read_column).transpose()
}

/// Gives a role; it takes the place of a lesser one.
pub(crate) async fn grant(
    db: &mut Connection,
    organization: OrganizationId,
    person: PersonId,
    role: Role,
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query(
        "insert into member (organization_id, person_id, role, granted_at) values ($1, $2, $3, $4)
         on conflict (organization_id, person_id) do update set role = excluded.role, granted_at = excluded.granted_at",
    )
    .bind(organization)
    .bind(person)
    .bind(column(&role)?)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Holds a team, so that two do not leave it at once.
pub(crate) async fn hold_team(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<()> {
    db.hold("select 1 from organization where organization_id = $1 for no key update", organization).await
}

/// The same for all teams somebody is in.
pub(crate) async fn hold_teams_of(db: &mut Connection, person: PersonId) -> anyhow::Result<()> {
    let teams =
        "select 1 from organization where organization_id in (select organization_id from member where person_id = $1)
                 order by organization_id for no key update";
    db.hold(teams, person).await
}

/// Takes a person out of a team.
pub(crate) async fn remove(db: &mut Connection, organization: OrganizationId, person: PersonId) -> anyhow::Result<()> {
    sql::query("delete from member where organization_id = $1 and person_id = $2")
        .bind(organization)
        .bind(person)
        .execute(db)
        .await?;
    Ok(())
}

/// Takes a person out of all teams.
pub(crate) async fn leave_all(db: &mut Connection, person: PersonId) -> anyhow::Result<()> {
    sql::query("delete from member where person_id = $1").bind(person).execute(db).await?;
    Ok(())
}

#[cfg(test)]
pub(crate) mod testing {
    use crate::db::testing::unix;
    use crate::db::{Database, person, sql, testing::database};
    use crate::domain::PersonId;

    /// A database with some volunteers.
    pub(crate) async fn with_volunteers(people: &[PersonId]) -> Database {
        let db = database().await;
        add_volunteers(&db, people).await;
        db
    }

    /// Some volunteers more.
    pub(crate) async fn add_volunteers(db: &Database, people: &[PersonId]) {
        let mut tx = db.begin().await.unwrap();
        for id in people {
            person::meet(&mut tx, *id, unix(0)).await.unwrap();
            let volunteer = sql::query(
                "insert into volunteer (person_id, name, birth_date, registered_at) values ($1, 'Anna', '2000-01-01', 0)",
            );
            volunteer.bind(*id).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::with_volunteers, *};
    use crate::db::audit::{Action, Entry};
    use crate::db::testing::unix;
    use crate::db::{person, savepoint, testing::sqlite};

    const AZ: OrganizationId = OrganizationId(2);
    const TR: OrganizationId = OrganizationId(3);
    const FEDERATION: OrganizationId = OrganizationId(1);

    #[tokio::test]
    async fn a_role_reaches_down_and_nowhere_else() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let mut tx = db.begin().await.unwrap();
        let (code, parent) = ("az-ganja".parse().unwrap(), "az".parse().unwrap());
        let new = New {
            code: &code,
            parent: &parent,
            name: "Gəncə",
            country: None,
            language: None,
            time_zone: None,
            minimum_age: None,
            quiet_hours: None,
        };
        let Added::As(ganja) = add(&mut tx, &new).await.unwrap() else { panic!("added once") };
        assert_eq!(add(&mut tx, &new).await.unwrap(), Added::CodeTaken);
        grant(&mut tx, AZ, PersonId(1), Role::Coordinator, unix(5)).await.unwrap();
        grant(&mut tx, ganja, PersonId(1), Role::Organizer, unix(5)).await.unwrap();
        for (organization, role) in
            [(AZ, Some(Role::Coordinator)), (ganja, Some(Role::Coordinator)), (TR, None), (FEDERATION, None)]
        {
            assert_eq!(role_of(&mut tx, PersonId(1), organization).await.unwrap(), role);
        }
        let reached = within_reach(&mut tx, PersonId(1)).await.unwrap();
        assert_eq!(
            reached.iter().map(|(at, role)| (at.id, *role)).collect::<Vec<_>>(),
            [(AZ, Role::Coordinator), (ganja, Role::Coordinator)]
        );
    }

    #[tokio::test]
    async fn nobody_who_asks_of_one_organization_reads_all_of_them() {
        let db = sqlite().await;
        let mut tx = db.begin().await.unwrap();
        for sql in [ROLES, WITHIN_REACH, &format!("select {}", inherited("country", "$1"))] {
            let plan = sql::query_as(format!("explain query plan {sql}"));
            let plan: Vec<(i64, i64, i64, String)> = plan.fetch_all(&mut tx).await.unwrap();
            assert!(
                !plan.iter().any(|(.., step)| step.starts_with("SCAN") && step != "SCAN CONSTANT ROW"),
                "{plan:#?}"
            );
        }
    }

    #[tokio::test]
    async fn the_audit_is_never_rewritten_but_forgets_who_left() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let mut tx = db.begin().await.unwrap();
        let entry = Entry {
            subject: Some(PersonId(1)),
            role: Some(Role::Organizer),
            ..Entry::by(Some(PersonId(1)), Action::Joined, AZ)
        };
        crate::db::audit::record(&mut tx, &entry, unix(7)).await.unwrap();
        for forbidden in [
            "delete from audit",
            "update audit set action = 'left'",
            "update audit set actor_id = 2",
            "update audit set at = 0",
        ] {
            let mut own = savepoint(&mut tx).await.unwrap();
            assert!(sql::query(forbidden).execute(&mut own).await.is_err(), "{forbidden}");
        }
        person::erase(&mut tx, PersonId(1), unix(9)).await.unwrap();
        let row: (Option<i64>, String, Option<i64>) =
            sql::query_as("select actor_id, action, subject_id from audit").fetch_one(&mut tx).await.unwrap();
        assert_eq!(row, (None, "joined".to_owned(), None));
    }
}
