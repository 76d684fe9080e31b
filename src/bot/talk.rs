//! The talk with one person during one update: where a question or an answer is shown, and what is
//! stored of it.
//!
//! After a click the message is edited in place and a notice is a toast; after words a new message
//! follows, with the notice above it, and the buttons of the question before are taken away.

use std::sync::Arc;

use super::{
    announce, commands, effects,
    event::{self, OfferOutcome},
    groups,
    input::Act,
    reminders,
    reply::{self, choice_labelled},
};
use crate::{
    bells::Bells,
    db::{
        Connection,
        conversation::{self, Stored},
        delivery::{self, Target},
        person::{self, Person},
        volunteer,
    },
    dialogues::{Answer, Button, Choice, Dialogue, Input, Keyboard, Next, Press, Reader, Turn, registration},
    domain::{Language, Zone},
    metrics::{Metrics, Offers},
    outbox::{Markup, Outgoing, Priority, enqueue},
    texts::{Catalogue, Text},
};

/// What every talk has at hand.
pub struct Office {
    pub texts: Arc<Catalogue>,
    /// The bot's username.
    pub bot_name: String,
    pub bells: Bells,
    pub metrics: Arc<Metrics>,
}

impl Office {
    /// A link that opens this bot with a payload (<https://core.telegram.org/bots/features#deep-linking>).
    pub fn link(&self, payload: &str) -> String {
        format!("https://t.me/{}?start={payload}", self.bot_name)
    }

    /// A link that adds this bot to a group of whoever opens it.
    pub fn group_link(&self, payload: &str) -> String {
        format!("https://t.me/{}?startgroup={payload}", self.bot_name)
    }
}

/// Everything the handling of one update works on.
pub struct Talk<'a> {
    pub db: &'a mut Connection,
    pub texts: &'a Catalogue,
    pub person: Person,
    pub reader: Reader,
    /// What is asked once the open dialogue has ended.
    pub next: Option<Dialogue>,
    office: &'a Office,
    /// The dialogue that is open.
    pub open: Option<Open>,
    /// The message whose button was pressed.
    clicked: Option<i32>,
    /// What the click is answered with.
    toast: Option<Text>,
}

/// An open dialogue.
pub struct Open {
    pub dialogue: Dialogue,
    /// Where its latest question stands.
    question: Target,
    /// Whether that question took the place of the letters.
    has_reply_keyboard: bool,
}

impl<'a> Talk<'a> {
    pub fn new(
        db: &'a mut Connection,
        office: &'a Office,
        person: Person,
        reader: Reader,
        clicked: Option<i32>,
    ) -> Self {
        Talk { db, texts: &office.texts, person, reader, next: None, office, open: None, clicked, toast: None }
    }

    /// The present instant in Unix milliseconds.
    pub fn now(&self) -> i64 {
        self.reader.now.as_millisecond()
    }

    /// Lets the offers that were made in this update expire in time.
    pub fn ring_for_offers(&self) {
        self.office.bells.offers.notify_one();
    }

    /// Counts offers from the waitlist.
    pub fn count_offers(&self, outcome: Offers, count: usize) {
        self.office.metrics.offered(outcome, count);
    }

    /// Lets what was put off or brought forward come in time; new and changed shifts ring by themselves.
    pub fn ring_for_reminders(&self) {
        self.office.bells.reminders.notify_one();
    }

    /// Lets the person's next digest come in time.
    pub fn ring_for_digests(&self) {
        self.office.bells.digests.notify_one();
    }

    /// Lets what was decided about an announcement begin.
    pub fn ring_for_announcements(&self) {
        self.office.bells.announcements.notify_one();
    }

    /// A link that opens this bot with a payload.
    pub fn link(&self, payload: &str) -> String {
        self.office.link(payload)
    }

    /// The same that adds it to a group.
    pub fn group_link(&self, payload: &str) -> String {
        self.office.group_link(payload)
    }

