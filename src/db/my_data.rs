//! Everything the database holds about a person. Where it stands is read from the database's own catalogue, so that a
//! new table or column is shown without anybody thinking of it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Map, Value as Json};

use super::{
    Connection,
    sql::{self, Value},
};
use crate::domain::PersonId;

/// Where people stand without a reference: in their chats, and in what they wrote to many.
const ALSO: [(&str, &str); 4] = [
    ("delivery", "chat_id = $1"),
    ("held_chat", "chat_id = $1"),
    ("announcement_text", "written_by = $1"),
    ("schedule_text", "written_by = $1"),
];

/// What is not told, and why.
const NOT_TOLD: [(&str, &str, &str); 7] = [
    ("conversation", "state", "other people's names may stand in it"),
    ("delivery", "content", "it is on its way into their chat"),
    ("delivery", "afterwards", "it is on its way into their chat"),
    ("invitation", "secret_hash", "it says nothing about them"),
    ("group_link", "secret_hash", "it says nothing about them"),
    ("calendar_link", "secret_hash", "it says nothing about them"),
    ("event", "secret", "only the team may give it away"),
];

/// Columns that SQLite keeps as numbers.
const TRUTHS: [&str; 22] = [
    "afterwards_deletes",
    "reachable",
    "optional_messages",
    "passed",
    "let_pass",
    "coming",
    "came",
    "urgent",
    "armed",
    "closed",
    "needs_approval",
    "by_secret",
    "creator_lost",
    "edited",
    "expiry_told",
    "is_filled",
    "kept",
    "line_stopped",
    "night_reminders",
    "refusal_told",
    "to_look_at",
    "shared",
];

/// What a number stands for, so that people need not look it up.
const NAMES: [(&str, &str, &str); 3] = [
    (
        "organization_id",
        "organization",
        "(select name from organization where organization.organization_id = shown.organization_id)",
    ),
    (
        "event_id",
        "event",
        "(select title from event_text join event using (event_id)
          where event.event_id = shown.event_id and event_text.language = event.language)",
    ),
    (
        "shift_id",
        "event",
        "(select coalesce(own.title, event_text.title)
          from shift join event using (event_id) join event_text using (event_id)
               left join shift_text as own on own.shift_id = shift.shift_id and own.language = event.language
          where shift.shift_id = shown.shift_id and event_text.language = event.language)",
    ),
];

/// A column that refers to a row of another table, and whether its own row goes along with that.
#[derive(Debug)]
struct Reference {
    table: String,
    column: String,
    to: String,
    goes_along: bool,
}

/// What the database says of itself.
struct Catalogue {
    /// The columns of each table, in their order.
    columns: BTreeMap<String, Vec<String>>,
    /// The first column of each primary key.
    keys: BTreeMap<String, String>,
    references: Vec<Reference>,
}

impl Catalogue {
    async fn read(db: &mut Connection) -> anyhow::Result<Catalogue> {
        let [columns, keys, references] = if db.is_postgres() { POSTGRES } else { SQLITE };
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let rows: Vec<(String, String)> = sql::query_as(columns).fetch_all(&mut *db).await?;
        rows.into_iter().for_each(|(table, column)| tables.entry(table).or_default().push(column));
        let keys: Vec<(String, String)> = sql::query_as(keys).fetch_all(&mut *db).await?;
        let rows: Vec<(String, String, String, bool)> = sql::query_as(references).fetch_all(db).await?;
        let reference = |(table, column, to, goes_along)| Reference { table, column, to, goes_along };
        let references = rows.into_iter().map(reference).collect();
        Ok(Catalogue { columns: tables, keys: keys.into_iter().collect(), references })
    }

    fn of<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a Reference> {
        self.references.iter().filter(move |reference| reference.table == table)
    }

    /// Whether the rows of a table are somebody's own: they go when the person does.
    fn is_own(&self, table: &str) -> bool {
        table == "person" || self.of(table).any(|reference| reference.goes_along && self.is_own(&reference.to))
    }

