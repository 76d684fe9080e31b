//! What must hold of everything that comes from outside, whatever it is: a function for each kind, which panics if it does
//! not. `cargo fuzz` looks for bytes that break one (`fuzz/`), and `cargo test` tries its seeds and some random ones.
//! No ordinary build contains any of this.

mod talk;
#[cfg(test)]
mod tests;
mod update;
mod words;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

pub use talk::talk;
pub use update::update;
pub use words::{crontab, link, name, option, press, time};

/// Something to check words with.
pub type Property = fn(&str);

/// Everything whose properties are known, by the names of its fuzz targets.
pub const ALL: [(&str, Property); 8] = [
    ("update", update),
    ("press", press),
    ("link", link),
    ("time", time),
    ("crontab", crontab),
    ("name", name),
    ("option", option),
    ("talk", talk),
];

/// Monday, 23 November 2026, 09:00 UTC.
const NOW: Timestamp = Timestamp::constant(1_795_424_400, 0);

fn today() -> Date {
    NOW.to_zoned_datetime(TimeZone::UTC).date()
}
