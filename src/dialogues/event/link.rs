//! A link to an event or an organization, for posters and posts, and who came by which.

use serde::{Deserialize, Serialize};

use super::organize;
use crate::{
    dialogues::{Answer, Button, Choice, Command, Effect, Input, Keyboard, Question, Turn, team},
    domain::{Link, OrganizationId, ShiftId, link::parse_source},
    texts::Text,
};

const EXAMPLE: &str = "poster";

/// The link that is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    pub link: Link,
    pub url: String,
    /// The names of links, how many came by each, and how many of them signed up.
    pub sources: Vec<(String, i64, i64)>,
    pub back: Back,
}

/// Where the link was opened from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Back {
    Shift(ShiftId),
    Team(OrganizationId),
}

/// What is done about a link.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    Show(Link, Back),
    Picture(Link, Back),
}

fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Link(act))
}

impl State {
    /// What the bot shows.
    pub(crate) fn question(&self) -> Question {
        let card = Text::LinkCard {
            link: self.url.clone(),
            example: EXAMPLE.to_owned(),
            sources: if self.sources.is_empty() {
                vec![Text::Nobody]
            } else {
                self.sources.iter().map(source).collect()
            },
        };
        let rows = vec![
            vec![Button::new(Text::BtnQr, Choice::Picture)],
            vec![Button::back(), Button::command(Text::BtnMenu, Command::Start)],
        ];
        Question { paragraphs: vec![card], keyboard: Keyboard::Inline(rows) }
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input) -> Answer<State> {
        let link = self.link;
        match input {
            Input::Words(words) => {
                let source = parse_source(&words).ok_or(Text::ErrorSource { example: EXAMPLE.to_owned() })?;
                Ok(act(Act::Show(Link { source, ..link }, self.back)))
            }
            Input::Press(Choice::Picture) => Ok(act(Act::Picture(link, self.back))),
            Input::Press(Choice::Back) => Ok(Turn::by_outcome(match self.back {
                Back::Shift(shift) => Effect::Organize(organize::Act::Shift(shift)),
                Back::Team(organization) => Effect::Team(team::Act::Open(organization)),
            })),
            Input::Press(_) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorTextPlease),
        }
    }
}

fn source((name, came, signed_up): &(String, i64, i64)) -> Text {
    let source = if name.is_empty() { Text::SourceUnnamed } else { Text::plain(name) };
    Text::Source { source: Box::new(source), came: *came, signed_up: *signed_up }
}
