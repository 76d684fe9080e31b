//! The preview: what people get is shown to its author first, and the draft goes on only once Telegram has taken each of
//! its messages. What it refuses is said, and the draft goes back to where that can be mended.

use jiff::Timestamp;
use tracing::error;

use super::from_draft::{contents, count, wanted};
use crate::{
    bot::{conversation::Conversation, job_context::JobContext, reply},
    db::{
        Connection, audience,
        conversation::{self, Stored},
        delivery::{self, Target},
        end_apart, organization, person,
        preview::{self, Shown},
        savepoint,
    },
    dialogues::{
        Dialogue, Turn, Viewer,
        announce::{At, Draft, State},
    },
    domain::{DeliveryId, Language, PersonId},
    outbox::{Outgoing, Priority, enqueue},
    texts::{Catalogue, Text},
};

/// Shows the messages themselves, unless their author has seen them as they are.
pub(super) async fn show(ctx: &mut Conversation<'_>, draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    if draft.is_previewed() {
        let load = audience::load(ctx.db, &wanted(&draft), ctx.viewer.now).await?;
        return count(ctx, Draft { at: At::Preview { load }, ..draft }).await;
    }
    let contents = contents(ctx, &draft).await?;
    // Above the messages, because it announces them.
    ctx.ask(dialogue(draft, At::Previewing), None).await?;
    let mut deliveries = Vec::new();
    for (language, outgoing) in &contents {
        deliveries.push((*language, ctx.owe(outgoing, Target::None).await?));
    }
    preview::wait_for(ctx.db, ctx.person.id, &deliveries).await?;
    ctx.ring_for_announcements();
    Ok(Turn::done())
}

fn dialogue(draft: Draft, at: At) -> Dialogue {
    Dialogue::Announce(Box::new(State::Draft(Box::new(Draft { at, ..draft }))))
}

/// Leads those on whose previews have ended.
pub(super) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<()> {
    loop {
        let mut tx = context.db.begin().await?;
        let Some((person, shown)) = preview::take_ended(&mut tx).await? else { return Ok(()) };
        lead_on_safely(&mut tx, &context.texts, (person, &shown), now).await?;
        tx.commit().await?;
        context.wakeups.outbox.wake();
    }
}

/// A draft that cannot be read stops none of the others; its author can begin anew.
async fn lead_on_safely(
    db: &mut Connection,
    texts: &Catalogue,
    (person, shown): (PersonId, &[Shown]),
    now: Timestamp,
) -> anyhow::Result<()> {
    let mut own = savepoint(db).await?;
    let led = lead_on(&mut own, texts, (person, shown), now).await;
    if let Err(fault) = end_apart(own, led).await? {
        error!(person = person.0, "Nothing follows a preview: {fault:#}");
    }
    Ok(())
}

/// Asks what is next, if the draft still waits for that.
async fn lead_on(
    db: &mut Connection,
    texts: &Catalogue,
    (person, shown): (PersonId, &[Shown]),
    now: Timestamp,
) -> anyhow::Result<()> {
    person::hold(db, person).await?;
    let Stored::Open { dialogue, question_delivery } = conversation::of_person(db, person).await? else {
        return Ok(());
    };
    let Some(draft) = waiting(*dialogue) else { return Ok(()) };
    let (next, notice) = next(db, (person, draft), shown, now).await?;
    let language = person::language_of(db, person).await?.unwrap_or(Language::En);
    let asked = Asked { person, language, question_delivery };
    ask(db, texts, &asked, (next, notice), now).await
}

fn waiting(dialogue: Dialogue) -> Option<Draft> {
    let Dialogue::Announce(state) = dialogue else { return None };
    let State::Draft(draft) = *state else { return None };
    Some(*draft).filter(|draft| draft.at == At::Previewing)
}

