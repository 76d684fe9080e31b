//! The field's words and their rules. What a person writes is parsed here once and valid ever after.
//!
//! No I/O, no async, no clock: whoever needs the present day is handed it.

pub(crate) mod alphabet;
pub(crate) mod announcement;
pub(crate) mod birth_date;
pub(crate) mod cities;
pub(crate) mod cleaning;
pub(crate) mod consent;
pub(crate) mod content;
pub(crate) mod crontab;
pub(crate) mod desk;
pub(crate) mod digest;
pub(crate) mod edit;
pub(crate) mod event;
pub(crate) mod group;
pub(crate) mod id;
pub(crate) mod invitation;
pub(crate) mod language;
pub(crate) mod lead;
pub(crate) mod link;
pub(crate) mod month;
pub(crate) mod name;
pub(crate) mod offer;
pub(crate) mod organization;
pub(crate) mod participant;
pub(crate) mod phone;
pub(crate) mod places;
pub(crate) mod plan;
pub(crate) mod profile;
pub(crate) mod quiet_hours;
pub(crate) mod rate_limit;
pub(crate) mod rating;
pub(crate) mod reminder;
pub(crate) mod role;
pub(crate) mod schedule;
pub(crate) mod scope;
pub(crate) mod search;
pub(crate) mod shift;
pub(crate) mod slot;
pub(crate) mod spoken_language;
pub(crate) mod start_payload;
pub(crate) mod time_zone;
pub(crate) mod topic;
pub(crate) mod towns;
pub(crate) mod web_link;
pub(crate) mod words;
pub(crate) mod zone_check;

pub(crate) use alphabet::Alphabet;
pub(crate) use announcement::{Ages, Audience, OfShift, When};
pub(crate) use birth_date::BirthDate;
pub(crate) use content::{Content, Media, MediaKind, Preview};
pub(crate) use crontab::Crontab;
pub(crate) use desk::{Desk, Totals};
pub(crate) use edit::Edit;
pub(crate) use event::{Details, Event, EventText, NewEvent, Organizing, Pin, SignUp, Visibility};
pub(crate) use group::Group;
pub(crate) use id::{
    AlarmId, AnnouncementId, ChatId, CorrectionId, DeliveryId, EventId, InvitationId, MessageId, NoticeId,
    OrganizationId, PartId, PersonId, ScheduleId, ShiftId, SignUpId,
};
pub(crate) use language::Language;
pub(crate) use lead::{Lead, Leads};
pub(crate) use link::{Link, Linked};
pub(crate) use name::Name;
pub(crate) use organization::{Member, Organization, OrganizationCode};
pub(crate) use participant::{Participant, Roster};
pub(crate) use phone::Phone;
pub(crate) use places::{Country, Region};
pub(crate) use profile::{Draft, Field, Preferences, Profile};
pub(crate) use quiet_hours::{QuietHours, Rest};
pub(crate) use role::Role;
pub(crate) use schedule::Schedule;
pub(crate) use scope::{Extent, Matter, Scope};
pub(crate) use shift::{Freed, Price, Revision, Shift, Window};
pub(crate) use slot::{Hours, LeadTime, Part, Places, Repeat, Slot};
pub(crate) use spoken_language::SpokenLanguage;
pub(crate) use start_payload::StartPayload;
pub(crate) use time_zone::Zone;
pub(crate) use topic::Topic;
pub(crate) use web_link::{NotALink, WebLink};
