//! Several instances on one database: which of them is the leader, that sends and does what goes by the clock, and what they
//! tell each other.

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use crate::{
    db::{Database, Lease, listen::Wake},
    wakeups::Wakeups,
};

/// The lease is given up five seconds after it was last renewed, before another can take it.
const RENEW_INTERVAL: Duration = Duration::from_millis(1_500);
const RENEW_TIMEOUT: Duration = Duration::from_secs(1);
const POLL_INTERVAL: Duration = Duration::from_secs(1);
/// How many renewals in a row may fail before the lease is given up.
const MAX_FAILURES: u32 = 2;

/// Runs `work` while this instance is the leader, until the work ends by itself or is stopped. Returns None if it never
/// became the leader. An instance that has its database for itself is the leader from the start.
pub(crate) async fn while_leader<W: Future>(
    db: &Database,
    stop: &CancellationToken,
    work: impl Fn(Database, CancellationToken) -> W,
) -> Option<W::Output> {
    if !db.is_shared() {
        return Some(Box::pin(work(db.clone(), stop.clone())).await);
    }
    while let Some(lease) = become_leader(db, stop).await {
        info!("Became leader");
        let (term, over) = (stop.child_token(), CancellationToken::new());
        let working = async { (Box::pin(work(db.under(lease.clone()), term.clone())).await, over.cancel()).0 };
        let (end, lost) = tokio::join!(working, keep(db, &lease, &term, &over));
        match lost {
            None if give_back(db, &lease).await || stop.is_cancelled() => return Some(end),
            None | Some(Lost::TakenOver) => warn!("Lost leadership to another instance"),
            Some(Lost::OutOfReach) => warn!("Gave up leadership: the lease could not be renewed"),
        }
    }
    None
}

async fn become_leader(db: &Database, stop: &CancellationToken) -> Option<Lease> {
    while !stop.is_cancelled() {
        match db.take_lease().await {
            Ok(lease) => {
                db.works_for_all();
                if lease.is_some() {
                    return lease;
                }
            }
            Err(error) => db.waits("leader election", &error),
        }
        _ = tokio::time::timeout(POLL_INTERVAL, stop.cancelled()).await;
    }
    None
}

/// Why leadership ended before the work did.
enum Lost {
    TakenOver,
    /// The lease could not be renewed.
    OutOfReach,
}

/// Renews the lease until the work is over, also while it ends after a stop. If the lease is lost, so ends the term.
async fn keep(db: &Database, lease: &Lease, term: &CancellationToken, over: &CancellationToken) -> Option<Lost> {
    let _ends = term.clone().drop_guard();
    let mut failures = 0;
    while failures < MAX_FAILURES {
        if tokio::time::timeout(RENEW_INTERVAL, over.cancelled()).await.is_ok() {
            return None;
        }
        match tokio::time::timeout(RENEW_TIMEOUT, db.renew(lease)).await {
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
        info!("The lease could not be released; the next leader waits until it expires: {error:#}");
        true
    })
}

/// Wakes the parts for what other instances have done, until the stop.
pub(crate) async fn listen(db: Database, wakeups: Wakeups, stop: CancellationToken) {
    let mut is_told = false;
    while db.is_shared() {
        match stop.run_until_cancelled(relay(&db, &wakeups, &mut is_told)).await {
            Some(Err(error)) if !is_told => {
                warn!("LISTEN connection lost; polling instead: {error:#}");
                is_told = true;
            }
            Some(Err(_)) => {}
            Some(Ok(())) | None => return,
        }
        if tokio::time::timeout(POLL_INTERVAL, stop.cancelled()).await.is_ok() {
            return;
        }
    }
}

async fn relay(db: &Database, wakeups: &Wakeups, is_told: &mut bool) -> anyhow::Result<()> {
    let Some(mut listener) = db.listen().await? else { return Ok(()) };
    if std::mem::take(is_told) {
        info!("LISTEN connection re-established");
    }
    wake(wakeups, Wake::All);
    loop {
        wake(wakeups, listener.next().await?);
    }
}

fn wake(wakeups: &Wakeups, what: Wake) {
    match what {
        Wake::Outbox => wakeups.outbox.wake(),
        Wake::Offers => wakeups.offers.wake(),
        Wake::Announcements => wakeups.announcements.wake(),
        Wake::Reminders => wakeups.reminders.wake(),
        Wake::Digests => wakeups.digests.wake(),
        Wake::Receivers => wakeups.receivers.wake(),
        Wake::All => wakeups.wake_all(),
    }
}
