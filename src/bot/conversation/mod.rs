//! The conversation with one person during one update: what they did, and what is shown to them (`render`).

mod render;

use jiff::Timestamp;

use super::{
    groups,
    services::{self, Services},
};
use crate::{
    db::{
        Connection,
        conversation::{self, Stored},
        delivery::{self, Target},
        person::Person,
        volunteer,
    },
    dialogues::{Dialogue, Turn, Viewer, kept::Kind},
    domain::{ChatId, Language, MessageId, Zone, rate_limit::RateLimited},
    metrics::{Count, Offers},
    texts::{Catalogue, Text},
};

/// Everything the handling of one update works on.
pub(crate) struct Conversation<'a> {
    pub db: &'a mut Connection,
    pub texts: &'a Catalogue,
    pub person: Person,
    pub viewer: Viewer,
    services: &'a Services,
    /// The dialogue that is open.
    pub open: Option<Open>,
    /// The draft that was open when a command or the button of another message led away, and that is kept now.
    pub left: Option<Kind>,
    /// The message whose button was pressed.
    pub clicked: Option<MessageId>,
    /// What the click is answered with.
    pub toast: Option<Text>,
}

/// An open dialogue.
pub(crate) struct Open {
    pub dialogue: Dialogue,
    /// Where its latest question stands.
    pub question: Target,
    /// Whether that question took the place of the letters.
    has_reply_keyboard: bool,
}

impl<'a> Conversation<'a> {
    pub(crate) fn new(
        db: &'a mut Connection,
        services: &'a Services,
        person: Person,
        viewer: Viewer,
        clicked: Option<MessageId>,
    ) -> Self {
        Conversation {
            db,
            texts: &services.texts,
            person,
            viewer,
            services,
            open: None,
            left: None,
            clicked,
            toast: None,
        }
    }

    /// The present instant.
    pub(crate) fn now(&self) -> Timestamp {
        self.viewer.now
    }

    /// Lets the offers that were made in this update expire in time.
    pub(crate) fn ring_for_offers(&self) {
        self.services.wakeups.offers.wake_after_commit();
    }

    /// Counts offers from the waitlist, when this update is kept.
    pub(crate) fn count_offers(&self, outcome: Offers, count: usize) {
        self.services.metrics.note(Count::Offers(outcome, count));
    }

    /// Lets what was put off or brought forward come in time; new and changed shifts ring by themselves.
    pub(crate) fn ring_for_reminders(&self) {
        self.services.wakeups.reminders.wake_after_commit();
    }

    /// Lets a reminder of a registration come in time.
    pub(crate) fn ring_for_registrations(&self) {
        self.services.wakeups.registrations.wake_after_commit();
    }

    /// Lets the person's next digest come in time.
    pub(crate) fn ring_for_digests(&self) {
        self.services.wakeups.digests.wake_after_commit();
    }

    /// Lets an inviter hear in time that nobody has accepted, and those who look after an event what can wait until they are
    /// awake.
    pub(crate) fn ring_for_receivers(&self) {
        self.services.wakeups.receivers.wake_after_commit();
    }

    /// Lets what was decided about an announcement begin.
    pub(crate) fn ring_for_announcements(&self) {
        self.services.wakeups.announcements.wake_after_commit();
    }

    /// A link that opens this bot with a payload.
    pub(crate) fn link(&self, payload: &str) -> String {
        self.services.link(payload)
    }

    /// The same that adds it to a group.
    pub(crate) fn group_link(&self, payload: &str) -> String {
        self.services.group_link(payload)
    }

    /// The bot's username.
    pub(crate) fn bot_name(&self) -> &str {
        &self.services.bot_name
    }

    /// The link to a calendar, where there are any.
    pub(crate) fn calendar_link(&self, name: &str) -> Option<String> {
        self.services.public_url.as_ref().map(|url| services::calendar_link(url, name))
    }

    /// Takes one of what the person may have of what costs something, or says why not.
    pub(crate) fn check_rate(&self, what: RateLimited) -> Result<(), Text> {
        self.services.check_rate(self.person.id, what, self.now())
    }

    /// Says something in a group.
    pub(crate) async fn say_in_group(
        &mut self,
        (chat, language): (ChatId, Language),
        text: Text,
    ) -> anyhow::Result<()> {
        let now = self.now();
        groups::say(self.db, self.services, (chat, language), text, now).await
    }

    /// Where the person lives.
    pub(crate) async fn zone(&mut self) -> anyhow::Result<Zone> {
        let recipient = volunteer::recipients(self.db, &[self.person.id]).await?.pop();
        Ok(recipient.map_or_else(Zone::utc, |recipient| recipient.zone))
    }

    /// Stays where the person is, and says why.
    pub(crate) fn stay(&self, why: Text) -> Turn<Dialogue> {
        match &self.open {
            Some(open) => Turn::ask(open.dialogue.clone()).saying(Some(why)),
            None => Turn::end(why),
        }
    }

    /// What the click is answered with, in the reader's words.
    pub(crate) fn into_toast(self) -> Option<String> {
        self.toast.map(|text| self.texts.plain(&text, self.viewer.language))
    }

    /// Takes up the dialogue that is open; true if there was one that cannot be read any more.
    pub(crate) async fn resume(&mut self) -> anyhow::Result<bool> {
        match conversation::of_person(self.db, self.person.id).await? {
            Stored::None => Ok(false),
            Stored::Lost => Ok(true),
            Stored::Open { dialogue, question_delivery } => {
                let question = match question_delivery {
                    Some(delivery) => delivery::target_of(self.db, delivery).await?,
                    None => Target::None,
                };
                let has_reply_keyboard = dialogue.question(&self.viewer).keyboard.is_reply();
                self.open = Some(Open { dialogue: *dialogue, question, has_reply_keyboard });
                Ok(false)
            }
        }
    }

    /// Answers a press with why nothing comes of it.
    pub(crate) fn refuse(&mut self, why: Text) -> anyhow::Result<()> {
        self.toast = Some(why);
        Ok(())
    }

    /// The same for a command, which may have been typed.
    pub(crate) async fn turn_away(&mut self, why: Text) -> anyhow::Result<()> {
        match self.clicked {
            Some(_) => self.refuse(why),
            None => self.say(vec![why], Vec::new()).await,
        }
    }
}