    /// Whether what a column holds is somebody's number.
    fn is_person(&self, table: &str, column: &str) -> bool {
        (table, column) == ("person", "person_id")
            || self.of(table).any(|reference| {
                let key = self.keys.get(&reference.to);
                reference.column == column && key.is_some_and(|key| self.is_person(&reference.to, key))
            })
    }

    /// Which rows of a table are about the person whose number is `$1`; none if it is about nobody.
    fn about(&self, table: &str) -> Option<String> {
        if table == "person" {
            // What a person's row refers to is not theirs.
            return Some("person_id = $1".to_owned());
        }
        let mut conditions: Vec<String> =
            self.of(table).filter_map(|Reference { column, to, .. }| self.within(column, to)).collect();
        conditions.extend(ALSO.iter().filter(|(also, _)| *also == table).map(|(_, condition)| (*condition).to_owned()));
        (!conditions.is_empty()).then(|| conditions.join(" or "))
    }

    fn within(&self, column: &str, to: &str) -> Option<String> {
        let key = self.keys.get(to).filter(|_| self.is_own(to))?;
        Some(format!("{column} in (select {key} from {to} where {})", self.about(to)?))
    }
}

/// Columns, keys and references.
const SQLITE: [&str; 3] = [
    "select tables.name, columns.name from sqlite_schema as tables, pragma_table_info(tables.name) as columns
     where tables.type = 'table' and tables.name not like '\\_%' escape '\\' and tables.name not like 'sqlite\\_%' escape '\\'
     order by tables.name, cid",
    "select tables.name, columns.name from sqlite_schema as tables, pragma_table_info(tables.name) as columns
     where tables.type = 'table' and pk = 1",
    "select tables.name, keys.\"from\", keys.\"table\", keys.on_delete = 'CASCADE'
     from sqlite_schema as tables, pragma_foreign_key_list(tables.name) as keys
     where tables.type = 'table' and keys.seq = 0 order by 1, 2",
];
const POSTGRES: [&str; 3] = [
    "select cast(table_name as text), cast(column_name as text) from information_schema.columns
     where table_schema = current_schema() and table_name not in ('_sqlx_migrations', 'lease')
     order by table_name collate \"C\", ordinal_position",
    "select cast(relname as text), cast(attname as text)
     from pg_index join pg_class on indrelid = pg_class.oid join pg_attribute on attrelid = indrelid and attnum = indkey[0]
     where indisprimary and relnamespace = (select oid from pg_namespace where nspname = current_schema())",
    "select cast(ours.relname as text), cast(attname as text), cast(theirs.relname as text), confdeltype = 'c'
     from pg_constraint join pg_class as ours on conrelid = ours.oid join pg_class as theirs on confrelid = theirs.oid
          join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and connamespace = (select oid from pg_namespace where nspname = current_schema()) order by 1, 2",
];

/// Everything about a person, by table, each row with its columns. Instants are told in UTC; whoever else stands in a row
/// is not told.
///
/// # Errors
/// The database is in trouble.
pub(crate) async fn everything_about(db: &mut Connection, person: PersonId) -> anyhow::Result<Json> {
    let catalogue = Catalogue::read(db).await?;
    let mut everything = Map::new();
    for table in catalogue.columns.keys() {
        if let Some(rows) = rows_about(db, &catalogue, table, person).await? {
            everything.insert(table.clone(), rows);
        }
    }
    Ok(Json::Object(everything))
}

