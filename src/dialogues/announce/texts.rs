//! What people get: a message for each language, kept as it was sent, and for the readers of a language without one
//! another's, or nothing.

use std::collections::BTreeSet;

use super::{Act, Asked, At, Draft, LinkButton, Message, State, act, count_of, not_split, show};
use crate::{
    dialogues::{
        Answer, Button, Choice, Input, Viewer,
        event::pick::{EventPicker, Picked},
        picker::columns,
    },
    domain::{Language, NotALink, WebLink, announcement::Crowd, web_link},
    texts::Text,
};

const EXAMPLE_BUTTON: &str = "Map https://example.org/map";
/// The longest label of a button, in characters.
const LONGEST_LABEL: usize = 40;

impl Draft {
    /// The languages in question: those of the readers, and those there is a text in.
    fn all_languages(&self) -> BTreeSet<Language> {
        self.languages().into_iter().map(|(language, _)| language).chain(self.texts.keys().copied()).collect()
    }

    /// A language, with the number of its readers if that is told.
    fn readers_of(&self, language: Language) -> Box<Text> {
        let label = Box::new(Text::endonym(language));
        if !Crowd::of(count_of(&self.counts)).is_split() {
            return label;
        }
        let people = self.languages().into_iter().find(|(other, _)| *other == language).map_or(0, |(_, people)| people);
        Box::new(Text::Counted { label, count: Crowd::of(people).into() })
    }

    /// Readers who have no text, and about whom nothing was said.
    fn gaps(&self) -> Vec<Language> {
        let is_gap = |language: &Language| {
            let left_out = self.others.get(language) == Some(&None);
            self.text_for(*language).is_none() && !left_out
        };
        self.languages().into_iter().map(|(language, _)| language).filter(is_gap).collect()
    }

    pub(super) fn ask_texts(&self) -> Asked {
        let lines = self.all_languages().into_iter().map(|language| self.line(language)).collect();
        let button = |language| Button::new(Text::endonym(language), Choice::Language(language));
        let mut rows = columns(self.all_languages().into_iter().map(button).collect());
        rows.push(vec![
            Button::new(Text::BtnMessageButton, Choice::Link),
            Button::new(Text::BtnContinue, Choice::Continue),
        ]);
        let text = Text::AnnouncementTexts { lines };
        ([Some(text), not_split(count_of(&self.counts))].into_iter().flatten().collect(), rows)
    }

    fn line(&self, viewer: Language) -> Text {
        let readers = self.readers_of(viewer);
        match (self.text_for(viewer), self.others.get(&viewer)) {
            (Some(text), _) if text == viewer => Text::GapWritten { readers },
            (Some(other), _) => Text::GapOther { readers, other: Box::new(Text::endonym(other)) },
            (None, Some(None)) => Text::GapLeftOut { readers },
            (None, _) => Text::GapOpen { readers },
        }
    }

