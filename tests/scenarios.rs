//! Plays the chats in `tests/scenarios/` against the sandbox; every update is delivered twice.
//!
//! A line `Anna: …` is what a person does, a line `Bot → Anna: …` what must follow from it. With
//! `UPDATE_SCENARIOS=1` what really follows is written into the file. How a chat is written:
//! `tests/scenarios/README.md`.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use crate::support::{
    Bot, Group, Person, World,
    bot::command,
    lines::{describe_results, describe_rows, indented, words_of},
    people::{key_labelled, keys, labels},
};
use hashar::sandbox::Clock;
use rstest::rstest;
use serde_json::{Value, json};

/// 23 November 2026, 09:00 UTC; time stands still until days pass.
const MONDAY_MORNING: i64 = 1_795_424_400_000;

/// Who did what, and to whom.
const AUDIT: &str = "
    select string_agg(coalesce(actor.name, 'the operator') || ': ' || action || coalesce(', ' || subject.name, ''), '\n' order by audit_id)
    from audit left join volunteer as actor on actor.person_id = actor_id left join volunteer as subject on subject.person_id = subject_id";

#[rstest]
fn chat(#[files("tests/scenarios/*.chat")] file: PathBuf) {
    // Half the stack that threads have elsewhere, so that nothing comes near its end there.
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).thread_stack_size(1 << 20).enable_all().build().unwrap();
    runtime.block_on(play(&file));
}

async fn play(file: &Path) {
    let script = std::fs::read_to_string(file).unwrap();
    let mut stage = Stage::new().await;
    for line in script.lines() {
        stage.play(line).await;
    }
    let played = stage.end().await;
    if std::env::var_os("UPDATE_SCENARIOS").is_some() {
        std::fs::write(file, played).unwrap();
    } else {
        assert_same(file, &script, &played);
    }
}

/// A poll with a right answer.
fn quiz(question: &str) -> Value {
    let option = |text: &str| json!({"text": text, "voter_count": 0});
    json!({"id": "1", "question": question, "options": [option("9"), option("10")], "total_voter_count": 0,
        "is_closed": false, "is_anonymous": true, "type": "quiz", "allows_multiple_answers": false})
}

fn assert_same(file: &Path, script: &str, played: &str) {
    let different = script.lines().zip(played.lines()).position(|(expected, seen)| expected != seen);
    let line = different.unwrap_or_else(|| script.lines().count().min(played.lines().count()));
    let around = |text: &str| text.lines().skip(line.saturating_sub(3)).take(12).collect::<Vec<_>>().join("\n");
    let place = format!("{}:{}", file.display(), line + 1);
    assert!(script == played, "{place}: expected\n{}\n\nbut seen\n{}\n", around(script), around(played));
}

/// A chat while it is played.
struct Stage {
    world: World,
    bot: Option<Bot>,
    people: Vec<Person>,
    groups: Vec<Group>,
    /// The presses that the bot has to answer.
    clicks: Vec<Value>,
    /// The newest event that was written down.
    seen: u64,
    /// What stands in each message of the bot, by person and message.
    words: HashMap<(i64, i64), String>,
    /// The newest link to a role, by its payload.
    invitation: Option<String>,
    /// The newest link that adds the bot to a group, by its payload.
    group_link: Option<String>,
    /// The newest links to events that have a secret, by what is written down of each.
    secret_links: HashMap<String, String>,
    played: String,
}

/// Whose next message Telegram puts off, and for how many seconds.
fn wait_of(direction: &str) -> Option<(&str, u64)> {
    let (name, seconds) = direction.strip_prefix("Telegram lets ")?.split_once(" wait ")?;
    Some((name, seconds.strip_suffix(" seconds")?.parse().ok()?))
}

impl Stage {
    async fn new() -> Stage {
        let world = World::with_clock(Clock::standing(MONDAY_MORNING)).await;
        world.faults(json!({"twice": true})).await;
        let bot = Some(Bot::start(&world).await);
        Stage {
            world,
            bot,
            people: Vec::new(),
            groups: Vec::new(),
            clicks: Vec::new(),
            seen: 0,
            words: HashMap::new(),
            invitation: None,
            group_link: None,
            secret_links: HashMap::new(),
            played: String::new(),
        }
    }

