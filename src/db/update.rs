//! Which updates were handled.

use jiff::Timestamp;

use super::{Connection, sql};

/// Notes an update as handled; false if it was before.
///
/// A set of ids, not a highest one: after a quiet week Telegram goes on at a random number
/// (<https://core.telegram.org/bots/api#update>).
pub(crate) async fn is_new(db: &mut Connection, update_id: i64, now: Timestamp) -> anyhow::Result<bool> {
    let inserted =
        sql::query("insert into handled_update (update_id, handled_at) values ($1, $2) on conflict do nothing")
            .bind(update_id)
            .bind(now)
            .execute(db)
            .await?;
    Ok(inserted.rows_affected() == 1)
}

/// Forgets updates handled before an instant; Telegram keeps none longer than a day.
pub(crate) async fn forget_before(db: &mut Connection, instant: Timestamp) -> anyhow::Result<()> {
    sql::query("delete from handled_update where handled_at < $1").bind(instant).execute(db).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::database;
    use crate::db::testing::unix;

    #[tokio::test]
    async fn an_update_is_new_once() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        assert!(is_new(&mut tx, 5, unix(100)).await.unwrap());
        assert!(!is_new(&mut tx, 5, unix(101)).await.unwrap());
        assert!(is_new(&mut tx, 4, unix(102)).await.unwrap(), "a lower number can be new");
        forget_before(&mut tx, unix(101)).await.unwrap();
        assert!(is_new(&mut tx, 5, unix(103)).await.unwrap());
    }
}
