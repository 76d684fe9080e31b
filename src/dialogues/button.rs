//! Buttons: what stands on them, what they mean, and how that travels in Telegram's 64 bytes.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::{
    Command, Facts,
    announce::{Control, Narrowing},
    event::{OfferAnswer, Step, Thing, Visit, organize::FileKind},
    settings::Item,
};
use crate::{
    domain::{
        Ages, Country, Hours, Language, Lead, LeadTime, Places, QuietHours, Region, Repeat, Role, Scope,
        SpokenLanguage, Topic, Visibility, Zone, participant::Standing, rating::Stars, reminder::Reply,
    },
    texts::Text,
};

/// Declares what buttons mean, each in the group that says whether it relies on what its card says: there is no button
/// without a group.
macro_rules! choices {
    ($(relies_on_card: $relies:literal { $($(#[$note:meta])* $name:ident $(($($of:ty),*))?,)* })*) => {
        /// What a button means. Toggles and pages name what shall be, not what shall change, so that a
        /// press that arrives twice does no harm.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Choice {
            $($($(#[$note])* $name $(($($of),*))?,)*)*
        }

        impl Choice {
            /// Whether it does something about what its card says: when and where a shift is, what giving it up costs,
            /// who is meant and how many. Such a button carries the facts of its card, where that has any
            /// (`Dialogue::facts`), and they are compared when it is pressed; the others only show something, or what
            /// they do is said on themselves.
            pub fn relies_on_card(&self) -> bool {
                match self {
                    $($(Choice::$name { .. } => $relies,)*)*
                }
            }
        }
    };
}

choices! {
    // They do something about what their card says.
    relies_on_card: true {
        /// Somebody else's role, or one's own.
        EndRole,
        Shift(i64),
        SignUp,
        JoinWaitlist,
        GiveUp,
        Person(i64),
        Approve,
        TurnDown,
        /// Somebody who was removed may sign up again.
        LetBack,
        /// Somebody from a list, or what an event has.
        Remove,
        Send,
        /// On the message with an offer; valid as long as the offer.
        Offer(i64, OfferAnswer),
        /// Of two sign-ups at the same time keeps the first and gives up the second; always valid.
        Keep(i64, i64),
        /// On a reminder of a sign-up; always valid.
        Reminder(i64, Reply),
        /// On the card of an announcement; always valid.
        Announcement(i64, Control),
        /// Whether something recurs, or is paused.
        Active(bool),
        DeleteSchedule,
    }
    // They lead on, back or away.
    relies_on_card: false {
        Back,
        Cancel,
        Done,
        Continue,
        Page(usize),
        Organization(i64),
        Member(i64),
        Event(i64),
        MyRegion(bool),
        MyTopics(bool),
        /// In a message of its own.
        Show(Thing),
        /// To the organizer.
        Question,
        /// The organizer's side of a shift.
        Organize(i64),
        /// Shifts that are over, or those that are not.
        Past(bool),
        /// Only those who have applied, or all.
        People(bool),
        AddPerson,
        /// Opens the list of who came.
        Attendance,
        /// Opens what people said afterwards.
        Ratings,
        Move,
        Write,
        WriteAll,
        File(FileKind),
        Change,
        Copy,
        Link,
        /// A link as a picture.
        Picture,
        /// On a message that stands outside any dialogue; always valid.
        Visit(Visit),
        /// Opens when those who come to events are reminded.
        Reminders,
        /// Shows the messages of a sample person.
        Rehearse,
        Myself,
        Schedule(i64),
        /// Shows the messages themselves.
        Messages,
        Month(Date),
        /// A cell of the calendar that is no day.
        Nothing,
        EditEvent(Step),
        MoreSettings,
        /// The groups of an organization.
        Groups,
        /// One of them.
        Group(i64),
        /// Opens a link; a press tells us nothing, so that it never comes back.
        #[serde(skip)]
        Open(String),
        Command(Command),
    }
    // They answer a question about the person's own things, or about what is not there yet for anybody else.
    relies_on_card: false {
        Skip,
        Agree,
        Language(Language),
        /// The name from Telegram.
        UseName,
        Country(Country),
        OtherCountry,
        Region(Region),
        /// The whole of the group whose regions are shown.
        WholeRegion,
        Topic(Topic, bool),
        Spoken(SpokenLanguage, bool),
        /// On the phone keyboard; comes back as a contact, not as a press.
        ShareContact,
        RemovePhone,
        Edit(Item),
        Register,
        Zone(Zone),
        ZoneOfRegion,
        QuietHours(QuietHours),
        QuietHoursOff,
        /// Whether a reminder that cannot wait comes in the quiet hours, without a sound.
        NightReminders(bool),
        PauseWeeks(u8),
        Resume,
        OptionalMessages(bool),
        WeeklyDigest(bool),
        Erase,
        /// On the thanks after an event; always valid.
        Rate(i64, Stars),
        Everyone(bool),
        /// A part of the audience that is chosen one by one.
        Narrow(Narrowing),
        ChosenCountry(Country, bool),
        ChosenRegion(Region, bool),
        ChosenLanguage(Language, bool),
        ChosenRole(Role, bool),
        ChosenStanding(Standing, bool),
        Ages(Option<Ages>),
        /// The text in another language for the readers of one.
        OtherText(Language),
        LeaveOut,
        Urgent(bool),
        At,
        Local,
        /// Again and again.
        Recur,
        Daily,
        Weekly,
        Monthly,
        Crontab,
        /// Monday is 1.
        Weekday(i8, bool),
        MonthDay(i8),
        TimeOfDay(Time),
        /// By each reader's own clock.
        OwnClock(bool),
        Day(Date),
        Hours(Hours),
        Places(Places),
        Age(u8),
        Repeat(Repeat),
        Times(u8),
        Visibility(Visibility),
        Lead(LeadTime),
        Approval(bool),
        /// Whether announcements go to groups too.
        GroupsToo(bool),
    }
    // What they do is said on themselves, names what shall be, and can be undone by the next tap.
    relies_on_card: false {
        Invite(Role),
        WithdrawInvitations,
        /// Whether a person came.
        Came(i64, bool),
        /// So did all who are not marked yet.
        RestCame,
        /// How long before a shift people are reminded.
        Remind(Lead, bool),
        /// As the organization has it, or the one above.
        RemindAsAbove,
    }
    // What was shown is kept whole, and compared when it is done.
    relies_on_card: false {
        Close(bool),
        /// Whether freed places go to those who wait while sign-up is closed.
        Line(bool),
        CancelEvent,
        /// Which shifts of an event are meant.
        Scope(Scope),
        Publish,
    }
}

/// No list has as many pages.
const MOST_PAGES: usize = 100_000;

impl Choice {
    /// Whether a button could mean it; who forges one can put any number in.
    fn is_possible(&self) -> bool {
        match self {
            Choice::Page(page) => *page < MOST_PAGES,
            Choice::Hours(hours) => hours.is_possible(),
            Choice::Places(places) => places.is_possible(),
            Choice::Ages(Some(ages)) => ages.is_possible(),
            Choice::Repeat(Repeat::Daily(times) | Repeat::Weekly(times)) => *times <= Repeat::MOST,
            Choice::Lead(lead) => *lead <= LeadTime::LONGEST,
            _ => true,
        }
    }
}

/// A label and its meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub label: Text,
    pub choice: Choice,
    /// What its card says, if it relies on that.
    pub facts: Option<Facts>,
}

impl Button {
    pub fn new(label: Text, choice: Choice) -> Button {
        Button { label, choice, facts: None }
    }

    /// One that relies on what its card says.
    pub fn relying_on(self, facts: Facts) -> Button {
        Button { facts: Some(facts), ..self }
    }

    /// A toggle: its label is ticked while it is on, and a press turns it.
    pub fn toggle(label: Text, on: bool, choice: impl FnOnce(bool) -> Choice) -> Button {
        let label = if on { Text::BtnChosen { label: Box::new(label) } } else { label };
        Button::new(label, choice(!on))
    }

    pub fn back() -> Button {
        Button::new(Text::BtnBack, Choice::Back)
    }

    pub fn cancel() -> Button {
        Button::new(Text::BtnCancel, Choice::Cancel)
    }

    pub fn command(label: Text, command: Command) -> Button {
        Button::new(label, Choice::Command(command))
    }
}

/// The buttons of a question, in rows.
#[derive(Clone, Debug, PartialEq)]
pub enum Keyboard {
    /// Under the message.
    Inline(Vec<Vec<Button>>),
    /// In place of the letters: the only kind that can ask for a contact. A press comes back as the label.
    Reply(Vec<Vec<Button>>),
}

impl Keyboard {
    /// The buttons of either kind.
    pub fn rows(&self) -> &[Vec<Button>] {
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
    pub fn is_reply(&self) -> bool {
        matches!(self, Keyboard::Reply(_))
    }
}

/// A press as it travels: to which of the person's questions it belongs, what it means, and what its card said.
/// Commands belong to none and are always valid.
#[derive(Clone, Debug, PartialEq)]
pub struct Press {
    pub question: i64,
    pub choice: Choice,
    /// None: the button relies on nothing, or stood there before buttons carried this.
    pub facts: Option<Facts>,
}

impl Press {
    /// At most 64 bytes (<https://core.telegram.org/bots/api#inlinekeyboardbutton>).
    pub fn encode(&self) -> String {
        let choice = serde_json::to_string(&self.choice).unwrap_or_default();
        match self.facts {
            Some(facts) => format!("{}.{facts}|{choice}", self.question),
            None => format!("{}|{choice}", self.question),
        }
    }

    /// Whether what a client sent is a command, which is valid for everybody.
    pub fn is_command(data: &str) -> bool {
        matches!(Press::decode(data), Some(Press { choice: Choice::Command(_), .. }))
    }

    /// The most bytes a button carries.
    pub const LONGEST: usize = 64;

    /// Reads what a client sent, which may be anything.
    pub fn decode(data: &str) -> Option<Press> {
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
    use crate::dialogues::announce::{Decision, Shown, Steering};

    #[test]
    fn the_longest_choices_fit_into_a_button() {
        let zones = Country::all().flat_map(Country::zones).map(Choice::Zone);
        let regions = Region::all().map(Choice::Region);
        let topics = Topic::ALL.into_iter().map(|topic| Choice::Topic(topic, false));
        let hours = [
            Choice::QuietHours(QuietHours::NIGHT),
            Choice::Edit(Item::Field(crate::domain::Field::SpokenLanguages)),
            Choice::Visit(Visit::Answer(10_000_000, 7_000_000_000)),
        ];
        for choice in zones.chain(regions).chain(topics).chain(hours) {
            fits(Press { question: 1_000_000, choice, facts: None });
        }
        // Outside any dialogue there is no question.
        let choice = Choice::Reminder(10_000_000, Reply::Evening);
        assert!(choice.relies_on_card());
        fits(Press { question: 0, choice, facts: Some(Facts::of(&0)) });
        let accept = Decision::Accept(Shown { part: 10_000_000, times: 100 });
        let choice = Choice::Announcement(10_000_000, Control::Decide(accept));
        fits(Press { question: 0, choice, facts: Some(Facts::of(&0)) });
    }

    #[test]
    fn a_button_about_an_announcement_is_what_it_was_in_earlier_releases() {
        for (data, control) in [
            ("\"go_on\"", Control::Steer(Steering::GoOn)),
            ("{\"correct\":\"en\"}", Control::Steer(Steering::Correct(Language::En))),
            ("{\"accept\":[7,2]}", Control::Decide(Decision::Accept(Shown { part: 7, times: 2 }))),
            ("{\"accept\":7}", Control::Decide(Decision::Accept(Shown { part: 7, times: 0 }))),
        ] {
            let press = Press::decode(&format!("0|{{\"announcement\":[1,{data}]}}"));
            let expected = Press { question: 0, choice: Choice::Announcement(1, control), facts: None };
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
            "1|{\"hours\":{\"from\":\"10:00\",\"until\":\"09:00\"}}",
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