    async fn play(&mut self, line: &str) {
        // What the bot says is written anew.
        if line.is_empty() || line.starts_with("Bot ") || line.starts_with("    ") {
            return;
        }
        self.write_act(line);
        if let Some(direction) = line.strip_prefix("* ") {
            self.direct(direction).await;
        } else if let Some((name, act)) = line.split_once(": ").filter(|_| !line.starts_with('#')) {
            let (name, group) = name.split_once(" in ").unwrap_or((name, ""));
            let (group, as_whom) = in_the_name_of(group);
            let person = self.person(name);
            if group.is_empty() && !self.is_done_in_a_group(&person, act).await {
                let done = self.act(&person, act).await;
                self.clicks.extend(done.get("callback_query_id").cloned());
            } else if !group.is_empty() {
                self.groups[self.group(group)].say(&self.world, &person, as_whom, act).await;
            }
            self.write_what_follows(Some(person.id)).await;
        }
    }

    /// What somebody does with the bot in a group; false if it is something else.
    async fn is_done_in_a_group(&mut self, person: &Person, act: &str) -> bool {
        let Some(deed) = act.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else { return false };
        if let Some(group) = deed.strip_prefix("adds the bot to ") {
            let newest = self.group_link.clone().unwrap_or_default();
            let (group, as_whom) = in_the_name_of(group);
            let (group, payload) = group.split_once(" with ").unwrap_or((group, &newest));
            let group = &self.groups[self.group(group)];
            group.act(&self.world, person, "add", json!({"payload": payload, "as": as_whom})).await;
        } else if let Some(group) = deed.strip_prefix("removes the bot from ") {
            self.groups[self.group(group)].act(&self.world, person, "remove", json!({})).await;
        } else if let Some(group) = deed.strip_prefix("makes a supergroup of ") {
            let noticed = group.trim_end_matches(", unnoticed");
            let index = self.group(noticed);
            self.groups[index].migrate(&self.world, person, group != noticed).await;
        } else {
            return false;
        }
        true
    }

    fn group(&self, name: &str) -> usize {
        let known = self.groups.iter().position(|group| group.name == name);
        known.unwrap_or_else(|| panic!("what is {name}?"))
    }

    async fn end(mut self) -> String {
        if let Some(bot) = self.bot.take() {
            bot.stop().await;
        }
        self.world.end().await;
        self.played
    }

    /// A blank line parts what people do from what came before.
    fn write_act(&mut self, line: &str) {
        let before = self.played.lines().last().unwrap_or("#");
        if !before.starts_with(['#', '*']) {
            self.write("");
        }
        self.write(line);
    }

    fn write(&mut self, line: &str) {
        self.played.push_str(line);
        self.played.push('\n');
    }

    fn person(&self, name: &str) -> Person {
        let known = self.people.iter().find(|person| person.name.split(' ').next() == Some(name));
        known.unwrap_or_else(|| panic!("who is {name}?")).clone()
    }