async fn rows_about(
    db: &mut Connection,
    catalogue: &Catalogue,
    table: &str,
    person: PersonId,
) -> anyhow::Result<Option<Json>> {
    let (Some(about), Some(all)) = (catalogue.about(table), catalogue.columns.get(table)) else { return Ok(None) };
    let is_told = |column: &&String| !NOT_TOLD.iter().any(|(of, not, _)| *of == table && *not == column.as_str());
    let columns: Vec<&str> = all.iter().filter(is_told).map(String::as_str).collect();
    let known = NAMES.iter().filter(|(id, ..)| columns.contains(id));
    let known: BTreeMap<&str, &str> = known.map(|(_, name, question)| (*name, *question)).collect();
    let known: Vec<_> =
        known.into_iter().filter(|(name, _)| !columns.contains(name) && table != "event_text").collect();
    let questions: Vec<&str> = columns.iter().copied().chain(known.iter().map(|(_, question)| *question)).collect();
    let statement = format!("select {} from {table} as shown where {about} order by 1", questions.join(", "));
    let names: Vec<&str> = columns.iter().copied().chain(known.iter().map(|(name, _)| *name)).collect();
    let mut rows = Vec::new();
    for row in sql::query(statement).bind(person).fetch_all(db).await? {
        let mut told = Map::new();
        for (index, name) in names.iter().enumerate() {
            let value = row.value(index)?;
            let value = if catalogue.is_person(table, name) { whose(&value, person) } else { json(name, value)? };
            told.extend(value.map(|value| ((*name).to_owned(), value)));
        }
        rows.push(Json::Object(told));
    }
    Ok(Some(Json::Array(rows)))
}

/// A person's own number; that of others is not told.
fn whose(value: &Value, person: PersonId) -> Option<Json> {
    match value {
        Value::Integer(Some(number)) if *number == person.0 => Some(person.0.into()),
        Value::Integer(Some(_)) => Some("somebody else".into()),
        _ => Some(Json::Null),
    }
}

