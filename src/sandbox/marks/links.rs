//! Links and e-mail addresses in a text. A link needs no scheme if it ends in a domain that is known.

use std::{collections::HashSet, sync::LazyLock};

use super::{Mark, end_of, is_word};

static TOP_LEVEL_DOMAINS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../top_level_domains.txt").split_whitespace().collect());

const MAILTO: &str = "mailto:";

/// All of them: what has a dot in it is looked at.
pub(super) fn links(text: &[char]) -> Vec<Mark> {
    let (mut marks, mut from) = (Vec::new(), 0);
    while let Some(dot) = text[from..].iter().position(|c| *c == '.').map(|at| from + at) {
        let (found, end) = around(text, from, dot);
        marks.extend(found);
        from = end.max(dot + 1);
        while text.get(from) == Some(&'.') {
            from += 1;
        }
    }
    marks
}

/// What stands around a dot, not before `from`; and where to look on.
fn around(text: &[char], from: usize, dot: usize) -> (Option<Mark>, usize) {
    let mut last_at = None;
    let mut end_of_host = dot;
    while let Some(c) = text.get(end_of_host).copied() {
        if c == '@' {
            last_at = Some(end_of_host);
        }
        let goes_on = if last_at.is_some() || c == '@' { is_of_host(c) || c == '@' } else { is_of_host(c) };
        if !goes_on {
            break;
        }
        end_of_host += 1;
    }
    let goes_back = |c: char| if last_at.is_some() { is_of_user(c) } else { is_of_host(c) };
    let mut begin = start_of(text, from, dot, goes_back);
    let mut is_bad = false;
    if begin > from && text[begin - 1] == '@' {
        let user = start_of(text, from, begin - 1, is_of_user);
        is_bad = user == begin - 1;
        begin = user;
    }
    match begin_with_scheme(text, from, begin) {
        Some(with_scheme) => begin = with_scheme,
        None => is_bad = true,
    }
    let end = end_of_link(text, end_of_host).max(dot + 1);
    let end = end - text[dot + 1..end].iter().rev().take_while(|c| **c == '.').count();
    let mark = (!is_bad && end > dot + 1).then(|| checked(text, begin, end)).flatten();
    (mark, end)
}

/// Where the characters of a kind begin that end at a place.
fn start_of(text: &[char], from: usize, end: usize, is_of_kind: impl Fn(char) -> bool) -> usize {
    end - text[from..end].iter().rev().take_while(|c| is_of_kind(**c)).count()
}

