//! What buttons can mean.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::Command;
use crate::domain::{
    Ages, AnnouncementId, ChatId, CorrectionId, Country, EventId, Field, Hours, Language, Lead, LeadTime,
    OrganizationId, PartId, PersonId, Places, QuietHours, Region, Repeat, Role, ScheduleId, Scope, ShiftId, SignUpId,
    SpokenLanguage, Topic, Visibility, Zone,
    participant::{Filter, Standing},
    rating::Stars,
    reminder::Reply,
};

/// Declares what buttons mean, each in the group that says whether it relies on what its card says, and whether the dialogue
/// that is open takes it: there is no button without a group.
macro_rules! choices {
    ($(relies_on_card: $relies:literal, is_answer: $answers:literal { $($(#[$note:meta])* $name:ident $(($($of:ty),*))?,)* })*) => {
        /// What a button means. Toggles and pages name what shall be, not what shall change, so that a
        /// press that arrives twice does no harm.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum Choice {
            $($($(#[$note])* $name $(($($of),*))?,)*)*
        }

        impl Choice {
            /// Whether it does something about what its card says: when and where a shift is, what giving it up costs,
            /// who is meant and how many. Such a button carries the facts of its card, where that has any
            /// (`Dialogue::facts`), and they are compared when it is pressed; the others only show something, or what
            /// they do is said on themselves.
            pub(crate) fn relies_on_card(&self) -> bool {
                match self {
                    $($(Choice::$name { .. } => $relies,)*)*
                }
            }

            /// Whether it answers the question under which it stands. The others are valid whatever is open, or do not
            /// come back as a press.
            pub(crate) fn is_answer(&self) -> bool {
                match self {
                    $($(Choice::$name { .. } => $answers,)*)*
                }
            }
        }
    };
}

choices! {
    // They do something about what their card says.
    relies_on_card: true, is_answer: true {
        /// Somebody else's role, or one's own.
        EndRole,
        Shift(ShiftId),
        SignUp,
        JoinWaitlist,
        GiveUp,
        Person(PersonId),
        Approve,
        TurnDown,
        /// Somebody who was removed may sign up again.
        LetBack,
        /// Somebody from a list, or what an event has.
        Remove,
        Send,
        /// Whether something recurs, or is paused.
        Active(bool),
        DeleteSchedule,
        /// All one's own data, though a team may be left without anybody.
        Erase,
    }
    // So do these, whatever is open.
    relies_on_card: true, is_answer: false {
        /// On the message with an offer; valid as long as the offer.
        Offer(SignUpId, OfferAnswer),
        /// Of two sign-ups at the same time keeps the first and gives up the second.
        Keep(SignUpId, SignUpId),
        /// On a reminder of a sign-up.
        Reminder(SignUpId, Reply),
        /// On the card of an announcement.
        Announcement(AnnouncementId, Control),
    }
    // They rely on nothing and lead somewhere, whatever is open, or do not come back as a press.
    relies_on_card: false, is_answer: false {
        Command(Command),
        /// On a message that stands outside any dialogue.
        Visit(Visit),
        /// On the thanks after an event.
        Rate(SignUpId, Stars),
        /// Opens a link; a press tells us nothing, so that it never comes back.
        #[serde(skip)]
        Open(String),
        /// Asks the bot inline with these words, in a chat that the person chooses; no more does it come back.
        #[serde(skip)]
        Share(String),
        /// On the phone keyboard; comes back as a contact.
        ShareContact,
    }
    // They lead on, back or away.
    relies_on_card: false, is_answer: true {
        Back,
        Cancel,
        Done,
        Continue,
        StartAnew,
        Page(usize),
        Organization(OrganizationId),
        Member(PersonId),
        Event(EventId),
        /// No longer only those that hold the words that were looked for.
        AllEvents,
        MyRegion(bool),
        MyTopics(bool),
        /// Events in other countries too.
        OtherCountries(bool),
        /// In a message of its own.
        Show(Thing),
        /// To the organizer.
        Question,
        /// The organizer's side of a shift.
        Organize(ShiftId),
        /// Shifts that are over, or those that are not.
        Past(bool),
        /// The people of a shift whom a filter is about.
        People(Filter),
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
        /// Opens when those who come to events are reminded.
        Reminders,
        /// Shows the messages of a sample person.
        Rehearse,
        Myself,
        Schedule(ScheduleId),
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
        Group(ChatId),
    }
    // They answer a question about the person's own things, or about what is not there yet for anybody else.
    relies_on_card: false, is_answer: true {
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
        RemovePhone,
        Edit(Item),
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
    relies_on_card: false, is_answer: true {
        Invite(Role),
        WithdrawInvitations,
        /// Whether a person came.
        Came(PersonId, bool),
        /// So did all who are not marked yet.
        RestCame,
        /// How long before a shift people are reminded.
        Remind(Lead, bool),
        /// As the organization has it, or the one above.
        RemindAsAbove,
    }
    // What was shown is kept whole, and compared when it is done.
    relies_on_card: false, is_answer: true {
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
    pub(super) fn is_possible(&self) -> bool {
        let too_much = matches!(self, Choice::Page(page) if *page >= MOST_PAGES)
            || matches!(self, Choice::Hours(hours) if !hours.is_possible())
            || matches!(self, Choice::Places(places) if !places.is_possible())
            || matches!(self, Choice::Ages(Some(ages)) if !ages.is_possible())
            || matches!(self, Choice::Repeat(Repeat::Daily(times) | Repeat::Weekly(times)) if *times > Repeat::MOST)
            || matches!(self, Choice::Lead(lead) if *lead > LeadTime::LONGEST);
        !too_much
    }
}

/// What can be had of a shift in a message of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Thing {
    Map,
    Photo,
    Calendar,
}

/// What somebody says to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OfferAnswer {
    Take,
    KeepWaiting,
    Leave,
}

/// Where the button of a message leads that stands outside any dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Visit {
    Event(EventId),
    Shift(ShiftId),
    /// The organizer's side of a shift.
    Organize(ShiftId),
    /// The same of all shifts of its event.
    OrganizeEvent(ShiftId),
    Applications(ShiftId),
    /// A recurring announcement.
    Schedule(ScheduleId),
    /// Who came to a shift.
    Attendance(ShiftId),
    /// Asks for words about a shift somebody came to, by their sign-up.
    Feedback(SignUpId),
    /// Asks the organizer of a shift.
    Question(ShiftId),
    /// Answers a person about a shift.
    Answer(ShiftId, PersonId),
    /// Chooses the organization to act for.
    ActFor,
    NewAnnouncement,
    /// A page of the announcements there are.
    Announcements(usize),
    /// A file for the calendar, with the reader's shifts of an event.
    Calendar(EventId),
    /// A part of the reader's own profile.
    Profile(Field),
    /// The secret link to the reader's calendar; a new one; none any more.
    CalendarLink,
    NewCalendarLink,
    EndCalendarLink,
}

/// How a list of people is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FileKind {
    Csv,
    Xlsx,
    /// Of all shifts of the event, for Excel.
    Event,
}

/// A question about the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Step {
    Title,
    Description,
    Place,
    Topic,
    Country,
    Region,
    Day,
    Hours,
    Places,
    Age,
    Repeat,
    Times,
    Roles,
    Least,
    Photo,
    Pin,
    Visibility,
    Opens,
    Closes,
    Approval,
    Cutoff,
    Language,
}

/// What can be opened and changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Item {
    Field(Field),
    Language,
    Zone,
    QuietHours,
    Reminders,
    Pause,
}

/// A part of the audience that is chosen in a list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Narrowing {
    Countries,
    Regions,
    Topics,
    Languages,
    Ages,
    Shift,
    Roles,
}

/// A button about an announcement that stands outside any dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Control {
    Steer(Steering),
    Decide(Decision),
}

