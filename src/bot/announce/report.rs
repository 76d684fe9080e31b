//! What became of an announcement, as files for Excel and for everything else: by name those whom the organization may see so, of the others numbers.

use std::collections::BTreeMap;

use base64::{Engine, prelude::BASE64_STANDARD};

use super::card;
use crate::{
    bot::{conversation::Conversation, workbook::workbook},
    db::{
        announcement::{self, Outcome},
        delivery::Target,
    },
    documents::{Cell, Sheet, csv_file, file_name},
    domain::{AnnouncementId, announcement::Crowd},
    outbox::Outgoing,
    texts::Text,
};

/// Sends the file.
pub(super) async fn owe(ctx: &mut Conversation<'_>, id: AnnouncementId) -> anyhow::Result<()> {
    let outcomes = announcement::report(ctx.db, id).await?;
    let say = |text: &Text| ctx.texts.plain(text, ctx.viewer.language);
    let heads = [Text::ColumnName, Text::ColumnLanguage, Text::ColumnStatus, Text::ColumnReason];
    let rows = rows(&outcomes).into_iter().map(|row| row.iter().map(|text| Cell::words(say(text))).collect()).collect();
    let name = format!("{} {id}", say(&Text::SheetAnnouncement));
    let sheet = Sheet { name: name.clone(), heads: heads.iter().map(say).collect(), rows };
    let (caption, csv) = (say(&Text::AnnouncementCaption), csv_file(&sheet, ctx.viewer.language)?);
    let xlsx = workbook(sheet).await?;
    for (bytes, ending, caption) in [(xlsx, "xlsx", caption), (csv, "csv", String::new())] {
        let (name, base64) = (file_name(&[&name], ending), BASE64_STANDARD.encode(bytes));
        ctx.owe(&Outgoing::File { name, base64, caption }, Target::None).await?;
    }
    Ok(())
}

/// Name, language, what became of it, why.
type Row = [Text; 4];

fn rows(outcomes: &[Outcome]) -> Vec<Row> {
    let named = outcomes.iter().filter_map(|outcome| {
        let title = outcome.name.clone()?;
        let name = if outcome.is_group { Text::GroupNamed { title } } else { Text::plain(title) };
        Some([name, Text::endonym(outcome.language), card::outcome(&outcome.state), why(&outcome.reason)])
    });
    named.chain(others(outcomes)).collect()
}

/// Those without a name: few together, many by what became of the message.
fn others(outcomes: &[Outcome]) -> Vec<Row> {
    let nothing = || Text::plain("");
    let others: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.name.is_none()).collect();
    match Crowd::of(i64::try_from(others.len()).unwrap_or(i64::MAX)) {
        Crowd::Nobody => Vec::new(),
        crowd @ Crowd::FewerThanTen => vec![[counted(crowd), nothing(), nothing(), nothing()]],
        Crowd::AtLeast(_) => {
            let mut counts: BTreeMap<(&str, &str), i64> = BTreeMap::new();
            for other in others {
                *counts.entry((&other.state, &other.reason)).or_default() += 1;
            }
            let row = |((state, reason), count): ((&str, &str), i64)| {
                [counted(Crowd::of(count)), nothing(), card::outcome(state), why(reason)]
            };
            counts.into_iter().map(row).collect()
        }
    }
}

fn counted(crowd: Crowd) -> Text {
    Text::ReportOthers { count: crowd.into() }
}

fn why(reason: &str) -> Text {
    if reason.is_empty() { Text::plain("") } else { card::reason(reason) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    fn outcome(name: Option<&str>, state: &str) -> Outcome {
        let (name, state) = (name.map(str::to_owned), state.to_owned());
        Outcome { name, is_group: false, language: Language::En, state, reason: String::new() }
    }

    #[test]
    fn whom_it_does_not_know_is_only_counted_and_few_are_not_told_apart() {
        let mut outcomes = vec![outcome(Some("Anna"), "sent"), outcome(None, "sent"), outcome(None, "failed")];
        let named = [Text::plain("Anna"), Text::endonym(Language::En), card::outcome("sent"), Text::plain("")];
        let few = [counted(Crowd::FewerThanTen), Text::plain(""), Text::plain(""), Text::plain("")];
        assert_eq!(rows(&outcomes), [named.clone(), few]);
        outcomes.extend((0..22).map(|_| outcome(None, "sent")));
        let many = |count, state| [counted(count), Text::plain(""), card::outcome(state), Text::plain("")];
        let expected = [named, many(Crowd::FewerThanTen, "failed"), many(Crowd::AtLeast(20), "sent")];
        assert_eq!(rows(&outcomes), expected);
    }
}
