//! The people of a shift, or of all shifts of an event, as a file.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::shift::{open, open_event, record};
use crate::{
    bot::{
        conversation::Conversation,
        lists::{self, about, about_heads, day_of, role_of, said, say},
        notifications::named,
        workbook::workbook,
    },
    db::{audit::Action, delivery::Target, participant, shift},
    dialogues::{
        Dialogue, Turn,
        event::{organize::FileKind, standing_text},
    },
    documents::{Cell, Sheet, csv_file, file_name},
    domain::{Participant, Shift},
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
    let texts = (ctx.texts, language);
    let row = |person: &Participant| {
        let state = say(texts, &standing_text(person.standing));
        [vec![Cell::words(person.name.as_str()), state], about(texts, shift, person)].concat()
    };
    let (day, role) = (day_of(shift).to_string(), role_of(shift));
    let sheet = Sheet {
        name: format!("{day} {}", if role.is_empty() { &title } else { role }),
        heads: said(texts, &heads),
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

/// Everybody on all dates and in all roles.
async fn of_event(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Outgoing> {
    let language = ctx.viewer.language;
    let shifts = shift::of_event(ctx.db, shift.event.id).await?;
    let title = shift.event.details.title(language);
    let caption = ctx.texts.html(&Text::EventRosterCaption { title: title.clone() }, language);
    lists::of_shifts(ctx.db, ctx.texts, (&shifts, language), (&[&title], caption)).await
}
