//! The languages a volunteer may speak.

use serde::{Deserialize, Serialize};

use super::{Language, places};

/// A language a volunteer can speak with people: those of the bot, and Russian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct SpokenLanguage(places::Code);

impl SpokenLanguage {
    /// All there are, in the order in which they are offered.
    pub(crate) fn all() -> impl Iterator<Item = SpokenLanguage> {
        places::languages().iter().map(|entry| SpokenLanguage(&entry.code))
    }
}

impl From<Language> for SpokenLanguage {
    fn from(language: Language) -> Self {
        SpokenLanguage(language.code())
    }
}

impl TryFrom<String> for SpokenLanguage {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        SpokenLanguage::all().find(|language| language.0 == code).ok_or(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_bot_can_be_spoken() {
        for language in Language::ALL {
            assert!(SpokenLanguage::all().any(|spoken| spoken == language.into()));
        }
        assert!(SpokenLanguage::all().any(|spoken| spoken.0 == "ru"));
    }
}
