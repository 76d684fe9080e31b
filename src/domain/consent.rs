//! Consent to the use of personal data.

/// The number of the privacy text in `locales/` (`privacy-notice`). Raise it when the text says
/// something new: it is stored with each consent.
pub const PRIVACY_VERSION: u16 = 1;
