//! A link that somebody typed and others are to open: what is no link is refused where it is typed, because Telegram
//! would refuse the whole message that carries it.

use url::{Host, ParseError, Url};

/// The longest link, in bytes.
pub(crate) const LONGEST: usize = 500;

/// A link to a page that anybody can open.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WebLink(String);

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NotALink {
    /// It begins with something else than `https://`.
    NotHttps,
    /// It ends in `…`, as programs show links that are too long for their place.
    CutOff,
    /// Its host has no dot, which is a name that only a house's own network knows.
    NoDot(String),
    /// What stands after the colon is no port.
    WrongPort,
    /// It has more than `LONGEST` bytes.
    TooLong,
    Unreadable,
}

impl WebLink {
    /// Reads a link, as the browsers' standard has it (<https://url.spec.whatwg.org>).
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn parse(words: &str) -> Result<WebLink, NotALink> {
        if words.contains('…') {
            return Err(NotALink::CutOff);
        }
        let url = Url::parse(words).map_err(|error| match error {
            ParseError::InvalidPort => NotALink::WrongPort,
            ParseError::RelativeUrlWithoutBase => NotALink::NotHttps,
            _ => NotALink::Unreadable,
        })?;
        if url.scheme() != "https" {
            return Err(NotALink::NotHttps);
        }
        if url.port() == Some(0) {
            return Err(NotALink::WrongPort);
        }
        check_host(&url)?;
        // What stands before an @ is no host, though it looks like one.
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NotALink::Unreadable);
        }
        if url.as_str().len() > LONGEST {
            return Err(NotALink::TooLong);
        }
        Ok(WebLink(url.into()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

fn check_host(url: &Url) -> Result<(), NotALink> {
    match url.host() {
        Some(Host::Domain(domain)) if !domain.contains('.') => Err(NotALink::NoDot(domain.to_owned())),
        Some(Host::Domain(domain)) if domain.split('.').any(str::is_empty) => Err(NotALink::Unreadable),
        Some(Host::Domain(_) | Host::Ipv4(_)) => Ok(()),
        Some(Host::Ipv6(_)) | None => Err(NotALink::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_kept_as_browsers_write_it() {
        for (typed, kept) in [
            ("https://example.org/map", "https://example.org/map"),
            ("HTTPS://Example.org", "https://example.org/"),
            ("https://hashar.kz:8443/a?b=c#d", "https://hashar.kz:8443/a?b=c#d"),
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
            ("https://192.0.2.1/map", "https://192.0.2.1/map"),
        ] {
            assert_eq!(WebLink::parse(typed).as_ref().map(WebLink::as_str), Ok(kept), "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let long = format!("https://example.org/{}", "a".repeat(LONGEST));
        for (typed, wrong) in [
            ("http://example.org", NotALink::NotHttps),
            ("tg://user?id=1", NotALink::NotHttps),
            ("example.org", NotALink::NotHttps),
            ("Map", NotALink::NotHttps),
            ("https://hashar.kz…", NotALink::CutOff),
            ("https://hashar.kz/events/123…", NotALink::CutOff),
            ("https://instagram/hashar.kz", NotALink::NoDot("instagram".to_owned())),
            ("https://hashar.kz:99999", NotALink::WrongPort),
            ("https://hashar.kz:0/", NotALink::WrongPort),
            ("https://hashar.kz:abc/", NotALink::WrongPort),
            ("https://", NotALink::Unreadable),
            ("https://hashar..kz", NotALink::Unreadable),
            ("https://hashar.kz.", NotALink::Unreadable),
            ("https://.kz", NotALink::Unreadable),
            ("https://hashar.kz@example.org", NotALink::Unreadable),
            ("https://[::1]/", NotALink::Unreadable),
            ("https://hash ar.kz", NotALink::Unreadable),
            (long.as_str(), NotALink::TooLong),
        ] {
            assert_eq!(WebLink::parse(typed), Err(wrong), "{typed}");
        }
    }
}
