//! The people of a shift, or of all shifts of an event, as a file.

use base64::{Engine, prelude::BASE64_STANDARD};
use jiff::civil::Date;

use super::shift::{open, open_event, record};
use crate::{
    bot::{conversation::Conversation, notifications::named, workbook::workbook},
    db::{audit::Action, delivery::Target, participant, shift},
    dialogues::{
        Dialogue, Turn,
        event::{organize::FileKind, standing_text},
    },
    documents::{Cell, Sheet, csv_file, file_name},
    domain::{Hours, Participant, Shift, participant::Standing, quiet_hours::hh_mm},
    outbox::Outgoing,
    texts::Text,
};

/// Sends it.
pub(super) async fn file(ctx: &mut Conversation<'_>, shift: &Shift, kind: FileKind) -> anyhow::Result<Turn<Dialogue>> {
    let file = match kind {
        FileKind::Csv | FileKind::Xlsx => of_shift(ctx, shift, kind).await?,
        FileKind::Event => of_event(ctx, shift).await?,
    };
    ctx.owe(&file, Target::None).await?;
    record(ctx, shift, Action::ListTaken, None).await?;
    let turn = match kind {
        FileKind::Csv | FileKind::Xlsx => open(ctx, shift.id).await?,
        FileKind::Event => open_event(ctx, shift, None).await?,
    };
    Ok(turn.saying(Some(Text::FileComes)))
}

async fn of_shift(ctx: &mut Conversation<'_>, shift: &Shift, kind: FileKind) -> anyhow::Result<Outgoing> {
    let people = participant::everybody(ctx.db, shift.id, ctx.viewer.language).await?;
    let (language, zone) = (ctx.viewer.language, ctx.zone().await?);
    let (title, date, hours) = named(shift, language, &zone);
    let heads = [vec![Text::ColumnName, Text::ColumnStatus], about_heads()].concat();
    let row = |person: &Participant| {
        let state = say(ctx, &standing_text(person.standing));
        [vec![Cell::words(person.name.as_str()), state], about(ctx, shift, person)].concat()
    };
    let (day, role) = (day_of(shift).to_string(), role_of(shift));
    let sheet = Sheet {
        name: format!("{day} {}", if role.is_empty() { &title } else { role }),
        heads: said(ctx, &heads),
        rows: people.iter().map(row).collect(),
    };
    let (bytes, ending) = match kind {
        FileKind::Csv => (csv_file(&sheet, language)?, "csv"),
        FileKind::Xlsx | FileKind::Event => (workbook(sheet).await?, "xlsx"),
    };
    let name = file_name(&[&shift.event.details.title(language), &day, role], ending);
    let caption = ctx.texts.html(&Text::RosterCaption { title, date, hours }, language);
    Ok(Outgoing::File { name, base64: BASE64_STANDARD.encode(bytes), caption })
}

/// Everybody on all dates and in all roles, a row for each place.
async fn of_event(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Outgoing> {
    let (mut rows, language) = (Vec::new(), ctx.viewer.language);
    for shift in shift::of_event(ctx.db, shift.event.id).await? {
        let people = participant::everybody(ctx.db, shift.id, ctx.viewer.language).await?;
        rows.extend(people.iter().map(|person| row_of_event(ctx, &shift, person)));
    }
    let heads = [
        vec![Text::ColumnDay, Text::ColumnFrom, Text::ColumnUntil, Text::ColumnRole],
        vec![Text::ColumnName, Text::ColumnStatus, Text::ColumnCame],
        about_heads(),
    ];
    let title = shift.event.details.title(language);
    let sheet = Sheet { name: title.clone(), heads: said(ctx, &heads.concat()), rows };
    let base64 = BASE64_STANDARD.encode(workbook(sheet).await?);
    let name = file_name(&[&title], "xlsx");
    Ok(Outgoing::File { name, base64, caption: ctx.texts.html(&Text::EventRosterCaption { title }, language) })
}

fn row_of_event(ctx: &Conversation<'_>, shift: &Shift, person: &Participant) -> Vec<Cell> {
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
        say(ctx, &standing_text(state)),
        came.map_or(Cell::Empty, |came| say(ctx, &came)),
    ];
    [own, about(ctx, shift, person)].concat()
}

fn about_heads() -> Vec<Text> {
    vec![Text::ColumnAge, Text::ColumnPhone, Text::ColumnLanguages, Text::ColumnSince]
}

/// What organizers need to meet and to reach somebody.
fn about(ctx: &Conversation<'_>, shift: &Shift, person: &Participant) -> Vec<Cell> {
    let plain = |text: &Text| ctx.texts.plain(text, ctx.viewer.language);
    let spoken = person.languages.iter().map(|language| plain(&Text::LanguageName { language: *language }));
    let phone = person.phone.clone().map(|phone| Cell::Phone(plain(&Text::PhoneNumber { phone })));
    vec![
        Cell::Number(person.age(day_of(shift)).into()),
        phone.unwrap_or(Cell::Empty),
        Cell::words(spoken.collect::<Vec<_>>().join(", ")),
        Cell::Date(shift.zone().day(person.since)),
    ]
}

fn say(ctx: &Conversation<'_>, text: &Text) -> Cell {
    Cell::words(ctx.texts.plain(text, ctx.viewer.language))
}

fn said(ctx: &Conversation<'_>, heads: &[Text]) -> Vec<String> {
    heads.iter().map(|head| ctx.texts.plain(head, ctx.viewer.language)).collect()
}

fn day_of(shift: &Shift) -> Date {
    shift.zone().day(shift.slot.starts_at)
}

fn role_of(shift: &Shift) -> &str {
    shift.slot.role.as_ref().map_or("", |role| role.as_str())
}
