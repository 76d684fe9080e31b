//! The talk with one person during one update: what they did, and where it leads. What is shown stands in `show`.

mod fresh;
mod show;

use super::{announce, clashes, commands, effects, groups, offers, office::Office, reminders, reply::choice_labelled};
use crate::{
    db::{
        Connection,
        conversation::{self, Stored},
        delivery::{self, Target},
        person::Person,
        volunteer,
    },
    dialogues::{Answer, Choice, Dialogue, Facts, Input, Next, Press, Reader, Turn},
    domain::{Language, Zone, allowance::Costly},
    metrics::{Count, Offers},
    telegram::update::Act,
    texts::{Catalogue, Text},
};

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
        self.office.wakeups.offers.wake_after_commit();
    }

    /// Counts offers from the waitlist, when this update is kept.
    pub fn count_offers(&self, outcome: Offers, count: usize) {
        self.office.metrics.note(Count::Offers(outcome, count));
    }

    /// Lets what was put off or brought forward come in time; new and changed shifts ring by themselves.
    pub fn ring_for_reminders(&self) {
        self.office.wakeups.reminders.wake_after_commit();
    }

    /// Lets the person's next digest come in time.
    pub fn ring_for_digests(&self) {
        self.office.wakeups.digests.wake_after_commit();
    }

    /// Lets an inviter hear in time that nobody has accepted.
    pub fn ring_for_receivers(&self) {
        self.office.wakeups.receivers.wake_after_commit();
    }

    /// Lets what was decided about an announcement begin.
    pub fn ring_for_announcements(&self) {
        self.office.wakeups.announcements.wake_after_commit();
    }

    /// A link that opens this bot with a payload.
    pub fn link(&self, payload: &str) -> String {
        self.office.link(payload)
    }

    /// The same that adds it to a group.
    pub fn group_link(&self, payload: &str) -> String {
        self.office.group_link(payload)
    }

    /// Takes one of what the person may have of what costs something, or says why not.
    pub fn take_one(&self, what: Costly) -> Result<(), Text> {
        self.office.take(self.person.id, what, self.now())
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
            Some(Press { choice: Choice::Offer(offer, answer), facts, .. }) => {
                match offers::answer(self, offer, (answer, facts)).await? {
                    offers::Outcome::Changed((words, rows)) => self.ask_again(words, rows).await,
                    offers::Outcome::Stands(why) => self.refuse(why),
                    offers::Outcome::Ended(outcome) => self.replace(vec![outcome], Vec::new()).await,
                }
            }
            Some(Press { choice: Choice::Announcement(id, what), facts, .. }) => {
                announce::control::control(self, id, (what, facts)).await
            }
            Some(Press { choice: Choice::Reminder(sign_up, reply), facts, .. }) => {
                reminders::come::answer(self, sign_up, (reply, facts)).await
            }
            Some(Press { choice: Choice::Keep(kept, left), facts, .. }) => {
                clashes::choose(self, (kept, left), facts).await
            }
            Some(Press { choice: Choice::Rate(sign_up, stars), .. }) => {
                reminders::thanks::rate(self, sign_up, stars).await
            }
            Some(Press { choice: Choice::Visit(visit), .. }) => commands::visit(self, visit).await,
            Some(Press { question, choice, facts }) if question == asked && self.open.is_some() => {
                self.choose(choice, facts).await
            }
            Some(Press { question, .. }) if (asked - 1..=asked).contains(&question) => self.press_again().await,
            _ => self.refuse(Text::ButtonTooOld),
        }
    }

    /// The second tap on a button that has just done its work. But a message whose answer was lost stands there twice, and
    /// the copy that nobody knows of may be the lower one: what is open is asked there.
    async fn press_again(&mut self) -> anyhow::Result<()> {
        let (Some(open), Some(message)) = (&self.open, self.clicked) else { return Ok(()) };
        let dialogue = open.dialogue.clone();
        if delivery::knows(self.db, self.person.id, message).await? {
            return Ok(());
        }
        self.ask(dialogue, None).await
    }

    /// Answers a press with why nothing comes of it.
    pub fn refuse(&mut self, why: Text) -> anyhow::Result<()> {
        self.toast = Some(why);
        Ok(())
    }

    /// The same for a command, which may have been typed.
    pub async fn turn_away(&mut self, why: Text) -> anyhow::Result<()> {
        match self.clicked {
            Some(_) => self.refuse(why),
            None => self.say(vec![why], Vec::new()).await,
        }
    }

    async fn choose(&mut self, choice: Choice, seen: Option<Facts>) -> anyhow::Result<()> {
        if let Some(card) = self.changed(&choice, seen).await? {
            return self.ask(card, Some(Text::CardChanged)).await;
        }
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
}