/// A value as people read it; None: it is no text and no number.
fn json(column: &str, value: Value) -> anyhow::Result<Option<Json>> {
    let is_instant = column == "at" || column == "since" || column == "useful_until" || column.ends_with("_at");
    Ok(Some(match value {
        Value::Integer(Some(millis)) if is_instant && millis > 0 => {
            Timestamp::from_millisecond(millis)?.strftime("%F %T UTC").to_string().into()
        }
        Value::Integer(Some(truth)) if TRUTHS.contains(&column) => (truth != 0).into(),
        Value::Integer(number) => number.into(),
        Value::Text(Some(words)) if words.starts_with(['{', '[']) => {
            serde_json::from_str(&words).unwrap_or_else(|_| words.into())
        }
        Value::Text(words) => words.into(),
        Value::Real(number) => number.into(),
        Value::Truth(truth) => truth.into(),
        Value::Bytes(_) | Value::Numbers(_) | Value::Words(_) => return Ok(None),
    }))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::db::testing::unix;
    use crate::db::{person, sign_up::testing::*, testing::database};

    /// What says nothing about anybody, and why.
    const ABOUT_NOBODY: [(&str, &str); 16] = [
        ("language", "what the bot speaks"),
        ("organization_line", "which organizations stand above which"),
        ("departure", "counts without names"),
        ("handled_update", "numbers of Telegram's"),
        ("organization", "what is public of it"),
        ("shift", "a time; who comes stands in sign_up"),
        ("shift_place", "where a date is, if elsewhere than its event"),
        ("shift_text", "what everybody reads of a date"),
        ("event_text", "what everybody reads; who wrote it stands in event"),
        ("alarm", "when a shift's reminders are due"),
        ("event_change", "what an event was like before it was changed"),
        ("announcement_count", "numbers"),
        ("announcement_reader", "which language reads which text"),
        ("part_text", "which version of a text people of a part get"),
        ("schedule_reader", "which language reads which text"),
        ("occurrence", "what became of a date of a schedule; who ordered it stands in schedule"),
    ];

    #[tokio::test]
    async fn no_table_is_forgotten() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        let catalogue = Catalogue::read(&mut tx).await.unwrap();
        let left: BTreeSet<&str> =
            catalogue.columns.keys().map(String::as_str).filter(|table| catalogue.about(table).is_none()).collect();
        let expected: BTreeSet<&str> = ABOUT_NOBODY.map(|(table, _)| table).into();
        assert_eq!(left, expected, "a table is shown by /mydata or stands here with the reason");
    }

    #[tokio::test]
    async fn no_column_that_names_a_person_is_forgotten() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        let catalogue = Catalogue::read(&mut tx).await.unwrap();
        for table in catalogue.columns.keys() {
            for column in &catalogue.columns[table] {
                let is_by_name = [
                    "person_id",
                    "created_by",
                    "decided_by",
                    "invited_by",
                    "made_by",
                    "linked_by",
                    "actor_id",
                    "subject_id",
                    "reader_id",
                ];
                let names = is_by_name.contains(&column.as_str());
                assert!(!names || catalogue.is_person(table, column), "{table}.{column} refers to no person");
            }
        }
        for (table, column) in NOT_TOLD.map(|(table, column, _)| (table, column)) {
            assert!(catalogue.columns[table].iter().any(|known| known == column), "{table}.{column}");
        }
    }

    #[tokio::test]
    async fn a_date_with_words_of_its_own_is_named_by_them() {
        let (db, shift) = world(2, 5).await;
        let mut tx = db.begin().await.unwrap();
        crate::db::sign_up::ask(&mut tx, shift, PersonId(1), false, unix(NOW)).await.unwrap();
        let named =
            async |tx: &mut Connection| everything_about(tx, PersonId(1)).await.unwrap()["sign_up"][0]["event"].clone();
        assert_eq!(named(&mut tx).await, "River clean-up");
        let own = sql::query(
            "insert into shift_text (shift_id, language, title, description, place, folded) values ($1, 'az', 'Clean-up by boat', '', 'By the bridge', '')",
        );
        own.bind(shift).execute(&mut tx).await.unwrap();
        assert_eq!(named(&mut tx).await, "Clean-up by boat");
    }

    #[tokio::test]
    async fn everything_is_told_and_nothing_of_others() {
        let (db, shift) = world(2, 5).await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update event set created_by = 1").execute(&mut tx).await.unwrap();
        for person in [1, 2].map(PersonId) {
            crate::db::sign_up::ask(&mut tx, shift, person, false, unix(NOW)).await.unwrap();
        }
        for rating in ["insert into rating values (1, 5, 'Mine', 1)", "insert into rating values (2, 4, 'Theirs', 1)"] {
            sql::query(rating).execute(&mut tx).await.unwrap();
        }
        sql::query(
            "insert into audit (at, actor_id, action, organization_id, subject_id) values (1, 2, 'added', 2, 1)",
        )
        .execute(&mut tx)
        .await
        .unwrap();
        let all = everything_about(&mut tx, PersonId(1)).await.unwrap();
        assert_eq!(all["person"][0]["person_id"], 1);
        assert_eq!(all["person"][0]["reachable"], true);
        assert_eq!(all["rating"].as_array().unwrap().len(), 1, "{all:#}");
        assert_eq!(all["rating"][0]["words"], "Mine");
        assert_eq!(
            (&all["sign_up"][0]["event"], &all["sign_up"][0]["person_id"]),
            (&"River clean-up".into(), &1.into())
        );
        assert_eq!(all["event"][0]["created_by"], 1);
        assert!(all["event"][0].get("secret").is_none());
        assert_eq!(
            (&all["audit"][0]["actor_id"], &all["audit"][0]["subject_id"]),
            (&"somebody else".into(), &1.into())
        );
        assert!(!all.to_string().contains("Theirs"));
        assert_eq!(everything_about(&mut tx, PersonId(99)).await.unwrap()["person"], serde_json::json!([]));
        person::erase(&mut tx, PersonId(1), unix(NOW)).await.unwrap();
        let left = everything_about(&mut tx, PersonId(1)).await.unwrap();
        let rows: usize = left.as_object().unwrap().values().map(|rows| rows.as_array().unwrap().len()).sum();
        assert_eq!(rows, 0, "{left:#}");
    }
}
