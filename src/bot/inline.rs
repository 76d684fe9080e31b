//! Inline mode: events that can be shared in any chat (<https://core.telegram.org/bots/inline>).

use teloxide::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResult, InlineQueryResultArticle, InputMessageContent,
    InputMessageContentText, ParseMode,
};

use super::office::Office;
use crate::{
    db::{Connection, person, shift, volunteer},
    dialogues::event::{card, moment},
    domain::{Language, Link, Linked, Shift, Zone},
    outbox::no_preview,
    texts::Text,
};

/// So many events are shown; who wants another writes more of its name.
const MOST: usize = 20;

/// Events for somebody who types words after the bot's name, the next first. Nothing is stored of it.
pub async fn results(
    db: &mut Connection,
    office: &Office,
    (person, guess): (i64, Option<Language>),
    words: &str,
    now: i64,
) -> anyhow::Result<Vec<InlineQueryResult>> {
    let language = person::language_of(db, person).await?.or(guess).unwrap_or(Language::En);
    let zone = volunteer::readings(db, &[person]).await?.pop().map(|reader| reader.zone);
    let shifts = shift::matching(db, words, now, MOST).await?;
    Ok(shifts.iter().map(|shift| result(office, shift, language, zone.as_ref().unwrap_or(shift.zone()))).collect())
}

fn result(office: &Office, shift: &Shift, language: Language, zone: &Zone) -> InlineQueryResult {
    let card = office.texts.html(&card(shift, language, zone), language);
    let content = InputMessageContentText::new(card).parse_mode(ParseMode::Html).link_preview_options(no_preview());
    let when = office.texts.plain(&moment(&shift.slot, shift.zone(), zone), language);
    let id = shift.event.id.to_string();
    let article =
        InlineQueryResultArticle::new(id, shift.event.details.title(language), InputMessageContent::Text(content));
    article.description(when).reply_markup(button(office, shift, language)).into()
}

/// Leads to the event in the private chat with the bot.
fn button(office: &Office, shift: &Shift, language: Language) -> InlineKeyboardMarkup {
    let link = Link { to: Linked::Event(shift.event.id), source: "share".to_owned() };
    let label = office.texts.plain(&Text::BtnShowEvent, language);
    let rows = office.link(&link.payload()).parse().ok().map(|url| vec![InlineKeyboardButton::url(label, url)]);
    InlineKeyboardMarkup::new(rows)
}
