//! Links as the official server writes them.

/// Links of Telegram's own, which stay as they are.
const OWN: [&str; 3] = ["tg", "ton", "tonsite"];

/// The link that words are, without a scheme too; None: nobody could follow it.
pub(super) fn checked(words: &str) -> Option<String> {
    let words = words.trim();
    let (scheme, rest) = words.split_once("://").unwrap_or(("http", words));
    let scheme = scheme.to_ascii_lowercase();
    if OWN.contains(&scheme.as_str()) {
        return Some(format!("{scheme}://{rest}"));
    }
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(user, host)| (user, host));
    let is_web = matches!(scheme.as_str(), "http" | "https") && host.contains('.') && !host.starts_with('.');
    let at = if user.is_empty() { "" } else { "@" };
    let root = if path.starts_with('/') { "" } else { "/" };
    let path = path.replace(' ', "%20");
    is_web.then(|| format!("{scheme}://{user}{at}{}{root}{path}", host.to_lowercase()))
}
