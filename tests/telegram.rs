//! The pretend Telegram keeps the real one's rules, in the real one's words.

use crate::support::{Group, Person, TOKEN, World};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

/// A world in which somebody has written to a bot that only these tests speak for.
async fn begun() -> (World, Person) {
    let world = World::new().await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    anna.say(&world, "hello").await;
    (world, anna)
}

impl World {
    fn method(&self, name: &str) -> String {
        format!("{}/bot{TOKEN}/{name}", self.sandbox.url())
    }

    async fn call(&self, method: &str, body: Value) -> Value {
        self.http.post(self.method(method)).json(&body).send().await.unwrap().json().await.unwrap()
    }

    /// What a call that must fail is refused with.
    async fn refusal(&self, method: &str, body: Value) -> (u64, String) {
        let answer = self.call(method, body).await;
        assert_eq!(answer["ok"], false, "{answer}");
        (answer["error_code"].as_u64().unwrap(), answer["description"].as_str().unwrap().to_owned())
    }
}

#[tokio::test]
async fn parameters_come_in_every_form_and_methods_in_every_case() {
    let (world, anna) = begun().await;
    let http = &world.http;
    let fields = [("chat_id", anna.id.to_string()), ("text", "hi".to_owned())];
    for answer in [
        http.get(world.method("SendMessage")).query(&fields).send().await,
        http.post(world.method("sendmessage")).form(&fields).send().await,
        http.post(world.method("SENDMESSAGE")).json(&json!({"chat_id": anna.id, "text": "hi"})).send().await,
        http.post(world.method("sendMessage"))
            .multipart(Form::new().text("chat_id", anna.id.to_string()).text("text", "hi"))
            .send()
            .await,
    ] {
        assert_eq!(answer.unwrap().json::<Value>().await.unwrap()["result"]["text"], "hi");
    }
    world.end().await;
}

