//! A newcomer tries it: one command, and then everything by clicking in the page.
//!
//! Needs Chromium and its driver. Where they are missing the test says so and passes, unless
//! `HASHAR_TEST_BROWSER=required`, as in `.ci/run`.

use std::{
    io::{BufRead, BufReader, Lines},
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
    str::FromStr,
};

use crate::support::{
    DEADLINE, Person, TOKEN, World,
    registration::{STEPS, Step},
};
use fantoccini::{Client, ClientBuilder, Locator, elements::Element, key::Key, wd::WebDriverCompatibleCommand};
use hashar::sandbox::BOT_USERNAME;
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::{Method, Url};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newcomer_registers_by_clicking_on_a_desktop() {
    registers("1280,900").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newcomer_registers_by_clicking_on_a_phone() {
    registers("400,860").await;
}

async fn registers(window: &str) {
    let Some(driver) = Running::driver() else { return };
    let sandbox = Running::sandbox();
    let page = Page::open(&driver, &sandbox.address, window).await;
    page.click("//button[contains(@class,'person')][.//bdi[text()='Айпери']]").await;
    page.click("//button[@data-testid='start']").await;
    for step in &STEPS[1..] {
        page.does(*step).await;
    }
    page.wait("//article[contains(., 'Катталдыңыз ✅')]").await;
    page.wait("//button[contains(@class, 'key')][contains(., 'Катыша тургандарым')]").await;
    let letters = page.browser.find_all(Locator::Css(".panel")).await.unwrap();
    assert!(letters.is_empty(), "the letters are back");
    page.click("//button[@data-testid='clock-day']").await;
    let empty = Locator::XPath("//body//*[text()[normalize-space()='null' or normalize-space()='undefined']]");
    assert!(page.browser.find_all(empty).await.unwrap().is_empty(), "what is not there is not shown");
    assert_eq!(page.complaints().await, Vec::<Value>::new());
    page.browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_bot_answers_inline_can_be_chosen_on_a_phone() {
    let Some(driver) = Running::driver() else { return };
    let world = World::new().await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let page = Page::open(&driver, &world.sandbox.url(), "360,740").await;
    page.click(&format!("//button[@data-testid='person-{}']", anna.id)).await;
    page.types(&format!("@{BOT_USERNAME} river")).await;
    answer(&world, "river").await;
    page.click("//button[@data-testid='inline-result'][contains(., 'River clean-up')]").await;
    page.wait("//article[contains(., 'via @') and contains(., 'We clean the river')]").await;
    page.gone("//div[@data-testid='inline']").await;
    page.click("//button[contains(@class, 'key')][contains(., 'Take part')]").await;
    page.wait("//article[contains(., '/start river')]").await;
    page.types(&format!("@{BOT_USERNAME} ")).await;
    answer(&world, "").await;
    page.wait("//button[@data-testid='inline-result']").await;
    page.types(&String::from(char::from(Key::Escape))).await;
    page.gone("//div[@data-testid='inline']").await;
    page.types("trees").await;
    answer(&world, "trees").await;
    page.click("//button[@data-testid='inline-button']").await;
    page.wait("//article[contains(., '/start all')]").await;
    assert_eq!(page.complaints().await, Vec::<Value>::new());
    page.browser.close().await.unwrap();
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_adds_the_bot_to_a_group_that_is_made_for_it() {
    let Some(driver) = Running::driver() else { return };
    let world = World::new().await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    anna.say(&world, "hello").await;
    let link = format!("https://t.me/{BOT_USERNAME}?startgroup=abc");
    let markup = json!({"inline_keyboard": [[{"text": "Add to a group", "url": link}]]});
    call(&world, "sendMessage", json!({"chat_id": anna.id, "text": "Groups", "reply_markup": markup})).await;
    let page = Page::open(&driver, &world.sandbox.url(), "1280,900").await;
    page.click(&format!("//button[@data-testid='person-{}']", anna.id)).await;
    page.click("//button[contains(@class, 'key')][contains(., 'Add to a group')]").await;
    page.click("//dialog[.//select]//button[@data-testid='confirm']").await;
    page.wait("//input[@data-testid='group-title']").await.send_keys("Sabah").await.unwrap();
    page.click("//dialog[.//input]//button[@data-testid='confirm']").await;
    page.wait("//article[contains(., 'Anna added the bot')]").await;
    page.wait("//article[contains(., '/start@') and contains(., 'abc')]").await;
    page.types("Hello everybody").await;
    page.types(&String::from(char::from(Key::Enter))).await;
    page.wait("//article[contains(., 'Anna') and contains(., 'Hello everybody')]").await;
    for (deed, seen) in [("Make it a supergroup", "made this out of a group"), ("Remove the bot", "")] {
        page.click("//section[contains(@class, 'current')]//button[@data-testid='person-menu']").await;
        page.click(&format!("//button[@role='menuitem'][contains(., '{deed}')]")).await;
        page.wait(&format!("//section[contains(@class, 'current')][contains(., '{seen}')]")).await;
    }
    page.wait("//section[contains(@class, 'current')][contains(., 'without the bot')]").await;
    assert_eq!(page.complaints().await, Vec::<Value>::new());
    page.browser.close().await.unwrap();
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_not_changed_stays_under_the_finger() {
    let Some(driver) = Running::driver() else { return };
    let world = World::new().await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let page = Page::open(&driver, &world.sandbox.url(), "1280,900").await;
    page.click(&format!("//button[@data-testid='person-{}']", anna.id)).await;
    let start = "//button[@data-testid='start']";
    page.mark(start).await;
    call(&world, "setMyDescription", json!({"description": "What it can do"})).await;
    page.wait("//div[contains(@class, 'intro')][contains(., 'What it can do')]").await;
    assert!(page.is_marked(start).await, "its description came");
    page.click(start).await;
    let [take, later, never] =
        ["Take part", "Later", "Never"].map(|label| json!({"text": label, "callback_data": label}));
    let message = json!({"chat_id": anna.id, "text": "Saturday", "reply_markup": {"inline_keyboard": [[take, later]]}});
    let id = call(&world, "sendMessage", message).await["message_id"].clone();
    let key = |label: &str| format!("//button[contains(@class, 'key')][contains(., '{label}')]");
    page.mark(&key("Take part")).await;
    page.mark(&key("Later")).await;
    let markup = json!({"inline_keyboard": [[take, never]]});
    let edit = json!({"chat_id": anna.id, "message_id": id, "text": "Sunday", "reply_markup": markup});
    call(&world, "editMessageText", edit).await;
    page.wait("//article[contains(., 'Sunday')]").await;
    assert!(page.is_marked(&key("Take part")).await, "the words above it changed");
    assert!(!page.is_marked(&key("Never")).await, "a finger on another button must not press it");
    call(&world, "sendChatAction", json!({"chat_id": anna.id, "action": "typing"})).await;
    page.wait("//small[contains(@class, 'typing')]").await;
    assert_eq!(page.complaints().await, Vec::<Value>::new());
    page.browser.close().await.unwrap();
    world.end().await;
}

/// Answers a question as a bot would; those asked while it was being typed go without an answer.
async fn answer(world: &World, question: &str) {
    let mut offset = 0;
    let id = loop {
        let updates = call(world, "getUpdates", json!({"timeout": 20, "limit": 1, "offset": offset})).await;
        let update = &updates[0];
        offset = update["update_id"].as_i64().unwrap() + 1;
        if update["inline_query"]["query"] == question {
            break update["inline_query"]["id"].clone();
        }
    };
    let link = format!("https://t.me/{BOT_USERNAME}?start=river");
    let results = json!([
        {"type": "article", "id": "1", "title": "River clean-up", "description": "Saturday 10:00 · 5 places are free",
            "input_message_content": {"message_text": "We clean the river"},
            "reply_markup": {"inline_keyboard": [[{"text": "Take part", "url": link}]]}},
        {"type": "article", "id": "2", "title": "Planting trees", "input_message_content": {"message_text": "We plant"}},
    ]);
    let button = json!({"text": "All of them", "start_parameter": "all"});
    let answered = json!({"inline_query_id": id, "results": results, "button": button});
    assert_eq!(call(world, "answerInlineQuery", answered).await, true);
}

async fn call(world: &World, method: &str, body: Value) -> Value {
    let url = format!("{}/bot{TOKEN}/{method}", world.sandbox.url());
    let answer: Value = world.http.post(url).json(&body).send().await.unwrap().json().await.unwrap();
    answer["result"].clone()
}

/// A program that ends with the test, however that ends.
struct Running {
    child: Child,
    address: String,
    /// Kept open, or the program could not write to it any more.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

impl Running {
    /// Starts a program and waits for the line that says where it listens.
    fn start(mut program: Command, address: fn(&str) -> Option<String>) -> std::io::Result<Running> {
        let mut child = program.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = output.find_map(|line| address(&line.unwrap())).unwrap();
        Ok(Running { child, address, _output: output })
    }

    fn sandbox() -> Running {
        let mut program = Command::new(PathBuf::from(env!("CARGO_BIN_EXE_hashar")));
        program.args(["sandbox", "--port", "0"]);
        let address = |line: &str| line.split_whitespace().find(|word| word.starts_with("http")).map(str::to_owned);
        Running::start(program, address).unwrap()
    }

    /// None where there is no driver and none is required.
    fn driver() -> Option<Running> {
        let mut program = Command::new("chromedriver");
        program.arg("--port=0");
        let address = |line: &str| {
            let port = line.split_once("started successfully on port ")?.1;
            Some(format!("http://127.0.0.1:{}", port.trim_end_matches('.')))
        };
        let started = Running::start(program, address);
        if let Err(error) = &started {
            let required = std::env::var("HASHAR_TEST_BROWSER").is_ok_and(|value| value == "required");
            assert!(!required, "chromedriver: {error}");
            println!("left out: chromedriver is not installed");
        }
        started.ok()
    }
}

/// The sandbox's page in a browser.
struct Page {
    browser: Client,
}

impl Page {
    async fn open(driver: &Running, sandbox: &str, window: &str) -> Page {
        let size = format!("--window-size={window}");
        let arguments =
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", size.as_str()];
        let capabilities = json!({"goog:chromeOptions": {"args": arguments}, "goog:loggingPrefs": {"browser": "ALL"}});
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let browser = builder.connect(&driver.address).await.unwrap();
        browser.goto(sandbox).await.unwrap();
        Page { browser }
    }

    async fn wait(&self, path: &str) -> Element {
        let found = self.browser.wait().at_most(DEADLINE).for_element(Locator::XPath(path)).await;
        found.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    async fn click(&self, path: &str) {
        self.wait(path).await.click().await.unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// Makes a node known, so that it can be told from another that looks the same.
    async fn mark(&self, path: &str) {
        let node = serde_json::to_value(self.wait(path).await).unwrap();
        self.browser.execute("arguments[0].isTheSame = true", vec![node]).await.unwrap();
    }

    async fn is_marked(&self, path: &str) -> bool {
        let node = serde_json::to_value(self.wait(path).await).unwrap();
        self.browser.execute("return arguments[0].isTheSame === true", vec![node]).await.unwrap() == true
    }

    async fn types(&self, words: &str) {
        self.wait("//textarea[@data-testid='composer']").await.send_keys(words).await.unwrap();
    }

    /// Waits until something is not shown any more.
    async fn gone(&self, path: &str) {
        self.wait(&format!("{path}[@hidden]")).await;
    }

    async fn does(&self, step: Step) {
        match step {
            Step::Says(words) => {
                // Until the last press is answered, the words would belong to its question.
                self.wait("//body[not(.//*[@aria-busy='true'])]").await;
                self.types(words).await;
                self.types(&String::from(char::from(Key::Enter))).await;
            }
            Step::Presses(choice) => {
                let data = format!("substring-after(@data-press, '|') = '{choice}'");
                self.click(&format!("(//button[{data}])[last()]")).await;
            }
            Step::SharesContact => {
                self.click("(//button[@data-testid='reply-button'])[1]").await;
                self.click("//button[@data-testid='confirm']").await;
            }
        }
    }

    /// What the browser has to say against the page: errors, and requests it was not allowed to make.
    async fn complaints(&self) -> Vec<Value> {
        let log = self.browser.issue_cmd(BrowserLog).await.unwrap();
        log.as_array().unwrap().iter().filter(|entry| entry["level"] == "SEVERE").cloned().collect()
    }
}

/// Chromium's own command for what stands in its console.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({"type": "browser"}).to_string()))
    }
}
