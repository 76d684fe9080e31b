//! Inline mode: events that can be shared in any chat (<https://core.telegram.org/bots/inline>).

use jiff::Timestamp;
use teloxide::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResult, InlineQueryResultArticle, InlineQueryResultsButton,
    InlineQueryResultsButtonKind::StartParameter, InputMessageContent, InputMessageContentText, ParseMode,
};

use super::{instant_answer::Answer, services::Services, volunteer::shift_card::wanted};
use crate::{
    db::{Connection, person, upcoming, volunteer},
    dialogues::event::{card, moment},
    domain::{Language, Link, Linked, PersonId, Shift, Zone, rate_limit::RateLimited},
    outbox::no_preview,
    telegram::update::Inline,
    texts::Text,
};

/// So many events are shown; who wants another writes more of its name.
const MOST: usize = 20;

/// What a link in a private chat with the bot says of somebody who came from such a question.
pub(super) const ORIGIN: &str = "inline";

/// The answer to somebody who asks for the first time or not; who asks too much is told so.
pub(super) async fn answer(
    db: &mut Connection,
    services: &Services,
    (person, guess): (PersonId, Option<Language>),
    (asked, is_new): (&Inline, bool),
    now: Timestamp,
) -> anyhow::Result<Answer> {
    let (id, language) = (asked.id.clone(), person::language_of(db, person).await?.or(guess).unwrap_or(Language::En));
    let taken = if is_new { services.check_rate(person, RateLimited::Inline, now) } else { Ok(()) };
    Ok(match taken {
        Ok(()) => {
            let results = results(db, services, (person, language), &asked.words, now).await?;
            let button = results.is_empty().then(|| button_above(services, &Text::BtnNothingFound, language));
            Answer::Inline { id, results, button }
        }
        Err(why) => {
            let button = Some(button_above(services, &why, language));
            Answer::Inline { id, results: Vec::new(), button }
        }
    })
}

/// Leads to all events in the private chat with the bot.
fn button_above(services: &Services, label: &Text, language: Language) -> InlineQueryResultsButton {
    let (text, kind) = (services.texts.plain(label, language), StartParameter(ORIGIN.to_owned()));
    InlineQueryResultsButton { text, kind }
}

/// Events for somebody who types words after the bot's name, the next first. Nothing is stored of it.
async fn results(
    db: &mut Connection,
    services: &Services,
    (person, language): (PersonId, Language),
    words: &str,
    now: Timestamp,
) -> anyhow::Result<Vec<InlineQueryResult>> {
    let zone = volunteer::recipients(db, &[person]).await?.pop().map(|reader| reader.zone);
    let profile = volunteer::of_person(db, person).await?.map(|(profile, _)| profile);
    let shifts = upcoming::matching(db, words, (&wanted(profile.as_ref(), language), now), MOST).await?;
    Ok(shifts.iter().map(|shift| result(services, shift, language, zone.as_ref().unwrap_or(shift.zone()))).collect())
}

fn result(services: &Services, shift: &Shift, language: Language, zone: &Zone) -> InlineQueryResult {
    let card = services.texts.html(&card(shift, language, zone), language);
    let content = InputMessageContentText::new(card).parse_mode(ParseMode::Html).link_preview_options(no_preview());
    let when = services.texts.plain(&moment(&shift.slot, shift.zone(), zone), language);
    let id = shift.event.id.to_string();
    let article =
        InlineQueryResultArticle::new(id, shift.event.details.title(language), InputMessageContent::Text(content));
    article.description(when).reply_markup(button(services, shift, language)).into()
}

/// Leads to the event in the private chat with the bot.
fn button(services: &Services, shift: &Shift, language: Language) -> InlineKeyboardMarkup {
    let link = Link { source: "share".to_owned(), ..Link::plain(Linked::Event(shift.event.id)) };
    let label = services.texts.plain(&Text::BtnShowEvent, language);
    let rows = services.link(&link.payload()).parse().ok().map(|url| vec![InlineKeyboardButton::url(label, url)]);
    InlineKeyboardMarkup::new(rows)
}
