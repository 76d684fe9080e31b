//! The commands a person can send; also what the menu's buttons do.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use crate::texts::Text;

/// A command; `/start` may come with a link's payload, which is read where the message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Command {
    Start,
    Events,
    My,
    New,
    Organize,
    Announce,
    Reminders,
    Team,
    Settings,
    Language,
    MyData,
    Privacy,
    DeleteMe,
    Help,
    Cancel,
}

impl Command {
    /// In the order of the list behind the "/" button.
    pub(crate) const ALL: [Command; Command::COUNT] = *Command::VARIANTS.as_array().expect("as many as there are");

    /// The commands that are listed for a person: some are of use only to those with a role.
    pub(crate) fn listed(has_role: bool) -> impl Iterator<Item = Command> {
        Command::ALL.into_iter().filter(move |command| has_role || !command.is_for_organizers())
    }

    fn is_for_organizers(self) -> bool {
        use Command::{Announce, New, Organize, Reminders, Team};
        matches!(self, Team | New | Organize | Announce | Reminders)
    }

    /// The word after the slash.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Command::Start => "start",
            Command::Events => "events",
            Command::My => "my",
            Command::New => "new",
            Command::Organize => "organize",
            Command::Announce => "announce",
            Command::Reminders => "reminders",
            Command::Team => "team",
            Command::Settings => "settings",
            Command::Language => "language",
            Command::MyData => "mydata",
            Command::Privacy => "privacy",
            Command::DeleteMe => "deleteme",
            Command::Help => "help",
            Command::Cancel => "cancel",
        }
    }

    /// What the list says about it.
    pub(crate) fn description(self) -> Text {
        match self {
            Command::Start => Text::CommandStart,
            Command::Events => Text::CommandEvents,
            Command::My => Text::CommandMy,
            Command::New => Text::CommandNew,
            Command::Organize => Text::CommandOrganize,
            Command::Announce => Text::CommandAnnounce,
            Command::Reminders => Text::CommandReminders,
            Command::Team => Text::CommandTeam,
            Command::Settings => Text::CommandSettings,
            Command::Language => Text::CommandLanguage,
            Command::MyData => Text::CommandMydata,
            Command::Privacy => Text::CommandPrivacy,
            Command::DeleteMe => Text::CommandDeleteme,
            Command::Help => Text::CommandHelp,
            Command::Cancel => Text::CommandCancel,
        }
    }

    /// The command with this word, in any case.
    pub(crate) fn from_word(word: &str) -> Option<Command> {
        Command::ALL.into_iter().find(|command| command.word().eq_ignore_ascii_case(word))
    }
}
