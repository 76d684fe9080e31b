//! What people, organizers and operators get, played from outside: one program, so that it is linked once and what
//! waits leaves the processor to the others. `cargo test --test integration rush::` plays one module.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test stops at the first thing that is not as it should be, and says where it is"
)]

mod announcements;
mod architecture;
mod audiences;
mod browser;
mod calendars;
mod check;
mod database;
mod docs;
mod erasure;
mod faults;
mod locales;
mod once;
mod postgres;
mod privacy;
mod program;
mod promises;
mod restarts;
mod restore;
mod rush;
mod scenarios;
mod secrets;
mod server;
mod support;
mod telegram;
