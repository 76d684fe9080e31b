//! Whatever authors, coordinators and Telegram do in whatever order: no reader ever has words in front of them that those
//! responsible for them have not seen and accepted.
//!
//! The whole bot stands between a plain model of the chats, in which copies show their original as it is at that moment,
//! and a plain list of what was above each button *Approve* that a coordinator pressed.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::order::{self, Made, Order};
use crate::db::testing::unix;
use crate::{
    bot::{handle::Handler, services::Services},
    db::{
        Database, announcement,
        delivery::{self, Claimed, Settled},
        event,
        organization::testing::with_volunteers,
        sql,
    },
    domain::{AnnouncementId, Audience, ChatId, Content, Language, MessageId, OrganizationId, PersonId, When},
    metrics::Metrics,
    outbox::{ButtonAction, Markup, Outgoing},
    telegram::content,
    texts::Catalogue,
    wakeups::Wakeups,
};

const NOW: i64 = 1_728_000_000_000;
const AUTHOR: PersonId = PersonId(1);
/// Of Azerbaijan and of Kyrgyzstan; each has one reader beside them.
const COORDINATORS: [PersonId; 2] = [PersonId(2), PersonId(3)];
const READERS: [PersonId; 2] = [PersonId(4), PersonId(5)];
const ORIGINAL: MessageId = MessageId(100);

/// What somebody does.
#[derive(Clone, Debug)]
enum Act {
    /// The author edits the message in the chat.
    Edit(u8),
    Delete,
    /// The author presses *Correct*, forged if it is not offered, and writes.
    Correct(u8),
    /// Somebody presses a button of a card that a coordinator has or had, counted from the newest.
    Press {
        by: PersonId,
        of: usize,
        card: usize,
        label: &'static str,
    },
    Recall,
    GoOn,
    /// What is owed is sent, but for so many messages whose answer is lost.
    Send {
        lost: u8,
    },
    AgainToUnknown,
}

/// A card with the buttons to decide, and the messages that were shown above it.
struct Card {
    message: MessageId,
    buttons: Vec<(String, String)>,
    above: Vec<String>,
}

#[derive(Default)]
struct Chats {
    next_message: i32,
    /// What stands in the author's chat; None: it was deleted.
    original: Option<String>,
    /// Whose messages they are, and what they say.
    said: BTreeMap<(ChatId, MessageId), String>,
    cards: BTreeMap<ChatId, Vec<Card>>,
    above: BTreeMap<ChatId, Vec<String>>,
    /// By the place of the coordinator.
    accepted: [BTreeSet<String>; 2],
    /// How many messages readers got or saw changing.
    read: usize,
}

impl Chats {
    /// Does what Telegram would; the message that stands then, or that there is nothing to copy.
    fn take(&mut self, claimed: &Claimed) -> Settled {
        let outgoing: Outgoing = serde_json::from_str(&claimed.content).unwrap();
        let (chat, target) = (claimed.chat_id, claimed.target_message);
        let is_asked = claimed.announcement.is_none();
        let message_id = match outgoing {
            Outgoing::Content { content: Content::Text { html, .. }, .. } => self.say(chat, html, is_asked),
            Outgoing::Copy { .. } => match self.original.clone() {
                Some(words) => self.say(chat, words, is_asked),
                None => return Settled::Failed { reason: "message to copy not found".to_owned() },
            },
            Outgoing::Correct { html, .. } => {
                let place = (chat, target.unwrap());
                if self.said.contains_key(&place) {
                    self.is_read(chat, &html);
                    self.said.insert(place, html);
                }
                place.1
            }
            Outgoing::Delete { .. } => {
                self.said.remove(&(chat, target.unwrap()));
                target.unwrap()
            }
            Outgoing::Message { keyboard: Markup::Inline(rows), .. } => {
                let message = target.unwrap_or_else(|| self.number());
                let above = std::mem::take(self.above.entry(chat).or_default());
                let pressed = |(label, action)| match action {
                    ButtonAction::CallBack(data) => Some((label, data)),
                    ButtonAction::Open(_) | ButtonAction::Share(_) => None,
                };
                let buttons = rows.into_iter().flatten().filter_map(pressed).collect();
                self.cards.entry(chat).or_default().push(Card { message, buttons, above });
                message
            }
            _ => target.unwrap_or_else(|| self.number()),
        };
        Settled::Sent { message_id: Some(message_id) }
    }

    fn number(&mut self) -> MessageId {
        self.next_message += 1;
        MessageId(self.next_message)
    }

    fn say(&mut self, chat: ChatId, words: String, is_asked: bool) -> MessageId {
        let message = self.number();
        if is_asked {
            self.above.entry(chat).or_default().push(words);
        } else {
            self.is_read(chat, &words);
            self.said.insert((chat, message), words);
        }
        message
    }

    /// What is promised.
    fn is_read(&mut self, chat: ChatId, words: &str) {
        let country = READERS.iter().position(|reader| reader.chat() == chat);
        if let Some(country) = country.or(COORDINATORS.iter().position(|coordinator| coordinator.chat() == chat)) {
            assert!(self.accepted[country].contains(words), "nobody there has accepted {words:?}: {:?}", self.accepted);
            self.read += 1;
        }
    }
}

