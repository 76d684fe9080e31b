//! Copying a community from a file of SQLite's into an empty database of PostgreSQL's.

use anyhow::{Context, bail, ensure};
use futures_util::TryStreamExt;
use sqlx::{Connection as _, SqliteConnection};

use super::sql::{Row, Value};
use super::{Connection, Database, Pool, options, sql};

/// So many rows are written with one statement; PostgreSQL takes 65,535 values.
const TOGETHER: usize = 500;

/// A column, with what it holds.
struct Column {
    name: String,
    kind: String,
}

/// Copies every row, in one transaction; how many.
///
/// # Errors
/// The target is not PostgreSQL's or holds people already, or one of the databases is in trouble; nothing was changed.
pub(crate) async fn copy(from: &str, to: &Database) -> anyhow::Result<u64> {
    let Pool::Postgres(_) = &to.pool else { bail!("The database to copy to must be PostgreSQL's") };
    let mut source = SqliteConnection::connect_with(&options(from)?).await?;
    let mut tx = to.begin().await?;
    ensure!(is_fresh(&mut tx).await?, "People stand in the database to copy to already; let --to name an empty one");
    let tables = tables(&mut tx).await?;
    // What triggers see to has been seen to.
    for_each(&mut tx, &tables, "disable trigger user").await?;
    sql::query("set constraints all deferred").execute(&mut tx).await?;
    let mut rows = 0;
    for table in &tables {
        rows += copy_table(&mut source, &mut tx, table).await.with_context(|| format!("The table {table}"))?;
    }
    sql::query("set constraints all immediate").execute(&mut tx).await?;
    for_each(&mut tx, &tables, "enable trigger user").await?;
    tx.commit().await?;
    source.close().await?;
    Ok(rows)
}

async fn is_fresh(db: &mut Connection) -> anyhow::Result<bool> {
    let used = "select exists (select 1 from person) or exists (select 1 from event) or exists (select 1 from audit)";
    Ok(!sql::query_scalar::<bool>(used).fetch_one(db).await?)
}

/// All but those that PostgreSQL alone has.
async fn tables(db: &mut Connection) -> anyhow::Result<Vec<String>> {
    sql::query_scalar(
        "select cast(table_name as text) from information_schema.tables
         where table_schema = current_schema() and table_name not in ('_sqlx_migrations', 'lease') order by 1",
    )
    .fetch_all(db)
    .await
}

async fn columns(db: &mut Connection, table: &str) -> anyhow::Result<Vec<Column>> {
    let rows: Vec<(String, String)> = sql::query_as(
        "select cast(column_name as text), cast(data_type as text) from information_schema.columns
         where table_schema = current_schema() and table_name = $1 order by ordinal_position",
    )
    .bind(table)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(name, kind)| Column { name, kind }).collect())
}

async fn copy_table(source: &mut SqliteConnection, tx: &mut Connection, table: &str) -> anyhow::Result<u64> {
    let columns = columns(tx, table).await?;
    // What a table begins with is in the source too.
    sql::query(format!("delete from {table}")).execute(tx).await?;
    let names = columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ");
    let all = format!("select {names} from {table}");
    let mut rows = sqlx::query(sqlx::AssertSqlSafe(all)).fetch(source).try_chunks(TOGETHER);
    let mut copied = 0;
    while let Some(chunk) = rows.try_next().await.map_err(|stopped| stopped.1)? {
        let chunk: Vec<Row> = chunk.into_iter().map(Row::Sqlite).collect();
        copied += insert(tx, (table, &names), &columns, &chunk).await?;
    }
    number_from_here(tx, table, &columns[0].name).await?;
    Ok(copied)
}

async fn insert(
    tx: &mut Connection,
    (table, names): (&str, &str),
    columns: &[Column],
    rows: &[Row],
) -> anyhow::Result<u64> {
    let places = (0..rows.len()).map(|row| {
        let values = (1..=columns.len()).map(|column| format!("${}", row * columns.len() + column));
        format!("({})", values.collect::<Vec<_>>().join(", "))
    });
    let places = places.collect::<Vec<_>>().join(", ");
    let mut insert = sql::query(format!("insert into {table} ({names}) values {places}"));
    for row in rows {
        for (index, column) in columns.iter().enumerate() {
            insert = insert.bind(as_kind(row.value(index)?, &column.kind)?);
        }
    }
    Ok(insert.execute(tx).await?.rows_affected())
}

/// A value of SQLite's as the column of PostgreSQL's wants it.
fn as_kind(value: Value, kind: &str) -> anyhow::Result<Value> {
    Ok(match (kind, value) {
        ("boolean", Value::Integer(truth)) => Value::Truth(truth.map(|truth| truth != 0)),
        // SQLite's nulls are of no kind.
        ("text", Value::Integer(None)) => Value::Text(None),
        ("bytea", Value::Integer(None)) => Value::Bytes(None),
        ("double precision", Value::Integer(None)) => Value::Real(None),
        ("bigint", value @ Value::Integer(_)) | ("text", value @ Value::Text(_)) => value,
        ("bytea", value @ Value::Bytes(_)) | ("double precision", value @ Value::Real(_)) => value,
        (kind, _) => bail!("A value does not fit a column of {kind}"),
    })
}

async fn for_each(tx: &mut Connection, tables: &[String], act: &str) -> anyhow::Result<()> {
    for table in tables {
        sql::query(format!("alter table {table} {act}")).execute(tx).await?;
    }
    Ok(())
}

/// New rows get numbers above those that were copied.
async fn number_from_here(tx: &mut Connection, table: &str, key: &str) -> anyhow::Result<()> {
    let numbered = sql::query_scalar::<Option<String>>("select pg_get_serial_sequence($1, $2)").bind(table).bind(key);
    if let Some(sequence) = numbered.fetch_one(tx).await? {
        let set = format!("select setval('{sequence}', coalesce(max({key}), 0) + 1, false) from {table}");
        sql::query(set).execute(tx).await?;
    }
    Ok(())
}