    pub(super) fn answer_texts(mut self, input: Input, viewer: &Viewer) -> Answer<State> {
        match input {
            Input::Press(Choice::Language(language)) => Ok(show(self.at(At::Gap(language)))),
            Input::Press(Choice::Link) => {
                let at = At::Button { picker: EventPicker::default() };
                Ok(act(Act::Events(Box::new(self.at(at)))))
            }
            Input::Press(Choice::Continue) if !self.gaps().is_empty() => {
                let languages = self.gaps().into_iter().map(Text::endonym).collect();
                Err(Text::ErrorGap { languages })
            }
            Input::Press(Choice::Continue) if self.button.is_some() && self.has_album() => Err(Text::ErrorAlbumButton),
            Input::Press(Choice::Continue) if self.people() + self.groups() == 0 => Err(Text::ErrorAnnouncementNobody),
            Input::Press(Choice::Continue) => Ok(act(Act::Preview(Box::new(self)))),
            Input::Press(_) => Err(Text::ButtonTooOld),
            // The other messages of an album follow its first.
            _ if self.belongs_to_album(viewer) => Ok(show(self)),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    fn has_album(&self) -> bool {
        self.texts.values().any(|text| text.content.is_album())
    }

    fn belongs_to_album(&mut self, viewer: &Viewer) -> bool {
        let Some(sent) = viewer.message.as_ref().filter(|sent| sent.album.is_some()) else { return false };
        let Some(text) = self.texts.values_mut().find(|text| text.album == sent.album) else { return false };
        text.take_more(sent);
        true
    }

    pub(super) fn take_message(mut self, language: Language, viewer: &Viewer) -> Answer<State> {
        let sent = viewer.message.clone().ok_or(Text::ErrorAnnouncementKind)?;
        self.texts.insert(language, Message { ids: vec![sent.id], album: sent.album, content: sent.content });
        self.others.remove(&language);
        Ok(show(self.at(At::Texts)))
    }

    pub(super) fn ask_gap(&self, viewer: Language) -> Asked {
        let text = Text::AskGap { language: Box::new(Text::endonym(viewer)) };
        let other = |language: &Language| {
            let label = Text::BtnGapOther { language: Box::new(Text::endonym(*language)) };
            vec![Button::new(label, Choice::OtherText(*language))]
        };
        let others = self.texts.keys().filter(|language| **language != viewer).map(other);
        let write = vec![Button::new(Text::BtnGapWrite, Choice::Write)];
        let leave_out = vec![Button::new(Text::BtnLeaveOut, Choice::LeaveOut)];
        (vec![text], [write].into_iter().chain(others).chain([leave_out]).collect())
    }

    pub(super) fn answer_gap(mut self, viewer: Language, input: Input) -> Answer<State> {
        let other = match input {
            Input::Press(Choice::Write) => return Ok(show(self.at(At::Write(viewer)))),
            Input::Press(Choice::OtherText(language)) if self.texts.contains_key(&language) => Some(language),
            Input::Press(Choice::LeaveOut) => None,
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorButtonPlease),
        };
        self.texts.remove(&viewer);
        self.others.insert(viewer, other);
        Ok(show(self.at(At::Texts)))
    }

    /// Words without a link look for an event.
    pub(super) fn answer_button(mut self, picker: EventPicker, input: Input) -> Answer<State> {
        self.button = match input {
            Input::Words(words) if holds_link(&words) => Some(parse_button(&words)?),
            Input::Press(Choice::Remove) => None,
            input @ (Input::Words(_) | Input::Press(_)) => match picker.take(input)? {
                Picked::Event(id) => Some(LinkButton::Event(id)),
                Picked::Sought(picker) | Picked::Shown(picker) => {
                    return Ok(act(Act::Events(Box::new(self.at(At::Button { picker })))));
                }
                Picked::Shift(..) => return Err(Text::ButtonTooOld),
            },
            _ => return Err(Text::ErrorTextPlease),
        };
        Ok(show(self.at(At::Texts)))
    }
}

/// Whether a link is meant, right or wrong, and not an event: some word has a scheme, or begins like the name of a website.
fn holds_link(words: &str) -> bool {
    let is_name = |(site, ending): (&str, &str)| {
        !site.is_empty() && ending.len() > 1 && ending.chars().all(|c| c.is_ascii_lowercase())
    };
    let begins_with_name =
        |word: &str| word.split('/').next().and_then(|host| host.rsplit_once('.')).is_some_and(is_name);
    words.split_whitespace().any(|word| word.contains("://") || begins_with_name(word))
}

/// A label and a link after it.
fn parse_button(words: &str) -> Result<LinkButton, Text> {
    let error_button = || Text::ErrorMessageButton { example: EXAMPLE_BUTTON.to_owned() };
    let (label, link) = words.trim().rsplit_once(char::is_whitespace).ok_or_else(error_button)?;
    let label = label.trim();
    if label.chars().count() > LONGEST_LABEL {
        return Err(Text::ErrorButtonLabel { longest: LONGEST_LABEL });
    }
    let link = WebLink::parse(link).map_err(|wrong| wrong_link(wrong, error_button))?;
    Ok(LinkButton::Url { label: label.to_owned(), url: link.as_str().to_owned() })
}

fn wrong_link(wrong: NotALink, error_button: impl Fn() -> Text) -> Text {
    match wrong {
        NotALink::NotHttps => error_button(),
        NotALink::CutOff => Text::ErrorLinkCutOff,
        NotALink::NoDot(host) => Text::ErrorLinkHost { host },
        NotALink::WrongPort => Text::ErrorLinkPort,
        NotALink::TooLong => Text::ErrorLinkTooLong { longest: web_link::LONGEST },
        NotALink::Unreadable => Text::ErrorLinkUnreadable,
    }
}

pub(super) fn ask_button(picker: &EventPicker) -> Asked {
    let none = vec![Button::new(Text::BtnNoButton, Choice::Remove)];
    let text = Text::AskMessageButton { example: EXAMPLE_BUTTON.to_owned() };
    (picker.paragraphs(text), picker.rows().into_iter().chain([none]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_a_link_look_for_an_event() {
        for link in [
            "Map https://example.org",
            "https://example.org",
            "Map http://example.org",
            "Map example.org/map",
            "t.me/hashar",
        ] {
            assert!(holds_link(link), "{link}");
        }
        for event in ["River", "Clean-up at St. Mary", "10.12", "Map", ""] {
            assert!(!holds_link(event), "{event}");
        }
    }

    #[test]
    fn a_button_is_a_label_and_a_link() {
        let expected = LinkButton::Url { label: "The map".to_owned(), url: "https://example.org/map".to_owned() };
        assert_eq!(parse_button(" The map  https://example.org/map"), Ok(expected));
        for wrong in ["", "https://example.org", "Map http://example.org", "Map tg://user?id=1"] {
            assert!(matches!(parse_button(wrong), Err(Text::ErrorMessageButton { .. })), "{wrong}");
        }
        let host = "instagram".to_owned();
        assert_eq!(parse_button("Map https://instagram/hashar.kz"), Err(Text::ErrorLinkHost { host }));
        assert_eq!(parse_button("Map https://hashar.kz…"), Err(Text::ErrorLinkCutOff));
        assert_eq!(parse_button("Map https://hashar.kz:99999"), Err(Text::ErrorLinkPort));
        let long = format!("{} https://example.org", "a".repeat(LONGEST_LABEL + 1));
        assert_eq!(parse_button(&long), Err(Text::ErrorButtonLabel { longest: LONGEST_LABEL }));
    }
}
