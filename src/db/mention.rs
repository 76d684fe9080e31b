//! Which messages and dialogues of others name somebody, so that nothing of it stays when they leave.
//!
//! Whoever reads somebody's data to show it to others notes that (`read`). What is written afterwards in the same update
//! and holds one of the words by which they are known, or their number, names them; a file that cannot be searched
//! names everybody who was read. It is noted by number, so that it is found after they have changed their name too.

use jiff::Timestamp;

use super::{Connection, sql};
use crate::domain::{ChatId, DeliveryId, MessageId, PersonId};

/// A message that names somebody, as far as it can still be changed.
#[derive(Debug, PartialEq)]
pub(crate) struct Mention {
    pub delivery: DeliveryId,
    /// Whose chat it is.
    pub chat: ChatId,
    pub place: Place,
    pub is_file: bool,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Place {
    /// It was not sent yet.
    Waiting,
    /// It is on its way.
    Sending,
    /// It stands in the chat since an instant.
    Shown { message: MessageId, since: Timestamp },
}

/// Notes whose data was read to be shown to others.
pub(crate) fn read(db: &mut Connection, person: PersonId, name: &str, phone: Option<&str>) {
    let words = [Some(name), phone].into_iter().flatten().map(plain).filter(|words| !words.is_empty());
    db.people_read.entry(person).or_default().extend(words);
}

/// Whoever a reader's dialogue names is read when it goes on: what it shows next, and what it is then, may name them too.
pub(crate) async fn read_with_dialogue(db: &mut Connection, reader: PersonId) -> anyhow::Result<()> {
    let named: Vec<(PersonId, Option<String>, Option<String>)> = sql::query_as(
        "select named_in_conversation.person_id, name, phone
         from named_in_conversation left join volunteer on volunteer.person_id = named_in_conversation.person_id
         where reader_id = $1",
    )
    .bind(reader)
    .fetch_all(&mut *db)
    .await?;
    for (person, name, phone) in named {
        read(db, person, name.as_deref().unwrap_or_default(), phone.as_deref());
    }
    Ok(())
}

/// Whoever is read from now on is read for something else.
pub(crate) fn forget_read(db: &mut Connection) {
    db.people_read.clear();
}

/// Quotes, signs and ends of lines are written differently in HTML, JSON and CSV.
fn plain(words: &str) -> String {
    let words =
        words.replace("\\n", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "").replace("&amp;", "&");
    words.replace('\n', " ").replace(['"', '\\'], "")
}

/// Whether words stand there by themselves, and not in the middle of others: a short name is a part of many words.
fn holds(content: &str, words: &str) -> bool {
    let is_apart = |next: Option<char>| next.is_none_or(|c| !c.is_alphanumeric());
    content.match_indices(words).any(|(at, found)| {
        is_apart(content[..at].chars().next_back()) && is_apart(content[at + found.len()..].chars().next())
    })
}

/// Whom something names that is shown in a chat to somebody else.
fn named_in(db: &Connection, chat: ChatId, content: &str) -> Vec<PersonId> {
    if db.people_read.keys().all(|person| person.chat() == chat) {
        return Vec::new();
    }
    let (is_sealed, content) = (content.contains("\"base64\":"), plain(content));
    let numbers: Vec<&str> = content.split(|c: char| !c.is_ascii_digit()).collect();
    let names = |person: PersonId, words: &[String]| {
        is_sealed || words.iter().any(|words| holds(&content, words)) || numbers.contains(&person.to_string().as_str())
    };
    let named = db.people_read.iter().filter(|(person, words)| person.chat() != chat && names(**person, words));
    named.map(|(person, _)| *person).collect()
}

/// Notes whom a delivery names.
pub(crate) async fn note_delivery(
    db: &mut Connection,
    delivery: DeliveryId,
    chat: ChatId,
    content: &str,
) -> anyhow::Result<()> {
    let named = named_in(db, chat, content);
    note_all(db, "named_in_delivery (delivery_id, person_id)", delivery, named).await
}

/// Notes whom the dialogue of a reader names, in the place of whom it named before.
pub(crate) async fn note_conversation(db: &mut Connection, reader: PersonId, state: &str) -> anyhow::Result<()> {
    sql::query("delete from named_in_conversation where reader_id = $1").bind(reader).execute(&mut *db).await?;
    let named = named_in(db, reader.chat(), state);
    note_all(db, "named_in_conversation (reader_id, person_id)", reader, named).await
}

/// Who has left meanwhile is not noted.
async fn note_all(db: &mut Connection, table: &str, what: impl sql::Bind, people: Vec<PersonId>) -> anyhow::Result<()> {
    if !people.is_empty() {
        let named = db.engine().list("$2");
        let note = format!("insert into {table} select $1, person_id from person where person_id in {named}");
        sql::query(note).bind(what).bind(people).execute(db).await?;
    }
    Ok(())
}

/// What became of the delivery, the message, whether it is a file.
type Row = (DeliveryId, ChatId, String, Option<MessageId>, bool, Timestamp);

/// The messages that name somebody: what waits, what is on its way, and what still shows what it said.
pub(crate) async fn of_person(db: &mut Connection, person: PersonId) -> anyhow::Result<Vec<Mention>> {
    let rows: Vec<Row> = sql::query_as(
        "select delivery_id, chat_id, state, coalesce(message_id, target_message), kind in ('document', 'file'), changed_at
         from named_in_delivery join delivery using (delivery_id)
         where named_in_delivery.person_id = $1 and state in ('queued', 'sending', 'sent')
           and not (state = 'sent' and exists (
               select 1 from delivery as later
               where later.chat_id = delivery.chat_id and later.delivery_id > delivery.delivery_id
                 and later.kind in ('message', 'update', 'delete') and later.state in ('queued', 'sending', 'sent')
                 and (later.target_message = coalesce(delivery.message_id, delivery.target_message)
                      or later.target_delivery = delivery.delivery_id)))
         order by delivery_id",
    )
    .bind(person)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().filter_map(mention).collect())
}

