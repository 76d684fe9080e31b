//! How those who came found a shift.

use jiff::Timestamp;

use super::{Connection, mention, read_column, readable, sql};
use crate::domain::{
    PersonId, ShiftId, SignUpId,
    rating::{Ratings, Stars, TOGETHER},
    words::Feedback,
};

/// So many of the latest words are shown.
const WORDS: usize = 8;

/// The shift of a sign-up, if it is the person's and they came.
pub(crate) async fn shift_of(
    db: &mut Connection,
    sign_up: SignUpId,
    person: PersonId,
) -> anyhow::Result<Option<ShiftId>> {
    let shift = sql::query_scalar("select shift_id from sign_up where sign_up_id = $1 and person_id = $2 and came");
    shift.bind(sign_up).bind(person).fetch_optional(db).await
}

/// Notes the stars; the last ones count, and words stay. When it was is the first time, so that it is shown with the same
/// others as before.
pub(crate) async fn rate(db: &mut Connection, sign_up: SignUpId, stars: Stars, now: Timestamp) -> anyhow::Result<()> {
    sql::query(
        "insert into rating (sign_up_id, stars, at) values ($1, $2, $3)
         on conflict (sign_up_id) do update set stars = excluded.stars",
    )
    .bind(sign_up)
    .bind(stars.number())
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Adds words to the stars; false if there are none.
pub(crate) async fn add_words(db: &mut Connection, sign_up: SignUpId, words: &Feedback) -> anyhow::Result<bool> {
    let added = sql::query("update rating set words = $2 where sign_up_id = $1").bind(sign_up).bind(words.as_str());
    Ok(added.execute(db).await?.rows_affected() == 1)
}

/// The answers that are shown: of each three that came one after the other all or none. Whether somebody counts as having
/// come by now makes no difference: who is marked otherwise would show what they said.
const SHOWN: &str = "
    select person_id, stars, words from rating join sign_up using (sign_up_id) where shift_id = $1
    order by at, sign_up_id limit $2";

/// What the people of a shift said, without their names.
pub(crate) async fn of_shift(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Ratings> {
    let answers = "select count(*) from rating join sign_up using (sign_up_id) where shift_id = $1";
    let answers: i64 = sql::query_scalar(answers).bind(shift).fetch_one(&mut *db).await?;
    let count = answers / TOGETHER * TOGETHER;
    let shown: Vec<(PersonId, i64, Option<String>)> =
        sql::query_as(SHOWN).bind(shift).bind(count).fetch_all(&mut *db).await?;
    let sum = shown.iter().map(|(_, stars, _)| stars).sum();
    let mut words: Vec<String> = Vec::new();
    for (person, _, said) in shown.into_iter().rev() {
        if let Some(said) = said.filter(|_| words.len() < WORDS) {
            mention::read(db, person, &said, None);
            words.push(said);
        }
    }
    // By the alphabet, which knows nothing of who was first.
    words.sort();
    Ok(Ratings { answers, count, sum, words: readable(words.into_iter().map(read_column)) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        attendance::mark,
        sign_up::{ask, testing::*},
    };

    #[tokio::test]
    async fn only_who_came_is_asked_and_the_last_stars_count() {
        let (db, shift) = world(2, 2).await;
        let mut tx = db.begin().await.unwrap();
        for person in (1..=2).map(PersonId) {
            ask(&mut tx, shift, person, false, unix(NOW)).await.unwrap();
        }
        mark(&mut tx, shift, PersonId(1), true).await.unwrap();
        assert_eq!(shift_of(&mut tx, SignUpId(1), PersonId(1)).await.unwrap(), Some(shift));
        assert_eq!(shift_of(&mut tx, SignUpId(1), PersonId(2)).await.unwrap(), None, "somebody else's");
        assert_eq!(shift_of(&mut tx, SignUpId(2), PersonId(2)).await.unwrap(), None, "not marked");
        let (three, five) = (Stars::try_from(3).unwrap(), Stars::try_from(5).unwrap());
        let words = Feedback::parse("Good tea").unwrap();
        assert!(!add_words(&mut tx, SignUpId(1), &words).await.unwrap(), "stars come first");
        rate(&mut tx, SignUpId(1), three, unix(NOW)).await.unwrap();
        add_words(&mut tx, SignUpId(1), &words).await.unwrap();
        rate(&mut tx, SignUpId(1), five, unix(NOW)).await.unwrap();
        let ratings = of_shift(&mut tx, shift).await.unwrap();
        assert_eq!(ratings, Ratings { answers: 1, ..Ratings::default() }, "one alone is not shown");
    }

    #[tokio::test]
    async fn answers_are_shown_three_at_a_time_and_no_mark_singles_one_out() {
        let (db, shift) = world(7, 7).await;
        let mut tx = db.begin().await.unwrap();
        for person in (1..=7).map(PersonId) {
            ask(&mut tx, shift, person, false, unix(NOW)).await.unwrap();
            mark(&mut tx, shift, person, true).await.unwrap();
        }
        let give = async |tx: &mut Connection, sign_up: SignUpId, stars: u8, words: &str| {
            rate(tx, sign_up, Stars::try_from(stars).unwrap(), unix(NOW + sign_up.0)).await.unwrap();
            add_words(tx, sign_up, &Feedback::parse(words).unwrap()).await.unwrap();
        };
        let seen = async |tx: &mut Connection| {
            let Ratings { answers, count, sum, words } = of_shift(tx, shift).await.unwrap();
            (answers, count, sum, words.iter().map(|words| words.as_str().to_owned()).collect::<Vec<_>>().join(" "))
        };
        give(&mut tx, SignUpId(1), 5, "Zebra").await;
        give(&mut tx, SignUpId(2), 1, "Apple").await;
        assert_eq!(seen(&mut tx).await, (2, 0, 0, String::new()));
        give(&mut tx, SignUpId(3), 3, "Maple").await;
        let three = (3, 3, 9, "Apple Maple Zebra".to_owned());
        assert_eq!(seen(&mut tx).await, three);
        for (person, answers) in [(4, 4), (5, 5)] {
            give(&mut tx, SignUpId(person), 1, "Alone").await;
            let (_, count, sum, words) = three.clone();
            assert_eq!(seen(&mut tx).await, (answers, count, sum, words), "the next alone is not told from the others");
        }
        mark(&mut tx, shift, PersonId(2), false).await.unwrap();
        assert_eq!(seen(&mut tx).await.2, 9, "nobody is told by being marked otherwise");
        rate(&mut tx, SignUpId(1), Stars::try_from(4).unwrap(), unix(NOW + 99)).await.unwrap();
        assert_eq!(seen(&mut tx).await.2, 8, "who changes their mind stays among the same");
        give(&mut tx, SignUpId(6), 1, "Also").await;
        assert_eq!((seen(&mut tx).await.0, seen(&mut tx).await.1), (6, 6));
    }
}
