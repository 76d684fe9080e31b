//! How many people and groups an announcement would go to.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{
    db::{
        Connection,
        announcement::{self, Announcement, Asked},
        audience::{self, Wanted},
    },
    domain::{Language, announcement::Count},
};

/// How many people and groups get it, by language and country.
pub(super) struct Counts {
    pub people: Vec<Count>,
    pub groups: Vec<Count>,
}

impl Counts {
    /// Both.
    pub(super) fn all(&self) -> impl Iterator<Item = &Count> {
        self.people.iter().chain(&self.groups)
    }
}

/// How many people and groups get a part of it, if it were ordered now.
pub(super) async fn count_in_part(
    db: &mut Connection,
    announced: &Announcement,
    part: &Asked,
    now: Timestamp,
) -> anyhow::Result<Counts> {
    let readers = announcement::readers(db, announced.id).await?;
    let wanted =
        Wanted { organization: announced.organization, audience: &announced.audience, part: part.part.as_ref() };
    count(db, &wanted, &readers, now).await
}

/// How many there are of those who read one of the texts.
pub(super) async fn count(
    db: &mut Connection,
    wanted: &Wanted<'_>,
    readers: &BTreeMap<Language, Language>,
    now: Timestamp,
) -> anyhow::Result<Counts> {
    let (mut people, mut groups) = (audience::count(db, wanted, now).await?, Vec::new());
    if wanted.audience.groups {
        groups = audience::count_groups(db, wanted).await?;
    }
    for counts in [&mut people, &mut groups] {
        counts.retain(|count| readers.contains_key(&count.language));
    }
    Ok(Counts { people, groups })
}
