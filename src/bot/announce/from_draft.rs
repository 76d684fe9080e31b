//! What a draft orders: to whom it goes, and what they get.

use std::collections::BTreeMap;

use super::order::Order;
use crate::{
    bot::{conversation::Conversation, links},
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
pub(super) fn wanted(draft: &Draft) -> Wanted<'_> {
    Wanted { organization: draft.organization.id, audience: &draft.audience, part: None }
}

/// What is sent in each language.
pub(super) async fn contents(
    ctx: &mut Conversation<'_>,
    draft: &Draft,
) -> anyhow::Result<BTreeMap<Language, Outgoing>> {
    let link = match &draft.button {
        Some(LinkButton::Event(id)) => Some(links::to_spread(ctx, Linked::Event(*id), "announcement").await?),
        Some(LinkButton::Url { .. }) | None => None,
    };
    let ctx = &*ctx;
    let content = |(language, message): (&Language, &Message)| {
        let button = draft.button.as_ref().and_then(|button| url_button(ctx, (button, link.as_ref()), *language));
        (*language, Outgoing::written(message.content.clone(), button))
    };
    Ok(draft.texts.iter().map(content).collect())
}

fn url_button(
    ctx: &Conversation<'_>,
    (button, link): (&LinkButton, Option<&Link>),
    language: Language,
) -> Option<UrlButton> {
    Some(match button {
        LinkButton::Url { label, url } => UrlButton { label: label.clone(), url: url.clone() },
        LinkButton::Event(_) => {
            let label = ctx.texts.plain(&Text::BtnShowEvent, language);
            UrlButton { label, url: ctx.link(&link?.payload()) }
        }
    })
}

/// What the draft orders.
pub(super) async fn order(ctx: &mut Conversation<'_>, draft: &Draft) -> anyhow::Result<Order> {
    let readers = Language::ALL.into_iter().filter_map(|reader| Some((reader, draft.text_for(reader)?)));
    Ok(Order {
        organization: draft.organization.clone(),
        country: draft.country,
        author: ctx.person.id,
        audience: draft.audience.clone(),
        urgent: draft.urgent,
        texts: contents(ctx, draft).await?,
        readers: readers.collect(),
    })
}

/// Goes on with the draft.
pub(super) fn ask(draft: Draft) -> Turn<Dialogue> {
    Turn::ask(Dialogue::Announce(Box::new(State::Draft(Box::new(draft)))))
}

/// Counts who would get it, and goes on.
pub(super) async fn count(ctx: &mut Conversation<'_>, mut draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    recount(ctx, &mut draft).await?;
    Ok(ask(draft))
}

/// Counts who would get it.
pub(super) async fn recount(ctx: &mut Conversation<'_>, draft: &mut Draft) -> anyhow::Result<()> {
    draft.counts = audience::count(ctx.db, &wanted(draft), ctx.viewer.now).await?;
    draft.groups = audience::count_groups(ctx.db, &wanted(draft)).await?;
    Ok(())
}
