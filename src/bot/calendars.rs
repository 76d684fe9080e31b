//! The calendars of volunteers: files with their shifts, and the secret link by which a program fetches all of them.

use jiff::tz::TimeZone;

use super::{conversation::Conversation, team::random_secret};
use crate::{
    db::{
        calendar::{self, Dated},
        delivery::Target,
    },
    dialogues::{
        Button, Choice,
        event::{Visit, place},
    },
    documents::{Entry, calendar_file},
    domain::{EventId, Language, Link, Linked, rate_limit::RateLimited},
    outbox::Outgoing,
    texts::{Catalogue, Text},
};

/// A shift as calendars have it, in a reader's words.
pub(crate) fn entry(texts: &Catalogue, language: Language, (shift, revision): Dated, bot: &str) -> Entry {
    let (_, text) = shift.event.details.text_for(language);
    // Without a secret, since calendars are shared; who has the file may see the event anyhow.
    let link = Link::plain(Linked::Event(shift.event.id)).payload();
    Entry {
        title: shift.title(language),
        description: text.description.as_ref().map(|words| words.as_str().to_owned()),
        location: texts.plain(&place(&shift.event.details, language), language),
        url: format!("https://t.me/{bot}?start={link}"),
        revision,
        shift,
    }
}

/// The file with some shifts.
pub(crate) fn file(ctx: &Conversation<'_>, shifts: Vec<Dated>) -> Outgoing {
    let (bot, language) = (ctx.bot_name(), ctx.viewer.language);
    let event = shifts.first().map(|(shift, _)| shift.event.id);
    let is_gone = shifts.iter().all(|(shift, _)| shift.cancelled.is_some());
    let caption = if is_gone { Text::CalendarGoneCaption } else { Text::CalendarCaption };
    let entries: Vec<Entry> = shifts.into_iter().map(|dated| entry(ctx.texts, language, dated, bot)).collect();
    Outgoing::Document {
        name: format!("event-{}.ics", event.map(|id| id.to_string()).unwrap_or_default()),
        content: calendar_file(&entries, bot),
        caption: ctx.texts.html(&caption, language),
    }
}

/// Sends a file with all of an event in which the reader has a place, as it is now: what is cancelled is taken out by it.
pub(crate) async fn send(ctx: &mut Conversation<'_>, event: EventId) -> anyhow::Result<()> {
    if let Err(why) = ctx.check_rate(RateLimited::File) {
        return ctx.refuse(why);
    }
    let (person, now) = (ctx.person.id, ctx.now());
    let shifts = calendar::of_event(ctx.db, person, event, now).await?;
    if shifts.is_empty() {
        return ctx.refuse(Text::ErrorNothingForCalendar);
    }
    let file = file(ctx, shifts);
    ctx.owe(&file, Target::None).await.map(drop)
}

/// The secret link to the reader's calendar: a new one, or when there is one already that they can have a new one.
pub(crate) async fn offer_link(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    match calendar::made_at(ctx.db, ctx.person.id).await? {
        None => renew_link(ctx).await,
        Some(made_at) => {
            let day = made_at.to_zoned_datetime(TimeZone::UTC).date();
            let stands = Text::CalendarLinkStands { date: Box::new(Text::date(day)) };
            ctx.say(vec![stands], rows(None)).await
        }
    }
}

/// Makes a new link; the one before is worthless from now on.
pub(crate) async fn renew_link(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    let secret = random_secret()?;
    let Some(link) = ctx.calendar_link(&format!("person/{}", secret.digits())) else {
        return ctx.refuse(Text::ButtonTooOld);
    };
    if let Err(why) = ctx.check_rate(RateLimited::File) {
        return ctx.refuse(why);
    }
    let (person, now) = (ctx.person.id, ctx.now());
    calendar::renew(ctx.db, person, &secret, now).await?;
    ctx.say(vec![Text::CalendarLink { link: format!("{link}.ics") }], rows(Some(link))).await
}

/// Makes the link worthless.
pub(crate) async fn end_link(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    calendar::end(ctx.db, ctx.person.id).await?;
    ctx.replace(vec![Text::CalendarLinkEnded], Vec::new()).await
}

fn rows(link: Option<String>) -> Vec<Vec<Button>> {
    let open = link.map(|link| vec![Button::new(Text::BtnOpenCalendar, Choice::Open(link))]);
    let more = vec![
        Button::new(Text::BtnNewCalendarLink, Choice::Visit(Visit::NewCalendarLink)),
        Button::new(Text::BtnEndCalendarLink, Choice::Visit(Visit::EndCalendarLink)),
    ];
    open.into_iter().chain([more]).collect()
}
