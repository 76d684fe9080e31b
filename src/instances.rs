//! Several instances on one database: whose turn it is to send and to go by the clock, and what they tell each other.

use std::{pin::pin, time::Duration};

use futures_util::future::{Either, select};
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use crate::{
    bells::Bells,
    db::{Database, Lease, listen::Ring},
};

/// Well below how long a lease lasts.
const RENEW_EVERY: Duration = Duration::from_secs(2);
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// So often in a row a lease may not be renewed before it is given up.
const MOST_FAILURES: u32 = 2;

/// Does what only one instance may do, whenever it is this one's turn, until that ends by itself or is stopped. None:
/// it never was. An instance that has its database for itself does it at once.
pub async fn in_turn<W: Future>(
    db: &Database,
    stop: &CancellationToken,
    work: impl Fn(Database, CancellationToken) -> W,
) -> Option<W::Output> {
    if !db.is_shared() {
        return Some(Box::pin(work(db.clone(), stop.clone())).await);
    }
    while let Some(lease) = wait_for_turn(db, stop).await {
        info!("This instance sends and goes by the clock now");
        let term = stop.child_token();
        let working = async { (Box::pin(work(db.under(lease.clone()), term.clone())).await, term.cancel()).0 };
        let (end, is_lost) = tokio::join!(working, is_lost(db, &lease, &term));
        if !is_lost {
            give_back(db, &lease).await;
            return Some(end);
        }
        warn!("Another instance sends and goes by the clock now, or the database cannot be reached");
    }
    None
}

async fn wait_for_turn(db: &Database, stop: &CancellationToken) -> Option<Lease> {
    let mut failures = 0;
    loop {
        match db.take_lease().await {
            Ok(Some(lease)) => return Some(lease),
            Ok(None) => failures = 0,
            Err(error) => {
                if failures == 0 {
                    warn!("Whose turn it is cannot be seen: {error:#}");
                }
                failures += 1;
            }
        }
        if tokio::time::timeout(LOOK_EVERY, stop.cancelled()).await.is_ok() {
            return None;
        }
    }
}

/// Renews the lease until the term ends; true if it was lost, which ends the term.
async fn is_lost(db: &Database, lease: &Lease, term: &CancellationToken) -> bool {
    let mut failures = 0;
    loop {
        if tokio::time::timeout(RENEW_EVERY, term.cancelled()).await.is_ok() {
            return false;
        }
        let renewed = tokio::time::timeout(RENEW_EVERY, db.renew(lease)).await;
        match renewed {
            Ok(Ok(true)) => failures = 0,
            Ok(Ok(false)) => failures = MOST_FAILURES,
            Ok(Err(_)) | Err(_) => failures += 1,
        }
        if failures >= MOST_FAILURES {
            term.cancel();
            return true;
        }
    }
}

async fn give_back(db: &Database, lease: &Lease) {
    if let Err(error) = db.give_back(lease).await {
        info!("The next instance takes over in some seconds only: {error:#}");
    }
}

/// Rings for what other instances have done, until the stop.
pub async fn listen(db: Database, bells: Bells, stop: CancellationToken) {
    while db.is_shared() {
        let hearing = pin!(hear(&db, &bells));
        match select(hearing, pin!(stop.cancelled())).await {
            Either::Left((Err(error), _)) => warn!("What other instances do is not heard for a moment: {error:#}"),
            Either::Left((Ok(()), _)) | Either::Right(_) => return,
        }
        if tokio::time::timeout(LOOK_EVERY, stop.cancelled()).await.is_ok() {
            return;
        }
    }
}

async fn hear(db: &Database, bells: &Bells) -> anyhow::Result<()> {
    let Some(mut listener) = db.listen().await? else { return Ok(()) };
    ring(bells, Ring::All);
    loop {
        ring(bells, listener.next().await?);
    }
}

fn ring(bells: &Bells, what: Ring) {
    match what {
        Ring::Outbox => bells.outbox.ring(),
        Ring::Offers => bells.offers.ring(),
        Ring::Announcements => bells.announcements.ring(),
        Ring::Reminders => bells.reminders.ring(),
        Ring::Digests => bells.digests.ring(),
        Ring::All => bells.ring_all(),
    }
}
