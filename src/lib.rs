//! Hashar: a Telegram bot for volunteer recruitment and event notifications.
//!
//! # Four ideas
//!
//! 1. **An update is one transaction** (`bot/`). Read the conversation, decide, save it, write what follows,
//!    commit. Nothing is sent inside, and an update is confirmed to Telegram only after the commit. Updates
//!    that wait together share a commit.
//! 2. **A dialogue is two pure functions** (`dialogues/`). `question(state)`: what is asked there.
//!    `answer(state, input)`: where the answer leads.
//! 3. **Everything said is owed first** (`outbox/`). A message is a row, written in the transaction that made
//!    it true. One worker sends the rows, at Telegram's pace. (Only the answers to a click and to an inline
//!    question are not: they are worth nothing after a few seconds, and are sent right after the commit.)
//! 4. **There is one pretend Telegram** (`sandbox/`). It is the demonstration, the test double and the
//!    newcomer's playground; the bot cannot tell it from the real one.
//!
//! # The tree
//!
//! ```text
//! main.rs      options in, parts put together, run until a signal
//! demo/        `hashar sandbox`: the bot beside the pretend Telegram, with people and events from the start
//! app.rs       the parts together: polling or the webhook, worker, profile
//! operator/    what operators do from the command line
//! health/      whether the bot could run here (`hashar check`), how one that runs is, and its metrics for those who ask
//! backup/      copies of the database: made, kept by the clock, put back
//! updates/     how updates come in: polling, the webhook, and the receiver that both hand them to
//! bot/         where Telegram meets the dialogues. The way in: handle (the transaction), router, commands, effects,
//!              conversation (the context of an update, and what is shown). Who performs what is done: volunteer,
//!              organizer, announce, team, groups, reminders; what somebody leaves half written, drafts keep. Whom others
//!              hear from: notifications, and receivers, who look after an event. What goes by the clock: scheduler, with
//!              its jobs. races plays what happens once on two instances; only for tests
//! feeds/       calendars for programs that fetch them
//! leader.rs    several instances on one database: which of them sends, and what they tell each other
//! outbox/      messages that are owed: worker, pace (Telegram's limits), send
//! wakeups.rs   by which one part tells another that there is something to do
//! http.rs      HTTP for whoever asks us: how long who begins a request may take to end it
//! metrics.rs   what is counted: one struct, handed to where things happen
//! telegram/    Telegram's side: updates as our own words (update, content, sanitize), what a refusal means (error), asking
//!              again (retry), the bot's profile
//! db/          all SQL; one text of each statement serves SQLite and PostgreSQL (sql/)
//! dialogues/   conversations as state machines: registration, settings, teams, events, announcements; pure
//! clock.rs     the system's time, or the sandbox's
//! config.rs    every option once
//! documents/   files that people get: calendars, lists, QR codes; pure
//! texts/       Text, one variant a sentence, made by build.rs of locales/en.ftl, and its rendering by Fluent
//! domain/      the field's words and their rules; parsed on entry, valid ever after; pure
//! sandbox/     the pretend Telegram and its page; imports nothing of ours
//! hot.rs       what runs most, for counting its instructions
//! properties/  what holds whatever comes from outside; only for tests and the fuzzer (`fuzz/`)
//! ```
//!
//! A module imports only from those below it; `tests/architecture/mod.rs` holds the whole table. `docs/architecture.md`
//! follows an update, a sign-up, an announcement and a reminder through the files.
//!
//! # Words
//!
//! An **update** (Telegram's) is read as an **input**. A **person** is anyone who talks to the bot; a
//! **volunteer** is a registered one. A **profile** is what a volunteer told about themselves, a **draft**
//! the same while it is asked; **preferences** are how and when they want to hear from us. A **subscription**
//! joins a volunteer and a **topic**. A **delivery** is one message owed to one chat. An **organization** has
//! a **team**: **members** in a **role** (organizer, coordinator, federation admin), which reaches down to
//! the organizations below. An **invitation** is a link that gives one person a role, once. An **event** is
//! always a volunteering event; it has one or more **shifts**, blocks of time with places, each perhaps with
//! a role of its own, and its text in one or more languages. A **sign-up** joins a volunteer and a shift;
//! where an organizer decides, it begins as an **application**. The **waitlist** is those who wait; an
//! **offer** holds a freed place for one of them until it expires; if time is short it is **shared**: several have it, and
//! the first to take the place has it. A **roster** is who is on a shift's list; who of them
//! came, and whose is a **no-show**, organizers mark.
//! A **link** leads to an event or an organization, and its **source** says where it was put. An
//! **announcement** is written by a human and goes to an **audience**, which is frozen when it is confirmed;
//! each of its **parts** is what one organization's coordinators decide about. Its **content** is kept as it was written; a
//! **correction** is a later **revision** of it. A **group** is a Telegram group to
//! which an organization's announcements may go too, once a coordinator has **linked** it. A **reminder** is made by a
//! **rule** and the clock; an **alarm** is a rule made into an instant for one shift. A **lead** says how long before
//! a shift. A **schedule** makes an announcement recur; each time it comes to is an **occurrence**, named by what the
//! clock on the wall shows. A **rehearsal** shows what somebody would get, and sends it to nobody else. The **digest**
//! tells a volunteer once a week of new events near them; its **edition** is that of one week where they live.
//!
//! # What always holds
//!
//! - Killed at any instant and started again, the bot has lost no update's effect and no owed message.
//! - A tap does what its card says, or the card is shown as it is now and asks once more (`dialogues::Facts`).
//! - An update that comes twice has its effect once; so has a button that is pressed twice.
//! - One update that fails or panics changes nothing and stops nobody else's.
//! - Within a chat, messages arrive in the order in which they became owed.
//! - A place is never given twice: confirmed and held places are at most those there are.
//! - A deadline runs only while its person can act: no offer ends in the quiet hours of its person nor sooner than an hour
//!   after them, unless the shift begins, and no place stays held for somebody who cannot be reached.
//! - Whatever can happen once happens once, whichever of several instances is asked (`tests/once.rs`).
//! - Nobody has places in two shifts at the same time but those who were asked which one they keep, because one was moved.
//! - Who was removed from an event comes back only if an organizer lets them.
//! - Nobody acts outside their role or organization: it is checked when the act is done, in the same
//!   transaction, whatever the button says.
//! - Of several instances on one database one at a time, the **leader**, sends and does what
//!   goes by the clock: the one that holds the **lease**.
//! - A reply never waits for bulk.
//! - A reminder comes once, at the right hour where the shift is, never to who waits or has left, and never
//!   when it is of no use any more. What quiet hours would swallow comes before them, or makes no sound; and so does what an
//!   outage has put off into them.
//! - Who is told that somebody hears of something is told so only if somebody can be reached, and hears of it if that
//!   changes; what nobody can receive is kept for whoever looks after the event next.
//! - In a group nothing is said but what was announced, that it is linked, and that it is so no more; never anything of
//!   a person.
//! - An occurrence of a schedule is announced once, late at most by some hours, or left out with its reason noted.
//! - A digest comes at most once a week, in the reader's own evening, and only if there is something new.
//! - What an organizer has begun to write and left is offered again for 30 days (`bot::drafts`).
//! - A label that a phone would cut off has a row of its own (`texts::width`).
//! - An announcement reaches nobody twice, and at every moment those it was sent to, could not be sent to, was
//!   not to be sent to after all, waits for, and is not known to have reached, are together its audience, groups
//!   included.
//! - What is announced to the people of a shift goes no further once that is cancelled, and its author hears so.
//! - People get the words that those responsible for them have accepted, and no others: a version of a text never changes,
//!   what is accepted is its hash, and new words wait where somebody has accepted the old. (Of what only Telegram can copy
//!   an edited original is a new version.)
//! - Nobody has so much of what costs something that others are short of it (`domain::rate_limit`).
//! - A link that gives a role or links a group is kept nowhere; the database knows its hash.
//! - An event that not everybody may see is opened by its number to nobody else (`db::visit::may_see`).
//! - Of those an announcement goes to, rounded numbers are told, and of fewer than ten only that (`domain::announcement::Crowd`).
//! - Who has deleted their data is named by nothing that is kept or owed (`db::mention`).
//! - /mydata tells everything; it reads from the database itself where people stand (`db::my_data`).
//! - The bot's token, names and phone numbers are in no log and no error.

// What nobody outside uses is not public, so that the compiler finds what nobody uses at all.
#![warn(unreachable_pub)]

pub mod app;
pub mod backup;
mod bot;
pub mod clock;
pub mod config;
mod db;
pub mod demo;
mod dialogues;
mod documents;
mod domain;
mod feeds;
pub mod health;
#[cfg(feature = "instructions")]
#[doc(hidden)]
pub mod hot;
mod http;
mod leader;
mod metrics;
pub mod operator;
mod outbox;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod properties;
pub mod sandbox;
mod telegram;
mod texts;
mod updates;
mod wakeups;
