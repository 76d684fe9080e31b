//! How much is owed and how large the database is, for those who look after it.
//!
//! Looked up by a connection of its own that only reads, so that nobody who chats waits for it.

use jiff::Timestamp;

use super::{
    Connection, look, notice,
    sql::{self, Engine},
};

/// What is owed in one lane.
#[derive(Debug, PartialEq)]
pub(crate) struct Lane {
    pub priority: &'static str,
    pub owed: i64,
    /// Since when the oldest could be sent.
    pub oldest_due: Option<Timestamp>,
}

pub(crate) struct Size {
    pub lanes: Vec<Lane>,
    /// What concerns events and nobody can receive.
    pub unheard: i64,
    pub bytes: i64,
}

/// Each with the index of what is queued there. SQLite by itself would rather look through all there ever was.
const LANES: [(&str, &str, &str); 6] = [
    ("reply", "delivery_due", "announcement_id is null and digest is null and priority = 0"),
    ("personal", "delivery_due", "announcement_id is null and digest is null and priority = 1"),
    ("reminder", "delivery_due", "announcement_id is null and digest is null and priority = 2"),
    ("unhurried", "delivery_due", "announcement_id is null and digest is null and priority = 3"),
    ("digest", "delivery_of_digest", "digest is not null"),
    ("announcement", "delivery_of_announcement", "announcement_id is not null"),
];

/// Looks at a database, which may be in use.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn of(url: &str, now: Timestamp) -> anyhow::Result<Size> {
    let mut look = look(url).await?;
    let size = measure(&mut look.db, now).await;
    look.close().await;
    size
}

async fn measure(db: &mut Connection, now: Timestamp) -> anyhow::Result<Size> {
    let mut lanes = Vec::new();
    for (priority, index, lane) in LANES {
        let index = db.engine().indexed_by(index);
        let owed = sql::query_scalar(count(&index, lane)).fetch_one(&mut *db).await?;
        let oldest = sql::query_scalar(oldest(&index, lane)).bind(now);
        lanes.push(Lane { priority, owed, oldest_due: oldest.fetch_one(&mut *db).await? });
    }
    let bytes = match db.engine() {
        Engine::Postgres => "select pg_database_size(current_database())",
        Engine::Sqlite => "select page_count * page_size from pragma_page_count, pragma_page_size",
    };
    let unheard = notice::count_unheard(db).await?;
    Ok(Size { lanes, unheard, bytes: sql::query_scalar(bytes).fetch_one(db).await? })
}

fn count(index: &str, lane: &str) -> String {
    format!("select count(*) from delivery {index} where state = 'queued' and {lane}")
}

/// Of announcements only those that are sending have anything due.
fn oldest(index: &str, lane: &str) -> String {
    let oldest =
        |lane| format!("select min(due_at) from delivery {index} where state = 'queued' and {lane} and due_at <= $1");
    match lane {
        "announcement_id is not null" => format!(
            "select min(({})) from announcement where announcement.state = 'sending'",
            oldest("delivery.announcement_id = announcement.announcement_id")
        ),
        lane => oldest(lane),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::{database, sqlite, unix};

    #[tokio::test]
    async fn what_is_owed_is_counted_by_lane_and_the_oldest_due_is_known() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        for (priority, due_at) in [(0, 5), (0, 3), (0, 99), (2, 99)] {
            let owed =
                "insert into delivery (chat_id, priority, content, due_at, changed_at) values (1, $1, '', $2, 0)";
            sql::query(owed).bind(priority).bind(due_at).execute(&mut tx).await.unwrap();
        }
        let size = measure(&mut tx, unix(10)).await.unwrap();
        let lane = |priority, owed, oldest_due| Lane { priority, owed, oldest_due };
        assert_eq!(
            size.lanes[..3],
            [lane("reply", 3, Some(unix(3))), lane("personal", 0, None), lane("reminder", 1, None)]
        );
        assert!(size.bytes > 0);
    }

    #[tokio::test]
    async fn each_question_is_answered_by_its_index_however_much_was_sent() {
        let db = sqlite().await;
        let mut tx = db.begin().await.unwrap();
        let engine = tx.engine();
        let asked = LANES.iter().flat_map(|(_, index, lane)| {
            let hint = engine.indexed_by(index);
            [(index, count(&hint, lane)), (index, oldest(&hint, lane))]
        });
        for (index, sql) in asked {
            let plan = sql::query_as(format!("explain query plan {sql}")).bind(1);
            let plan: Vec<(i64, i64, i64, String)> = plan.fetch_all(&mut tx).await.unwrap();
            let reads = plan.iter().find(|step| step.3.contains(" delivery ")).unwrap();
            assert!(reads.3.contains(index), "{sql}: {plan:?}");
        }
    }
}
