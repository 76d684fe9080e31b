//! A row, read by the names of its columns or as a tuple.

use anyhow::{Context, bail};
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _, postgres::PgRow, sqlite::SqliteRow};

use super::{Column, Value};

pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// A column by its name.
    ///
    /// # Errors
    /// There is no such column, or it holds something else.
    pub(crate) fn get<T: Column>(&self, name: &str) -> anyhow::Result<T> {
        let index = match self {
            Row::Sqlite(row) => row.try_column(name)?.ordinal(),
            Row::Postgres(row) => row.try_column(name)?.ordinal(),
        };
        self.at(index).with_context(|| format!("The column {name}"))
    }

    fn at<T: Column>(&self, index: usize) -> anyhow::Result<T> {
        T::read(self.value(index)?)
    }

    /// What a column holds, whatever it is.
    ///
    /// # Errors
    /// The database has a kind of value that no table of ours has.
    pub(crate) fn value(&self, index: usize) -> anyhow::Result<Value> {
        match self {
            Row::Sqlite(row) => of_sqlite(row, index),
            Row::Postgres(row) => of_postgres(row, index),
        }
    }
}

fn of_sqlite(row: &SqliteRow, index: usize) -> anyhow::Result<Value> {
    let kind = row.try_get_raw(index)?.type_info().into_owned();
    Ok(match kind.name() {
        "NULL" => Value::Integer(None),
        "INTEGER" | "BOOLEAN" => Value::Integer(row.try_get_unchecked(index)?),
        "REAL" => Value::Real(row.try_get_unchecked(index)?),
        "TEXT" => Value::Text(row.try_get_unchecked(index)?),
        "BLOB" => Value::Bytes(row.try_get_unchecked(index)?),
        other => bail!("SQLite has a value of the kind {other}"),
    })
}

fn of_postgres(row: &PgRow, index: usize) -> anyhow::Result<Value> {
    let kind = row.try_get_raw(index)?.type_info().into_owned();
    Ok(match kind.name() {
        "INT8" => Value::Integer(row.try_get(index)?),
        "INT4" => Value::Integer(row.try_get::<Option<i32>, _>(index)?.map(i64::from)),
        "FLOAT8" => Value::Real(row.try_get(index)?),
        "TEXT" | "NAME" | "VARCHAR" | "UNKNOWN" => Value::Text(row.try_get(index)?),
        "BYTEA" => Value::Bytes(row.try_get(index)?),
        "BOOL" => Value::Truth(row.try_get(index)?),
        other => bail!("PostgreSQL has a value of the kind {other}"),
    })
}

/// What a row is read as.
pub(crate) trait Columns: Sized {
    /// # Errors
    /// A column holds something else.
    fn of(row: Row) -> anyhow::Result<Self>;
}

impl Columns for Row {
    fn of(row: Row) -> anyhow::Result<Row> {
        Ok(row)
    }
}

macro_rules! tuples {
    ($(($($type:ident $index:tt),*))*) => { $(
        impl<$($type: Column),*> Columns for ($($type,)*) {
            fn of(row: Row) -> anyhow::Result<Self> {
                Ok(($(row.at::<$type>($index)?,)*))
            }
        }
    )* };
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12, N 13)
}
