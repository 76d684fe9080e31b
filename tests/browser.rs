//! A newcomer tries it: one command, and then everything by clicking in the page.
//!
//! Needs Chromium and its driver. Where they are missing the test says so and passes, unless
//! `HASHAR_TEST_BROWSER=required`, as in `.ci/run`.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod support;

use std::{
    io::{BufRead, BufReader, Lines},
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
    str::FromStr,
};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element, key::Key, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::{Method, Url};
use serde_json::{Value, json};
use support::{
    DEADLINE,
    registration::{STEPS, Step},
};

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
    let page = Page::open(&driver, &sandbox, window).await;
    page.click("//button[contains(@class,'person')][.//bdi[text()='Айпери']]").await;
    page.click("//button[@data-testid='start']").await;
    for step in &STEPS[1..] {
        page.does(*step).await;
    }
    page.wait("//article[contains(., 'Катталдыңыз, Айпери Асанова')]").await;
    let letters = page.browser.find_all(Locator::Css(".panel")).await.unwrap();
    assert!(letters.is_empty(), "the letters are back");
    page.click("//button[@data-testid='clock-day']").await;
    assert_eq!(page.complaints().await, Vec::<Value>::new());
    page.browser.close().await.unwrap();
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
    async fn open(driver: &Running, sandbox: &Running, window: &str) -> Page {
        let size = format!("--window-size={window}");
        let arguments =
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", size.as_str()];
        let capabilities = json!({"goog:chromeOptions": {"args": arguments}, "goog:loggingPrefs": {"browser": "ALL"}});
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let browser = builder.connect(&driver.address).await.unwrap();
        browser.goto(&sandbox.address).await.unwrap();
        Page { browser }
    }

    async fn wait(&self, path: &str) -> Element {
        let found = self.browser.wait().at_most(DEADLINE).for_element(Locator::XPath(path)).await;
        found.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    async fn click(&self, path: &str) {
        self.wait(path).await.click().await.unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    async fn does(&self, step: Step) {
        match step {
            Step::Says(words) => {
                // Until the last press is answered, the words would belong to its question.
                self.wait("//body[not(.//*[@aria-busy='true'])]").await;
                let composer = self.wait("//textarea[@data-testid='composer']").await;
                composer.send_keys(words).await.unwrap();
                composer.send_keys(&String::from(char::from(Key::Enter))).await.unwrap();
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
