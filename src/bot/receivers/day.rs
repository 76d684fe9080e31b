//! Who comes to an event on a day: said once for all its shifts of that day, with their lists as a file.

use jiff::Timestamp;

use crate::{
    bot::{lists, notifications::Notification},
    db::{Connection, participant, shift, volunteer::Recipient},
    dialogues::event::{Visit, day_of, day_paragraphs, roster_paragraphs},
    domain::{Language, Roster, Shift},
    outbox::Outgoing,
    texts::{Catalogue, Text},
};

/// The shifts of a shift's event that stand on its day, in their order.
async fn of_same_day(db: &mut Connection, this: &Shift) -> anyhow::Result<Vec<Shift>> {
    let day = |shift: &Shift| shift.zone().day(shift.slot.starts_at);
    let mut all = shift::of_event(db, this.event.id).await?;
    all.retain(|shift| shift.cancelled.is_none() && day(shift) == day(this));
    Ok(all)
}

/// The lists, as they are read in the evening before, or on the day itself; None: the first of the shifts that are still to
/// come says it for all.
pub(super) async fn write(
    db: &mut Connection,
    this: Shift,
    now: Timestamp,
) -> anyhow::Result<Option<impl Fn(&Recipient) -> Notification + Send + use<>>> {
    let mut day: Vec<(Shift, Roster)> = Vec::new();
    for shift in of_same_day(db, &this).await? {
        let roster = participant::roster(db, shift.id).await?;
        day.push((shift, roster));
    }
    let first = day.iter().find(|(shift, _)| shift.is_ahead(now));
    if first.is_none_or(|(shift, _)| shift.id != this.id) {
        return Ok(None);
    }
    Ok(Some(move |reader: &Recipient| {
        let is_today = this.zone().day(reader.rest().awake(now)) == this.zone().day(this.slot.starts_at);
        let heading = if is_today { Text::RosterToday } else { Text::RosterEve };
        let (language, zone) = (reader.language, &reader.zone);
        let (lists, visit) = match &day[..] {
            [(shift, roster)] => {
                (roster_paragraphs(shift, &roster.shown_to(language), language, zone), Visit::Organize(shift.id))
            }
            several => (day_paragraphs(several, language, zone), Visit::OrganizeEvent(this.id)),
        };
        let notice = Notification::with(heading, Text::BtnManage, visit);
        Notification { paragraphs: notice.paragraphs.into_iter().chain(lists).collect(), ..notice }
    }))
}

/// The lists of the day to print or take along; None: nobody is on any of them.
pub(super) async fn file(
    db: &mut Connection,
    texts: &Catalogue,
    (this, language): (&Shift, Language),
) -> anyhow::Result<Option<Outgoing>> {
    let day = of_same_day(db, this).await?;
    let ids: Vec<_> = day.iter().map(|shift| shift.id).collect();
    if participant::totals(db, &ids).await?.is_empty() {
        return Ok(None);
    }
    let title = this.event.details.title(language);
    let caption = texts.html(&Text::DayRosterCaption { title: title.clone(), date: day_of(this) }, language);
    let date = lists::day_of(this).to_string();
    lists::of_shifts(db, texts, (&day, language), (&[&title, &date], caption)).await.map(Some)
}
