//! Calendars for programs that fetch them: everybody's own by its secret link, and the public one of each organization.
//!
//! `…/calendar/person/SECRET.ics` and `…/calendar/organization/CODE.ics` are calendars; the same without `.ics` leads a
//! browser to the program that subscribes to them (`webcal:`). What there is not is answered like what is no address at all.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    extract::{Path, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION, REFERRER_POLICY, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use reqwest::Url;
use sha2::{Digest, Sha256};
use tracing::error;

use crate::{
    bot::{calendars::entry, services::calendar_link},
    clock::Clock,
    db::{
        Database,
        calendar::{self, Dated},
        trouble::reasons,
    },
    documents::{Entry, Feed, calendar_feed},
    domain::{
        Language, OrganizationCode, PersonId,
        invitation::Secret,
        rate_limit::{RateLimited, RateLimits, RetryAfter},
    },
    metrics::Metrics,
    texts::{Catalogue, Text},
};

const CALENDAR: &str = "text/calendar; charset=utf-8";
/// Whoever passes it on keeps no copy for others.
const PRIVATE: &str = "private, max-age=300";
/// In seconds.
const TRY_AGAIN: &str = "60";

/// What calendars are made of.
pub(crate) struct Feeds {
    pub db: Database,
    pub texts: Arc<Catalogue>,
    pub clock: Clock,
    pub metrics: Arc<Metrics>,
    /// Where people reach them from outside.
    pub public_url: Url,
    /// The bot's username.
    pub bot_name: String,
}

struct Served {
    feeds: Feeds,
    limits: Mutex<RateLimits>,
    /// The fingerprints of secrets that opened a calendar lately.
    known: Mutex<HashSet<Vec<u8>>>,
}

/// So many are remembered.
const MOST_KNOWN: usize = 50_000;
/// Nobody: all those together who ask for calendars that there are not.
const GUESSERS: PersonId = PersonId(0);

/// The addresses of all calendars.
pub(crate) fn router(feeds: Feeds) -> Router {
    let place = place(&feeds.public_url);
    Router::new()
        .route(&format!("{place}/person/{{name}}"), get(person))
        .route(&format!("{place}/organization/{{name}}"), get(organization))
        .with_state(Arc::new(Served { feeds, limits: Mutex::default(), known: Mutex::default() }))
}

/// Where calendars stand below the public address.
fn place(public_url: &Url) -> String {
    format!("{}/calendar", public_url.path().trim_end_matches('/'))
}

async fn person(State(served): State<Arc<Served>>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let (digits, is_calendar) = calendar_name(&name);
    let Some(secret) = Secret::parse_digits(digits) else { return StatusCode::NOT_FOUND.into_response() };
    if !is_calendar {
        return served.lead_to_program(&format!("person/{digits}"));
    }
    if !served.allows(&secret.hash()) {
        return too_many();
    }
    served.answer(served.of_person(&secret).await, &headers)
}

async fn organization(State(served): State<Arc<Served>>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let (code, is_calendar) = calendar_name(&name);
    let Ok(code) = code.parse::<OrganizationCode>() else { return StatusCode::NOT_FOUND.into_response() };
    if !is_calendar {
        return served.lead_to_program(&format!("organization/{}", code.as_str()));
    }
    if !served.allows(&Sha256::digest(code.as_str())) {
        return too_many();
    }
    served.answer(served.of_organization(&code).await, &headers)
}

fn too_many() -> Response {
    (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, TRY_AGAIN)]).into_response()
}

/// What stands before `.ics`, and whether that stands there.
fn calendar_name(name: &str) -> (&str, bool) {
    name.strip_suffix(".ics").map_or((name, false), |name| (name, true))
}

/// A calendar; None: there is none.
type Found = anyhow::Result<Option<String>>;

impl Served {
    /// Each calendar may be fetched so often, whoever does.
    fn allows(&self, hash: &[u8]) -> bool {
        let number = hash.iter().take(8).fold(0_i64, |number, byte| number << 8 | i64::from(*byte));
        self.take(PersonId(number)).is_ok()
    }

    fn take(&self, who: PersonId) -> Result<(), RetryAfter> {
        let mut limits = self.limits.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = limits.take(who, RateLimited::Calendar, self.feeds.clock.now());
        taken.inspect_err(|_| self.feeds.metrics.too_much(RateLimited::Calendar, 1))
    }

    fn is_known(&self, secret: &Secret) -> bool {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).contains(&secret.hash())
    }

    fn remember(&self, secret: &Secret) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        known.insert(secret.hash());
    }

    async fn of_person(&self, secret: &Secret) -> Found {
        // When much is guessed, the database is asked only for what has opened something before.
        if !self.is_known(secret) && self.take(GUESSERS).is_err() {
            return Ok(None);
        }
        let (mut tx, now) = (self.feeds.db.begin().await?, self.feeds.clock.now());
        let Some((person, language)) = calendar::owner_of(&mut tx, secret).await? else { return Ok(None) };
        self.remember(secret);
        let shifts = calendar::of_person(&mut tx, person, now).await?;
        let name = self.feeds.texts.plain(&Text::CalendarName, language);
        Ok(Some(self.written(shifts, language, &Feed { name: &name, reminds: true })))
    }

    async fn of_organization(&self, code: &OrganizationCode) -> Found {
        let (mut tx, now) = (self.feeds.db.begin().await?, self.feeds.clock.now());
        let Some(found) = calendar::of_organization(&mut tx, code, now).await? else { return Ok(None) };
        Ok(Some(self.written(found.shifts, found.language, &Feed { name: &found.name, reminds: false })))
    }

    fn written(&self, shifts: Vec<Dated>, language: Language, feed: &Feed<'_>) -> String {
        let Feeds { texts, bot_name, .. } = &self.feeds;
        let entries: Vec<Entry> = shifts.into_iter().map(|dated| entry(texts, language, dated, bot_name)).collect();
        calendar_feed(&entries, bot_name, feed)
    }

    fn answer(&self, found: Found, headers: &HeaderMap) -> Response {
        match found {
            Ok(Some(calendar)) => calendar_response(calendar, headers),
            Ok(None) => StatusCode::NOT_FOUND.into_response(),
            Err(fault) => {
                error!("A calendar could not be given: {}", reasons(&fault));
                (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, TRY_AGAIN)]).into_response()
            }
        }
    }

    fn lead_to_program(&self, name: &str) -> Response {
        let link = calendar_link(&self.feeds.public_url, name);
        let webcal = format!("webcal{}.ics", link.trim_start_matches("https").trim_start_matches("http"));
        (StatusCode::FOUND, [(LOCATION, webcal.as_str()), (REFERRER_POLICY, "no-referrer")]).into_response()
    }
}

/// Who has the same already gets no copy.
fn calendar_response(calendar: String, headers: &HeaderMap) -> Response {
    let tag: String = Sha256::digest(&calendar).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{tag}\"");
    let has_it = headers.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).is_some_and(|tags| tags.contains(&tag));
    let mut response = if has_it {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, CALENDAR)], calendar).into_response()
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(PRIVATE));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}