/// Where a link begins with what stands before its host; None: it is no link after that.
fn begin_with_scheme(text: &[char], from: usize, host: usize) -> Option<usize> {
    let before: String = text[from..host].iter().collect::<String>().to_ascii_lowercase();
    if let Some(scheme) = before.strip_suffix("://") {
        let word =
            &scheme[scheme.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-')).len()..];
        return match word {
            "shttp" | "tftp" | "sftp" => None,
            word if word.ends_with("https") => Some(host - 8),
            word if word.ends_with("http") => Some(host - 7),
            word if word.ends_with("ftp") => Some(host - 6),
            _ => None,
        };
    }
    let is_crowded = |c: char| is_word(c) || matches!(c, '/' | '#' | '@');
    (!before.chars().next_back().is_some_and(is_crowded)).then_some(host)
}

/// Where port and path end.
fn end_of_link(text: &[char], host: usize) -> usize {
    let mut end = host;
    if text.get(end) == Some(&':') {
        let digits_end = end_of(text, end + 1, |c| c.is_ascii_digit());
        let port: String = text[end + 1..digits_end].iter().collect();
        let port = port.trim_start_matches('0');
        if port.len() <= 5 && port.parse::<u16>().is_ok() {
            end = digits_end;
        }
    }
    let begins_path = text.get(end).copied().filter(|c| matches!(c, '/' | '?' | '#'));
    let Some(sign) = begins_path else { return end };
    let path_end = end_of_path(text, end, end_of(text, end + 1, is_of_path));
    if sign == '/' || path_end > end + 1 { path_end } else { end }
}

/// A path that begins and ends somewhere ends before the signs that end a sentence.
pub(super) fn end_of_path(text: &[char], begin: usize, end: usize) -> usize {
    end - text[begin + 1..end].iter().rev().take_while(|c| is_bad_end(**c)).count()
}

/// The link or address between two places, as far as it is one.
fn checked(text: &[char], begin: usize, end: usize) -> Option<Mark> {
    let words: String = text[begin..end].iter().collect();
    if is_address(words.strip_prefix(MAILTO).unwrap_or(&words)) {
        return Some(Mark::new("email", begin + if words.starts_with(MAILTO) { MAILTO.len() } else { 0 }..end));
    }
    let (scheme, rest) = without_scheme(&words);
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    let host = host.split_once('@').map_or(host, |(_, host)| host);
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    let path = balanced(path);
    let path = path.trim_end_matches(is_bad_end);
    let length = scheme.chars().count() + rest[..host_end].chars().count() + path.chars().count();
    is_host(host, !scheme.is_empty()).then(|| Mark::new("url", begin..begin + length))
}

fn without_scheme(words: &str) -> (&str, &str) {
    let schemes = ["http://", "https://", "ftp://"];
    let length =
        schemes.iter().find(|scheme| words.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    words.split_at(length.map_or(0, |scheme| scheme.len()))
}

/// A path up to where a bracket is closed that was not opened in it.
fn balanced(path: &str) -> &str {
    let mut open = [0_i32; 3];
    let closes = |c: char| {
        let (opened, closed) = ("([{".find(c), ")]}".find(c));
        opened.into_iter().for_each(|kind| open[kind] += 1);
        closed.into_iter().for_each(|kind| open[kind] -= 1);
        open.iter().any(|count| *count < 0)
    };
    path.find(closes).map_or(path, |at| &path[..at])
}

fn is_host(host: &str, has_scheme: bool) -> bool {
    if host.eq_ignore_ascii_case("teiegram.org") {
        return false;
    }
    let parts: Vec<&str> = host.split('.').collect();
    let [before @ .., last] = &parts[..] else { return false };
    if is_ip(&parts) {
        return true;
    }
    let has_letters = parts.iter().any(|part| !part.chars().all(|c| c.is_ascii_digit()));
    let is_named = match last.strip_prefix("xn--") {
        Some(rest) => !rest.is_empty() && last.len() > 5 && rest.chars().all(|c| c.is_ascii_alphanumeric()),
        None => {
            last.chars().count() > 1
                && !last.contains(['_', '-'])
                && (has_scheme || TOP_LEVEL_DOMAINS.contains(last.to_lowercase().as_str()))
        }
    };
    let is_name = |part: &&str| !part.is_empty() && part.len() <= 63 && !part.ends_with('-');
    let Some(name) = before.last() else { return false };
    has_letters && is_named && before.iter().all(is_name) && !name.contains('_')
}

fn is_ip(parts: &[&str]) -> bool {
    let is_number = |part: &&str| {
        (1..=3).contains(&part.len())
            && part.bytes().all(|digit| digit.is_ascii_digit())
            && part.parse::<u8>().is_ok()
            && (part.len() == 1 || !part.starts_with('0'))
    };
    parts.len() == 4 && parts.iter().all(is_number)
}

/// `a.name+x@example.org`.
fn is_address(words: &str) -> bool {
    let Some((user, host)) = words.split_once('@') else { return false };
    let is_word = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let users: Vec<&str> = user.split(['.', '+']).collect();
    let parts: Vec<&str> = host.split('.').collect();
    let ([before_user @ .., name], [before_last @ .., last]) = (&users[..], &parts[..]) else { return false };
    let is_user = before_user.len() <= 10
        && before_user.iter().all(|part| part.len() <= 26 && is_word(part))
        && (1..=35).contains(&name.len())
        && is_word(name);
    let is_part = |part: &&str| {
        let is_letter = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
        let ends = (part.as_bytes().first(), part.as_bytes().last());
        part.len() <= 30 && is_word(part) && is_letter(ends.0) && is_letter(ends.1)
    };
    let is_last = (2..=8).contains(&last.len()) && last.bytes().all(|b| b.is_ascii_alphabetic());
    is_user && is_last && (1..=6).contains(&before_last.len()) && before_last.iter().all(is_part)
}

fn is_of_host(c: char) -> bool {
    match c {
        '.' | '-' | '_' | '~' => true,
        c if u32::from(c) < 0xC0 => c.is_ascii_alphanumeric(),
        c => is_of_link(c),
    }
}

fn is_of_user(c: char) -> bool {
    !matches!(c, '\n' | '/' | '[' | ']' | '{' | '}' | '(' | ')' | '\'' | '`' | '<' | '>' | '"' | '@' | '«' | '»')
        && is_of_link(c)
}

pub(super) fn is_of_path(c: char) -> bool {
    !matches!(c, '\n' | '<' | '>' | '"' | '«' | '»') && is_of_link(c)
}

fn is_of_link(c: char) -> bool {
    match c {
        '\u{2000}'..='\u{206F}' => matches!(c, '\u{200C}' | '\u{200D}' | '\u{2010}'..='\u{2015}'),
        c => !c.is_whitespace(),
    }
}

fn is_bad_end(c: char) -> bool {
    matches!(c, '.' | ':' | ';' | ',' | '(' | '\'' | '?' | '!' | '`')
}
