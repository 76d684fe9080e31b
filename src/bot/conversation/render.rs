//! Where a question or an answer is shown, and what is stored of it.
//!
//! After a click the message is edited in place and a notice is a toast; after words a new message
//! follows, with the notice above it, and the buttons of the question before are taken away.

use super::Conversation;
use crate::{
    bot::{menu, reply},
    db::{
        conversation,
        delivery::{self, Target},
        person,
    },
    dialogues::{Button, Dialogue, Keyboard, registration},
    domain::DeliveryId,
    outbox::{Markup, Outgoing, Priority, enqueue},
    texts::Text,
};

impl Conversation<'_> {
    /// Asks the question of a dialogue, which is open from now on.
    pub(crate) async fn ask(&mut self, dialogue: Dialogue, notice: Option<Text>) -> anyhow::Result<()> {
        let asked_already = self.open.as_ref().is_some_and(|open| open.dialogue.asks_the_same(&dialogue));
        if !asked_already {
            self.person.questions_asked = person::next_question(self.db, self.person.id).await?;
        }
        let question = dialogue.question(&self.viewer);
        conversation::save(self.db, self.person.id, &dialogue, self.now()).await?;
        self.show(notice, question.paragraphs, &question.keyboard).await.map(drop)
    }

    /// Says what is wrong with an answer, with the buttons of the question under it.
    pub(in crate::bot) async fn ask_once_more(&mut self, wrong: Text) -> anyhow::Result<()> {
        let Some(open) = &self.open else { return Ok(()) };
        let keyboard = open.dialogue.question(&self.viewer).keyboard;
        self.show(None, vec![wrong], &keyboard).await.map(drop)
    }

    /// Ends what is open; the menu's buttons follow, or the one that leads to registration.
    pub(crate) async fn end(&mut self, closing: Vec<Text>) -> anyhow::Result<()> {
        let is_erased = closing.first() == Some(&Text::Deleted);
        let rows = match self.person.registered {
            _ if is_erased => Vec::new(),
            true => menu::rows(self.db, &self.person).await?,
            false => reply::register(),
        };
        self.close(closing, rows).await.map(drop)
    }

    /// What follows is said in a message of its own; the one that was clicked stays as it is.
    pub(crate) fn stand_below(&mut self) {
        self.clicked = None;
    }

    /// Asks in a message of its own, and leaves the words of the one that was clicked.
    pub(in crate::bot) async fn ask_below(&mut self, dialogue: Dialogue) -> anyhow::Result<()> {
        self.open = None;
        if let Some(message) = self.clicked.take() {
            self.owe(&Outgoing::Strip, Target::Message(message)).await?;
        }
        self.ask(dialogue, None).await
    }

    /// Ends what is open with a message; the delivery that carries it.
    pub(crate) async fn close(&mut self, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<DeliveryId> {
        conversation::end(self.db, self.person.id).await?;
        self.show(None, paragraphs, &Keyboard::Inline(rows)).await
    }

    /// The menu, or the beginning of registration.
    pub(crate) async fn home(&mut self, notice: Option<Text>) -> anyhow::Result<()> {
        if self.person.registered {
            let menu = match notice {
                Some(notice) => vec![notice],
                None => menu::words(self.db, self.person.id).await?,
            };
            return self.end(menu).await;
        }
        let beginning = registration::State::begin(&self.viewer, None);
        self.ask(Dialogue::Registration(beginning), notice).await
    }

    /// Says something without touching what is open.
    pub(crate) async fn say(&mut self, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<()> {
        let keyboard =
            reply::markup(self.texts, self.viewer.language, &Keyboard::Inline(rows), self.person.questions_asked);
        let message = reply::message(self.texts, self.viewer.language, &paragraphs, keyboard);
        self.owe(&message, Target::None).await?;
        Ok(())
    }

    /// Owes a message to the person at once.
    pub(crate) async fn owe(&mut self, outgoing: &Outgoing, target: Target) -> anyhow::Result<DeliveryId> {
        let now = self.now();
        enqueue(self.db, self.person.id.chat(), Priority::Reply, outgoing, target, now).await
    }

    /// Shows paragraphs and buttons where the person looks, and tidies up after the question before.
    async fn show(
        &mut self,
        notice: Option<Text>,
        mut paragraphs: Vec<Text>,
        keyboard: &Keyboard,
    ) -> anyhow::Result<DeliveryId> {
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
        let markup = reply::markup(self.texts, self.viewer.language, keyboard, self.person.questions_asked);
        let message = reply::message(self.texts, self.viewer.language, &paragraphs, markup);
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
            let message = reply::message(self.texts, self.viewer.language, &goodbye, Markup::RemoveReply);
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

    /// Shows a message that stands outside any dialogue as it is now, because its facts are others than its button says.
    pub(crate) async fn ask_again(&mut self, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<()> {
        self.show_again(Some(Text::CardChanged), paragraphs, rows).await
    }

    /// Shows such a message as it is now, and says why over it.
    pub(crate) async fn show_again(
        &mut self,
        why: Option<Text>,
        paragraphs: Vec<Text>,
        rows: Vec<Vec<Button>>,
    ) -> anyhow::Result<()> {
        self.toast = why;
        self.replace(paragraphs, rows).await
    }

    /// Puts words and buttons that are always valid in the place of the message whose button was pressed; what is
    /// open stays open.
    pub(crate) async fn replace(&mut self, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<()> {
        let markup = reply::markup(self.texts, self.viewer.language, &Keyboard::Inline(rows), 0);
        let message = reply::message(self.texts, self.viewer.language, &paragraphs, markup);
        self.owe(&message, self.clicked.map_or(Target::None, Target::Message)).await?;
        Ok(())
    }
}
