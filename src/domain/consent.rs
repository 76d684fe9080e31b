//! Consent to the use of personal data.

/// The number of the privacy text in `locales/` (`privacy-notice`). Raise it when the text says
/// something new: it is stored with each consent.
pub(crate) const PRIVACY_VERSION: u16 = 2;

/// Whoever begins to register and does not end it is forgotten so many days after they were heard of last; so long it is
/// known too which messages were sent. The privacy text says so.
pub(crate) const UNREGISTERED_DAYS: i64 = 30;