fn mention((delivery, chat, state, message, is_file, since): Row) -> Option<Mention> {
    let place = match (state.as_str(), message) {
        ("queued", _) => Place::Waiting,
        ("sending", _) => Place::Sending,
        (_, Some(message)) => Place::Shown { message, since },
        // Nobody knows where it stands.
        (_, None) => return None,
    };
    Some(Mention { delivery, chat, place, is_file })
}

/// Puts other words in the place of a message that has not arrived, which names nobody any more.
pub(crate) async fn replace(db: &mut Connection, delivery: DeliveryId, content: &str) -> anyhow::Result<()> {
    sql::query("update delivery set content = $2, kind = 'message' where delivery_id = $1")
        .bind(delivery)
        .bind(content)
        .execute(&mut *db)
        .await?;
    sql::query("delete from named_in_delivery where delivery_id = $1").bind(delivery).execute(db).await?;
    Ok(())
}

/// Ends the dialogues of others in which somebody stands; they are asked for anew.
pub(super) async fn end_dialogues(db: &mut Connection, person: PersonId) -> anyhow::Result<()> {
    sql::query(
        "delete from conversation
         where person_id in (select reader_id from named_in_conversation where named_in_conversation.person_id = $1)",
    )
    .bind(person)
    .execute(db)
    .await?;
    Ok(())
}

