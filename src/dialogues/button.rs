//! Buttons: what stands on them, and how what they mean travels in Telegram's 64 bytes.

use super::{Choice, Command, Facts};
use crate::texts::Text;

/// A label and its meaning.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Button {
    pub label: Text,
    pub choice: Choice,
    /// What its card says, if it relies on that.
    pub facts: Option<Facts>,
    /// Whether its label is ticked now and then, and has room for that.
    pub is_box: bool,
}

impl Button {
    pub(crate) fn new(label: Text, choice: Choice) -> Button {
        Button { label, choice, facts: None, is_box: false }
    }

    /// One that relies on what its card says.
    pub(crate) fn relying_on(self, facts: Facts) -> Button {
        Button { facts: Some(facts), ..self }
    }

    /// A toggle: its label is ticked while it is on, and a press turns it.
    pub(crate) fn toggle(label: Text, on: bool, choice: impl FnOnce(bool) -> Choice) -> Button {
        let label = if on { Text::BtnChosen { label: Box::new(label) } } else { label };
        Button { is_box: true, ..Button::new(label, choice(!on)) }
    }

    pub(crate) fn back() -> Button {
        Button::new(Text::BtnBack, Choice::Back)
    }

    pub(crate) fn cancel() -> Button {
        Button::new(Text::BtnCancel, Choice::Cancel)
    }

    /// Leaves the change of an event that is published.
    pub(crate) fn discard() -> Button {
        Button::new(Text::BtnDiscardChanges, Choice::Cancel)
    }

    pub(crate) fn command(label: Text, command: Command) -> Button {
        Button::new(label, Choice::Command(command))
    }
}

/// The buttons of a question, in rows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Keyboard {
    /// Under the message.
    Inline(Vec<Vec<Button>>),
    /// In place of the letters: the only kind that can ask for a contact. A press comes back as the label.
    Reply(Vec<Vec<Button>>),
}

impl Keyboard {
    /// The buttons of either kind.
    pub(crate) fn rows(&self) -> &[Vec<Button>] {
        match self {
            Keyboard::Inline(rows) | Keyboard::Reply(rows) => rows,
        }
    }

    /// Gives each button that relies on its card what that says.
    pub(super) fn rely_on(&mut self, facts: impl Fn(&Choice) -> Option<Facts>) {
        let (Keyboard::Inline(rows) | Keyboard::Reply(rows)) = self;
        for button in rows.iter_mut().flatten().filter(|button| button.choice.relies_on_card()) {
            button.facts = facts(&button.choice);
        }
    }

    /// Whether it takes the place of the letters.
    pub(crate) fn is_reply(&self) -> bool {
        matches!(self, Keyboard::Reply(_))
    }
}

/// A press as it travels: to which of the person's questions it belongs, what it means, and what its card said.
/// Commands belong to none and are always valid.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Press {
    pub question: i64,
    pub choice: Choice,
    /// None: the button relies on nothing, or stood there before buttons carried this.
    pub facts: Option<Facts>,
}

impl Press {
    /// At most 64 bytes (<https://core.telegram.org/bots/api#inlinekeyboardbutton>).
    pub(crate) fn encode(&self) -> String {
        let choice = serde_json::to_string(&self.choice).unwrap_or_default();
        match self.facts {
            Some(facts) => format!("{}.{facts}|{choice}", self.question),
            None => format!("{}|{choice}", self.question),
        }
    }

    /// Whether what a client sent is a command, which is valid for everybody.
    pub(crate) fn is_command(data: &str) -> bool {
        matches!(Press::decode(data), Some(Press { choice: Choice::Command(_), .. }))
    }

    /// The most bytes a button carries.
    pub(crate) const LONGEST: usize = 64;

