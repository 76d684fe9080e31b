//! Lists of people as files that can be printed and taken along.

use base64::{Engine, prelude::BASE64_STANDARD};
use jiff::civil::Date;

use super::workbook::workbook;
use crate::{
    db::{Connection, participant},
    dialogues::event::standing_text,
    documents::{Cell, Sheet, file_name},
    domain::{Hours, Language, Participant, Shift, participant::Standing, quiet_hours::hh_mm},
    outbox::Outgoing,
    texts::{Catalogue, Text},
};

/// The reader's language, and what knows its words.
type Words<'a> = (&'a Catalogue, Language);

/// Everybody of some shifts of an event as a workbook, a row for each place; its name is made of these parts.
pub(super) async fn of_shifts(
    db: &mut Connection,
    texts: &Catalogue,
    (shifts, language): (&[Shift], Language),
    (name, caption): (&[&str], String),
) -> anyhow::Result<Outgoing> {
    let mut rows = Vec::new();
    for shift in shifts {
        let people = participant::everybody(db, shift.id, language).await?;
        rows.extend(people.iter().map(|person| row((texts, language), shift, person)));
    }
    let heads = [
        vec![Text::ColumnDay, Text::ColumnFrom, Text::ColumnUntil, Text::ColumnRole],
        vec![Text::ColumnName, Text::ColumnStatus, Text::ColumnCame],
        about_heads(),
    ];
    let title = name.first().copied().unwrap_or_default().to_owned();
    let sheet = Sheet { name: title, heads: said((texts, language), &heads.concat()), rows };
    let base64 = BASE64_STANDARD.encode(workbook(sheet).await?);
    Ok(Outgoing::File { name: file_name(name, "xlsx"), base64, caption })
}

fn row(texts: Words<'_>, shift: &Shift, person: &Participant) -> Vec<Cell> {
    let hours = Hours::of_slot(&shift.slot, shift.zone());
    let (state, came) = match person.standing {
        Standing::Came => (Standing::Confirmed, Some(Text::CameYes)),
        Standing::NoShow => (Standing::Confirmed, Some(Text::CameNo)),
        state @ (Standing::Confirmed
        | Standing::Offered
        | Standing::Waiting
        | Standing::Applied
        | Standing::Removed) => (state, None),
    };
    let own = vec![
        Cell::Date(day_of(shift)),
        Cell::words(hh_mm(hours.from)),
        Cell::words(hours.end()),
        Cell::words(role_of(shift)),
        Cell::words(person.name.as_str()),
        say(texts, &standing_text(state)),
        came.map_or(Cell::Empty, |came| say(texts, &came)),
    ];
    [own, about(texts, shift, person)].concat()
}

/// Heads for `about`.
pub(super) fn about_heads() -> Vec<Text> {
    vec![Text::ColumnAge, Text::ColumnPhone, Text::ColumnLanguages, Text::ColumnSince]
}

/// What organizers need to meet and to reach somebody.
pub(super) fn about((texts, language): Words<'_>, shift: &Shift, person: &Participant) -> Vec<Cell> {
    let plain = |text: &Text| texts.plain(text, language);
    let spoken = person.languages.iter().map(|language| plain(&Text::LanguageName { language: *language }));
    let phone = person.phone.clone().map(|phone| Cell::Phone(plain(&Text::PhoneNumber { phone })));
    vec![
        Cell::Number(person.age(day_of(shift)).into()),
        phone.unwrap_or(Cell::Empty),
        Cell::words(spoken.collect::<Vec<_>>().join(", ")),
        Cell::Date(shift.zone().day(person.since)),
    ]
}

/// A text in a cell.
pub(super) fn say((texts, language): Words<'_>, text: &Text) -> Cell {
    Cell::words(texts.plain(text, language))
}

/// Texts as heads.
pub(super) fn said((texts, language): Words<'_>, heads: &[Text]) -> Vec<String> {
    heads.iter().map(|head| texts.plain(head, language)).collect()
}

/// The day of a shift, where it takes place.
pub(super) fn day_of(shift: &Shift) -> Date {
    shift.zone().day(shift.slot.starts_at)
}

/// What its people do; nothing, if it is said of none.
pub(super) fn role_of(shift: &Shift) -> &str {
    shift.slot.role.as_ref().map_or("", |role| role.as_str())
}