    async fn direct(&mut self, direction: &str) {
        if let Some((name, language)) = direction.split_once(" comes with a client in ") {
            let language = Some(language).filter(|language| *language != "no language");
            let person = Person::new(&self.world, name, language).await;
            return self.people.push(person);
        }
        if let Some(name) = direction.strip_prefix("there is a group ") {
            let group = Group::new(&self.world, name).await;
            return self.groups.push(group);
        }
        if let Some((name, place)) = direction.split_once(" is a volunteer in ") {
            return self.register(name, place).await;
        }
        if let Some((organization, role)) =
            direction.split_once(" wants a ").filter(|_| direction.contains(" wants a "))
        {
            return self.invite(organization, role);
        }
        if let Some((method, words)) =
            direction.strip_prefix("Telegram refuses the next ").and_then(|rest| rest.split_once(": "))
        {
            let answer = json!({"status": 400, "description": words});
            self.world.faults(json!({"next": [{"method": method, "answer": answer}]})).await;
            return;
        }
        if let Some((name, seconds)) = wait_of(direction) {
            let (chat, answer) = (self.person(name).id, json!({"status": 429, "retry_after": seconds}));
            let fault = json!({"method": "sendMessage", "chat_id": chat, "answer": answer});
            self.world.faults(json!({"next": [fault]})).await;
            return;
        }
        if let Some((name, words)) = direction.split_once(" refuses: ") {
            return self.groups[self.group(name)].refuse(&self.world, Some(words)).await;
        }
        if let Some(name) = direction.strip_suffix(" takes messages again") {
            return self.groups[self.group(name)].refuse(&self.world, None).await;
        }
        if let Some(name) = direction.strip_suffix("’s account is deleted") {
            let person = self.person(name);
            person.act(&self.world, "deactivate", json!({})).await;
            return;
        }
        let span = |unit: &str| direction.strip_suffix(unit).map(|count| count.parse::<u64>().unwrap());
        if let Some(seconds) = span(" days pass")
            .map(|days| days * 86_400)
            .or(span(" hours pass").map(|hours| hours * 3_600))
            .or(span(" minutes pass").map(|minutes| minutes * 60))
        {
            let now = self.world.post("clock", json!({"advance_seconds": seconds})).await["now"].clone();
            self.world.no_offer_is_late(now.as_i64().unwrap()).await;
            return self.write_what_follows(None).await;
        }
        match direction {
            "the bot restarts" => {
                self.bot.take().unwrap().stop().await;
                self.bot = Some(Bot::start(&self.world).await);
            }
            "the audit is read" => {
                let audit = self.world.text(AUDIT).await;
                audit.lines().for_each(|deed| self.write(&format!("    {deed}")));
            }
            other => panic!("unknown direction: {other}"),
        }
    }

    /// Somebody who registered before the chat begins: `AZ-BA, reading az`.
    async fn register(&mut self, name: &str, place: &str) {
        let (region, language) = place.split_once(", reading ").unwrap();
        let person = Person::new(&self.world, name, Some(language)).await;
        person.becomes_a_volunteer(&self.world, language, region).await;
        self.people.push(person);
        self.seen = self.world.last_event().await;
    }

    /// What the operator types, and gets a link from.
    fn invite(&mut self, organization: &str, role: &str) {
        let mut invite = command(&self.world, &["invite", "--organization", organization, "--role", role]);
        let output = invite.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        self.invitation = invitation_in(&String::from_utf8(output.stdout).unwrap());
    }