    /// Reads what a client sent, which may be anything.
    pub(crate) fn decode(data: &str) -> Option<Press> {
        let (question, choice) = data.split_once('|').filter(|_| data.len() <= Press::LONGEST)?;
        let choice: Choice = serde_json::from_str(choice).ok()?;
        let (question, facts) = match question.split_once('.') {
            Some((question, facts)) => (question, Some(Facts::parse(facts)?)),
            None => (question, None),
        };
        let question = question.parse().ok()?;
        choice.is_possible().then_some(Press { question, choice, facts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dialogues::{
            announce::{Control, Decision, Shown, Steering},
            event::Visit,
            settings::Item,
        },
        domain::{
            AnnouncementId, Country, Language, PartId, PersonId, QuietHours, Region, ShiftId, SignUpId, Topic,
            reminder::Reply,
        },
    };

    #[test]
    fn the_longest_choices_fit_into_a_button() {
        let zones = Country::all().flat_map(Country::zones).map(Choice::Zone);
        let regions = Region::all().map(Choice::Region);
        let topics = Topic::ALL.into_iter().map(|topic| Choice::Topic(topic, false));
        let hours = [
            Choice::QuietHours(QuietHours::NIGHT),
            Choice::Edit(Item::Field(crate::domain::Field::SpokenLanguages)),
            Choice::Visit(Visit::Answer(ShiftId(10_000_000), PersonId(7_000_000_000))),
        ];
        for choice in zones.chain(regions).chain(topics).chain(hours) {
            fits(Press { question: 1_000_000, choice, facts: None });
        }
        // Outside any dialogue there is no question.
        let choice = Choice::Reminder(SignUpId(10_000_000), Reply::Evening);
        assert!(choice.relies_on_card());
        fits(Press { question: 0, choice, facts: Some(Facts::of(&0)) });
        let accept = Decision::Accept(Shown { part: PartId(10_000_000), times: 100 });
        let choice = Choice::Announcement(AnnouncementId(10_000_000), Control::Decide(accept));
        fits(Press { question: 0, choice, facts: Some(Facts::of(&0)) });
    }

    #[test]
    fn a_button_about_an_announcement_is_what_it_was_in_earlier_releases() {
        for (data, control) in [
            ("\"go_on\"", Control::Steer(Steering::GoOn)),
            ("{\"correct\":\"en\"}", Control::Steer(Steering::Correct(Language::En))),
            ("{\"accept\":[7,2]}", Control::Decide(Decision::Accept(Shown { part: PartId(7), times: 2 }))),
            ("{\"accept\":7}", Control::Decide(Decision::Accept(Shown { part: PartId(7), times: 0 }))),
        ] {
            let press = Press::decode(&format!("0|{{\"announcement\":[1,{data}]}}"));
            let expected = Press { question: 0, choice: Choice::Announcement(AnnouncementId(1), control), facts: None };
            assert_eq!(press, Some(expected), "{data}");
        }
    }

    fn fits(press: Press) {
        assert!(press.encode().len() <= Press::LONGEST, "{}", press.encode());
        assert_eq!(Press::decode(&press.encode()), Some(press));
    }

    #[test]
    fn forged_data_is_no_press() {
        for data in [
            "",
            "1",
            "1|",
            "x|\"back\"",
            "1|\"launch\"",
            "1|{\"region\":\"XX-1\"}",
            "1|{\"zone\":\"Asia/Atlantis\"}",
            "1|{\"topic\":[\"sport\"]}",
            "1|{\"page\":100000}",
            "1|{\"places\":{\"min\":9,\"max\":5}}",
            "1|{\"places\":{\"min\":0,\"max\":1001}}",
            "1|{\"hours\":{\"from\":\"10:00\",\"until\":\"10:00\"}}",
            "1|{\"ages\":{\"from\":9,\"to\":5}}",
            "1|{\"repeat\":{\"daily\":31}}",
            "1|{\"lead\":673}",
            "1.|\"back\"",
            "1.abc|\"back\"",
            "1.abcdefgh|\"back\"",
            "1|\"back\"                                                          ",
        ] {
            assert_eq!(Press::decode(data), None, "{data}");
        }
    }
}
