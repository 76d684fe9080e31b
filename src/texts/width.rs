//! How wide the label of a button is on a phone: of letters of one alphabet the widest takes four times as much as the narrowest,
//! so that it is not their number that tells whether a label is cut off.

use std::{collections::HashMap, sync::LazyLock};

/// What the letters take in tenths of a pixel, in Roboto Medium at 15 pixels, as Telegram for Android writes labels;
/// `tests/outside/widths.sh` holds it against the font.
const TENTHS: [(u32, &str); 71] = [
    (0, "\u{fe0f}"),
    (25, "'"),
    (33, ",ʼ’"),
    (34, "ʻ"),
    (36, ";"),
    (37, " "),
    (38, "ijl|і"),
    (39, "îı"),
    (40, "!:"),
    (41, "[]"),
    (42, ".I·ÎİІ"),
    (45, "›"),
    (46, "‹"),
    (48, "`"),
    (49, "\"-"),
    (50, "t{}"),
    (52, "(•"),
    (53, ")fr"),
    (58, "“”"),
    (59, "/"),
    (63, "\\гғ"),
    (64, "^"),
    (66, "*"),
    (68, "_"),
    (73, "?y«»уўӯ"),
    (74, "vт"),
    (76, "<xzхүұ"),
    (77, "sşз"),
    (78, ">k"),
    (79, "cçəсэә"),
    (80, "eеёҳ"),
    (81, "Laâа"),
    (82, "Fч"),
    (83, "Jhnuüкьяһ"),
    (84, "+=bpГбрҒ"),
    (85, "$0123456789EdgoqöğЁЕоө"),
    (86, "вийлнпӣ"),
    (90, "Z"),
    (91, "STYŞЗТцҮҰҷ"),
    (92, "#"),
    (93, "Ядқ"),
    (94, "RЎБУЬӮ"),
    (95, "BKXВХң"),
    (96, "&PРъ"),
    (97, "VК–"),
    (98, "CDUÇÜСҲ"),
    (100, "A~ÂАЭ"),
    (102, "GĞ"),
    (103, "Ө"),
    (104, "OQÖƏОЧҺӘ"),
    (106, "ИЙЛӢ…"),
    (107, "HNНП"),
    (109, "фҚ"),
    (110, "%"),
    (111, "w"),
    (112, "ЦҶ"),
    (113, "Дм"),
    (114, "Ъ"),
    (115, "Ң"),
    (116, "—"),
    (120, "Ф"),
    (121, "жы"),
    (122, "ю"),
    (123, "ш"),
    (130, "щ"),
    (131, "MmМЫ"),
    (132, "W"),
    (134, "@"),
    (137, "Ю"),
    (143, "ЖШ"),
    (150, "Щ"),
];

/// The same by the letter.
static OF_LETTER: LazyLock<HashMap<char, u32>> = LazyLock::new(|| {
    let each = |(tenths, letters): (u32, &'static str)| letters.chars().map(move |letter| (letter, tenths));
    TENTHS.into_iter().flat_map(each).collect()
});

/// What a pictogram takes, and any other letter at most.
const WIDEST: u32 = 190;

/// The room of a row on a phone of 360 pixels, and what the frame of each button takes of it.
const ROW: u32 = 308;
const FRAME: u32 = 12;

/// Whether a label is shown whole in a row of so many buttons.
pub(crate) fn fits(label: &str, buttons: usize) -> bool {
    let room = u32::try_from(buttons).map_or(0, |buttons| ROW / buttons.max(1));
    pixels(label) <= room.saturating_sub(FRAME)
}

/// How wide a label is.
fn pixels(label: &str) -> u32 {
    label.chars().map(tenths).sum::<u32>().div_ceil(10)
}

fn tenths(letter: char) -> u32 {
    OF_LETTER.get(&letter).copied().unwrap_or(WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_as_wide_as_its_letters() {
        assert_eq!(pixels(""), 0);
        assert!(pixels("illi") < pixels("Жюрш"));
        assert!(fits("Find events", 2));
        assert!(fits("Cultural heritage", 2), "seventeen narrow letters");
        assert!(!fits("Ұйымдастыратындарым", 2), "nineteen wide ones");
        assert!(fits("Ұйымдастыратындарым", 1));
        assert!(fits("1 / 3", 3) && !fits("Cultural heritage", 3));
    }

    #[test]
    fn every_letter_of_the_languages_is_known() {
        let letters = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯяӢӣӮӯҲҳҶҷ";
        let unknown: String = letters.chars().filter(|letter| tenths(*letter) == WIDEST).collect();
        assert_eq!(unknown, "");
    }
}
