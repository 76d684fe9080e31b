//! `cargo bench --features instructions --bench instructions`: how many instructions the functions that run most take.
//!
//! They are counted by Valgrind, so that a change can be judged on a machine that does other things too; each is held
//! against the run before. It needs `valgrind` and the runner of the same version as the crate:
//! `cargo install gungraun-runner --version 0.19.4`.

#![allow(missing_docs, unused_qualifications, reason = "the macros make functions")]

use std::hint::black_box;

use gungraun::{Callgrind, EntryPoint, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main};
use hashar::hot::{Busy, Cron, Desk, Texts};

#[library_benchmark]
#[bench::a_date(setup = Texts::load)]
fn render(texts: Texts) -> String {
    black_box(texts.render())
}

#[library_benchmark]
#[bench::a_hundred_chats(args = (100), setup = Busy::with)]
#[bench::ten_thousand_chats(args = (10_000), setup = Busy::with)]
fn pace(mut busy: Busy) -> usize {
    black_box(busy.step())
}

#[library_benchmark]
#[bench::weekly(setup = Cron::weekly)]
fn next_occurrence(cron: Cron) -> Option<jiff::Timestamp> {
    black_box(cron.next())
}

// SQLite has a thread of its own, so all of the process is counted, the start included: what an update takes is a
// hundredth of how much the second differs from the first.
#[library_benchmark(config = LibraryBenchmarkConfig::default().tool(Callgrind::default().entry_point(EntryPoint::None)))]
#[bench::one(1)]
#[bench::a_hundred_and_one(101)]
fn updates(count: i64) {
    let mut desk = Desk::open();
    for person in 1..=count {
        desk.hear(person, "/start");
    }
}

library_benchmark_group!(name = hot, benchmarks = [render, pace, next_occurrence, updates]);
main!(library_benchmark_groups = hot);
