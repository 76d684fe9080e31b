//! The list of a shift's people as a file.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::shift::{open, record};
use crate::{
    bot::{conversation::Conversation, notifications::named},
    db::{audit::Action, delivery::Target, participant},
    dialogues::{
        Dialogue, Turn,
        event::{organize::FileKind, standing_text},
    },
    documents::{Sheet, csv_file, xlsx_file},
    domain::{Participant, Shift},
    outbox::Outgoing,
    texts::Text,
};

/// Sends it.
pub async fn file(ctx: &mut Conversation<'_>, shift: &Shift, kind: FileKind) -> anyhow::Result<Turn<Dialogue>> {
    let people = participant::everybody(ctx.db, shift.id, ctx.viewer.language).await?;
    let sheet = sheet(ctx, shift, &people);
    let (bytes, ending) = match kind {
        FileKind::Csv => (csv_file(&sheet)?, "csv"),
        FileKind::Xlsx => (xlsx_file(&sheet)?, "xlsx"),
    };
    let zone = ctx.zone().await?;
    let (title, date, hours) = named(shift, ctx.viewer.language, &zone);
    let caption = ctx.texts.html(&Text::RosterCaption { title, date, hours }, ctx.viewer.language);
    let name = format!("event-{}-{}.{ending}", shift.event.id, shift.zone().day(shift.slot.starts_at));
    let file = Outgoing::File { name, base64: BASE64_STANDARD.encode(bytes), caption };
    ctx.owe(&file, Target::None).await?;
    record(ctx, shift, Action::ListTaken, None).await?;
    Ok(open(ctx, shift.id).await?.saying(Some(Text::FileComes)))
}

/// The list in the reader's words.
fn sheet(ctx: &Conversation<'_>, shift: &Shift, people: &[Participant]) -> Sheet {
    let say = |text: &Text| ctx.texts.plain(text, ctx.viewer.language);
    let heads = [
        Text::ColumnName,
        Text::ColumnStatus,
        Text::ColumnAge,
        Text::ColumnPhone,
        Text::ColumnLanguages,
        Text::ColumnSince,
    ];
    let day = shift.zone().day(shift.slot.starts_at);
    let row = |person: &Participant| {
        let spoken = person.languages.iter().map(|language| say(&Text::LanguageName { language: *language }));
        let phone = person.phone.clone().map(|phone| say(&Text::PhoneNumber { phone }));
        vec![
            person.name.as_str().to_owned(),
            say(&standing_text(person.standing)),
            person.age(day).to_string(),
            phone.unwrap_or_default(),
            spoken.collect::<Vec<_>>().join(", "),
            shift.zone().day(person.since).strftime("%d.%m.%Y").to_string(),
        ]
    };
    Sheet { heads: heads.iter().map(say).collect(), rows: people.iter().map(row).collect() }
}