/// What is done with the card of an announcement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Steering {
    Open,
    Pause,
    GoOn,
    /// Asks first; so do the others that have a second form.
    Stop,
    StopNow,
    Report,
    Again,
    AgainNow,
    Recall,
    RecallNow,
    /// In the language of one of the texts.
    Correct(Language),
}

/// What those who were asked answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Decision {
    Accept(Shown),
    OtherTime(Shown),
    Decline(Shown),
    /// A correction by its number.
    AcceptCorrection(CorrectionId),
    DeclineCorrection(CorrectionId),
}

/// A part as those who decide were shown it: the how manieth time that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "AsPressed", into = "(PartId, i64)")]
pub struct Shown {
    pub part: PartId,
    pub times: i64,
}

/// Buttons of earlier releases named the part alone, whatever it said by then.
#[derive(Deserialize)]
#[serde(untagged)]
enum AsPressed {
    Part(PartId),
    Shown(PartId, i64),
}

impl From<AsPressed> for Shown {
    fn from(pressed: AsPressed) -> Shown {
        match pressed {
            AsPressed::Part(part) => Shown { part, times: 0 },
            AsPressed::Shown(part, times) => Shown { part, times },
        }
    }
}

impl From<Shown> for (PartId, i64) {
    fn from(Shown { part, times }: Shown) -> (PartId, i64) {
        (part, times)
    }
}
