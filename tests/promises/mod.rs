//! The promises of `src/lib.rs`, under everything that can go wrong at once.
//!
//! A seed is a little community for some seconds: people register, rush for the last places, read an announcement, are
//! reminded, and do whatever comes to their mind, while the bot is killed, its disk is full, and Telegram misbehaves in
//! every way the sandbox knows. Then what the pretend Telegram has seen is held against the database.
//!
//! - `HASHAR_FAULT_SEEDS=1000 cargo test promises` plays so many; a few are played by itself.
//! - `HASHAR_TEST_SEED=7` plays one again: the same mishaps in the same order. (Not to the microsecond: there are
//!   several processes.)
//! - `HASHAR_FAULT_AT_ONCE=4` plays so many side by side.

mod bot;
mod fault_injection;
mod oracle;
mod process;
mod scenes;
mod sleepers;

use std::{
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use tokio::runtime::Builder;

const SEEDS: u64 = 3;

#[test]
fn promises_hold_whatever_goes_wrong() {
    let replayed = number("HASHAR_TEST_SEED");
    let first = replayed.unwrap_or_else(|| fastrand::u64(..1_000_000_000));
    let seeds = if replayed.is_some() { 1 } else { number("HASHAR_FAULT_SEEDS").unwrap_or(SEEDS) };
    let (begun, next, failed) = (Instant::now(), AtomicU64::new(first), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..number("HASHAR_FAULT_AT_ONCE").unwrap_or(SEEDS) {
            scope.spawn(|| {
                while let seed = next.fetch_add(1, Ordering::Relaxed)
                    && seed < first + seeds
                {
                    let broken = tell(seed);
                    failed.lock().unwrap().extend(broken);
                }
            });
        }
    });
    let (seconds, failed) = (begun.elapsed().as_secs_f64(), failed.into_inner().unwrap());
    println!("promises: {seeds} seeds from {first} on in {seconds:.0} s, broken by {}: {failed:?}", failed.len());
    assert!(failed.is_empty(), "HASHAR_TEST_SEED plays one of them again");
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|value| value.parse().unwrap())
}

/// Plays a seed; Some: it broke a promise.
fn tell(seed: u64) -> Option<u64> {
    let begun = Instant::now();
    let playing = std::thread::spawn(move || {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(scenes::play(seed));
    });
    let broken = playing.join().is_err();
    let became = if broken { "a promise is broken" } else { "held" };
    println!("HASHAR_TEST_SEED={seed}: {became}, {:.1} s", begun.elapsed().as_secs_f64());
    broken.then_some(seed)
}
