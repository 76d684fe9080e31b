//! Links to events and organizations: who came by them, and their pictures for posters.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::talk::Talk;
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
pub async fn perform(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    let (Act::Show(link, back) | Act::Picture(link, back)) = &act;
    if !may(talk, link.to).await? {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    // The secret as it is now, whoever may see the event by now.
    let link = visit::link(talk.db, link.to, &link.source).await?;
    if let Act::Picture(..) = act {
        owe_picture(talk, &link).await?;
    }
    show(talk, link, *back).await
}

/// A link with its numbers.
pub async fn show(talk: &mut Talk<'_>, link: Link, back: Back) -> anyhow::Result<Turn<Dialogue>> {
    let (sources, url) = (visit::sources(talk.db, link.to).await?, talk.link(&link.payload()));
    Ok(Turn::ask(Dialogue::Link(State { link, url, sources, back })))
}

/// A link for others; the secret of an event is only its own team's to give away.
pub async fn to_spread(talk: &mut Talk<'_>, to: Linked, source: &str) -> anyhow::Result<Link> {
    if may(talk, to).await? {
        return visit::link(talk.db, to, source).await;
    }
    Ok(Link { source: source.to_owned(), ..Link::plain(to) })
}

async fn may(talk: &mut Talk<'_>, to: Linked) -> anyhow::Result<bool> {
    let organization = match to {
        Linked::Organization(id) => id,
        Linked::Event(id) => match shift::of_event(talk.db, id).await?.first() {
            Some(shift) => shift.event.organization.id,
            None => return Ok(false),
        },
    };
    Ok(organization::role_of(talk.db, talk.person.id, organization).await?.is_some())
}

/// Sends the link as a QR code, as a file that a printer can use.
pub async fn owe_picture(talk: &mut Talk<'_>, link: &Link) -> anyhow::Result<()> {
    let url = talk.link(&link.payload());
    let base64 = BASE64_STANDARD.encode(qr_code(&url)?);
    let caption = talk.texts.html(&Text::plain(&url), talk.reader.language);
    let name = Link { secret: None, ..link.clone() }.payload();
    let file = Outgoing::File { name: format!("{name}.png"), base64, caption };
    talk.owe(&file, Target::None).await?;
    Ok(())
}
