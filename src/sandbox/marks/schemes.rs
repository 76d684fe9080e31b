//! Links of Telegram's own schemes, such as `tg://resolve?domain=x`.

use super::{
    Mark, end_of,
    links::{end_of_path, is_of_path},
};

const SCHEMES: [&str; 3] = ["tg", "ton", "tonsite"];
const LONGEST_NAME: usize = 253;

pub(super) fn links(text: &[char]) -> Vec<Mark> {
    let (mut marks, mut from) = (Vec::new(), 0);
    while let Some(colon) = text[from..].windows(3).position(|signs| signs == [':', '/', '/']).map(|at| from + at) {
        let name = colon + 3;
        let end = end_of(text, name, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        from = end;
        if let Some(begin) = begin(text, colon)
            && (1..=LONGEST_NAME).contains(&(end - name))
        {
            let has_path = text.get(end).is_some_and(|c| matches!(c, '/' | '?' | '#'));
            let end = if has_path { end_of_path(text, end, end_of(text, end + 1, is_of_path)) } else { end };
            marks.push(Mark::new("url", begin..end));
            from = end;
        }
    }
    marks
}

/// Where the longest scheme before a colon begins.
fn begin(text: &[char], colon: usize) -> Option<usize> {
    let before: String = text[..colon].iter().map(char::to_ascii_lowercase).collect();
    let length = SCHEMES.iter().filter(|scheme| before.ends_with(**scheme)).map(|scheme| scheme.len()).max()?;
    Some(colon - length)
}
