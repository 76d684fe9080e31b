//! What is said of events, and of those of their shifts of which something else is said, in one language or several.

use std::collections::BTreeMap;

use super::{
    Connection, column, read_column, readable,
    sql::{self, Bind, Column},
};
use crate::domain::{
    EventText, Language,
    search::{folded, latin},
};

pub(super) type Texts = BTreeMap<Language, EventText>;

/// Of what something is said.
#[derive(Clone, Copy)]
pub(super) enum Of {
    Event,
    Shift,
}

impl Of {
    /// The table, and the column that says of which.
    fn place(self) -> (&'static str, &'static str) {
        match self {
            Of::Event => ("event_text", "event_id"),
            Of::Shift => ("shift_text", "shift_id"),
        }
    }
}

type Row<Id> = (Id, String, String, String, String);

/// What is said of some, by their numbers; of whom nothing is said is left out.
pub(super) async fn of_all<Id: Column + Ord>(
    db: &mut Connection,
    of: Of,
    ids: impl Bind,
) -> anyhow::Result<BTreeMap<Id, Texts>> {
    let ((table, key), wanted) = (of.place(), db.engine().list("$1"));
    let rows: Vec<Row<Id>> = sql::query_as(format!(
        "select {key}, language, title, description, place from {table} where {key} in {wanted}"
    ))
    .bind(ids)
    .fetch_all(db)
    .await?;
    let mut all: BTreeMap<Id, Texts> = BTreeMap::new();
    for (id, language, text) in readable(rows.into_iter().map(read)) {
        all.entry(id).or_default().insert(language, text);
    }
    Ok(all)
}

fn read<Id>((id, language, title, description, place): Row<Id>) -> anyhow::Result<(Id, Language, EventText)> {
    let description = Some(description).filter(|words| !words.is_empty()).map(read_column).transpose()?;
    let text = EventText { title: read_column(title)?, description, place: read_column(place)? };
    Ok((id, read_column(language)?, text))
}

/// Says something in the place of what was said.
pub(super) async fn save(db: &mut Connection, (of, id): (Of, impl Bind + Copy), texts: &Texts) -> anyhow::Result<()> {
    let (table, key) = of.place();
    sql::query(format!("delete from {table} where {key} = $1")).bind(id).execute(&mut *db).await?;
    for (language, text) in texts {
        sql::query(format!(
            "insert into {table} ({key}, language, title, description, place, folded, latin)
             values ($1, $2, $3, $4, $5, $6, $7)"
        ))
        .bind(id)
        .bind(column(language)?)
        .bind(text.title.as_str())
        .bind(text.description.as_ref().map_or("", |words| words.as_str()))
        .bind(text.place.as_str())
        .bind(folded(&searched(text.title.as_str(), text.place.as_str())))
        .bind(latin(&searched(text.title.as_str(), text.place.as_str())))
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// By which words an event is found.
fn searched(title: &str, place: &str) -> String {
    format!("{title} {place}")
}

/// Folds everything as it is folded today, whatever it was folded by.
pub(super) async fn fold_anew(db: &mut Connection) -> anyhow::Result<()> {
    for (table, key) in [Of::Event.place(), Of::Shift.place()] {
        let all = format!("select {key}, language, title, place from {table}");
        let all: Vec<(i64, String, String, String)> = sql::query_as(all).fetch_all(&mut *db).await?;
        for (id, language, title, place) in all {
            sql::query(format!("update {table} set folded = $3, latin = $4 where {key} = $1 and language = $2"))
                .bind(id)
                .bind(language)
                .bind(folded(&searched(&title, &place)))
                .bind(latin(&searched(&title, &place)))
                .execute(&mut *db)
                .await?;
        }
    }
    Ok(())
}
