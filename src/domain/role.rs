//! Roles in an organization's team, and what each may do to others.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

/// A role; it holds for an organization and for all below it. Later ones include what earlier ones may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Role {
    Organizer,
    Coordinator,
    FederationAdmin,
}

impl Role {
    /// From the least to the most.
    pub(crate) const ALL: [Role; Role::COUNT] = *Role::VARIANTS.as_array().expect("as many as there are");

    /// Whether who has this role may give or end another one. Coordinators appoint each other, so that none
    /// depends on somebody far away.
    pub(crate) fn appoints(self, other: Role) -> bool {
        self >= Role::Coordinator && self >= other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organizers_appoint_nobody_and_nobody_above_themselves() {
        let appointed = |role: Role| Role::ALL.into_iter().filter(|other| role.appoints(*other)).count();
        assert_eq!(Role::ALL.map(appointed), [0, 2, 3]);
    }
}
