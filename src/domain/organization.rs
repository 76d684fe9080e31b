//! Organizations and their teams, as people and operators see them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Name, Role};
use crate::domain::{OrganizationId, PersonId};

/// An organization by its number and its own name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Organization {
    pub id: OrganizationId,
    pub name: String,
}

/// Somebody with a role in an organization itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Member {
    pub person: PersonId,
    pub name: Name,
    pub role: Role,
    pub since: Date,
}

/// An organization's short name for the command line: `az`, `az-ganja`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OrganizationCode(String);

/// 2 to 32 letters a to z, digits and hyphens.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a code has 2 to 32 letters a to z, digits and hyphens, such as az-ganja")]
pub(crate) struct NotACode;

impl std::str::FromStr for OrganizationCode {
    type Err = NotACode;

    fn from_str(words: &str) -> Result<Self, NotACode> {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let valid = (2..=32).contains(&words.len()) && words.bytes().all(allowed);
        if valid { Ok(OrganizationCode(words.to_owned())) } else { Err(NotACode) }
    }
}

impl OrganizationCode {
    /// The code as it was written.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_plain() {
        for right in ["az", "az-ganja", "kz2"] {
            assert!(right.parse::<OrganizationCode>().is_ok(), "{right}");
        }
        for wrong in ["a", "AZ", "gəncə", "az ganja", &"a".repeat(33)] {
            assert_eq!(wrong.parse::<OrganizationCode>(), Err(NotACode), "{wrong}");
        }
    }
}
