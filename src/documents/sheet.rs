//! A table as CSV, which everything reads, and as XLSX, which people open.

use anyhow::Context;
use rust_xlsxwriter::{Format, Workbook};

/// A table: its heads, and rows as long as them.
pub struct Sheet {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The widest column, in characters.
const WIDEST: usize = 40;

/// As CSV in UTF-8, with the mark that tells Excel so.
///
/// # Errors
/// A row is not as long as the heads.
pub fn csv_file(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(&sheet.heads)?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().context("a table in memory can be written")
}

/// A spreadsheet would run what begins like a formula (<https://owasp.org/www-community/attacks/CSV_Injection>).
/// A phone number is none.
fn harmless(cell: &str) -> String {
    let number = cell.strip_prefix('+').is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number { format!("'{cell}") } else { cell.to_owned() }
}

/// As a workbook of Excel; cells are texts, never formulas.
///
/// # Errors
/// The table is larger than Excel allows.
pub fn xlsx_file(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, head) in (0u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, head, &bold)?;
        let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let widest = cells.chain([head]).map(|cell| cell.chars().count()).max().unwrap_or_default();
        page.set_column_width(column, f64::from(u32::try_from(widest.min(WIDEST) + 2)?))?;
    }
    for (number, row) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(row) {
            page.write_string(number, column, cell)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    Ok(workbook.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let rows = [["=1+1", "+994501234567"], ["Anna, \"Ayan\"", "+call"]];
        Sheet {
            heads: vec!["Ad".to_owned(), "Telefon".to_owned()],
            rows: rows.map(|row| row.map(str::to_owned).into()).into(),
        }
    }

    #[test]
    fn csv_says_its_encoding_and_holds_no_formulas() {
        let file = String::from_utf8(csv_file(&sheet()).unwrap()).unwrap();
        assert_eq!(file, "\u{FEFF}Ad,Telefon\n'=1+1,+994501234567\n\"Anna, \"\"Ayan\"\"\",'+call\n");
    }

    #[test]
    fn xlsx_is_a_workbook() {
        let file = xlsx_file(&sheet()).unwrap();
        assert!(file.starts_with(b"PK"), "a zip archive");
        assert!(file.len() > 2_000);
    }
}
