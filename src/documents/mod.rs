//! Files that people get: a shift for their calendar, a list of people, a link as a picture. Pure.

mod calendar;
mod picture;
mod sheet;

pub use calendar::calendar_file;
pub use picture::qr_code;
pub use sheet::{Sheet, csv_file, xlsx_file};