#[tokio::test]
async fn what_telegram_refuses_is_refused_in_its_words() {
    let (world, anna) = begun().await;
    let message = |fields: Value| {
        let mut message = json!({"chat_id": anna.id, "text": "hi"});
        message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        message
    };
    let button = |fields: Value| message(json!({"reply_markup": {"inline_keyboard": [[fields]]}}));
    for (body, description) in [
        (message(json!({"chat_id": 5})), "Bad Request: chat not found"),
        (message(json!({"text": ""})), "Bad Request: message text is empty"),
        (message(json!({"text": " \n "})), "Bad Request: text must be non-empty"),
        (message(json!({"text": "a".repeat(4097)})), "Bad Request: message is too long"),
        (message(json!({"text": "a".repeat(40_000)})), "Bad Request: text is too long"),
        (
            message(json!({"text": "<b>x", "parse_mode": "HTML"})),
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (button(json!({"text": "x", "callback_data": "ə".repeat(33)})), "Bad Request: BUTTON_DATA_INVALID"),
        (
            button(json!({"text": "x"})),
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
    ] {
        assert_eq!(world.refusal("sendMessage", body).await, (400, description.to_owned()));
    }
    // The limit counts characters after the tags were read.
    let longest = format!("<b>{}</b>", "ə".repeat(4096));
    assert_eq!(world.call("sendMessage", message(json!({"text": longest, "parse_mode": "HTML"}))).await["ok"], true);
    assert_eq!(world.refusal("telepathise", json!({})).await, (404, "Not Found: method not found".to_owned()));
    world.end().await;
}

#[tokio::test]
async fn edits_that_change_nothing_or_find_nothing_are_refused() {
    let (world, anna) = begun().await;
    let sent = world.call("sendMessage", json!({"chat_id": anna.id, "text": "<i>hi</i>", "parse_mode": "HTML"})).await;
    let edit = json!({"chat_id": anna.id, "message_id": sent["result"]["message_id"], "text": "<i>hi</i>", "parse_mode": "HTML"});
    let (_, description) = world.refusal("editMessageText", edit).await;
    assert!(description.starts_with("Bad Request: message is not modified: specified new message content"));
    for (message_id, expected) in
        [(json!(1), "Bad Request: message can't be edited"), (json!(99), "Bad Request: message to edit not found")]
    {
        let edit = json!({"chat_id": anna.id, "message_id": message_id, "text": "new"});
        assert_eq!(world.refusal("editMessageText", edit).await, (400, expected.to_owned()));
    }
    let edit = json!({"chat_id": anna.id, "message_id": sent["result"]["message_id"], "text": "a".repeat(4097)});
    assert_eq!(world.refusal("editMessageText", edit).await, (400, "Bad Request: MESSAGE_TOO_LONG".to_owned()));
    world.end().await;
}

#[tokio::test]
async fn people_can_be_out_of_reach() {
    let (world, anna) = begun().await;
    let silent = Person::new(&world, "Silent", None).await;
    let message = |person: &Person| json!({"chat_id": person.id, "text": "hi"});
    let never = "Forbidden: bot can't initiate conversation with a user";
    assert_eq!(world.refusal("sendMessage", message(&silent)).await, (403, never.to_owned()));
    anna.act(&world, "block", json!({})).await;
    let blocked = "Forbidden: bot was blocked by the user";
    assert_eq!(world.refusal("sendMessage", message(&anna)).await, (403, blocked.to_owned()));
    anna.act(&world, "deactivate", json!({})).await;
    let gone = "Forbidden: user is deactivated";
    assert_eq!(world.refusal("sendMessage", message(&anna)).await, (403, gone.to_owned()));
    world.end().await;
}

#[tokio::test]
async fn a_press_can_be_answered_once_and_not_for_long() {
    let (world, anna) = begun().await;
    let keyboard = json!({"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]});
    world.call("sendMessage", json!({"chat_id": anna.id, "text": "?", "reply_markup": keyboard})).await;
    let too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    let click = anna.press(&world, "Yes").await["callback_query_id"].clone();
    assert_eq!(world.call("answerCallbackQuery", json!({"callback_query_id": click})).await["ok"], true);
    let answer = json!({"callback_query_id": click});
    assert_eq!(world.refusal("answerCallbackQuery", answer).await, (400, too_old.to_owned()));
    let late = anna.press(&world, "Yes").await["callback_query_id"].clone();
    world.post("clock", json!({"advance_seconds": 200})).await;
    let answer = json!({"callback_query_id": late});
    assert_eq!(world.refusal("answerCallbackQuery", answer).await, (400, too_old.to_owned()));
    world.end().await;
}

#[tokio::test]
async fn updates_come_until_a_higher_offset_confirms_them() {
    let (world, anna) = begun().await;
    anna.say(&world, "again").await;
    let ids = |answer: &Value| {
        let updates = answer["result"].as_array().unwrap().iter();
        updates.map(|update| update["update_id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    let all = ids(&world.call("getUpdates", json!({})).await);
    assert_eq!(all.len(), 2);
    world.faults(json!({"reversed": true})).await;
    assert_eq!(ids(&world.call("getUpdates", json!({})).await), [all[1], all[0]]);
    world.faults(json!({"reversed": false})).await;
    assert_eq!(ids(&world.call("getUpdates", json!({"offset": all[0], "limit": 1})).await), all[..1]);
    assert_eq!(ids(&world.call("getUpdates", json!({"offset": -1})).await), all[1..]);
    assert!(ids(&world.call("getUpdates", json!({"offset": all[1] + 1})).await).is_empty());
    world.call("getUpdates", json!({"allowed_updates": ["callback_query"]})).await;
    anna.say(&world, "unheard").await;
    assert!(ids(&world.call("getUpdates", json!({})).await).is_empty());
    world.end().await;
}

#[tokio::test]
async fn what_nobody_fetches_is_gone_after_a_day() {
    let (world, _) = begun().await;
    world.post("clock", json!({"advance_seconds": 86_401})).await;
    assert_eq!(world.call("getUpdates", json!({})).await["result"], json!([]));
    world.end().await;
}

#[tokio::test]
async fn a_webhook_and_polling_exclude_each_other() {
    let (world, _) = begun().await;
    let plain = world.refusal("setWebhook", json!({"url": "http://example.org"})).await;
    assert_eq!(plain.1, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
    world.call("setWebhook", json!({"url": "https://example.org/hook", "secret_token": "s"})).await;
    assert_eq!(world.call("getWebhookInfo", json!({})).await["result"]["url"], "https://example.org/hook");
    assert_eq!(world.refusal("getUpdates", json!({})).await.0, 409);
    world.call("deleteWebhook", json!({})).await;
    assert_eq!(world.call("getUpdates", json!({})).await["result"].as_array().unwrap().len(), 1);
    world.end().await;
}

#[tokio::test]
async fn files_can_be_sent_copied_and_fetched_again() {
    let (world, anna) = begun().await;
    let file = Part::bytes(b"a,b\n1,2\n".to_vec()).file_name("list.csv");
    let form =
        Form::new().text("chat_id", anna.id.to_string()).text("caption", "<b>List</b>").text("parse_mode", "HTML");
    let request = world.http.post(world.method("sendDocument")).multipart(form.part("document", file));
    let sent: Value = request.send().await.unwrap().json().await.unwrap();
    let sent = &sent["result"];
    assert_eq!((&sent["document"]["file_name"], &sent["caption"]), (&json!("list.csv"), &json!("List")));
    let copy = json!({"chat_id": anna.id, "from_chat_id": anna.id, "message_id": sent["message_id"]});
    assert!(world.call("copyMessage", copy).await["result"]["message_id"].is_number());
    let found = world.call("getFile", json!({"file_id": sent["document"]["file_id"]})).await;
    let path = found["result"]["file_path"].as_str().unwrap();
    let url = format!("{}/file/bot{TOKEN}/{path}", world.sandbox.url());
    assert_eq!(world.http.get(url).send().await.unwrap().text().await.unwrap(), "a,b\n1,2\n");
    world.end().await;
}

#[tokio::test]
async fn the_bot_presents_itself_by_language() {
    let (world, anna) = begun().await;
    let commands = |description: &str| json!([{"command": "start", "description": description}]);
    world.call("setMyCommands", json!({"commands": commands("Start")})).await;
    world.call("setMyCommands", json!({"commands": commands("Başla"), "language_code": "tr"})).await;
    world.call("setMyName", json!({"name": "Gönüllü", "language_code": "tr"})).await;
    assert_eq!(world.call("getMyCommands", json!({"language_code": "kk"})).await["result"], json!([]));
    assert_eq!(world.call("getMyName", json!({"language_code": "tr"})).await["result"]["name"], "Gönüllü");
    let wrong = world.refusal("setMyName", json!({"name": "x", "language_code": "eng"})).await;
    assert_eq!(wrong.1, "Bad Request: invalid language code specified");
    let elif = Person::new(&world, "Elif", Some("tr")).await;
    assert_eq!(elif.chat(&world).await["commands"], commands("Başla"));
    assert_eq!(anna.chat(&world).await["commands"], commands("Start"));
    world.end().await;
}

/// An article as a bot answers it.
fn article(id: &str, text: &str) -> Value {
    json!({"type": "article", "id": id, "title": format!("Title {id}"), "description": "words",
        "input_message_content": {"message_text": text, "parse_mode": "HTML"}})
}

impl Person {
    /// Asks the bot inline; the question's id.
    async fn ask(&self, world: &World, query: &str) -> Value {
        self.act(world, "inline", json!({"query": query})).await["inline_query_id"].clone()
    }
}

#[tokio::test]
async fn what_a_person_chooses_inline_is_sent_in_their_name() {
    let world = World::new().await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let id = anna.ask(&world, "river clean").await;
    let asked = world.call("getUpdates", json!({})).await["result"][0]["inline_query"].clone();
    assert_eq!((&asked["id"], &asked["query"], &asked["offset"]), (&id, &json!("river clean"), &json!("")));
    assert_eq!((&asked["from"]["id"], &asked["chat_type"]), (&json!(anna.id), &json!("sender")));

    let path = format!("inline/{}", id.as_str().unwrap());
    assert_eq!(world.get(&path).await["answered"], false);
    let mut river = article("river", "<b>River</b> clean-up");
    river["reply_markup"] = json!({"inline_keyboard": [[{"text": "Join", "url": "https://t.me/a_bot?start=river"}]]});
    let button = json!({"text": "All of them", "start_parameter": "all"});
    let answer = json!({"inline_query_id": id, "results": [river, article("trees", "Trees")], "button": button,
        "next_offset": "2", "cache_time": 0, "is_personal": true});
    assert_eq!(world.call("answerInlineQuery", answer).await["result"], true);
    let shown = world.get(&path).await;
    assert_eq!((&shown["answered"], &shown["button"], &shown["next_offset"]), (&json!(true), &button, &json!("2")));
    assert_eq!(shown["results"][0], json!({"id": "river", "title": "Title river", "description": "words"}));
    let event = world.event(0, |event| event["kind"] == "inline_answered").await;
    assert_eq!((&event["inline_query_id"], &event["is_personal"]), (&id, &json!(true)));
    assert_eq!((&event["results"], &event["button"]), (&shown["results"], &button));

    anna.act(&world, &format!("{path}/choose"), json!({"result_id": "river"})).await;
    let message = anna.chat(&world).await["messages"][0].clone();
    assert_eq!((&message["from"], &message["text"]), (&json!("person"), &json!("River clean-up")));
    assert_eq!(message["via_bot"], hashar::sandbox::BOT_USERNAME);
    assert_eq!(message["inline_keyboard"][0][0]["url"], "https://t.me/a_bot?start=river");
    let heard = world.call("getUpdates", json!({"offset": -1})).await["result"][0]["message"].clone();
    assert_eq!((&heard["from"]["id"], &heard["via_bot"]["is_bot"]), (&json!(anna.id), &json!(true)));
    assert_eq!(heard["entities"], json!([{"type": "bold", "offset": 0, "length": 5}]));
    world.end().await;
}

#[tokio::test]
async fn an_inline_answer_telegram_would_not_take_is_refused() {
    let (world, anna) = begun().await;
    let id = anna.ask(&world, "").await;
    let results = |results: Value| json!({"inline_query_id": id, "results": results});
    let with = |name: &str, value: Value| {
        let mut result = article("1", "text");
        result[name] = value;
        results(json!([result]))
    };
    let button = |parameter: &str| json!({"inline_query_id": id, "results": [], "button": {"text": "More", "start_parameter": parameter}});
    let many: Vec<Value> = (0..51).map(|n| article(&n.to_string(), "text")).collect();
    for (answer, description) in [
        (results(json!("words")), "can't parse JSON encoded inline query results"),
        (results(json!(many)), "RESULTS_TOO_MUCH"),
        (results(json!([article("1", "a"), article("1", "b")])), "RESULT_ID_DUPLICATE"),
        (with("id", json!("")), "RESULT_ID_INVALID"),
        (with("id", json!("a".repeat(65))), "RESULT_ID_INVALID"),
        (
            with("type", json!("dream")),
            "can't parse inline query result: type \"dream\" is unsupported for the inline query result",
        ),
        (with("title", json!("")), "can't parse inline query result: Can't find field \"title\""),
        (with("input_message_content", json!({})), "can't parse inline query result: Message text is empty"),
        (
            results(json!([article("1", "<b>x")])),
            "can't parse inline query result: Can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (results(json!([article("1", &"a".repeat(4097))])), "MESSAGE_TOO_LONG"),
        (
            with("reply_markup", json!({"keyboard": [["x"]]})),
            "can't parse inline query result: Inline keyboard expected",
        ),
        (
            with("reply_markup", json!({"inline_keyboard": [[{"text": "x", "callback_data": "a".repeat(65)}]]})),
            "BUTTON_DATA_INVALID",
        ),
        (button(""), "can't use empty start_parameter"),
        (button(&"a".repeat(65)), "too long start_parameter specified"),
        (button("a b"), "unallowed characters in start_parameter are used"),
    ] {
        assert_eq!(world.refusal("answerInlineQuery", answer).await, (400, format!("Bad Request: {description}")));
    }
    let fifty = results(json!(many[..50]));
    assert_eq!(world.call("answerInlineQuery", fifty).await["result"], true);
    world.end().await;
}

#[tokio::test]
async fn a_question_waits_half_a_minute() {
    let (world, anna) = begun().await;
    let too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid".to_owned();
    let answer = |id: &Value| json!({"inline_query_id": id, "results": []});
    assert_eq!(world.refusal("answerInlineQuery", answer(&json!("1"))).await, (400, too_old.clone()));
    let id = anna.ask(&world, "late").await;
    world.post("clock", json!({"advance_seconds": 31})).await;
    assert_eq!(world.refusal("answerInlineQuery", answer(&id)).await, (400, too_old));
    let waiting = world.call("getUpdates", json!({})).await;
    assert_eq!(waiting["result"].as_array().unwrap().len(), 1, "only the message still waits: {waiting}");
    world.end().await;
}

#[tokio::test]
async fn a_bot_hears_of_questions_only_if_it_wants_to_and_from_those_out_of_reach_too() {
    let (world, anna) = begun().await;
    let kinds = async |kinds: Value| {
        let updates = world.call("getUpdates", json!({"offset": -1, "allowed_updates": kinds})).await;
        updates["result"].as_array().unwrap().iter().filter(|update| update.get("inline_query").is_some()).count()
    };
    kinds(json!(["message"])).await;
    anna.ask(&world, "unheard").await;
    assert_eq!(kinds(json!(["inline_query"])).await, 0);
    anna.act(&world, "block", json!({})).await;
    anna.ask(&world, "heard").await;
    assert_eq!(kinds(json!(["inline_query"])).await, 1);
    world.end().await;
}

#[tokio::test]
async fn a_press_under_what_was_sent_inline_names_no_message() {
    let (world, anna) = begun().await;
    let id = anna.ask(&world, "").await;
    let mut result = article("1", "text");
    result["reply_markup"] = json!({"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]});
    world.call("answerInlineQuery", json!({"inline_query_id": id, "results": [result]})).await;
    let path = format!("inline/{}/choose", id.as_str().unwrap());
    anna.act(&world, &path, json!({"result_id": "1"})).await;
    anna.press(&world, "Yes").await;
    let updates = world.call("getUpdates", json!({"offset": -1})).await;
    let press = &updates["result"][0]["callback_query"];
    assert!(press["inline_message_id"].is_string() && press.get("message").is_none(), "{press}");
    world.end().await;
}

#[tokio::test]
async fn a_venue_sent_by_a_person_has_a_location_too() {
    let (world, anna) = begun().await;
    let venue = json!({"latitude": 40.4, "longitude": 49.8, "title": "Green Hall", "address": "1 River Street"});
    anna.act(&world, "send", json!({ "venue": venue })).await;
    let update = world.call("getUpdates", json!({"offset": -1})).await;
    let message = &update["result"][0]["message"];
    let location = json!({"latitude": 40.4, "longitude": 49.8});
    assert_eq!(message["location"], location);
    assert_eq!(message["venue"], json!({"location": location, "title": "Green Hall", "address": "1 River Street"}));
    let place = json!({"chat_id": anna.id, "latitude": 40.4, "longitude": 49.8, "title": "Hall", "address": "River"});
    let mut sent = world.call("sendVenue", place.clone()).await["result"].clone();
    assert_eq!((&sent["venue"]["title"], &sent["location"]), (&json!("Hall"), &location));
    sent = world.call("sendLocation", place).await["result"].clone();
    assert_eq!((&sent["location"], sent.get("venue")), (&location, None));
    world.end().await;
}

#[tokio::test]
async fn every_kind_of_file_is_sent_on_with_its_flags_and_albums_hold_what_goes_together() {
    let (world, anna) = begun().await;
    anna.act(&world, "send", json!({"video": true})).await;
    let updates = waiting(&world).await;
    let file = &updates.last().unwrap()["message"]["video"]["file_id"];
    for (method, kind) in [
        ("sendAnimation", "animation"),
        ("sendAudio", "audio"),
        ("sendVoice", "voice"),
        ("sendVideoNote", "video_note"),
        ("sendSticker", "sticker"),
    ] {
        let sent =
            world.call(method, json!({"chat_id": anna.id, kind: file, "caption": "c", "has_spoiler": true})).await;
        assert_eq!(sent["result"][kind]["file_id"], *file, "{method}");
        assert_eq!(sent["result"]["has_media_spoiler"] == true, kind == "animation", "{method}");
        let has_words = !["video_note", "sticker"].contains(&kind);
        assert_eq!(sent["result"]["caption"] == "c", has_words, "{method}");
    }
    let contact = json!({"chat_id": anna.id, "phone_number": "+1", "first_name": "A"});
    assert_eq!(world.call("sendContact", contact).await["result"]["contact"]["first_name"], "A");
    let item = |kind: &str| json!({"type": kind, "media": file, "caption": "<b>c</b>", "parse_mode": "HTML"});
    let album = |kinds: [&str; 2]| json!({"chat_id": anna.id, "media": kinds.map(item)});
    let sent = world.call("sendMediaGroup", album(["photo", "video"])).await;
    assert_eq!(sent["result"][1]["caption"], "c");
    assert_eq!(sent["result"][0]["media_group_id"], sent["result"][1]["media_group_id"]);
    let refused = world.refusal("sendMediaGroup", album(["photo", "document"])).await;
    assert_eq!(refused.1, "Bad Request: can't use media of the specified type in the album");
    world.end().await;
}

#[tokio::test]
async fn a_bot_hears_of_an_edit_and_never_of_a_deletion() {
    let (world, anna) = begun().await;
    let sent = anna.act(&world, "send", json!({"text": "Hi"})).await;
    anna.act(&world, "edit", json!({"words": "Hi", "text": "Ho"})).await;
    anna.act(&world, "delete", json!({"message_id": sent["message_id"]})).await;
    let updates = waiting(&world).await;
    let heard: Vec<&Value> = updates.iter().rev().take(2).map(|update| &update["edited_message"]["text"]).collect();
    assert_eq!(heard, [&json!("Ho"), &Value::Null], "the edit is the last");
    let copy = json!({"chat_id": anna.id, "from_chat_id": anna.id, "message_id": sent["message_id"]});
    assert_eq!(world.refusal("copyMessage", copy).await.1, "Bad Request: message to copy not found");
    world.end().await;
}

#[tokio::test]
async fn a_picture_somebody_sent_can_be_sent_on_by_its_id() {
    let (world, anna) = begun().await;
    anna.act(&world, "send", json!({"photo": true})).await;
    let update = world.call("getUpdates", json!({"offset": -1})).await;
    let picture = update["result"][0]["message"]["photo"][0]["file_id"].clone();
    let boris = Person::new(&world, "Boris", None).await;
    boris.say(&world, "hello").await;
    let keyboard = json!({"inline_keyboard": [[{"text": "Join", "callback_data": "join"}]]});
    let photo = json!({"chat_id": boris.id, "photo": picture, "caption": "<b>River</b>", "parse_mode": "HTML",
        "reply_markup": keyboard});
    let sent = world.call("sendPhoto", photo).await["result"].clone();
    assert_eq!((&sent["photo"][0]["file_id"], &sent["caption"]), (&picture, &json!("River")));
    assert_eq!(sent["reply_markup"], keyboard);
    let unknown = world.refusal("sendPhoto", json!({"chat_id": boris.id, "photo": "file99"})).await;
    assert_eq!(unknown.1, "Bad Request: wrong file identifier/HTTP URL specified");
    world.end().await;
}

/// The updates that wait.
async fn waiting(world: &World) -> Vec<Value> {
    world.call("getUpdates", json!({})).await["result"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_bot_is_added_to_a_group_by_a_link_and_hears_what_is_said_until_it_is_removed() {
    let (world, anna) = begun().await;
    let group = Group::new(&world, "Sabah").await;
    let message = json!({"chat_id": group.id, "text": "hi"});
    let out = (403, "Forbidden: bot was kicked from the group chat".to_owned());
    assert_eq!(world.refusal("sendMessage", message.clone()).await, out);
    group.say(&world, &anna, "own", "nobody hears this").await;
    group.act(&world, &anna, "add", json!({"payload": "abc"})).await;
    let updates = waiting(&world).await;
    assert_eq!(updates[1]["my_chat_member"]["new_chat_member"]["status"], "member");
    assert_eq!(updates[3]["message"]["text"], "/start@hashar_sandbox_bot abc");
    assert_eq!((&updates[3]["message"]["chat"]["type"], updates.len()), (&json!("group"), 4));
    assert_eq!(world.call("sendMessage", message.clone()).await["result"]["chat"]["title"], "Sabah");
    group.act(&world, &anna, "remove", json!({})).await;
    assert_eq!(waiting(&world).await[4]["my_chat_member"]["new_chat_member"]["status"], "left");
    assert_eq!(world.refusal("sendMessage", message).await, out);
    world.end().await;
}

#[tokio::test]
async fn a_group_becomes_a_supergroup_with_another_id() {
    let (world, anna) = begun().await;
    let mut group = Group::new(&world, "Sabah").await;
    group.act(&world, &anna, "add", json!({})).await;
    let old = group.id;
    group.migrate(&world, &anna, false).await;
    let answer = world.call("sendMessage", json!({"chat_id": old, "text": "hi"})).await;
    assert_eq!(answer["description"], "Bad Request: group chat was upgraded to a supergroup chat");
    assert_eq!(answer["parameters"]["migrate_to_chat_id"], group.id);
    assert_eq!(world.call("sendMessage", json!({"chat_id": group.id, "text": "hi"})).await["ok"], true);
    let updates = waiting(&world).await;
    assert_eq!(updates[3]["message"]["migrate_to_chat_id"], group.id);
    assert_eq!(updates[4]["message"]["migrate_from_chat_id"], old);
    world.end().await;
}

#[tokio::test]
async fn a_group_takes_twenty_messages_a_minute() {
    let (world, anna) = begun().await;
    let group = Group::new(&world, "Sabah").await;
    group.act(&world, &anna, "add", json!({})).await;
    world.faults(json!({"flood": true})).await;
    let message = json!({"chat_id": group.id, "text": "hi"});
    for burst in [10, 10] {
        for _ in 0..burst {
            assert_eq!(world.call("sendMessage", message.clone()).await["ok"], true);
        }
        world.post("clock", json!({"advance_seconds": 6})).await;
    }
    let wait = world.call("sendMessage", message.clone()).await["parameters"]["retry_after"].as_i64().unwrap();
    assert!((40..=49).contains(&wait), "{wait}");
    world.post("clock", json!({"advance_seconds": wait})).await;
    assert_eq!(world.call("sendMessage", message).await["ok"], true);
    world.end().await;
}
