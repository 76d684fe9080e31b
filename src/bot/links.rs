//! Links to events and organizations: who came by them, and their pictures for posters.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::conversation::Conversation;
use crate::{
    db::{delivery::Target, organization, shift, visit},
    dialogues::{
        Dialogue, Turn,
        event::link::{Act, Back, State},
    },
    documents::qr_code,
    domain::{Link, Linked},
    outbox::Outgoing,
    texts::Text,
};

/// Does it, and says what follows.
pub(super) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    let (Act::Show(link, back) | Act::Picture(link, back)) = &act;
    if !may(ctx, link.to).await? {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    // The secret as it is now, whoever may see the event by now.
    let link = visit::link(ctx.db, link.to, &link.source).await?;
    if let Act::Picture(..) = act {
        owe_picture(ctx, &link).await?;
    }
    show(ctx, link, *back).await
}

/// A link with its numbers.
pub(super) async fn show(ctx: &mut Conversation<'_>, link: Link, back: Back) -> anyhow::Result<Turn<Dialogue>> {
    let (sources, url) = (visit::sources(ctx.db, link.to).await?, ctx.link(&link.payload()));
    Ok(Turn::ask(Dialogue::Link(State { link, url, sources, back })))
}

/// A link for others; the secret of an event is only its own team's to give away.
pub(super) async fn to_spread(ctx: &mut Conversation<'_>, to: Linked, source: &str) -> anyhow::Result<Link> {
    if may(ctx, to).await? {
        return visit::link(ctx.db, to, source).await;
    }
    Ok(Link { source: source.to_owned(), ..Link::plain(to) })
}

async fn may(ctx: &mut Conversation<'_>, to: Linked) -> anyhow::Result<bool> {
    let organization = match to {
        Linked::Organization(id) => id,
        Linked::Event(id) => match shift::of_event(ctx.db, id).await?.first() {
            Some(shift) => shift.event.organization.id,
            None => return Ok(false),
        },
    };
    Ok(organization::role_of(ctx.db, ctx.person.id, organization).await?.is_some())
}

/// Sends the link as a QR code, as a file that a printer can use.
pub(super) async fn owe_picture(ctx: &mut Conversation<'_>, link: &Link) -> anyhow::Result<()> {
    let url = ctx.link(&link.payload());
    let base64 = BASE64_STANDARD.encode(qr_code(&url)?);
    let caption = ctx.texts.html(&Text::plain(&url), ctx.viewer.language);
    let name = Link { secret: None, ..link.clone() }.payload();
    let file = Outgoing::File { name: format!("{name}.png"), base64, caption };
    ctx.owe(&file, Target::None).await?;
    Ok(())
}