/// SQLite keeps samples of what stands in indexes, numbers of people among them; it takes new ones by itself.
pub(super) async fn forget_samples(db: &mut Connection) -> anyhow::Result<()> {
    if db.is_postgres() {
        return Ok(());
    }
    let samples = sql::query_scalar("select exists (select 1 from sqlite_schema where name = 'sqlite_stat4')");
    if samples.fetch_one(&mut *db).await? {
        sql::query("delete from sqlite_stat4").execute(db).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        conversation,
        delivery::{self, Owed, Target},
        person,
        sign_up::testing::*,
    };

    async fn owe(db: &mut Connection, chat: ChatId, kind: &'static str, content: &str, target: Target) -> DeliveryId {
        let content = content.to_owned();
        let owed = Owed { chat_id: chat, priority: 1, kind, content, target, due_at: unix(0), useful_until: None };
        delivery::enqueue(db, &owed, unix(0)).await.unwrap()
    }

    async fn sent(db: &mut Connection, delivery: DeliveryId, message: MessageId) {
        let sent = delivery::Settled::Sent { message_id: Some(message) };
        delivery::settle(db, delivery, &sent, unix(5)).await.unwrap();
    }

    #[tokio::test]
    async fn a_message_names_whom_its_words_numbers_or_files_hold() {
        let (db, _) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        read(&mut tx, PersonId(2), "O\"Neil <b", Some("+994501112233"));
        read(&mut tx, PersonId(3), "Zo", None);
        for (content, named) in [
            (r#"{"html":"O\"Neil &lt;b comes"}"#, vec![2]),
            (r#"{"html":"Call +994501112233"}"#, vec![2]),
            (r#"{"data":"1|{\"person\":3}"}"#, vec![3]),
            (r#"{"data":"1|{\"person\":33}"}"#, vec![]),
            (r#"{"html":"At the zoo in Zoology"}"#, vec![]),
            (r#"{"html":"They come:\nZo, Anna"}"#, vec![3]),
            (r#"{"base64":"UEsD"}"#, vec![2, 3]),
            (r#"{"html":"Nobody"}"#, vec![]),
        ] {
            let named: Vec<_> = named.into_iter().map(PersonId).collect();
            assert_eq!(named_in(&tx, ChatId(1), content), named, "{content}");
        }
        assert_eq!(
            named_in(&tx, ChatId(3), r#"{"html":"Zo"}"#),
            [0; 0].map(PersonId),
            "nobody is hidden from themselves"
        );
        forget_read(&mut tx);
        assert_eq!(named_in(&tx, ChatId(1), r#"{"html":"Zo"}"#), [0; 0].map(PersonId));
    }

    #[tokio::test]
    async fn what_still_shows_a_name_is_found_also_under_a_new_one() {
        let (db, _) = world(2, 1).await;
        let mut tx = db.begin().await.unwrap();
        read(&mut tx, PersonId(2), "Aysel", None);
        let named = r#"{"html":"Aysel"}"#;
        let waiting = owe(&mut tx, ChatId(1), "message", named, Target::None).await;
        let shown = owe(&mut tx, ChatId(1), "message", named, Target::None).await;
        sent(&mut tx, shown, MessageId(7)).await;
        let file = owe(&mut tx, ChatId(1), "file", r#"{"base64":""}"#, Target::None).await;
        sent(&mut tx, file, MessageId(8)).await;
        let changed = owe(&mut tx, ChatId(1), "message", named, Target::None).await;
        sent(&mut tx, changed, MessageId(9)).await;
        owe(&mut tx, ChatId(1), "message", r#"{"html":"Menu"}"#, Target::Message(MessageId(9))).await;
        owe(&mut tx, ChatId(1), "strip", "{}", Target::Message(MessageId(7))).await;
        sql::query("update volunteer set name = 'Leyla' where person_id = 2").execute(&mut tx).await.unwrap();
        let found = of_person(&mut tx, PersonId(2)).await.unwrap();
        let (seven, eight) = (
            Place::Shown { message: MessageId(7), since: unix(5) },
            Place::Shown { message: MessageId(8), since: unix(5) },
        );
        let expected = [(waiting, Place::Waiting, false), (shown, seven, false), (file, eight, true)];
        let expected = expected.map(|(delivery, place, is_file)| Mention { delivery, chat: ChatId(1), place, is_file });
        assert_eq!(found, expected, "what the menu has replaced shows no name");
        replace(&mut tx, waiting, "{}").await.unwrap();
        assert_eq!(of_person(&mut tx, PersonId(2)).await.unwrap().len(), 2);
    }

    #[tokio::test]
    async fn erasing_ends_the_dialogues_of_others_that_name_the_person() {
        let (db, _) = world(4, 1).await;
        let mut tx = db.begin().await.unwrap();
        read(&mut tx, PersonId(4), "Aysel", None);
        for (reader, state) in [(1, "Aysel"), (2, "Anna"), (3, "a list with 4")] {
            let dialogue = format!(r#"{{"dialogue":"organize","of":"{state}"}}"#);
            let insert = "insert into conversation (person_id, state, version, changed_at) values ($1, $2, 1, 0)";
            sql::query(insert).bind(reader).bind(&dialogue).execute(&mut tx).await.unwrap();
            note_conversation(&mut tx, PersonId(reader), &dialogue).await.unwrap();
        }
        note_conversation(&mut tx, PersonId(3), "something else").await.unwrap();
        person::erase(&mut tx, PersonId(4), unix(20)).await.unwrap();
        let left: Vec<i64> =
            sql::query_scalar("select person_id from conversation order by 1").fetch_all(&mut tx).await.unwrap();
        assert_eq!(left, [2, 3]);
        assert!(matches!(conversation::of_person(&mut tx, PersonId(1)).await.unwrap(), conversation::Stored::None));
    }
}
