//! What goes wrong, one thing after the other, as a seed has it.

use std::{process::Stdio, time::Duration};

use fastrand::Rng;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::process::Life;
use crate::support::{TOKEN, bot::command};

/// Telegram's answers that do not stay.
fn passing(random: &mut Rng) -> Value {
    match random.u8(..8) {
        0 => json!({"status": 429, "retry_after": 1}),
        1 => json!({"status": 500, "description": "Internal Server Error"}),
        2 => json!({"status": 400, "description": "Bad Request: Bad Gateway"}),
        3 => json!({"html": 502}),
        4 => json!({"delay_ms": random.u64(..1_500)}),
        5 => json!("refused"),
        _ => json!("lost"),
    }
}

/// What is refused for good; only to those who can do without.
fn lasting(random: &mut Rng) -> Value {
    match random.u8(..3) {
        0 => json!({"status": 403, "description": "Forbidden: bot was blocked by the user"}),
        1 => json!({"status": 403, "description": "Forbidden: user is deactivated"}),
        _ => json!({"status": 400, "description": "Bad Request: message is too strange"}),
    }
}

const METHODS: [Option<&str>; 4] = [None, Some("sendMessage"), Some("editMessageText"), Some("answerCallbackQuery")];

/// Lets things go wrong until it is dropped. `idlers` may be refused for good.
pub async fn inject_faults(life: &Life, idlers: &[i64], mut random: Rng) {
    loop {
        sleep(Duration::from_millis(random.u64(20..800))).await;
        let _turn = life.turn.lock().await;
        mishap(life, idlers, &mut random).await;
        // By less than makes Telegram forget a press, all in all.
        life.jump(random.i64(0..3_000));
        life.revive(random.bool());
    }
}

async fn mishap(life: &Life, idlers: &[i64], random: &mut Rng) {
    let faults = async |faults: Value| life.world.faults(faults).await;
    match random.u8(..20) {
        0..4 => {
            life.kill();
            sleep(Duration::from_millis(random.u64(..200))).await;
            starts(life, random).await;
        }
        4 => {
            life.stop().await;
            starts(life, random).await;
        }
        5..9 => {
            let mut next = Vec::new();
            for _ in 0..random.u8(1..6) {
                next.push(json!({"method": random.choice(METHODS).unwrap(), "times": random.u8(1..4), "answer": passing(random)}));
            }
            next.push(json!({"chat_id": random.choice(idlers), "answer": lasting(random)}));
            faults(json!({ "next": next })).await;
        }
        9 | 10 => faults(json!({"twice": random.bool(), "reversed": random.bool()})).await,
        11 | 12 => faults(json!({"resend_presses": random.bool()})).await,
        13 => faults(json!({"slow_ms": random.u64(..150)})).await,
        14 => faults(json!({"flood": random.bool()})).await,
        15 | 16 => full_disk(life, random).await,
        17 => {
            faults(json!({"token_revoked": true})).await;
            sleep(Duration::from_millis(random.u64(..200))).await;
            faults(json!({"token_revoked": false})).await;
        }
        18 => {
            // Somebody else fetches the updates, and confirms none.
            let url = format!("{}/bot{TOKEN}/getUpdates", life.world.sandbox.url());
            _ = life.world.http.get(url).send().await;
        }
        _ => copy(life, random).await,
    }
}

/// Mostly the bot gets to Telegram before something else goes wrong; a slow machine might never let it, else.
async fn starts(life: &Life, random: &mut Rng) {
    let last = life.world.last_event().await;
    life.start(random.u8(..4) == 0);
    if random.u8(..4) > 0 {
        let asks = life.world.event(last, |event| event["kind"] == "request");
        _ = tokio::time::timeout(Duration::from_secs(5), asks).await;
    }
}

async fn full_disk(life: &Life, random: &mut Rng) {
    life.limit_files(Some(random.u64(..200_000)));
    sleep(Duration::from_millis(random.u64(50..500))).await;
    life.limit_files(None);
}

/// A copy of the database is made, and perhaps the copying is killed.
async fn copy(life: &Life, random: &mut Rng) {
    let file = life.world.folder.join(format!("copy-{}.sqlite", random.u32(..)));
    let mut copying = command(&life.world, &["backup", &file.display().to_string()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    sleep(Duration::from_millis(random.u64(..200))).await;
    if random.bool() {
        _ = copying.kill();
    }
    tokio::task::spawn_blocking(move || copying.wait().unwrap()).await.unwrap();
}
