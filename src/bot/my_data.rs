//! /mydata: what is stored about somebody, as a message that can be read and as a file that holds all of it.

use serde_json::Value;

use super::{conversation::Conversation, menu};
use crate::{
    db::{delivery::Target, my_data},
    dialogues::settings::profile_text,
    domain::rate_limit::RateLimited,
    outbox::Outgoing,
    texts::Text,
};

/// Says what is stored.
pub(super) async fn tell(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    if let Err(why) = ctx.check_rate(RateLimited::MyData) {
        return ctx.turn_away(why).await;
    }
    let data = my_data::everything_about(ctx.db, ctx.person.id).await?;
    if ctx.person.registered {
        let (profile, _) = menu::profile_of(ctx.db, ctx.person.id).await?;
        if let Some(profile) = profile_text(profile, &ctx.viewer) {
            let (telegram, rows) = (ctx.person.id.to_string(), rows(&data));
            ctx.say(vec![Text::MyData { profile, telegram, rows }], Vec::new()).await?;
        }
    }
    let caption = ctx.texts.html(&Text::MyDataCaption, ctx.viewer.language);
    let content = serde_json::to_string_pretty(&data)?;
    ctx.owe(&Outgoing::Document { name: "hashar.json".to_owned(), content, caption }, Target::None).await?;
    Ok(())
}

/// How much there is of each kind, besides what the card shows.
fn rows(data: &Value) -> Vec<Text> {
    let mut counts: Vec<(&str, i64)> = Vec::new();
    for (table, rows) in data.as_object().into_iter().flatten() {
        let (kind, count) = (kind_of(table), rows.as_array().map_or(0, Vec::len) as i64);
        match (kind, counts.iter_mut().find(|(known, _)| Some(*known) == kind)) {
            (None, _) => {}
            (Some(_), Some((_, sum))) => *sum += count,
            (Some(kind), None) => counts.push((kind, count)),
        }
    }
    let counts: Vec<Text> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| Text::MyDataRows { kind: kind.to_owned(), count })
        .collect();
    if counts.is_empty() { vec![Text::plain("–")] } else { counts }
}

/// What a table's rows are called; None: the card shows them, or they come and go with each message, which the file tells.
/// A table that nobody thought of is something else.
fn kind_of(table: &str) -> Option<&'static str> {
    Some(match table {
        "person" | "volunteer" | "subscription" | "spoken_language" => return None,
        "delivery" | "conversation" | "held_chat" | "named_in_delivery" | "named_in_conversation" => return None,
        "consent" => "consents",
        "sign_up" => "sign-ups",
        "rating" => "ratings",
        "reminder" => "reminders",
        "visit" => "visits",
        "member" => "roles",
        "invitation" | "group_link" | "calendar_link" => "links",
        "event" => "events",
        "announcement" | "announcement_part" | "announcement_text" => "announcements",
        "schedule" | "schedule_text" => "schedules",
        "linked_group" => "groups",
        "audit" => "acts",
        _ => "other",
    })
}
