//! Several instances on one database: whose turn it is to send and to go by the clock, and what they tell each other.

use std::time::Duration;

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
        let (end, how) = tokio::join!(working, keep(db, &lease, &term));
        match how {
            Ended::ByItself => {
                give_back(db, &lease).await;
                return Some(end);
            }
            Ended::TakenOver => warn!("Another instance sends and goes by the clock now"),
            Ended::OutOfReach => warn!("This instance does not send or go by the clock, so that another may"),
        }
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

/// How an instance's turn ended.
enum Ended {
    ByItself,
    TakenOver,
    /// The lease could not be renewed.
    OutOfReach,
}

/// Renews the lease until the term ends, which it does when the lease is lost.
async fn keep(db: &Database, lease: &Lease, term: &CancellationToken) -> Ended {
    let _ends = term.clone().drop_guard();
    let mut failures = 0;
    while failures < MOST_FAILURES {
        if tokio::time::timeout(RENEW_EVERY, term.cancelled()).await.is_ok() {
            return Ended::ByItself;
        }
        match tokio::time::timeout(RENEW_EVERY, db.renew(lease)).await {
            Ok(Ok(true)) => failures = 0,
            Ok(Ok(false)) => return Ended::TakenOver,
            Ok(Err(_)) | Err(_) => failures += 1,
        }
    }
    Ended::OutOfReach
}

async fn give_back(db: &Database, lease: &Lease) {
    if let Err(error) = db.give_back(lease).await {
        info!("The next instance takes over in some seconds only: {error:#}");
    }
}

/// Rings for what other instances have done, until the stop.
pub async fn listen(db: Database, bells: Bells, stop: CancellationToken) {
    let mut is_told = false;
    while db.is_shared() {
        match stop.run_until_cancelled(hear(&db, &bells, &mut is_told)).await {
            Some(Err(error)) if !is_told => {
                warn!("What other instances do is not heard: {error:#}");
                is_told = true;
            }
            Some(Err(_)) => {}
            Some(Ok(())) | None => return,
        }
        if tokio::time::timeout(LOOK_EVERY, stop.cancelled()).await.is_ok() {
            return;
        }
    }
}

async fn hear(db: &Database, bells: &Bells, is_told: &mut bool) -> anyhow::Result<()> {
    let Some(mut listener) = db.listen().await? else { return Ok(()) };
    *is_told = false;
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
