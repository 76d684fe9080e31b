//! Buttons: what stands on them, what they mean, and how that travels in Telegram's 64 bytes.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::{
    Command,
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

/// What a button means. Toggles and pages name what shall be, not what shall change, so that a
/// press that arrives twice does no harm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    Back,
    Cancel,
    Skip,
    Done,
    Continue,
    Agree,
    Page(usize),
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
    Organization(i64),
    Member(i64),
    Invite(Role),
    WithdrawInvitations,
    /// Somebody else's role, or one's own.
    EndRole,
    Event(i64),
    Shift(i64),
    MyRegion(bool),
    MyTopics(bool),
    SignUp,
    JoinWaitlist,
    GiveUp,
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
    Person(i64),
    AddPerson,
    /// Opens the list of who came.
    Attendance,
    /// Opens what people said afterwards.
    Ratings,
    /// Whether a person came.
    Came(i64, bool),
    /// So did all who are not marked yet.
    RestCame,
    Approve,
    TurnDown,
    Move,
    /// Somebody from a list, or what an event has.
    Remove,
    Write,
    WriteAll,
    Send,
    Close(bool),
    /// Whether freed places go to those who wait while sign-up is closed.
    Line(bool),
    File(FileKind),
    Change,
    Copy,
    Link,
    /// A link as a picture.
    Picture,
    CancelEvent,
    /// Which shifts of an event are meant.
    Scope(Scope),
    /// On the message with an offer; valid as long as the offer.
    Offer(i64, OfferAnswer),
    /// On a message that stands outside any dialogue; always valid.
    Visit(Visit),
    /// On a reminder of a sign-up; always valid.
    Reminder(i64, Reply),
    /// Opens when those who come to events are reminded.
    Reminders,
    /// Shows the messages of a sample person.
    Rehearse,
    Myself,
    /// How long before a shift people are reminded.
    Remind(Lead, bool),
    /// As the organization has it, or the one above.
    RemindAsAbove,
    /// On the thanks after an event; always valid.
    Rate(i64, Stars),
    /// On the card of an announcement; always valid.
    Announcement(i64, Control),
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
    Schedule(i64),
    /// Whether something recurs, or is paused.
    Active(bool),
    DeleteSchedule,
    /// Shows the messages themselves.
    Messages,
    Day(Date),
    Month(Date),
    /// A cell of the calendar that is no day.
    Nothing,
    Hours(Hours),
    Places(Places),
    Age(u8),
    EditEvent(Step),
    MoreSettings,
    Repeat(Repeat),
    Times(u8),
    Visibility(Visibility),
    Lead(LeadTime),
    Approval(bool),
    Publish,
    /// The groups of an organization.
    Groups,
    /// One of them.
    Group(i64),
    /// Whether announcements go to groups too.
    GroupsToo(bool),
    /// Opens a link; a press tells us nothing, so that it never comes back.
    #[serde(skip)]
    Open(String),
    Command(Command),
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
}

impl Button {
    pub fn new(label: Text, choice: Choice) -> Button {
        Button { label, choice }
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

    /// Whether it takes the place of the letters.
    pub fn is_reply(&self) -> bool {
        matches!(self, Keyboard::Reply(_))
    }
}

/// A press as it travels: to which of the person's questions it belongs, and what it means.
/// Commands belong to none and are always valid.
#[derive(Clone, Debug, PartialEq)]
pub struct Press {
    pub question: i64,
    pub choice: Choice,
}

impl Press {
    /// At most 64 bytes (<https://core.telegram.org/bots/api#inlinekeyboardbutton>).
    pub fn encode(&self) -> String {
        let choice = serde_json::to_string(&self.choice).unwrap_or_default();
        format!("{}|{choice}", self.question)
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
        let question = question.parse().ok()?;
        choice.is_possible().then_some(Press { question, choice })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let press = Press { question: 1_000_000, choice };
            assert!(press.encode().len() <= Press::LONGEST, "{}", press.encode());
            assert_eq!(Press::decode(&press.encode()), Some(press));
        }
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
            "1|\"back\"                                                          ",
        ] {
            assert_eq!(Press::decode(data), None, "{data}");
        }
    }
}
