//! A rehearsal: every message that a sample person would get for a shift by itself, on a clock that is only imagined.
//! What would not be sent is told with its reason. Nothing is sent to the sample person.
//!
//! When somebody sleeps, where they live and how they want to be reminded is nobody else's business: of others an organizer
//! sees what somebody with the usual settings would get who signed up when they did.

use jiff::Timestamp;

use super::{
    come,
    overview::{ask, open},
    thanks,
};
use crate::{
    bot::{
        conversation::Conversation,
        organizer::{pick, shift::looked_after},
        reply,
    },
    db::{
        delivery::Target,
        lead, organization, participant,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Dialogue, Turn,
        event::{day_month, pick::EventPicker},
        reminders::{State, rule as in_words},
    },
    domain::{
        EventId, Leads, OrganizationId, PersonId, Shift, ShiftId,
        participant::Standing,
        plan::{self, Comer, Comes, Fate},
        quiet_hours::{QuietHours, hh_mm},
        reminder::Rule,
    },
    outbox::{Markup, Outgoing},
    texts::Text,
};

/// The events to choose from.
pub(super) async fn events(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    picker: EventPicker,
) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(ctx.db, ctx.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let picker = pick::load(ctx, organization, picker, false).await?;
    Ok(ask(State::Events { organization, picker }))
}

/// The shifts of an event to choose from; where there is one, its people.
pub(super) async fn shifts(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    (picker, event): (EventPicker, EventId),
) -> anyhow::Result<Turn<Dialogue>> {
    match pick::open(ctx, picker, event, false).await? {
        Ok((shift, _)) => people(ctx, shift, 0).await,
        Err(picker) if picker.opened.is_some() => Ok(ask(State::Events { organization, picker })),
        Err(picker) => events(ctx, organization, picker).await,
    }
}

/// The people to choose from: those who have a place.
pub(super) async fn people(ctx: &mut Conversation<'_>, shift: ShiftId, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let Some(shift) = looked_after(ctx, shift).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let (found, pages) = participant::confirmed_page(ctx.db, shift.id, (page, ctx.viewer.language)).await?;
    if found.is_empty() && page > 0 {
        // Who stood on that page has left.
        return Box::pin(people(ctx, shift.id, 0)).await;
    }
    let people = found.into_iter().map(|participant| (participant.person, participant.name)).collect();
    Ok(ask(State::People { organization: shift.event.organization.id, shift: shift.id, people, page, pages }))
}

/// Sends the messages to who asked for them.
pub(super) async fn rehearse(
    ctx: &mut Conversation<'_>,
    shift: ShiftId,
    person: Option<PersonId>,
) -> anyhow::Result<Turn<Dialogue>> {
    let shift = looked_after(ctx, shift).await?.filter(|shift| shift.cancelled.is_none());
    let Some(shift) = shift else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let signed_up = match person {
        Some(person) => {
            let found = participant::of_shift(ctx.db, shift.id, person).await?;
            found.filter(|participant| participant.standing == Standing::Confirmed)
        }
        None => None,
    };
    if person.is_some() && signed_up.is_none() {
        // They have left meanwhile.
        return people(ctx, shift.id, 0).await;
    }
    let since = signed_up.map_or(ctx.viewer.now, |participant| participant.since);
    let sample = match person {
        Some(person) if person != ctx.person.id => usual(ctx, &shift, person).await?,
        Some(_) | None => own(ctx, &shift).await?,
    };
    let Some(sample) = sample else { return people(ctx, shift.id, 0).await };
    let steps = steps(&shift, &sample, since);
    show(ctx, &shift, (&sample, person.is_some_and(|person| person != ctx.person.id)), &steps).await?;
    Ok(open(ctx, shift.event.organization.id).await?.below())
}

/// Whose messages are shown.
struct Sample {
    reader: Recipient,
    leads: Leads,
    at_night: bool,
}