    async fn act(&self, person: &Person, act: &str) -> Value {
        let world = &self.world;
        if let Some(label) = act.strip_prefix("again [") {
            return self.press_once_more(person, label.trim_end_matches(']')).await;
        }
        if let Some(label) = act.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return person.press(world, label).await;
        }
        if let Some(words) = act.strip_prefix("@bot ") {
            return person.ask_inline(world, words).await;
        }
        let Some(deed) = act.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            return person.act(world, "send", json!({"text": act.replace("\\n", "\n")})).await;
        };
        if let Some(choice) = deed.strip_prefix("forges ") {
            return self.press_forged(person, choice).await;
        }
        if let Some(payload) = deed.strip_prefix("opens a link with ") {
            let payload = self.secret_links.get(payload).map_or(payload, String::as_str);
            return person.act(world, "start", json!({"payload": payload})).await;
        }
        if let Some((words, new)) = deed.strip_prefix("edits ").and_then(|edit| edit.split_once(" → ")) {
            return person.act(world, "edit", json!({"words": words, "text": new})).await;
        }
        if let Some(words) = deed.strip_prefix("deletes ") {
            return person.act(world, "delete", json!({"words": words})).await;
        }
        if let Some(words) = deed.strip_prefix("album saying ") {
            return self.send_album(person, words).await;
        }
        if let Some((kind, words)) = deed.split_once(" saying ") {
            let sent = match kind {
                "poll" => json!({"poll": words}),
                "quiz" => json!({"poll": words, "extra": {"poll": quiz(words)}}),
                _ => json!({kind: true, "caption": words}),
            };
            return person.act(world, "send", sent).await;
        }
        match deed {
            "opens the invitation" => {
                person.act(world, "start", json!({"payload": self.invitation.as_ref().unwrap()})).await
            }
            "blocks the bot" => person.act(world, "block", json!({})).await,
            "lets the bot in again" => person.act(world, "unblock", json!({})).await,
            "a location" => {
                person.act(world, "send", json!({"location": {"latitude": 40.4093, "longitude": 49.8671}})).await
            }
            "a venue" => {
                let venue = json!({"latitude": 40.3719, "longitude": 49.8328, "title": "Dənizkənarı park", "address": "Neftçilər pr. 1"});
                person.act(world, "send", json!({"venue": venue})).await
            }
            "presses forged data" => self.press_forged(person, r#"{"drop":"tables"}"#).await,
            "a stranger's contact" => {
                let contact = json!({"phone_number": "994501112233", "first_name": "Somebody", "user_id": 1});
                person.act(world, "send", json!({"contact": contact})).await
            }
            kind => person.act(world, "send", json!({ kind: true })).await,
        }
    }

    /// Two photos that belong together, the first with a caption: at once, or the second when the first was answered.
    async fn send_album(&self, person: &Person, words: &str) -> Value {
        let Some(words) = words.strip_suffix(", one after the other") else {
            let photos = json!([{"photo": true, "caption": words}, {"photo": true}]);
            return person.act(&self.world, "album", photos).await;
        };
        let album = json!({"media_group_id": words});
        person.act(&self.world, "send", json!({"photo": true, "caption": words, "extra": album})).await;
        self.world.settled().await;
        person.act(&self.world, "send", json!({"photo": true, "extra": album})).await
    }

    /// Presses a button that nobody made, under the newest message that has buttons.
    async fn press_forged(&self, person: &Person, choice: &str) -> Value {
        let chat = person.chat(&self.world).await;
        let pressed = chat["messages"].as_array().unwrap().iter().rev().find_map(|message| {
            let (question, _) = keys(&message["inline_keyboard"]).next()?["callback_data"].as_str()?.split_once('|')?;
            Some(json!({"message_id": message["message_id"], "data": format!("{question}|{choice}")}))
        });
        person.act(&self.world, "press", pressed.unwrap()).await
    }

    /// Presses a button that once stood in the chat, whether it still stands there or not.
    async fn press_once_more(&self, person: &Person, label: &str) -> Value {
        let events = self.world.events_after(0).await;
        let theirs = events.iter().filter(|event| event["person_id"] == person.id);
        let pressed = theirs.rev().find_map(|event| {
            let key = key_labelled(&event["message"]["inline_keyboard"], label)?;
            Some(json!({"message_id": event["message"]["message_id"], "data": key["callback_data"]}))
        });
        let pressed = pressed.unwrap_or_else(|| panic!("{} never saw [{label}]", person.name));
        person.act(&self.world, "press", pressed).await
    }

    /// Chats are answered side by side, so what follows is written person by person: whoever acted first, and
    /// in each chat the toast before the messages.
    async fn write_what_follows(&mut self, actor: Option<i64>) {
        self.world.settled().await;
        self.wait_for_click_answers().await;
        let mut events = self.world.events_after(self.seen).await;
        self.seen = events.last().map_or(self.seen, |event| event["n"].as_u64().unwrap());
        if actor.is_none() {
            leave_out_overtaken(&mut events);
        }
        events.sort_by_key(|event| {
            let person = event["person_id"].as_i64();
            (person != actor, person, event["kind"] != "toast")
        });
        for event in events {
            if let Some(lines) = self.describe(&event) {
                self.write(&lines);
            }
        }
    }

    /// Every press is answered, if only with silence.
    async fn wait_for_click_answers(&mut self) {
        for click in std::mem::take(&mut self.clicks) {
            self.world.event(self.seen, |event| event["kind"] == "toast" && event["callback_query_id"] == click).await;
        }
    }

    /// How an event reads in a chat; None for what a person does not see.
    fn describe(&mut self, event: &Value) -> Option<String> {
        let person = self.people.iter().find(|person| event["person_id"] == person.id).map(|person| &person.name);
        let group = self.groups.iter().find(|group| event["person_id"] == group.id).map(|group| &group.name);
        let name = person.or(group)?.split(' ').next()?.to_owned();
        match event["kind"].as_str()? {
            "message" if event["message"]["silent"] == true => {
                Some(format!("Bot → {name}, silently: {}", self.describe_message(event)?))
            }
            "message" => Some(format!("Bot → {name}: {}", self.describe_message(event)?)),
            "edited" => Some(format!("Bot ✎ {name}: {}", self.describe_message(event)?)),
            "toast" => {
                let text = event["text"].as_str().filter(|text| !text.is_empty())?;
                Some(format!("Bot ! {name}: {}", indented(text)))
            }
            "reply_keyboard" if event["reply_keyboard"].is_null() => Some(format!("Bot ⌨ {name}: (letters)")),
            "reply_keyboard" => {
                let rows = labels(&event["reply_keyboard"]["keyboard"]);
                Some(format!("Bot ⌨ {name}:{}", describe_rows(&rows)))
            }
            "deleted" => Some(format!("Bot ✗ {name}: {}", self.deleted(event)?)),
            "inline_answered" => Some(format!("Bot ≡ {name}:{}", describe_results(event))),
            _ => None,
        }
    }

    /// What stood in a message that is gone.
    fn deleted(&mut self, event: &Value) -> Option<String> {
        self.words.remove(&(event["person_id"].as_i64()?, event["message_id"].as_i64()?))
    }

    /// A message of the bot and its buttons; words that an edit leaves as they were are not repeated.
    fn describe_message(&mut self, event: &Value) -> Option<String> {
        let message = &event["message"];
        let place = (event["person_id"].as_i64()?, message["message_id"].as_i64()?);
        let mut words = (message["from"] == "bot").then(|| words_of(message))?;
        if let Some(payload) = invitation_in(&words) {
            words = words.replace(&payload, "invite-…");
            self.invitation = Some(payload);
        }
        if let Some((payload, written)) = secret_link_in(&words) {
            words = words.replace(&payload, &written);
            self.secret_links.insert(written, payload);
        }
        self.group_link = group_link_in(&message["inline_keyboard"]).or(self.group_link.take());
        let rows = describe_rows(&labels(&message["inline_keyboard"]));
        let before = self.words.insert(place, words.clone());
        let shown = if before.as_ref() == Some(&words) { "…".to_owned() } else { words };
        Some(if rows.is_empty() && shown == "…" { "(no buttons)".to_owned() } else { shown + &rows })
    }
}

