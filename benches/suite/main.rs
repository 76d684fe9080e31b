//! `cargo bench`: how fast the bot is, what it needs, and whether its promises about that hold; every figure beside its
//! ideal, or beside a plain bot of teloxide (`plain`) in the same run.
//!
//! Parts are named to run them alone: `cargo bench -- conversations announcements`. What is measured is a process of its
//! own, and so is the pretend Telegram. The table goes to standard output; it and the same as JSON are kept in
//! `target/tmp/bench`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench stops at the first fault and prints its table"
)]

#[path = "../../tests/support/mod.rs"]
mod support;

mod announcements;
mod baseline_bot;
mod conversations;
mod load;
mod null_telegram;
mod picture;
mod process;
mod processes;
mod reminders;
mod report;
mod scale;
mod shared;
mod soak;

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

use processes::Role;
use report::{HASHAR, POSTGRES, Report};

/// What can be measured.
#[derive(Clone, Copy, ValueEnum)]
enum Measure {
    /// Registrations, beside the plain bot.
    Conversations,
    /// 100,000 messages as fast as they go, beside the plain bot.
    Announcements,
    /// An announcement at the pace Telegram allows, and somebody who chats meanwhile.
    Limits,
    /// A million deliveries.
    Deliveries,
    /// A million reminders to come, and some beside an announcement.
    Reminders,
    /// A million volunteers and 20,000 events in lists.
    Lists,
    /// The start, and what it needs when nothing happens.
    Start,
    /// A community that lives a hundred times as fast; only if it is named.
    Soak,
}

const ALL_BUT_SOAK: [Measure; 7] = [
    Measure::Conversations,
    Measure::Announcements,
    Measure::Limits,
    Measure::Deliveries,
    Measure::Reminders,
    Measure::Lists,
    Measure::Start,
];

/// How to measure.
#[derive(Parser)]
pub struct Options {
    /// All but the soak if nothing is named.
    #[arg(value_enum)]
    measures: Vec<Measure>,
    /// How often what is short is measured; the middle counts.
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Everything a hundredth as large: only to see whether it works.
    #[arg(long)]
    small: bool,
    /// A server of PostgreSQL's in which schemas may be made: conversations, announcements, limits and lists are measured
    /// there too.
    #[arg(long)]
    postgres: Option<String>,
    /// How long the soak lasts.
    #[arg(long, default_value_t = 60.0)]
    minutes: f64,
    /// Where the tables and pictures go.
    #[arg(long, default_value = concat!(env!("CARGO_TARGET_TMPDIR"), "/bench"))]
    folder: PathBuf,
    /// Cargo says so.
    #[arg(long, hide = true)]
    bench: bool,
}

impl Options {
    /// A number of people or things.
    fn sized(&self, count: usize) -> usize {
        if self.small { count.div_ceil(100) } else { count }
    }

    /// Where the bot keeps everything, each time it is measured: in a file, and on the server that is named.
    fn places(&self) -> Vec<(&'static str, Option<&str>)> {
        let server = self.postgres.as_deref().map(|server| (POSTGRES, Some(server)));
        [Some((HASHAR, None)), server].into_iter().flatten().collect()
    }
}

#[tokio::main]
async fn main() {
    if let Some(part) = Role::of_this_process() {
        return part.play().await;
    }
    let options = Options::parse();
    std::fs::create_dir_all(&options.folder).unwrap();
    let mut report = Report::default();
    let measures = if options.measures.is_empty() { &ALL_BUT_SOAK[..] } else { &options.measures };
    for measure in measures {
        take(*measure, &mut report, &options).await;
        // What was measured stays, whatever comes of the rest.
        std::fs::write(options.folder.join("report.md"), report.to_string()).unwrap();
        std::fs::write(options.folder.join("report.json"), report.json().to_string()).unwrap();
    }
    println!("{report}");
    if !report.is_well() && !options.small {
        eprintln!("a goal was missed");
        std::process::exit(1);
    }
}

async fn take(measure: Measure, report: &mut Report, options: &Options) {
    match measure {
        Measure::Conversations => conversations::run(report, options).await,
        Measure::Announcements => announcements::without_limits(report, options).await,
        Measure::Limits => announcements::under_limits(report, options).await,
        Measure::Deliveries => scale::deliveries(report, options).await,
        Measure::Reminders => {
            reminders::lateness(report).await;
            reminders::a_thousand(report, options).await;
        }
        Measure::Lists => scale::lists(report, options).await,
        Measure::Start => scale::start(report, options).await,
        Measure::Soak => soak::run(report, options).await,
    }
}
