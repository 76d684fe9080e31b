//! The list of announcements: those that recur, then those that were made, each with what it is about.

use super::{about, card};
use crate::{
    bot::{conversation::Conversation, menu},
    db::{
        announcement::{self, Listed},
        if_readable, organization,
    },
    dialogues::{
        Button, Choice, Dialogue, Turn,
        announce::{Control, Steering},
        event::Visit,
        picker::turning_by,
    },
    texts::Text,
};

/// Shows a page of it; where there is none by now, the first.
pub(super) async fn show(ctx: &mut Conversation<'_>, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    if organization::within_reach(ctx.db, ctx.person.id).await?.is_empty() {
        return Ok(Turn::end(Text::NotInATeam));
    }
    let (listed, pages) = announcement::listed(ctx.db, ctx.person.id, page).await?;
    if listed.is_empty() && page > 0 {
        return Box::pin(show(ctx, 0)).await;
    }
    let mut paragraphs = vec![if listed.is_empty() { Text::AnnouncementsNone } else { Text::Announcements }];
    let mut rows = vec![vec![Button::new(Text::BtnNewAnnouncement, Choice::Visit(Visit::NewAnnouncement))]];
    for line in listed {
        let Some((about, button)) = if_readable(line_of(ctx, line).await)?.flatten() else { continue };
        paragraphs.push(about);
        rows.push(vec![button]);
    }
    if pages > 1 {
        rows.push(turning_by(|page| Choice::Visit(Visit::Announcements(page)), page, pages));
    }
    rows.push(menu::button());
    ctx.close(paragraphs, rows).await?;
    Ok(Turn::done())
}

/// What is said of one, and the button that opens it.
async fn line_of(ctx: &mut Conversation<'_>, line: Listed) -> anyhow::Result<Option<(Text, Button)>> {
    let (zone, language) = (ctx.zone().await?, ctx.viewer.language);
    Ok(match line {
        Listed::Made(id) => {
            let choice = Choice::Announcement(id, Control::Steer(Steering::Open));
            let how_far = card::how_far(ctx.db, id).await?;
            let about = about::announcement(ctx.db, id, (&zone, language), Some(how_far)).await?;
            let label = about::label(ctx.db, id, (&zone, language)).await?;
            about.zip(label.map(|label| Button::new(label, choice)))
        }
        Listed::Recurring(id) => {
            let Some((about, label)) = about::recurring(ctx.db, id, language).await? else { return Ok(None) };
            Some((about, Button::new(label, Choice::Visit(Visit::Schedule(id)))))
        }
    })
}
