//! The options of what operators do about organizations: inviting to one, listing them, adding one, and approval.

use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{Bot, Storage, parse_line};
use crate::domain::{Country, Language, OrganizationCode, QuietHours, Role, Zone, cities::zone_named};

/// The options of `hashar invite`.
#[derive(Debug, Args)]
pub struct Invite {
    /// The organization's code; `hashar organization list` shows them.
    #[arg(long, value_name = "CODE")]
    pub(crate) organization: OrganizationCode,
    /// organizer, coordinator or federation-admin.
    #[arg(long, value_name = "ROLE", value_parser = one_of(Role::ALL))]
    pub(crate) role: Role,
    /// How long the link can be used, in hours.
    #[arg(long, default_value_t = 72, value_parser = clap::value_parser!(i64).range(1..=720))]
    pub(crate) hours: i64,
    /// The bot that the link opens.
    #[command(flatten)]
    pub bot: Bot,
    /// Where the invitation is kept.
    #[command(flatten)]
    pub(crate) storage: Storage,
}

/// What can be done about organizations.
#[derive(Debug, Subcommand)]
pub enum Organization {
    /// Show all organizations, each below the one it belongs to.
    List(Storage),
    /// Add an organization below another.
    Add(AddOrganization),
    /// Say above how many people an organizer's announcement needs a coordinator's approval.
    Approval(Approval),
}

/// Above how many people an announcement needs approval.
#[derive(Debug, Args)]
pub struct Approval {
    /// The organization's code; it holds for those below it too.
    #[arg(long)]
    pub(crate) code: OrganizationCode,
    /// So many people may get an announcement without approval.
    #[arg(long)]
    pub(crate) above: u32,
    /// Where it is kept.
    #[command(flatten)]
    pub(crate) storage: Storage,
}

/// The options of `hashar organization add`; what is left out is as the organization above has it.
#[derive(Debug, Args)]
pub struct AddOrganization {
    /// A short name for the command line, such as az-ganja.
    #[arg(long)]
    pub(crate) code: OrganizationCode,
    /// The code of the organization above.
    #[arg(long, value_name = "CODE")]
    pub(crate) parent: OrganizationCode,
    /// The name people see, in its own language.
    #[arg(long, value_parser = parse_line)]
    pub(crate) name: String,
    /// The country it works in: AZ, TR, KZ, UZ, KG or TJ.
    #[arg(long, value_parser = one_of(Country::all()))]
    pub(crate) country: Option<Country>,
    /// The language of its events: az, tr, kk, uz, ky, tg or en.
    #[arg(long, value_parser = one_of(Language::ALL))]
    pub(crate) language: Option<Language>,
    /// The zone of its events, such as Asia/Baku.
    #[arg(long, value_parser = parse_zone)]
    pub(crate) time_zone: Option<Zone>,
    /// The youngest age for its events, in years.
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=99))]
    pub(crate) minimum_age: Option<u8>,
    /// When its people want to be left in peace, such as 22:00-08:00.
    #[arg(long, value_parser = parse_quiet_hours)]
    pub(crate) quiet_hours: Option<QuietHours>,
    /// Where it is kept.
    #[command(flatten)]
    pub(crate) storage: Storage,
}

/// One of a few values of the field, by the names that they have in the database too.
fn one_of<T>(values: impl IntoIterator<Item = T>) -> impl TypedValueParser<Value = T>
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
{
    let name = |value: T| serde_json::to_value(value).ok()?.as_str().map(str::to_owned);
    PossibleValuesParser::new(values.into_iter().filter_map(name)).try_map(|name| serde_json::from_value(name.into()))
}

fn parse_quiet_hours(words: &str) -> Result<QuietHours, String> {
    QuietHours::parse(words).ok_or("two times of the day that differ, such as 22:00-08:00".to_owned())
}

fn parse_zone(words: &str) -> Result<Zone, String> {
    zone_named(words).ok_or("there is no such zone; one looks like Asia/Baku, or like a large city".to_owned())
}
