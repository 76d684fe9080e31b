//! A decision about a part of an announcement: noted, and told to its author.

use jiff::Timestamp;

use crate::{
    bot::notifications::{self, Notification},
    db::{
        Connection,
        announcement::{self, Asked, Decided, State},
        audience::Part,
        audit::{self, Action, Entry},
        event, organization,
        volunteer::Recipient,
    },
    dialogues::announce::when_text,
    domain::{Country, OrganizationId, PersonId, When, Zone},
    outbox::Priority,
    texts::{Catalogue, Text},
};

/// How a part is called: by its country, or by whose it is.
pub(super) async fn name_of(
    db: &mut Connection,
    of: &Option<Part>,
    organization: OrganizationId,
) -> anyhow::Result<Text> {
    Ok(match of {
        Some(Part::Country(country)) => Text::Country { country: *country },
        Some(Part::Elsewhere) | None => Text::plain(organization::name_of(db, organization).await?),
    })
}

/// Notes a decision of a person, or of nobody who could decide, and tells the author.
pub(super) async fn settle(
    db: &mut Connection,
    texts: &Catalogue,
    (part, accepted): (&Asked, Option<When>),
    by: PersonId,
    now: Timestamp,
) -> anyhow::Result<Decided> {
    let decided = announcement::decide(db, (part.id, part.shown), accepted, by).await?;
    if decided != Decided::Done {
        return Ok(decided);
    }
    // What was accepted before it was edited may wait for some.
    match accepted {
        None => announcement::skip_part(db, part.id, now).await?,
        Some(when) if when != part.when => announcement::fill_anew(db, part.id).await?,
        Some(_) => {}
    }
    let action = if accepted.is_some() { Action::AnnouncementAccepted } else { Action::AnnouncementDeclined };
    audit::record(db, &Entry::by(Some(by), action, part.organization), now).await?;
    let country = name_of(db, &part.part, part.organization).await?;
    let Some(announced) = announcement::with_id(db, part.announcement).await? else { return Ok(Decided::Done) };
    let is_paused = announced.state == State::Paused;
    let when = other_time(db, (part, announced.organization), accepted).await?;
    if let Some(author) = announced.by {
        let notice = |_: &Recipient| {
            let country = Box::new(country.clone());
            let decided = match accepted {
                Some(_) if is_paused => Text::PartAcceptedPaused { country },
                Some(_) => Text::PartAccepted { country },
                // Nobody decides about their own: there was nobody who could.
                None if author == by => Text::PartNobody { country },
                None => Text::PartDeclined { country },
            };
            Notification {
                paragraphs: [Some(decided), when.clone()].into_iter().flatten().collect(),
                buttons: Vec::new(),
            }
        };
        notifications::tell(db, texts, (&[author], Priority::Personal), notice, now).await?;
    }
    Ok(Decided::Done)
}

/// That a part goes at another time than its author chose.
async fn other_time(
    db: &mut Connection,
    (part, organization): (&Asked, OrganizationId),
    accepted: Option<When>,
) -> anyhow::Result<Option<Text>> {
    let Some(when) = accepted.filter(|when| *when != part.when) else { return Ok(None) };
    let country = event::organizing(db, organization).await?.country;
    let zone = zone_of(part, country.map_or_else(Zone::utc, Country::zone));
    Ok(Some(Text::PartOtherTime { when: Box::new(when_text(when, &zone)) }))
}

/// The clock by which those who decide read a time.
pub(super) fn zone_of(part: &Asked, otherwise: Zone) -> Zone {
    match &part.part {
        Some(Part::Country(country)) => country.zone(),
        Some(Part::Elsewhere) | None => otherwise,
    }
}
