//! What a draft orders: to whom it goes, and what they get.

use std::collections::BTreeMap;

use super::order::Order;
use crate::{
    bot::{links, talk::Talk},
    db::audience::{self, Wanted},
    dialogues::{
        Dialogue, Turn,
        announce::{Draft, LinkButton, Message, State},
    },
    domain::{Language, Link, Linked},
    outbox::{Outgoing, UrlButton},
    texts::Text,
};

/// Those it goes to, as an audience that can be counted.
pub fn wanted(draft: &Draft) -> Wanted<'_> {
    Wanted { organization: draft.organization.id, audience: &draft.audience, part: None }
}

/// What is sent in each language.
pub async fn contents(talk: &mut Talk<'_>, draft: &Draft) -> anyhow::Result<BTreeMap<Language, Outgoing>> {
    let link = match &draft.button {
        Some(LinkButton::Event(id)) => Some(links::to_spread(talk, Linked::Event(*id), "announcement").await?),
        Some(LinkButton::Url { .. }) | None => None,
    };
    let talk = &*talk;
    let content = |(language, message): (&Language, &Message)| {
        let button = draft.button.as_ref().and_then(|button| url_button(talk, (button, link.as_ref()), *language));
        (*language, Outgoing::written(message.content.clone(), button))
    };
    Ok(draft.texts.iter().map(content).collect())
}

fn url_button(talk: &Talk<'_>, (button, link): (&LinkButton, Option<&Link>), language: Language) -> Option<UrlButton> {
    Some(match button {
        LinkButton::Url { label, url } => UrlButton { label: label.clone(), url: url.clone() },
        LinkButton::Event(_) => {
            let label = talk.texts.plain(&Text::BtnShowEvent, language);
            UrlButton { label, url: talk.link(&link?.payload()) }
        }
    })
}

/// What the draft orders.
pub async fn order(talk: &mut Talk<'_>, draft: &Draft) -> anyhow::Result<Order> {
    let readers = Language::ALL.into_iter().filter_map(|reader| Some((reader, draft.text_for(reader)?)));
    Ok(Order {
        organization: draft.organization.clone(),
        country: draft.country,
        author: talk.person.id,
        audience: draft.audience.clone(),
        urgent: draft.urgent,
        texts: contents(talk, draft).await?,
        readers: readers.collect(),
    })
}

/// Goes on with the draft.
pub fn ask(draft: Draft) -> Turn<Dialogue> {
    Turn::ask(Dialogue::Announce(Box::new(State::Draft(Box::new(draft)))))
}

/// Counts who would get it, and goes on.
pub async fn count(talk: &mut Talk<'_>, mut draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    recount(talk, &mut draft).await?;
    Ok(ask(draft))
}

/// Counts who would get it.
pub async fn recount(talk: &mut Talk<'_>, draft: &mut Draft) -> anyhow::Result<()> {
    draft.counts = audience::count(talk.db, &wanted(draft), talk.reader.now).await?;
    draft.groups = audience::count_groups(talk.db, &wanted(draft)).await?;
    Ok(())
}