/// A federation's announcement to two countries that waits for both, the bot, and the chats.
struct Scene {
    db: Database,
    handler: Handler,
    chats: Chats,
    is_poll: bool,
    update: i64,
    id: AnnouncementId,
}

fn from(person: PersonId) -> Value {
    json!({"id": person, "is_bot": false, "first_name": "A"})
}

fn message(person: PersonId, id: MessageId, content: &Value) -> Value {
    let mut message = json!({"message_id": id, "date": 1, "from": from(person),
        "chat": {"id": person, "type": "private", "first_name": "A"}});
    message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    message
}

impl Scene {
    async fn new(is_poll: bool) -> Scene {
        let db = with_volunteers(&[1, 2, 3, 4, 5].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        for sql in [
            "update person set language = 'en'",
            "update volunteer set country = case when person_id in (3, 5) then 'KG' else 'AZ' end",
            "insert into member (organization_id, person_id, role, granted_at) values (1, 1, 'federation-admin', 0)",
            "insert into member (organization_id, person_id, role, granted_at) values (2, 2, 'coordinator', 0)",
            "insert into member (organization_id, person_id, role, granted_at) values (6, 3, 'coordinator', 0)",
        ] {
            sql::query(sql).execute(&mut tx).await.unwrap();
        }
        let texts = Arc::new(Catalogue::load(None, None).unwrap());
        let content = content(is_poll, "v0");
        let order = Order {
            organization: event::organizing(&mut tx, OrganizationId(1)).await.unwrap().organization,
            country: None,
            author: AUTHOR,
            audience: Audience { everyone: true, ..Audience::default() },
            urgent: true,
            texts: BTreeMap::from([(Language::En, Outgoing::written(content, None))]),
            readers: BTreeMap::from([(Language::En, Language::En)]),
        };
        let made = order::make(&mut tx, &texts, &order, When::Now, now(0)).await.unwrap();
        let Made::Announced(id) = made else { panic!("{made:?}") };
        tx.commit().await.unwrap();
        let services = Services {
            texts,
            bot_name: "hashar_bot".to_owned(),
            wakeups: Wakeups::default(),
            metrics: Arc::new(Metrics::new(unix(NOW))),
            rate_limiter: Default::default(),
            public_url: None,
        };
        let chats = Chats { next_message: 1000, original: Some("v0".to_owned()), ..Chats::default() };
        Scene { handler: Handler::new(db.clone(), services), db, chats, is_poll, update: 0, id }
    }

    async fn handle(&mut self, mut update: Value) {
        self.update += 1;
        update["update_id"] = json!(self.update);
        self.handler.handle(&[update], now(self.update)).await.unwrap();
    }

    async fn press(&mut self, by: PersonId, message_id: MessageId, data: &str) {
        let standing = message(by, message_id, &json!({"text": "?"}));
        let press = json!({"id": "1", "from": from(by), "chat_instance": "1", "data": data, "message": standing});
        self.handle(json!({ "callback_query": press })).await;
    }

    /// Presses a button on the author's card; if what it relies on is shown first, once more there.
    async fn control(&mut self, control: Value) {
        let choice = json!({"announcement": [self.id, control]}).to_string();
        self.press(AUTHOR, MessageId(1), &format!("0|{choice}")).await;
        self.send(0).await;
        let shown = self.chats.cards.get(&AUTHOR.chat()).and_then(|cards| cards.last());
        let button = shown.and_then(|card| card.buttons.iter().find(|(_, data)| data.ends_with(&format!("|{choice}"))));
        if let Some((_, data)) = button.cloned() {
            self.press(AUTHOR, MessageId(1), &data).await;
        }
    }

    async fn act(&mut self, act: &Act) {
        match act {
            Act::Edit(version) => {
                let words = format!("v{version}");
                if self.chats.original.is_some() {
                    self.chats.original = Some(words.clone());
                    let mut edited = message(AUTHOR, ORIGINAL, &original(self.is_poll, &words));
                    edited["edit_date"] = json!(self.update);
                    self.handle(json!({ "edited_message": edited })).await;
                }
            }
            Act::Delete => self.chats.original = None,
            Act::Correct(version) => {
                self.control(json!({"correct": "en"})).await;
                let words = json!({"text": format!("c{version}")});
                self.handle(json!({"message": message(AUTHOR, MessageId(1), &words)})).await;
            }
            Act::Press { by, of, card, label } => self.press_card(*by, *of, *card, label).await,
            Act::Recall => self.control(json!("recall_now")).await,
            Act::GoOn => self.control(json!("go_on")).await,
            Act::AgainToUnknown => self.control(json!("again_now")).await,
            Act::Send { lost } => self.send((*lost).into()).await,
        }
    }

    async fn press_card(&mut self, by: PersonId, of: usize, card: usize, label: &str) {
        let coordinator = COORDINATORS[of];
        let cards = self.chats.cards.get(&coordinator.chat()).map(Vec::as_slice).unwrap_or_default();
        let decisive = |card: &&Card| card.buttons.iter().any(|(words, _)| words == "Approve");
        let Some(card) = cards.iter().rev().filter(decisive).nth(card) else { return };
        let Some((_, data)) = card.buttons.iter().find(|(words, _)| words == label) else { return };
        let (message, data) = (card.message, data.clone());
        if by == coordinator && label == "Approve" {
            let seen = card.above.clone();
            self.chats.accepted[of].extend(seen);
        }
        self.press(by, message, &data).await;
    }

    /// All that is owed, as the worker would send it.
    async fn send(&mut self, mut lost: usize) {
        for _ in 0..20 {
            let mut tx = self.db.begin().await.unwrap();
            let at = NOW + self.update;
            while announcement::fill(&mut tx, now(self.update)).await.unwrap() {}
            let mut claimed = Vec::new();
            for priority in 0..4 {
                claimed.extend(delivery::claim(&mut tx, priority, 50, &mut Vec::new(), unix(at)).await.unwrap());
            }
            for id in announcement::running(&mut tx).await.unwrap() {
                let claims = delivery::claim_announced(&mut tx, id, 50, &mut Vec::new(), unix(at)).await.unwrap();
                claimed.extend(claims.claimed);
            }
            for claimed in &claimed {
                let mut settled = self.chats.take(claimed);
                if claimed.announcement.is_some() && lost > 0 {
                    (settled, lost) = (Settled::Unknown, lost - 1);
                }
                delivery::settle(&mut tx, claimed.delivery_id, &settled, unix(at)).await.unwrap();
            }
            announcement::finish(&mut tx).await.unwrap();
            tx.commit().await.unwrap();
            if claimed.is_empty() {
                return;
            }
        }
    }
}

fn now(update: i64) -> Timestamp {
    unix(NOW + update)
}

fn original(is_poll: bool, words: &str) -> Value {
    let option = |text: &str| json!({"text": text, "voter_count": 0});
    match is_poll {
        true => {
            json!({"poll": {"id": "1", "question": words, "options": [option("1"), option("2")], "total_voter_count": 0,
            "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false}})
        }
        false => json!({ "text": words }),
    }
}

fn content(is_poll: bool, words: &str) -> Content {
    let sent = message(AUTHOR, ORIGINAL, &original(is_poll, words));
    match is_poll {
        true => content::original(&sent).unwrap().content,
        false => content::sent(&serde_json::from_str(&sent.to_string()).unwrap()).unwrap().content,
    }
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let label = prop_oneof![4 => Just("Approve"), 1 => Just("Decline")];
    let press = (
        prop_oneof![6 => Just(None), 1 => Just(Some(AUTHOR)), 1 => Just(Some(READERS[0]))],
        0..2usize,
        0..3usize,
        label,
    );
    let act = prop_oneof![
        2 => (1..9u8).prop_map(Act::Edit),
        1 => Just(Act::Delete),
        3 => (1..9u8).prop_map(Act::Correct),
        6 => press.prop_map(|(by, of, card, label)| Act::Press { by: by.unwrap_or(COORDINATORS[of]), of, card, label }),
        1 => Just(Act::Recall),
        1 => Just(Act::GoOn),
        6 => (0..2u8).prop_map(|lost| Act::Send { lost }),
        1 => Just(Act::AgainToUnknown),
    ];
    prop::collection::vec(act, 1..40)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_reads_what_those_responsible_have_not_accepted(is_poll in any::<bool>(), acts in acts()) {
        runtime().block_on(async {
            let mut scene = Scene::new(is_poll).await;
            for act in &acts {
                scene.act(act).await;
            }
            scene.act(&Act::Send { lost: 0 }).await;
        });
    }
}

#[tokio::test]
async fn what_is_accepted_is_read_and_so_is_what_is_corrected() {
    let mut scene = Scene::new(false).await;
    let accept = |of: usize| Act::Press { by: COORDINATORS[of], of, card: 0, label: "Approve" };
    let send = Act::Send { lost: 0 };
    for act in [send.clone(), Act::Edit(1), accept(0), send.clone()] {
        scene.act(&act).await;
    }
    assert_eq!(scene.chats.said[&(ChatId(4), standing(&scene, ChatId(4)))], "v0", "the words that were shown");
    assert_eq!(
        scene.chats.said.keys().filter(|(chat, _)| *chat == ChatId(5)).count(),
        0,
        "the other country is still asked"
    );
    for act in [Act::Correct(1), accept(1), send.clone(), Act::Correct(2), send.clone(), accept(1), send] {
        scene.act(&act).await;
    }
    let read = READERS.map(|reader| scene.chats.said[&(reader.chat(), standing(&scene, reader.chat()))].clone());
    assert_eq!(read, ["v0", "c2"], "only one country has accepted the correction");
    assert_eq!(scene.chats.read, 6, "each country has two readers, one of whom coordinates there");
}

fn standing(scene: &Scene, chat: ChatId) -> MessageId {
    scene.chats.said.keys().find(|(other, _)| *other == chat).unwrap().1
}
