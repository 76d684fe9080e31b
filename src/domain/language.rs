//! The seven languages the bot speaks.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

/// A language of the bot's own texts; each has a file in `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Language {
    Az,
    Tr,
    Kk,
    Uz,
    Ky,
    Tg,
    En,
}

impl Language {
    /// In the order in which they are offered.
    pub(crate) const ALL: [Language; Language::COUNT] = *Language::VARIANTS.as_array().expect("as many as there are");

    /// The two letters of ISO 639-1, which Telegram uses too.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Language::Az => "az",
            Language::Tr => "tr",
            Language::Kk => "kk",
            Language::Uz => "uz",
            Language::Ky => "ky",
            Language::Tg => "tg",
            Language::En => "en",
        }
    }

    /// The other one in which somebody reads most easily; itself where there is none.
    pub(crate) fn nearest(self) -> Language {
        match self {
            Language::Az => Language::Tr,
            Language::Tr => Language::Az,
            Language::Kk => Language::Ky,
            Language::Ky => Language::Kk,
            other => other,
        }
    }

    /// The language with this code.
    pub(crate) fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// What a Telegram client's language tag (`kk`, `az-AZ`, `uz_UZ`) suggests: a first guess, never a choice.
    pub(crate) fn guess(client_tag: Option<&str>) -> Option<Language> {
        let tag = client_tag?.to_ascii_lowercase();
        Language::from_code(tag.split(['-', '_']).next()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_tag_is_only_a_guess() {
        assert_eq!(Language::guess(Some("az-AZ")), Some(Language::Az));
        assert_eq!(Language::guess(Some("UZ_uz")), Some(Language::Uz));
        assert_eq!(Language::guess(Some("ru")), None);
        assert_eq!(Language::guess(Some("")), None);
        assert_eq!(Language::guess(None), None);
    }
}
