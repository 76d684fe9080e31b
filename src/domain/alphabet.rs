//! The order in which a reader looks for names: that of their alphabet.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale;

use super::Language;

/// The alphabet of a language.
pub(crate) struct Alphabet(CollatorBorrowed<'static>);

impl Alphabet {
    /// The one in which somebody reads the bot.
    pub(crate) fn of(language: Language) -> Alphabet {
        let locale: Locale = language.code().parse().expect("two letters are a locale");
        Alphabet(
            Collator::try_new(locale.into(), CollatorOptions::default()).expect("the data are part of the program"),
        )
    }

    /// Which of two names comes first.
    pub(crate) fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other)
    }

    /// Sorts by names. Those of the same name stay in the order in which they stood.
    pub(crate) fn sort<T>(&self, all: &mut [T], name: impl Fn(&T) -> &str) {
        all.sort_by(|one, other| self.compare(name(one), name(other)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_each_alphabet() {
        for (language, alphabet) in [
            (Language::Az, "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z"),
            (Language::Tr, "a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z"),
            (Language::Kk, "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я"),
            (Language::Uz, "a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch"),
            (Language::Ky, "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я"),
            (Language::Tg, "а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ч ҷ ш ъ э ю я"),
            (Language::En, "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
        ] {
            let letters: Vec<&str> = alphabet.split(' ').collect();
            let mut sorted: Vec<&str> = letters.iter().rev().copied().collect();
            Alphabet::of(language).sort(&mut sorted, |letter| letter);
            assert_eq!(sorted, letters, "{language:?}");
        }
    }
}
