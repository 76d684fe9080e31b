//! Files that people get: a shift for their calendar, a list of people, a link as a picture. Pure.

mod calendar;
mod picture;
mod sheet;
#[cfg(test)]
mod tests;

pub(crate) use calendar::{Entry, Feed, calendar_feed, calendar_file};
pub(crate) use picture::qr_code;
pub(crate) use sheet::{Cell, Sheet, csv_file, file_name, xlsx_file};
