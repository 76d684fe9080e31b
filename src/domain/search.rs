//! Words as they are searched, so that any keyboard finds anything.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{CodePointMapData, props::GeneralCategory};

use super::cleaning::{composed, is_invisible};

/// How well words hold what somebody looks for, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// Letter for letter, but for marks that a keyboard may lack.
    Letters,
    /// As the other alphabet writes it.
    OtherAlphabet,
}

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sought {
    /// What is `folded` may hold it.
    pub letters: String,
    /// What is `latin` may hold it; empty: nothing does.
    pub latin: String,
}

impl Sought {
    /// By what somebody typed; nothing typed is held by everything.
    pub(crate) fn new(words: &str) -> Sought {
        Sought { letters: folded(words), latin: latin(words) }
    }

    /// How well some words hold it, if they do.
    pub(crate) fn fit(&self, words: &str) -> Option<Fit> {
        if folded(words).contains(&self.letters) {
            return Some(Fit::Letters);
        }
        let is_spelt_so = !self.latin.is_empty() && latin(words).contains(&self.latin);
        is_spelt_so.then_some(Fit::OtherAlphabet)
    }
}

/// A name as a keyboard without the national letters writes it, and as the other alphabet does.
pub(crate) struct Spelling {
    letters: String,
    latin: String,
}

impl Spelling {
    /// A hyphen, a full stop and a space are one.
    pub(crate) fn of(name: &str) -> Spelling {
        let name = name.replace(['-', '–', '.', '_'], " ");
        Spelling { letters: folded(&name), latin: latin(&name) }
    }

    /// Whether both are one name.
    pub(crate) fn is(&self, other: &Spelling) -> bool {
        self.letters == other.letters || self.latin == other.latin
    }

    /// Whether it begins as another does, which has enough letters to say something.
    pub(crate) fn begins_with(&self, other: &Spelling) -> bool {
        let begins = |words: &str, start: &str| start.chars().count() >= 3 && words.starts_with(start);
        begins(&self.letters, &other.letters) || begins(&self.latin, &other.latin)
    }
}