/// Who asks, with what they have chosen.
async fn own(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Option<Sample>> {
    let Some(reader) = volunteer::recipients(ctx.db, &[ctx.person.id]).await?.pop() else { return Ok(None) };
    let own = lead::of_person(ctx.db, ctx.person.id).await?;
    let leads = own.unwrap_or(lead::of_event(ctx.db, shift.event.id).await?.in_force());
    let at_night = lead::come_at_night(ctx.db, ctx.person.id).await?;
    Ok(Some(Sample { reader, leads, at_night }))
}

/// Somebody else, of whom no more is shown than the language they read.
async fn usual(ctx: &mut Conversation<'_>, shift: &Shift, person: PersonId) -> anyhow::Result<Option<Sample>> {
    let Some(reader) = volunteer::recipients(ctx.db, &[person]).await?.pop() else { return Ok(None) };
    let reader = Recipient { zone: shift.zone().clone(), quiet_hours: Some(QuietHours::NIGHT), ..reader };
    let leads = lead::of_event(ctx.db, shift.event.id).await?.in_force();
    Ok(Some(Sample { reader, leads, at_night: false }))
}

/// What becomes of a rule, and when that is or would be.
struct Step {
    at: Timestamp,
    rule: Rule,
    fate: Fate,
}

/// What becomes of each rule, in the order of their instants.
fn steps(shift: &Shift, Sample { reader, leads, at_night }: &Sample, since: Timestamp) -> Vec<Step> {
    let (about, comer) = ((shift.zone(), &shift.slot), Comer { rest: reader.rest(), since, at_night: *at_night });
    let thanks = plan::comes(Rule::Thanks, about, comer).map_or(Fate::Late, Fate::Comes);
    let fates = plan::reminders(leads, about, comer).into_iter().chain([(Rule::Thanks, thanks)]);
    let step = |(rule, fate): (Rule, Fate)| {
        let at = match fate {
            Fate::Comes(comes) => comes.at(),
            Fate::Together(at) => at,
            Fate::Late => rule.fires_at(shift.zone(), &shift.slot)?,
        };
        Some(Step { at, rule, fate })
    };
    let mut steps: Vec<Step> = fates.filter_map(step).collect();
    steps.sort_by_key(|step| (step.at, step.rule));
    steps
}

/// The list of all steps, then each message.
async fn show(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    (Sample { reader, .. }, is_another): (&Sample, bool),
    steps: &[Step],
) -> anyhow::Result<()> {
    let lines = steps.iter().map(|step| line(reader, step)).collect();
    let (title, city) = (shift.title(ctx.viewer.language), Text::city(&reader.zone));
    let usual = is_another.then_some(Text::RehearsalUsual);
    let words: Vec<Text> = [Some(Text::Rehearsal { title, city, lines }), usual].into_iter().flatten().collect();
    let list = reply::message(ctx.texts, ctx.viewer.language, &words, Markup::None);
    ctx.owe(&list, Target::None).await?;
    for step in steps {
        if let Fate::Comes(comes) = step.fate {
            let message = as_read(ctx, shift, reader, step.rule, comes.at());
            ctx.owe(&message, Target::None).await?;
        }
    }
    Ok(())
}

fn line(reader: &Recipient, step: &Step) -> Text {
    let (date, time) = (day_month(reader.zone.day(step.at)), hh_mm(reader.zone.wall_time(step.at)));
    let what = in_words(step.rule);
    match step.fate {
        Fate::Comes(Comes::OnTime(_) | Comes::After(_)) => Text::RehearsalSent { date, time, what },
        Fate::Comes(Comes::Before(_)) => Text::RehearsalBefore { date, time, what },
        Fate::Comes(Comes::Silently(_)) => Text::RehearsalSilent { date, time, what },
        Fate::Together(_) => Text::RehearsalTogether { date, time, what },
        Fate::Late => Text::RehearsalLate { date, time, what },
    }
}

/// The message as its reader would see it, without its buttons.
fn as_read(ctx: &Conversation<'_>, shift: &Shift, reader: &Recipient, rule: Rule, at: Timestamp) -> Outgoing {
    let paragraphs = match rule {
        Rule::Thanks => vec![thanks::text(shift, reader)],
        Rule::Remind(_) | Rule::Applications | Rule::Short | Rule::Roster | Rule::Attendance | Rule::InVain => {
            come::paragraphs(shift, reader, at)
        }
    };
    reply::message(ctx.texts, reader.language, &paragraphs, Markup::None)
}
