//! Several instances on one database: whose turn it is to send and to go by the clock, and what they tell each other.

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use crate::{
    bells::Bells,
    db::{Database, Lease, listen::Ring},
};

/// The lease is given up five seconds after it was last renewed, before another can take it.
const RENEW_EVERY: Duration = Duration::from_millis(1_500);
const RENEW_WITHIN: Duration = Duration::from_secs(1);
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
        let (term, over) = (stop.child_token(), CancellationToken::new());
        let working = async { (Box::pin(work(db.under(lease.clone()), term.clone())).await, over.cancel()).0 };
        let (end, lost) = tokio::join!(working, keep(db, &lease, &term, &over));
        match lost {
            None if give_back(db, &lease).await || stop.is_cancelled() => return Some(end),
            None | Some(Lost::TakenOver) => warn!("Another instance sends and goes by the clock now"),
            Some(Lost::OutOfReach) => warn!("This instance does not send or go by the clock, so that another may"),
        }
    }
    None
}

async fn wait_for_turn(db: &Database, stop: &CancellationToken) -> Option<Lease> {
    while !stop.is_cancelled() {
        match db.take_lease().await {
            Ok(lease) => {
                db.works_for_all();
                if lease.is_some() {
                    return lease;
                }
            }
            Err(error) => db.waits("whose turn it is", &error),
        }
        _ = tokio::time::timeout(LOOK_EVERY, stop.cancelled()).await;
    }
    None
}

/// Why an instance's turn ended before its work did.
enum Lost {
    TakenOver,
    /// The lease could not be renewed.
    OutOfReach,
}

/// Renews the lease until the work is over, also while it ends after a stop. If the lease is lost, so ends the term.
async fn keep(db: &Database, lease: &Lease, term: &CancellationToken, over: &CancellationToken) -> Option<Lost> {
    let _ends = term.clone().drop_guard();
    let mut failures = 0;
    while failures < MOST_FAILURES {
        if tokio::time::timeout(RENEW_EVERY, over.cancelled()).await.is_ok() {
            return None;
        }
        match tokio::time::timeout(RENEW_WITHIN, db.renew(lease)).await {
            Ok(Ok(true)) => failures = 0,
            Ok(Ok(false)) => return Some(Lost::TakenOver),
            Ok(Err(_)) | Err(_) => failures += 1,
        }
    }
    Some(Lost::OutOfReach)
}

/// False if another has it already.
async fn give_back(db: &Database, lease: &Lease) -> bool {
    db.give_back(lease).await.unwrap_or_else(|error| {
        info!("The next instance takes over in some seconds only: {error:#}");
        true
    })
}

/// Rings for what other instances have done, until the stop.
pub async fn listen(db: Database, bells: Bells, stop: CancellationToken) {
    let mut is_told = false;
    while db.is_shared() {
        match stop.run_until_cancelled(hear(&db, &bells, &mut is_told)).await {
            Some(Err(error)) if !is_told => {
                warn!("What other instances do is not heard for a while: {error:#}");
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
    if std::mem::take(is_told) {
        info!("What other instances do is heard again");
    }
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
        Ring::Receivers => bells.receivers.ring(),
        Ring::All => bells.ring_all(),
    }
}
