//! What waits for people who cannot decide any more, because they have left, blocked the bot or lost their role: those who
//! can now are asked, and if nobody can, it is declined and its author hears of it.

use jiff::Timestamp;
use tracing::error;

use super::{
    approval::{self, Why},
    correction,
};
use crate::{
    db::{
        Connection,
        announcement::{self, Waiting},
        end_apart, savepoint,
    },
    texts::Catalogue,
};

/// Sees to all of it; whether there was any.
pub(crate) async fn see_to(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<bool> {
    let abandoned = announcement::abandoned(db).await?;
    for waiting in &abandoned {
        let mut own = savepoint(db).await?;
        let asked = ask_others(&mut own, texts, *waiting, now).await;
        // One that cannot be read stops none of the others.
        if let Err(fault) = end_apart(own, asked).await? {
            error!(announcement = waiting.announcement.0, "Nobody else is asked about an announcement: {fault:#}");
        }
    }
    Ok(!abandoned.is_empty())
}

async fn ask_others(db: &mut Connection, texts: &Catalogue, waiting: Waiting, now: Timestamp) -> anyhow::Result<()> {
    announcement::hold(db, waiting.announcement).await?;
    // Somebody may have decided just now.
    if !announcement::abandoned(db).await?.contains(&waiting) {
        return Ok(());
    }
    match waiting.correction {
        Some(id) => correction::ask_others(db, texts, id, now).await,
        None => approval::ask(db, texts, (waiting.part, Why::Ordered), now).await,
    }
}
