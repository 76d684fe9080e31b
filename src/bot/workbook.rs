//! Workbooks, which people get as files.

use crate::documents::{Sheet, xlsx_file};

/// The workbook of a table. It is packed on a thread of its own: that takes long enough to hold up the updates of others, and
/// more of the stack than is left at the end of an update.
pub(super) async fn workbook(sheet: Sheet) -> anyhow::Result<Vec<u8>> {
    tokio::task::spawn_blocking(move || xlsx_file(&sheet)).await?
}