    /// Says something in a group.
    pub async fn say_in_group(&mut self, (chat, language): (i64, Language), text: Text) -> anyhow::Result<()> {
        let now = self.now();
        groups::say(self.db, self.office, (chat, language), text, now).await
    }

    /// Where the person lives.
    pub async fn zone(&mut self) -> anyhow::Result<Zone> {
        let reading = volunteer::readings(self.db, &[self.person.id]).await?.pop();
        Ok(reading.map_or_else(Zone::utc, |reading| reading.zone))
    }

    /// Stays where the person is, and says why.
    pub fn stay(&self, why: Text) -> Turn<Dialogue> {
        match &self.open {
            Some(open) => Turn::ask(open.dialogue.clone()).saying(Some(why)),
            None => Turn::end(why),
        }
    }

    /// What the click is answered with, in the reader's words.
    pub fn into_toast(self) -> Option<String> {
        self.toast.map(|text| self.texts.plain(&text, self.reader.language))
    }

    /// Does what follows from what the person did.
    pub async fn follow(&mut self, act: &Act) -> anyhow::Result<()> {
        let lost = self.resume().await?;
        match act {
            Act::Command { command, payload } => commands::perform(self, *command, payload.as_ref()).await,
            Act::UnknownCommand | Act::Message(_) | Act::Click(_) if lost => self.home(Some(Text::QuestionLost)).await,
            Act::UnknownCommand => self.hear(None).await,
            Act::Message(input) => self.hear(Some(input.clone())).await,
            Act::Click(click) => self.press(&click.data).await,
            Act::Reachable(_) | Act::Inline(_) => Ok(()),
        }
    }

    /// Takes up the dialogue that is open; true if there was one that cannot be read any more.
    async fn resume(&mut self) -> anyhow::Result<bool> {
        match conversation::of_person(self.db, self.person.id).await? {
            Stored::None => Ok(false),
            Stored::Lost => Ok(true),
            Stored::Open { dialogue, question_delivery } => {
                let question = match question_delivery {
                    Some(delivery) => delivery::target_of(self.db, delivery).await?,
                    None => Target::None,
                };
                let has_reply_keyboard = dialogue.question(&self.reader).keyboard.is_reply();
                self.open = Some(Open { dialogue: *dialogue, question, has_reply_keyboard });
                Ok(false)
            }
        }
    }

    /// Words, a contact, a picture …; None for a command we do not have.
    async fn hear(&mut self, input: Option<Input>) -> anyhow::Result<()> {
        let Some(open) = &self.open else {
            let notice = self.person.registered.then_some(Text::NotUnderstood);
            return self.home(notice).await;
        };
        let answer = match input {
            Some(input) => open.dialogue.clone().answer(self.read_reply_key(open, input), &self.reader),
            None => Err(Text::NotUnderstood),
        };
        match answer {
            Ok(turn) => self.take(turn).await,
            Err(wrong) => self.ask_once_more(wrong).await,
        }
    }

    fn read_reply_key(&self, open: &Open, input: Input) -> Input {
        let Input::Words(words) = &input else { return input };
        let keyboard = open.dialogue.question(&self.reader).keyboard;
        choice_labelled(self.texts, self.reader.language, &keyboard, words).map_or(input, Input::Press)
    }

    async fn press(&mut self, data: &str) -> anyhow::Result<()> {
        let asked = self.person.questions_asked;
        match Press::decode(data) {
            Some(Press { choice: Choice::Command(command), .. }) => commands::perform(self, command, None).await,
            Some(Press { choice: Choice::Offer(offer, answer), .. }) => {
                match event::answer_offer(self, offer, answer).await? {
                    OfferOutcome::Stands(why) => {
                        self.toast = Some(why);
                        Ok(())
                    }
                    OfferOutcome::Ended(outcome) => self.replace(vec![outcome], Vec::new()).await,
                }
            }
            Some(Press { choice: Choice::Announcement(id, what), .. }) => {
                announce::control::control(self, id, what).await
            }
            Some(Press { choice: Choice::Reminder(sign_up, reply), .. }) => {
                reminders::come::answer(self, sign_up, reply).await
            }
            Some(Press { choice: Choice::Rate(sign_up, stars), .. }) => {
                reminders::thanks::rate(self, sign_up, stars).await
            }
            Some(Press { choice: Choice::Visit(visit), .. }) => commands::visit(self, visit).await,
            Some(Press { question, choice }) if question == asked && self.open.is_some() => self.choose(choice).await,
            // The second tap on a button that has just done its work.
            Some(Press { question, .. }) if (asked - 1..=asked).contains(&question) => Ok(()),
            _ => {
                self.toast = Some(Text::ButtonTooOld);
                Ok(())
            }
        }
    }

