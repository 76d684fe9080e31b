//! What holds of every database that is opened.

use super::{testing::unix, *};

#[tokio::test]
async fn tables_are_made_once_and_rows_outlive_the_next_start() {
    let folder = std::env::temp_dir().join(format!("hashar-migrate-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let url = format!("sqlite:{}", folder.join("rows.sqlite").display());
    let first = Database::open(&url).await.unwrap();
    let mut tx = first.begin().await.unwrap();
    assert!(update::is_new(&mut tx, 7, unix(1)).await.unwrap());
    tx.commit().await.unwrap();
    first.close().await;
    let second = Database::open(&url).await.unwrap();
    assert!(!update::is_new(&mut second.begin().await.unwrap(), 7, unix(2)).await.unwrap());
    second.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_full_disk_is_trouble_only_as_long_as_it_is_full() {
    let folder = std::env::temp_dir().join(format!("hashar-full-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let db = Database::open(&format!("sqlite:{}", folder.join("full.sqlite").display())).await.unwrap();
    let limit = |pages: i64| sqlx::query(sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}")));
    let fill = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000)
                insert into handled_update select i, 0 from n";
    let Pool::Sqlite(pool) = &db.pool else { unreachable!() };
    limit(1).execute(pool).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let full = sql::query(fill).execute(&mut tx).await.unwrap_err();
    assert!(is_trouble(&full));
    drop(tx);
    // A new connection knows of no limit, as a disk on which somebody made room.
    let mut tx = db.begin().await.unwrap();
    assert!(update::is_new(&mut tx, 7, unix(1)).await.unwrap());
    tx.commit().await.unwrap();
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_password_is_shown_nowhere() {
    for (url, place) in [
        ("postgres://hashar:canary@db:5432/hashar", "db:5432/hashar"),
        ("postgresql://hashar:can@ary@db/hashar?sslmode=verify-full", "db/hashar"),
        ("postgres://db/hashar?user=hashar&password=canary", "db/hashar"),
        ("postgres:///hashar?password=can@ary", "of PostgreSQL's"),
        ("postgres://hashar:can?ary@db/hashar", "of PostgreSQL's"),
        ("postgres://canary@", ""),
        ("sqlite:hashar@home.sqlite", "sqlite:hashar@home.sqlite"),
    ] {
        assert_eq!(shown(url), place);
    }
}

#[tokio::test]
async fn something_else_is_not_opened_as_a_database() {
    let file = std::env::temp_dir().join(format!("hashar-not-a-database-{}", std::process::id()));
    std::fs::write(
        &file,
        "a letter, long enough to be taken for a header of a database file, and then some more of it",
    )
    .unwrap();
    assert!(Database::open(&format!("sqlite:{}", file.display())).await.is_err());
    std::fs::remove_file(file).unwrap();
}