/// The confirmation; or the texts, with what Telegram says of the first message that it refused.
async fn next(
    db: &mut Connection,
    (person, draft): (PersonId, Draft),
    shown: &[Shown],
    now: Timestamp,
) -> anyhow::Result<(Dialogue, Option<Text>)> {
    let refused = shown.iter().find_map(|shown| Some((shown.language, shown.refusal.as_ref()?)));
    if let Some((language, words)) = refused {
        let language = Box::new(Text::endonym(language));
        let notice = Text::PreviewRefused { language, reason: Box::new(reason(words)) };
        return Ok((dialogue(draft, At::Texts), Some(notice)));
    }
    if organization::role_of(db, person, draft.organization.id).await?.is_none() {
        return Ok((dialogue(draft, At::Texts), Some(Text::ErrorNoRight)));
    }
    let load = audience::load(db, &wanted(&draft), now).await?;
    Ok((dialogue(draft.once_previewed(), At::Preview { load }), None))
}

/// What can be done about a refusal; what is not known here is said in Telegram's words.
fn reason(words: &str) -> Text {
    let says = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    if says(&["message to copy not found", "MESSAGE_ID_INVALID"]) {
        Text::PreviewMessageGone
    } else if says(&["button URL", "BUTTON_URL_INVALID"]) {
        Text::PreviewLinkRefused
    } else {
        Text::plain(words)
    }
}

/// Whom something is asked outside an update, and where the question before stands.
struct Asked {
    person: PersonId,
    language: Language,
    question_delivery: Option<DeliveryId>,
}

/// Asks below the messages, and takes the buttons of the question above them away.
async fn ask(
    db: &mut Connection,
    texts: &Catalogue,
    asked: &Asked,
    (dialogue, notice): (Dialogue, Option<Text>),
    now: Timestamp,
) -> anyhow::Result<()> {
    let (person, language) = (asked.person, asked.language);
    if let Some(before) = asked.question_delivery {
        let target = delivery::target_of(db, before).await?;
        enqueue(db, person.chat(), Priority::Reply, &Outgoing::Strip, target, now).await?;
    }
    let number = person::next_question(db, person).await?;
    let question =
        dialogue.question(&Viewer { language, is_language_known: true, telegram_name: None, now, message: None });
    conversation::save(db, person, &dialogue, now).await?;
    let markup = reply::markup(texts, language, &question.keyboard, number);
    let paragraphs: Vec<Text> = notice.into_iter().chain(question.paragraphs).collect();
    let message = reply::message(texts, language, &paragraphs, markup);
    let shown = enqueue(db, person.chat(), Priority::Reply, &message, Target::None, now).await?;
    conversation::set_question_delivery(db, person, shown).await
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{organization::testing::with_volunteers, sign_up::testing::NOW, sql, testing::refuse},
        domain::{Audience, ChatId, Organization, OrganizationId},
    };

    #[tokio::test]
    async fn a_draft_that_cannot_be_led_on_stops_none_of_the_others() {
        let (db, texts) = (with_volunteers(&[1, 2].map(PersonId)).await, Catalogue::load(None, None).unwrap());
        let mut tx = db.begin().await.unwrap();
        let draft = Draft {
            organization: Organization { id: OrganizationId(2), name: "X".to_owned() },
            country: None,
            approval_above: 0,
            is_coordinator: false,
            audience: Audience::default(),
            counts: Vec::new(),
            groups: Vec::new(),
            texts: BTreeMap::new(),
            others: BTreeMap::new(),
            button: None,
            urgent: false,
            previewed: None,
            at: At::Previewing,
        };
        refuse(&mut tx, "insert on delivery", "new.chat_id = 1").await;
        for person in [1, 2].map(PersonId) {
            conversation::save(&mut tx, person, &dialogue(draft.clone(), At::Previewing), unix(NOW)).await.unwrap();
            let now = unix(NOW);
            lead_on_safely(&mut tx, &texts, (person, &[]), now).await.unwrap();
        }
        let asked: Vec<ChatId> = sql::query_scalar("select chat_id from delivery").fetch_all(&mut tx).await.unwrap();
        assert_eq!(asked, [ChatId(2)]);
    }
}
