//! A table as CSV, which everything reads, and as XLSX, which people open.

use anyhow::Context;
use csv::WriterBuilder;
use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use crate::domain::Language;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Words(String),
    Number(i64),
    Date(Date),
    /// `+` and digits, with which nobody counts.
    Phone(String),
    Empty,
}

impl Cell {
    /// Words, if there are any.
    pub(crate) fn words(words: impl Into<String>) -> Cell {
        Cell::Words(words.into())
    }

    /// As it stands in CSV, and how wide it is.
    fn written(&self) -> String {
        match self {
            Cell::Words(words) => harmless(words),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Phone(phone) => spaced(phone),
            Cell::Empty => String::new(),
        }
    }
}

/// A table: its name, its heads, and rows as long as them.
pub(crate) struct Sheet {
    pub name: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// The widest column, in characters.
const WIDEST: usize = 40;
/// The longest name of a sheet, in characters, and what it must not hold
/// (<https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9>).
const LONGEST_NAME: usize = 31;
const NOT_IN_NAME: [char; 7] = ['/', '\\', '?', '*', ':', '[', ']'];
/// As Excel shows a day; a reader's own settings may show it otherwise.
const DAY: &str = "dd.mm.yyyy";

/// As CSV in UTF-8, with the mark that tells Excel so, and between its cells what the reader's Excel expects there.
///
/// # Errors
/// A row is not as long as the heads.
pub(crate) fn csv_file(sheet: &Sheet, reader: Language) -> anyhow::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().delimiter(separator(reader)).from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(&sheet.heads)?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(Cell::written))?;
    }
    writer.into_inner().context("a table in memory can be written")
}

/// Where a comma stands in numbers, a semicolon stands between cells.
fn separator(reader: Language) -> u8 {
    match reader {
        Language::En => b',',
        Language::Az | Language::Tr | Language::Kk | Language::Uz | Language::Ky | Language::Tg => b';',
    }
}

/// A spreadsheet would run what begins like a formula (<https://owasp.org/www-community/attacks/CSV_Injection>).
fn harmless(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words.to_owned() }
}

/// The codes of the six countries.
const COUNTRY_CODES: [&str; 6] = ["992", "994", "996", "998", "90", "7"];

/// A phone number in groups: without them whoever reads CSV would take it for a large number, and so does pandas whatever kind
/// of cell it stands in.
fn spaced(phone: &str) -> String {
    let digits = phone.trim_start_matches('+');
    let code = COUNTRY_CODES.into_iter().find(|code| digits.starts_with(code)).map_or(3, str::len);
    let (code, rest) = digits.split_at_checked(code).unwrap_or((digits, ""));
    let mut spaced = format!("+{code}");
    for (index, digit) in rest.chars().enumerate() {
        // A last digit alone stays with those before it.
        if index % 3 == 0 && index + 1 < rest.len() {
            spaced.push(' ');
        }
        spaced.push(digit);
    }
    spaced
}

/// As a workbook of Excel; words are words, never formulas.
///
/// # Errors
/// The table is larger than Excel allows.
pub(crate) fn xlsx_file(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name(sheet_name(&sheet.name))?;
    write_heads(page, sheet)?;
    let day = Format::new().set_num_format(DAY);
    for (number, row) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(row) {
            write_cell(page, (number, column), cell, &day)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    if let Some(last) = sheet.heads.len().checked_sub(1) {
        page.autofilter(0, 0, u32::try_from(sheet.rows.len())?, u16::try_from(last)?)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_heads(page: &mut Worksheet, sheet: &Sheet) -> anyhow::Result<()> {
    let bold = Format::new().set_bold();
    for (column, head) in (0u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, head, &bold)?;
        let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(column))).map(Cell::written);
        // With room for the arrow of the filter.
        let widest = cells.map(|cell| cell.chars().count()).chain([head.chars().count() + 2]).max();
        page.set_column_width(column, f64::from(u32::try_from(widest.unwrap_or_default().min(WIDEST) + 2)?))?;
    }
    Ok(())
}