    /// Puts words and buttons that are always valid in the place of the message whose button was pressed; what is
    /// open stays open.
    pub async fn replace(&mut self, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<()> {
        let markup = reply::markup(self.texts, self.reader.language, &Keyboard::Inline(rows), 0);
        let message = reply::message(self.texts, self.reader.language, &paragraphs, markup);
        self.owe(&message, self.clicked.map_or(Target::None, Target::Message)).await?;
        Ok(())
    }

    /// Answers a press with why nothing comes of it.
    pub fn refuse(&mut self, why: Text) -> anyhow::Result<()> {
        self.toast = Some(why);
        Ok(())
    }

    async fn choose(&mut self, choice: Choice) -> anyhow::Result<()> {
        let answer: Option<Answer<Dialogue>> =
            self.open.as_ref().map(|open| open.dialogue.clone().answer(Input::Press(choice), &self.reader));
        match answer {
            Some(Ok(turn)) => return self.take(turn).await,
            Some(Err(wrong)) => self.toast = Some(wrong),
            None => {}
        }
        Ok(())
    }

    /// Performs the effect of a turn and goes on where it leads.
    pub async fn take(&mut self, mut turn: Turn<Dialogue>) -> anyhow::Result<()> {
        if let Some(effect) = turn.effect.take() {
            turn = effects::perform(self, effect).await?.unwrap_or(turn);
        }
        match turn.next {
            Next::Ask(dialogue) => self.ask(dialogue, turn.notice).await,
            Next::AskBelow(dialogue) => self.ask_below(dialogue).await,
            Next::End(closing) => self.end(vec![closing]).await,
            Next::Home => self.home(turn.notice).await,
            Next::ByOutcome => Ok(()),
        }
    }

    /// Asks the question of a dialogue, which is open from now on.
    pub async fn ask(&mut self, dialogue: Dialogue, notice: Option<Text>) -> anyhow::Result<()> {
        let asked_already = self.open.as_ref().is_some_and(|open| open.dialogue.asks_the_same(&dialogue));
        if !asked_already {
            self.person.questions_asked = person::next_question(self.db, self.person.id).await?;
        }
        let question = dialogue.question(&self.reader);
        conversation::save(self.db, self.person.id, &dialogue, self.now()).await?;
        self.show(notice, question.paragraphs, &question.keyboard).await.map(drop)
    }

    /// Says what is wrong with an answer, with the buttons of the question under it.
    async fn ask_once_more(&mut self, wrong: Text) -> anyhow::Result<()> {
        let Some(open) = &self.open else { return Ok(()) };
        let keyboard = open.dialogue.question(&self.reader).keyboard;
        self.show(None, vec![wrong], &keyboard).await.map(drop)
    }

    /// Ends what is open; the menu's buttons follow, or the one that leads to registration.
    pub async fn end(&mut self, closing: Vec<Text>) -> anyhow::Result<()> {
        let rows = match closing.first() {
            Some(Text::Deleted) => Vec::new(),
            _ if self.person.registered => commands::menu_rows(self).await?,
            _ => reply::register(),
        };
        self.close(closing, rows).await?;
        match self.next.take() {
            Some(dialogue) => {
                self.clicked = None;
                self.ask(dialogue, None).await
            }
            None => Ok(()),
        }
    }

    /// What follows is said in a message of its own; the one that was clicked stays as it is.
    pub fn stand_below(&mut self) {
        self.clicked = None;
    }

    /// Asks in a message of its own, and leaves the words of the one that was clicked.
    async fn ask_below(&mut self, dialogue: Dialogue) -> anyhow::Result<()> {
        self.open = None;
        if let Some(message) = self.clicked.take() {
            self.owe(&Outgoing::Strip, Target::Message(message)).await?;
        }
        self.ask(dialogue, None).await
    }

    /// Ends what is open with a message; the delivery that carries it.
    pub async fn close(&mut self, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<i64> {
        conversation::end(self.db, self.person.id).await?;
        self.show(None, paragraphs, &Keyboard::Inline(rows)).await
    }

    /// The menu, or the beginning of registration.
    pub async fn home(&mut self, notice: Option<Text>) -> anyhow::Result<()> {
        if self.person.registered {
            let menu = match notice {
                Some(notice) => vec![notice],
                None => commands::menu(self).await?,
            };
            return self.end(menu).await;
        }
        let beginning = registration::State::begin(self.person.language);
        self.ask(Dialogue::Registration(beginning), notice).await
    }

    /// Says something without touching what is open.
    pub async fn say(&mut self, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<()> {
        let keyboard =
            reply::markup(self.texts, self.reader.language, &Keyboard::Inline(rows), self.person.questions_asked);
        let message = reply::message(self.texts, self.reader.language, &paragraphs, keyboard);
        self.owe(&message, Target::None).await?;
        Ok(())
    }

    /// Owes a message to the person at once.
    pub async fn owe(&mut self, outgoing: &Outgoing, target: Target) -> anyhow::Result<i64> {
        let now = self.now();
        enqueue(self.db, self.person.id, Priority::Reply, outgoing, target, now).await
    }

    /// Shows paragraphs and buttons where the person looks, and tidies up after the question before.
    async fn show(
        &mut self,
        notice: Option<Text>,
        mut paragraphs: Vec<Text>,
        keyboard: &Keyboard,
    ) -> anyhow::Result<i64> {
        let target = match self.clicked {
            Some(message) if !keyboard.is_reply() => Target::Message(message),
            _ => Target::None,
        };
        let above = if self.clicked.is_some() {
            self.toast = notice;
            None
        } else {
            notice
        };
        let above = self.tidy_up(above, keyboard).await?;
        paragraphs.splice(0..0, above);
        let markup = reply::markup(self.texts, self.reader.language, keyboard, self.person.questions_asked);
        let message = reply::message(self.texts, self.reader.language, &paragraphs, markup);
        let delivery = self.owe(&message, target).await?;
        conversation::set_question_delivery(self.db, self.person.id, delivery).await?;
        Ok(delivery)
    }

    /// Gives the letters back, or takes the buttons of the question before away; returns the notice that
    /// is still to be said.
    async fn tidy_up(&mut self, notice: Option<Text>, next: &Keyboard) -> anyhow::Result<Option<Text>> {
        let open = self.open.take();
        if open.as_ref().is_some_and(|open| open.has_reply_keyboard) {
            if next.is_reply() {
                return Ok(notice);
            }
            let goodbye = [notice.unwrap_or(Text::KeyboardClosed)];
            let message = reply::message(self.texts, self.reader.language, &goodbye, Markup::RemoveReply);
            self.owe(&message, Target::None).await?;
            return Ok(None);
        }
        if let Some(message) = self.clicked.filter(|_| next.is_reply()) {
            self.owe(&Outgoing::Strip, Target::Message(message)).await?;
        }
        match open.map_or(Target::None, |open| open.question) {
            Target::None => {}
            Target::Message(message) if Some(message) == self.clicked => {}
            // Who writes faster than they can be answered is answered once.
            Target::Delivery(waiting) if delivery::take_back(self.db, waiting, self.now()).await? => {}
            question => _ = self.owe(&Outgoing::Strip, question).await?,
        }
        Ok(notice)
    }
}
