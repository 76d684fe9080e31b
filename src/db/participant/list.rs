//! The people of a shift as they are looked through: by name, by how they stand, page by page.

use jiff::Timestamp;

use super::{InOrder, Which, participants, rows_in_order};
use crate::{
    db::{Connection, read_column, readable},
    domain::{
        Alphabet, BirthDate, Language, Shift, SignUpId,
        participant::{Filter, List, Selection, Standing},
        search::Sought,
    },
};

/// Somebody of a shift, as far as it takes to find them.
struct Entry {
    sign_up: SignUpId,
    name: String,
    standing: Standing,
    is_minor: bool,
}

/// A page of those who are looked for, the last if there are fewer. They stand where the reader's alphabet has them, and who
/// was removed last; those alone who wait or have applied in the order of their turns.
pub(crate) async fn list(
    db: &mut Connection,
    shift: &Shift,
    selection: Selection,
    (reader, now): (Language, Timestamp),
) -> anyhow::Result<List> {
    let all = entries(db, shift).await?;
    let filters = filters(&all, shift.takes_attendance(now));
    let found = found(all, &selection, reader);
    let page = selection.page.min(found.len().div_ceil(List::PAGE).saturating_sub(1));
    let people = participants(db, found.chunks(List::PAGE).nth(page).unwrap_or_default()).await?;
    Ok(List { selection: Selection { page, ..selection }, people, count: found.len(), filters })
}

async fn entries(db: &mut Connection, shift: &Shift) -> anyhow::Result<Vec<Entry>> {
    let day = shift.zone().day(shift.slot.starts_at);
    let rows = rows_in_order(db, shift.id, Which { and_removed: true, ..Which::default() }).await?;
    Ok(readable(rows.into_iter().map(|(sign_up, name, _, birth_date, standing): InOrder| {
        let is_minor = read_column::<BirthDate>(birth_date)?.is_minor(day);
        Ok(Entry { sign_up, name, standing: read_column(standing)?, is_minor })
    })))
}

/// How many each filter is about. Before people come nobody is missing.
fn filters(all: &[Entry], takes_attendance: bool) -> Vec<(Filter, i64)> {
    let is_of_use = |filter: &Filter| takes_attendance || *filter != Filter::Unmarked;
    let count = |filter: Filter| all.iter().map(|one| i64::from(filter.holds(one.standing, one.is_minor))).sum();
    let counted = Filter::ALL.into_iter().filter(is_of_use).map(|filter| (filter, count(filter)));
    counted.filter(|(_, count)| *count > 0).collect()
}

fn found(mut all: Vec<Entry>, Selection { filter, words, .. }: &Selection, reader: Language) -> Vec<SignUpId> {
    let sought = Sought::new(words);
    all.retain(|one| filter.holds(one.standing, one.is_minor) && sought.fit(&one.name).is_some());
    if !filter.is_by_turns() {
        Alphabet::of(reader).sort(&mut all, |one| &one.name);
        all.sort_by_key(|one| one.standing == Standing::Removed);
    }
    all.into_iter().map(|one| one.sign_up).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::{
            participant::remove,
            shift,
            sign_up::{ask, testing::*},
            sql,
            testing::{run, unix},
        },
        domain::{PersonId, ShiftId},
    };

    /// A shift with two places and people of these names, who came in this order.
    async fn shift_of(names: &[&str]) -> (crate::db::Database, ShiftId) {
        let (db, id) = world(names.len().try_into().unwrap(), 2).await;
        let mut tx = db.begin().await.unwrap();
        for (person, name) in (1_i64..).zip(names) {
            let named = sql::query("update volunteer set name = $1 where person_id = $2").bind(*name).bind(person);
            named.execute(&mut tx).await.unwrap();
            ask(&mut tx, id, PersonId(person), true, unix(NOW + person)).await.unwrap();
        }
        tx.commit().await.unwrap();
        (db, id)
    }

    async fn listed(db: &mut Connection, id: ShiftId, selection: Selection, now: i64) -> (List, Vec<String>) {
        let shift = shift::with_id(db, id).await.unwrap().unwrap();
        let list = list(db, &shift, selection, (Language::Az, unix(now))).await.unwrap();
        let names = list.people.iter().map(|person| person.name.as_str().to_owned()).collect();
        (list, names)
    }

    #[tokio::test]
    async fn all_stand_by_name_and_who_waits_by_turn() {
        let (db, id) = shift_of(&["Zülfü", "Əli", "Xəyal", "Elçin", "Heydər"]).await;
        let mut tx = db.begin().await.unwrap();
        remove(&mut tx, id, PersonId(4), Some("rude")).await.unwrap();
        let (all, names) = listed(&mut tx, id, Selection::default(), NOW).await;
        assert_eq!(names, ["Əli", "Heydər", "Xəyal", "Zülfü", "Elçin"], "who was removed stands last");
        assert_eq!((all.count, all.first(), all.pages()), (5, 1, 1));
        assert_eq!(all.filters, [(Filter::Everybody, 5), (Filter::Waiting, 2)]);
        let (_, names) = listed(&mut tx, id, Selection::of(Filter::Waiting), NOW).await;
        assert_eq!(names, ["Xəyal", "Heydər"]);
        let (_, names) = listed(&mut tx, id, Selection::of(Filter::Applied), NOW).await;
        assert_eq!(names, [""; 0]);
    }

    #[tokio::test]
    async fn a_part_of_a_name_in_any_alphabet_finds_people() {
        let (db, id) = shift_of(&["Əliyeva Gülşən", "Əliyev Cəmil", "Қайрат"]).await;
        let mut tx = db.begin().await.unwrap();
        for (typed, found) in [
            ("алиев", &["Əliyev Cəmil", "Əliyeva Gülşən"][..]),
            ("gul", &["Əliyeva Gülşən"]),
            ("qay", &["Қайрат"]),
            ("xyz", &[]),
        ] {
            let sought = Selection { words: typed.to_owned(), ..Selection::default() };
            assert_eq!(listed(&mut tx, id, sought, NOW).await.1, found, "{typed}");
        }
    }

    #[tokio::test]
    async fn on_the_day_it_is_seen_who_is_not_marked_and_who_is_a_minor() {
        let (db, id) = shift_of(&["Anna", "Boris", "Cara"]).await;
        let mut tx = db.begin().await.unwrap();
        run(&mut tx, "update volunteer set birth_date = '2015-01-01' where person_id = 3").await;
        run(&mut tx, "update sign_up set came = true where person_id = 1").await;
        let filters = async |tx: &mut Connection, now| listed(tx, id, Selection::default(), now).await.0.filters;
        let before = [(Filter::Everybody, 3), (Filter::Waiting, 1), (Filter::Minors, 1)];
        assert_eq!(filters(&mut tx, NOW).await, before);
        let during = filters(&mut tx, START).await;
        assert_eq!(during[..2], [(Filter::Everybody, 3), (Filter::Unmarked, 1)]);
        assert_eq!(listed(&mut tx, id, Selection::of(Filter::Unmarked), START).await.1, ["Boris"]);
    }

    #[tokio::test]
    async fn the_last_page_stands_for_those_that_are_gone() {
        let names: Vec<String> = (0..=List::PAGE).map(|index| format!("Anna {index:03}")).collect();
        let (db, id) = shift_of(&names.iter().map(String::as_str).collect::<Vec<_>>()).await;
        let mut tx = db.begin().await.unwrap();
        let (last, names) = listed(&mut tx, id, Selection { page: 7, ..Selection::default() }, NOW).await;
        assert_eq!((last.selection.page, last.first(), names.len()), (1, List::PAGE + 1, 1));
    }
}