fn write_cell(page: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, day: &Format) -> anyhow::Result<()> {
    match cell {
        Cell::Words(words) => page.write_string(row, column, words)?,
        Cell::Phone(phone) => page.write_string(row, column, spaced(phone))?,
        Cell::Number(number) => page.write_number(row, column, f64::from(i32::try_from(*number)?))?,
        Cell::Date(date) => {
            let (year, month, of_month) = (u16::try_from(date.year())?, u8::try_from(date.month())?, date.day());
            let date = ExcelDateTime::from_ymd(year, month, u8::try_from(of_month)?)?;
            page.write_datetime_with_format(row, column, &date, day)?
        }
        Cell::Empty => page,
    };
    Ok(())
}

fn sheet_name(name: &str) -> String {
    let name: String = name.chars().map(|c| if NOT_IN_NAME.contains(&c) || c.is_control() { ' ' } else { c }).collect();
    let short: String = name.trim_matches(['\'', ' ']).chars().take(LONGEST_NAME).collect();
    let short = short.trim_matches(['\'', ' ']);
    if short.is_empty() { "1".to_owned() } else { short.to_owned() }
}

/// The longest part of a file's name, in characters.
const LONGEST_PART: usize = 40;

/// A file's name of parts, each cut off where it is long: letters, digits and a few signs that every system takes.
pub(crate) fn file_name(parts: &[&str], ending: &str) -> String {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '(' | ')' | '’' | 'ʻ' | '‘');
    let part = |part: &&str| {
        let words: String = part.chars().map(|c| if allowed(c) { c } else { ' ' }).collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        words.chars().take(LONGEST_PART).collect::<String>().trim_end().to_owned()
    };
    let parts: Vec<String> = parts.iter().map(part).filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join(" "))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sheet() -> Sheet {
        let phone = Cell::Phone("+994501234567".to_owned());
        Sheet {
            name: "2026-12-05: Çay/Kofe [1] and many other things".to_owned(),
            heads: ["Ad", "Telefon", "Yaş", "Tarix"].map(str::to_owned).into(),
            rows: vec![
                vec![Cell::words("=1+1"), phone, Cell::Number(17), Cell::Date(date(2026, 12, 5))],
                vec![Cell::words("Anna, \"Ayan\"; B"), Cell::Empty, Cell::Number(30), Cell::Empty],
            ],
        }
    }

    #[test]
    fn csv_says_its_encoding_and_holds_no_formulas() {
        let csv = |reader| String::from_utf8(csv_file(&sheet(), reader).unwrap()).unwrap();
        assert_eq!(
            csv(Language::En),
            "\u{FEFF}Ad,Telefon,Yaş,Tarix\n'=1+1,+994 501 234 567,17,2026-12-05\n\"Anna, \"\"Ayan\"\"; B\",,30,\n"
        );
        for reader in Language::ALL.into_iter().filter(|reader| *reader != Language::En) {
            assert!(csv(reader).contains("'=1+1;+994 501 234 567;17;2026-12-05"), "{reader:?}");
        }
    }

    #[test]
    fn a_phone_number_is_in_groups() {
        for (phone, written) in [
            ("+77011234567", "+7 701 123 4567"),
            ("+905321234567", "+90 532 123 4567"),
            ("+998901234567", "+998 901 234 567"),
            ("+4915112345678", "+491 511 234 5678"),
        ] {
            assert_eq!(spaced(phone), written);
        }
    }

    #[test]
    fn xlsx_is_a_workbook_and_its_sheet_has_a_name_that_excel_takes() {
        let file = xlsx_file(&sheet()).unwrap();
        assert!(file.starts_with(b"PK") && file.len() > 2_000, "a zip archive");
        assert_eq!(sheet_name(&sheet().name), "2026-12-05  Çay Kofe  1  and ma");
        assert_eq!((sheet_name("'[]'").as_str(), sheet_name("'a'").as_str()), ("1", "a"));
        let empty = Sheet { name: String::new(), heads: Vec::new(), rows: Vec::new() };
        assert!(xlsx_file(&empty).is_ok());
    }

    #[test]
    fn a_file_is_named_in_letters_that_every_system_takes() {
        let name = file_name(&["Çay: «gecə»/Oʻzbekiston?", "2026-12-05", "", "Сув ва нон\n"], "xlsx");
        assert_eq!(name, "Çay gecə Oʻzbekiston 2026-12-05 Сув ва нон.xlsx");
        assert_eq!(file_name(&[&"ə".repeat(90)], "csv").chars().count(), 44);
    }
}
