//! The field's words and their rules. What a person writes is parsed here once and valid ever after.
//!
//! No I/O, no async, no clock: whoever needs the present day is handed it.

pub mod alphabet;
pub mod announcement;
pub mod birth_date;
pub mod cleaning;
pub mod consent;
pub mod content;
pub mod crontab;
pub mod digest;
pub mod edit;
pub mod event;
pub mod group;
pub mod id;
pub mod invitation;
pub mod language;
pub mod lead;
pub mod link;
pub mod month;
pub mod name;
pub mod offer;
pub mod organization;
pub mod participant;
pub mod phone;
pub mod places;
pub mod plan;
pub mod profile;
pub mod quiet_hours;
pub mod rate_limit;
pub mod rating;
pub mod reminder;
pub mod role;
pub mod schedule;
pub mod scope;
pub mod search;
pub mod shift;
pub mod slot;
pub mod spoken_language;
pub mod start_payload;
pub mod time_zone;
pub mod topic;
pub mod web_link;
pub mod words;
pub mod zone_check;

pub use alphabet::Alphabet;
pub use announcement::{Ages, Audience, OfShift, When};
pub use birth_date::BirthDate;
pub use content::{Content, Media, MediaKind, Preview};
pub use crontab::Crontab;
pub use edit::Edit;
pub use event::{Details, Event, EventText, NewEvent, Organizing, Pin, SignUp, Visibility};
pub use group::Group;
pub use id::{
    AlarmId, AnnouncementId, ChatId, CorrectionId, DeliveryId, EventId, InvitationId, NoticeId, OrganizationId, PartId,
    PersonId, ScheduleId, ShiftId, SignUpId,
};
pub use language::Language;
pub use lead::{Lead, Leads};
pub use link::{Link, Linked};
pub use name::Name;
pub use organization::{Member, Organization, OrganizationCode};
pub use participant::{Participant, Roster};
pub use phone::Phone;
pub use places::{Country, Region};
pub use profile::{Draft, Field, Preferences, Profile};
pub use quiet_hours::{QuietHours, Rest};
pub use role::Role;
pub use schedule::Schedule;
pub use scope::{Extent, Matter, Scope};
pub use shift::{Freed, Price, Revision, Shift, Window};
pub use slot::{Hours, LeadTime, Part, Places, Repeat, Slot};
pub use spoken_language::SpokenLanguage;
pub use start_payload::StartPayload;
pub use time_zone::Zone;
pub use topic::Topic;
pub use web_link::{NotALink, WebLink};
