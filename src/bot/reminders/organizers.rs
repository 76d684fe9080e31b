//! What organizers are told about a shift by itself.

use jiff::Timestamp;

use crate::{
    bot::receivers::{self, Concern, Told},
    db::{Connection, reminder::Alarm},
    domain::Shift,
    texts::Catalogue,
};

/// Tells those who look after a shift, if there is something to say. What nobody can receive now is kept for whoever can.
pub(super) async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: Timestamp,
) -> anyhow::Result<()> {
    match receivers::tell(db, texts, (shift, &Concern::Rule(alarm.rule)), now).await? {
        Told::Somebody | Told::Nobody => Ok(()),
    }
}