/// When time has passed, how often a card is shown anew while something is sent depends on what is quicker: what it says
/// at last does not.
fn leave_out_overtaken(events: &mut Vec<Value>) {
    let place = |event: &Value| (event["person_id"].as_i64(), event["message"]["message_id"].as_i64());
    let edited = |event: &&Value| event["kind"] == "edited";
    let last: HashMap<_, Value> =
        events.iter().filter(edited).map(|event| (place(event), event["n"].clone())).collect();
    events.retain(|event| !edited(&event) || last.get(&place(event)) == Some(&event["n"]));
}

/// A group, and in whose name somebody does something there: `Sabah, anonymously`, `Sabah, as a channel`.
fn in_the_name_of(group: &str) -> (&str, &'static str) {
    match group.split_once(", ") {
        Some((group, "anonymously")) => (group, "group"),
        Some((group, "as a channel")) => (group, "channel"),
        _ => (group, "own"),
    }
}

/// The payload of a link to a role.
fn invitation_in(words: &str) -> Option<String> {
    let (_, payload) = words.split_once("?start=")?;
    payload.split_whitespace().next().filter(|payload| payload.starts_with("invite-")).map(str::to_owned)
}

/// The payload of a link to an event that has a secret, and what is written down of it: `event-1-…_poster`.
fn secret_link_in(words: &str) -> Option<(String, String)> {
    let (_, payload) = words.split_once("?start=event-")?;
    let payload = payload.split_whitespace().next()?;
    let (target, source) = payload.split_once('_').map_or((payload, None), |(target, source)| (target, Some(source)));
    let (number, _secret) = target.split_once('-')?;
    let source = source.map_or(String::new(), |source| format!("_{source}"));
    Some((format!("event-{payload}"), format!("event-{number}-…{source}")))
}

/// The payload of a button that adds the bot to a group.
fn group_link_in(rows: &Value) -> Option<String> {
    let payload = |key: &Value| Some(key["url"].as_str()?.split_once("?startgroup=")?.1.to_owned());
    keys(rows).find_map(payload)
}
