//! How those who came found a shift.

use super::{Connection, read_column, sql};
use crate::domain::{
    rating::{Ratings, Stars},
    words::Feedback,
};

/// So many of the latest words are shown.
const WORDS: i64 = 8;

/// The shift of a sign-up, if it is the person's and they came.
pub async fn shift_of(db: &mut Connection, sign_up: i64, person: i64) -> anyhow::Result<Option<i64>> {
    let shift = sql::query_scalar("select shift_id from sign_up where sign_up_id = $1 and person_id = $2 and came");
    shift.bind(sign_up).bind(person).fetch_optional(db).await
}

/// Notes the stars; the last ones count, and words stay.
pub async fn rate(db: &mut Connection, sign_up: i64, stars: Stars, now: i64) -> anyhow::Result<()> {
    sql::query(
        "insert into rating (sign_up_id, stars, at) values ($1, $2, $3)
         on conflict (sign_up_id) do update set stars = excluded.stars, at = excluded.at",
    )
    .bind(sign_up)
    .bind(stars.number())
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Adds words to the stars; false if there are none.
pub async fn add_words(db: &mut Connection, sign_up: i64, words: &Feedback) -> anyhow::Result<bool> {
    let added = sql::query("update rating set words = $2 where sign_up_id = $1").bind(sign_up).bind(words.as_str());
    Ok(added.execute(db).await?.rows_affected() == 1)
}

/// What the people of a shift said, without their names.
pub async fn of_shift(db: &mut Connection, shift: i64) -> anyhow::Result<Ratings> {
    let (count, sum): (i64, i64) = sql::query_as(
        "select count(*), coalesce(cast(sum(stars) as bigint), 0) from rating join sign_up using (sign_up_id) where shift_id = $1 and came",
    )
    .bind(shift)
    .fetch_one(&mut *db)
    .await?;
    let words: Vec<String> = sql::query_scalar(
        "select words from rating join sign_up using (sign_up_id) where shift_id = $1 and came and words is not null
         order by at desc, sign_up_id limit $2",
    )
    .bind(shift)
    .bind(WORDS)
    .fetch_all(db)
    .await?;
    Ok(Ratings { count, sum, words: words.into_iter().map(read_column).collect::<anyhow::Result<_>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        attendance::mark,
        sign_up::{ask, testing::*},
    };

    #[tokio::test]
    async fn only_who_came_is_asked_and_the_last_stars_count() {
        let (db, shift) = world(2, 2).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=2 {
            ask(&mut tx, shift, person, false, NOW).await.unwrap();
        }
        mark(&mut tx, shift, 1, true).await.unwrap();
        assert_eq!(shift_of(&mut tx, 1, 1).await.unwrap(), Some(shift));
        assert_eq!(shift_of(&mut tx, 1, 2).await.unwrap(), None, "somebody else's");
        assert_eq!(shift_of(&mut tx, 2, 2).await.unwrap(), None, "not marked");
        let (three, five) = (Stars::try_from(3).unwrap(), Stars::try_from(5).unwrap());
        let words = Feedback::parse("Good tea").unwrap();
        assert!(!add_words(&mut tx, 1, &words).await.unwrap(), "stars come first");
        rate(&mut tx, 1, three, NOW).await.unwrap();
        add_words(&mut tx, 1, &words).await.unwrap();
        rate(&mut tx, 1, five, NOW).await.unwrap();
        let ratings = of_shift(&mut tx, shift).await.unwrap();
        assert_eq!((ratings.count, ratings.sum, ratings.words), (1, 5, vec![words]));
    }
}
