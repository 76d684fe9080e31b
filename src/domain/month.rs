//! The months, as people write them: in any of the bot's languages (in Kyrgyz they are called as in Russian), with whatever
//! ending, shortened, and without the letters that a keyboard lacks.

use std::sync::LazyLock;

use super::search::{folded, latin};

/// Their names in all languages, made by `build.rs` of `locales/`.
const NAMES: [&[&str]; 12] = include!(concat!(env!("OUT_DIR"), "/months.rs"));

/// The least that is written of a name.
const LEAST_LETTERS: usize = 3;

type Names = Vec<Vec<String>>;

static FOLDED: LazyLock<Names> = LazyLock::new(|| all(folded));
static LATIN: LazyLock<Names> = LazyLock::new(|| all(latin));

fn all(spelt: fn(&str) -> String) -> Names {
    NAMES.iter().map(|names| names.iter().map(|name| spelt(name)).collect()).collect()
}

/// The month that somebody means with a word, from 1 to 12; where its letters are of no month, as the other alphabet writes it.
pub(crate) fn month_named(word: &str) -> Option<u8> {
    closest(&folded(word), &FOLDED).or_else(|| closest(&latin(word), &LATIN))
}

/// The only one with a name that begins with most of the word's letters.
fn closest(word: &str, names: &Names) -> Option<u8> {
    let begun = names.iter().map(|names| names.iter().map(|name| alike(word, name)).max().unwrap_or(0));
    let begun: Vec<usize> = begun.collect();
    let most = begun.iter().copied().max().filter(|letters| *letters >= LEAST_LETTERS)?;
    let mut months = (1..).zip(begun).filter(|(_, letters)| *letters == most).map(|(month, _)| month);
    months.next().filter(|_| months.next().is_none())
}

/// With how many same letters two words begin.
fn alike(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_in_every_way_in_which_it_is_typed() {
        for (month, names) in (1..).zip(NAMES) {
            for name in names {
                let unmarked = folded(name);
                for typed in [name.to_string(), name.to_uppercase(), format!("{name}de"), unmarked.clone(), latin(name)]
                {
                    assert_eq!(month_named(&typed), Some(month), "{typed}");
                }
                let shortened: String = unmarked.chars().take(4).collect();
                assert_eq!(month_named(&shortened), Some(month), "{shortened}");
            }
        }
    }

    #[test]
    fn what_could_be_two_months_or_is_none_is_not_read() {
        for word in ["", "ma", "iyu", "ию", "июз", "hello", "жума"] {
            assert_eq!(month_named(word), None, "{word}");
        }
    }
}