/// Small letters without marks, and for a letter that few keyboards have the one that most have; in one line. Folding
/// twice changes nothing.
pub(crate) fn folded(words: &str) -> String {
    let seen: String = words.chars().filter(|c| !is_invisible(*c) && !is_apostrophe(*c)).collect();
    let parts = DecomposingNormalizerBorrowed::new_nfkd().normalize(&seen);
    // Some signs are made of several apostrophes.
    let letters = parts.chars().filter(|c| !is_mark(*c) && !is_apostrophe(*c)).flat_map(char::to_lowercase).map(plain);
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same in Latin letters, and what is written now so, now so as one: Қайрат as Kairat and Qayrat, Ҷамшед as Jamshed,
/// Ўктам as Oʻktam, Əliyeva as Алиева.
pub(crate) fn latin(words: &str) -> String {
    let mut spelt = String::with_capacity(words.len());
    for c in composed(words).chars().flat_map(char::to_lowercase) {
        match in_latin(c) {
            Some(letters) => spelt.push_str(letters),
            None => spelt.push(c),
        }
    }
    let mut one = AS_ONE.iter().fold(folded(&spelt), |spelt, (several, as_one)| spelt.replace(several, as_one));
    while one.contains("ii") {
        one = one.replace("ii", "i");
    }
    one
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '′' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʹ' | '＇')
}

fn is_mark(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::NonspacingMark
}

/// What Unicode takes for a letter of its own, by the letter it was made from.
fn plain(c: char) -> char {
    match c {
        'ə' | 'ǝ' => 'e',
        'ı' => 'i',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' | 'ҳ' => 'х',
        'і' => 'и',
        'ҷ' => 'ч',
        other => other,
    }
}

/// A letter as the national alphabets of Latin letters, or passports, write it.
fn in_latin(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'ә' | 'ə' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' | 'ҷ' => "j",
        'з' => "z",
        'и' | 'і' | 'й' | 'ӣ' | 'ы' => "i",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' | 'ў' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' | 'ӯ' => "u",
        'ф' => "f",
        'х' | 'ҳ' | 'һ' => "h",
        'ц' => "ts",
        'ч' | 'ç' => "ch",
        'ш' | 'щ' | 'ş' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

/// What stands for the same sound somewhere, in the order in which it is replaced. (`č` is the one that is left alone.)
const AS_ONE: [(&str, &str); 13] = [
    ("kh", "h"),
    ("gh", "g"),
    ("zh", "j"),
    ("ch", "č"),
    ("c", "j"),
    ("dj", "j"),
    ("ts", "s"),
    ("ng", "n"),
    ("ye", "e"),
    ("q", "k"),
    ("x", "h"),
    ("w", "v"),
    ("y", "i"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What differs in the seven alphabets from what most keyboards have.
    const LETTERS: [(&str, &str); 2] = [("əçşğöüıâîû", "ecsgouiaiu"), ("әғқңөұүһҳіӣӯҷёйў", "агкноууххииучеиу")];

    fn decomposed(words: &str) -> String {
        DecomposingNormalizerBorrowed::new_nfd().normalize(words).into_owned()
    }

    #[test]
    fn every_letter_is_found_without_the_national_keyboard() {
        for (national, plain) in LETTERS {
            for (written, typed) in national.chars().zip(plain.chars()) {
                for way in [written.to_string(), decomposed(&written.to_string()), written.to_uppercase().collect()] {
                    assert_eq!(folded(&way), typed.to_string(), "{way}");
                }
            }
        }
        assert_eq!(folded("I İ"), "i i");
        assert_eq!(folded("7‴"), "7", "a sign that is made of three apostrophes");
    }

    #[test]
    fn names_and_places_are_found_as_people_type_them() {
        for (written, typed) in [
            ("Əliyeva Gülşən", "eliyeva gulsen"),
            ("Ғани Қайратұлы", "гани кайратулы"),
            ("Ғани Қайратұлы", "гани каиратулы"),
            ("Некӣ Ӯрунов Ҷамшед Ҳаким", "неки урунов чамшед хаким"),
            ("Oʻktam", "oktam"),
            ("O‘ktam", "o'ktam"),
            ("O`ktam", "OʼKTAM"),
            ("İLHAM IŞIK", "ilham isik"),
            ("İLHAM IŞIK", "ılham ışık"),
            ("Ўктам", "уктам"),
            ("Өмір Үміт Һәкім Ілияс", "омир умит хаким илияс"),
            ("Şəki", "seki"),
            ("Gəncə", "gence"),
            ("könüllüləri", "konulluleri"),
            ("təmizliyi", "temizliyi"),
            ("Öğleden", "ogleden"),
            ("қарттар", "карттар"),
            ("жүгіруу", "жугируу"),
            ("жүгүрүү", "жугуруу"),
            ("ҳашар", "хашар"),
            ("Çinar", "Cinar"),
            ("ÖZGÖN  Oʻsh\nToʼrt", "ozgon o'sh to’rt"),
            ("𝓐𝔂𝓰𝓾𝓵 Ａｌｉ", "aygul ali"),
            ("Şə\u{200B}ki", "şə\u{AD}ki"),
        ] {
            assert_eq!(folded(&decomposed(written)), folded(typed), "{written}");
            assert_eq!(Sought::new(&decomposed(typed)).fit(written), Some(Fit::Letters), "{written}");
        }
    }

    #[test]
    fn a_name_is_found_in_the_other_alphabet_too() {
        for spellings in [
            &["Oʻktam Gʻafurov", "Ўктам Ғафуров"][..],
            &["Shoxruh Xolmatov", "Шохруҳ Холматов"],
            &["Yulduz Yoqubova", "Юлдуз Ёқубова"],
            &["Isʼhoq", "Исҳоқ", "Ishoq"],
            &["sirk", "цирк", "tsirk"],
            &["obyekt", "объект"],
            &["Қайрат", "Kairat", "Qayrat", "Qaırat", "Кайрат"],
            &["Ғани Жанғалиев", "Ghani Zhangaliyev", "Ğani Jañğaliev", "Гани Жангалиев"],
            &["Үміт Өмірұлы", "Umit Omiruly", "Ümıt Ömırūly"],
            &["Шолпан Ерлан", "Sholpan Yerlan", "Şolpan Erlan"],
            &["Ҷамшед Ҳаким", "Jamshed Hakim", "Джамшед Хаким"],
            &["Хуршед Ӯрунов", "Khurshed Urunov"],
            &["Некӣ", "Neki"],
            &["Мария", "Maria", "Mariya"],
            &["Əliyev Cəmil", "Aliyev Jamil", "Алиев Джамиль"],
            &["Жаныбек", "Janybek", "Zhanybek"],
        ] {
            for (one, other) in spellings.iter().flat_map(|one| spellings.iter().map(move |other| (one, other))) {
                assert!(
                    Sought::new(other).fit(one).is_some(),
                    "{other} finds no {one}: {} {}",
                    latin(other),
                    latin(one)
                );
            }
        }
        assert_eq!(Sought::new("Ўктам").fit("Oʻktam"), Some(Fit::OtherAlphabet));
    }

    #[test]
    fn nothing_else_is_found() {
        assert_eq!(Sought::new("").fit("Anna"), Some(Fit::Letters), "whoever types nothing sees all");
        for (typed, written) in
            [("ъ", "Anna"), ("Шакир", "Закир"), ("Сара", "Cara"), ("Aliyev", "Veliyev"), ("Murat", "Мария")]
        {
            assert_eq!(Sought::new(typed).fit(written), None, "{typed} {written}");
        }
    }
}
