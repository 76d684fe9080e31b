//! Everything the bot can say: one variant a message of `locales/*.ftl`.
//!
//! serde gives a variant its message's id and its fields the arguments' names, so that
//! `Text::AskRegion { country }` is `ask-region` with `$country`.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::domain::{
    BirthDate, Country, Language, Matter, Member, Name, Phone, QuietHours, Region, Role, Scope, SpokenLanguage, Topic,
    Zone,
    announcement::Crowd,
    consent::{PRIVACY_VERSION, UNREGISTERED_DAYS},
    group::Hindrance,
    participant::Meanwhile,
    quiet_hours::hh_mm,
    rating::TOGETHER,
    schedule::Outcome,
};

/// A sentence, a label or a part of one. The wording, and when each is said, stands in `locales/en.ftl`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "id", rename_all = "kebab-case")]
pub enum Text {
    BotName,
    BotDescription,
    BotAbout,
    CommandStart,
    CommandSettings,
    CommandLanguage,
    CommandMydata,
    CommandPrivacy,
    CommandDeleteme,
    CommandHelp,
    CommandCancel,

    Date {
        day: i8,
        month: i8,
        year: i16,
    },
    NotGiven,
    PhoneNumber {
        phone: Phone,
    },
    DateOfMinor {
        date: Box<Text>,
    },
    CountryOther,
    City {
        city: String,
    },
    TimeZone {
        city: Box<Text>,
        offset: String,
    },
    /// Words that are the same in every language.
    Plain {
        words: String,
    },
    /// Two things side by side, the same in every language.
    Joined {
        first: Box<Text>,
        second: Box<Text>,
    },
    Topic {
        topic: Topic,
    },
    /// Names from `domain/places.json`, which `texts/places.rs` turns into messages.
    Country {
        country: Country,
    },
    CountryWithFlag {
        country: Country,
    },
    Region {
        region: Region,
    },
    RegionInList {
        region: Region,
    },
    LanguageName {
        language: SpokenLanguage,
    },
    Endonym {
        language: SpokenLanguage,
    },

    BtnBack,
    BtnCancel,
    BtnSkip,
    BtnDone,
    BtnContinue,
    BtnAgree,
    BtnUseName {
        name: Name,
    },
    BtnOtherCountry,
    BtnWholeRegion,
    BtnChosen {
        label: Box<Text>,
    },
    BtnPageBefore,
    BtnPageAfter,
    BtnPage {
        page: usize,
        pages: usize,
    },
    BtnSharePhone,
    BtnRegister,
    BtnEditName,
    BtnEditBirthDate,
    BtnEditCountry,
    BtnEditRegion,
    BtnEditTopics,
    BtnEditSpokenLanguages,
    BtnEditPhone,
    BtnEditLanguage,
    BtnEditTimeZone,
    BtnEditQuietHours,
    BtnEditPause,
    BtnOptionalOff,
    BtnOptionalOn,
    BtnDigestOff,
    BtnDigestOn,
    BtnSettings,
    BtnMyData,
    BtnPrivacy,
    BtnHelp,
    BtnLanguage,
    BtnMenu,
    BtnDownloadData,
    BtnDeleteData,
    BtnKeepData,
    BtnRemovePhone,
    BtnQuietHours {
        from: String,
        until: String,
    },
    BtnQuietHoursOff,
    BtnNightReminders,
    BtnPauseWeek,
    BtnPauseMonth,
    BtnPauseQuarter,
    BtnResume,
    BtnZoneOfRegion,

    Progress {
        step: usize,
        steps: usize,
    },
    ChooseLanguage,
    PrivacyNotice {
        version: u16,
        days: i64,
        least: i64,
    },
    AskConsent,
    ConsentGiven {
        date: Box<Text>,
    },
    AskName,
    AskBirthDate {
        example: String,
    },
    AskCountry,
    AskRegion {
        country: Box<Text>,
    },
    AskDistrict {
        region: Box<Text>,
    },
    AskTopics,
    AskSpokenLanguages,
    AskPhone,
    ReviewCard(Box<ProfileCard>),

    PhoneNoted,
    PhoneSkipped,
    KeyboardClosed,
    Registered {
        name: Name,
    },
    RegistrationStopped,
    RegisterFirst,
    Menu {
        name: Name,
    },
    Saved,
    Cancelled,
    NothingToCancel,
    NotUnderstood,
    QuestionLost,
    ButtonTooOld,
    CardChanged,
    SomethingWentWrong,

    ErrorTextPlease,
    ErrorButtonPlease,
    ErrorName {
        longest: usize,
    },
    ErrorBirthDate {
        example: String,
    },
    ErrorBirthDateImpossible {
        example: String,
    },
    ErrorTooYoung {
        age: i16,
    },
    ErrorTooYoungForCountry {
        country: Box<Text>,
        age: i16,
    },
    ErrorPhonePlease,
    ErrorNotYourContact,
    ErrorChooseAtLeastOne,
    ErrorLead,
    ErrorTooManyLeads {
        most: usize,
    },
    ErrorQuietHours {
        example: String,
    },
    ErrorTimeZone {
        example: String,
    },
    ErrorPauseDate {
        example: String,
    },

    SettingsCard(Box<SettingsCard>),
    QuietHoursSpan {
        from: String,
        until: String,
    },
    QuietHoursNone,
    PausedUntil {
        date: Box<Text>,
    },
    NotPaused,
    OptionalOn,
    OptionalOff,
    Digest,
    DigestEvent {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        place: Box<Text>,
    },
    DigestHint,
    AskLanguage,
    AskTimeZone {
        time_zone: Box<Text>,
        now: String,
        example: String,
    },
    AskQuietHours {
        example: String,
    },
    AskPause {
        example: String,
    },

    Help,
    MyData(Box<MyDataCard>),
    MyDataRows {
        kind: String,
        count: i64,
    },
    MyDataCaption,
    DeleteConfirm,
    DeleteLeavesNobody {
        organizations: Vec<Text>,
    },
    Deleted,
    DeleteKept,
    NamedSomebodyErased,

    CommandTeam,
    Role {
        role: Role,
    },
    BtnTeam,
    BtnOrganization {
        organization: String,
    },
    BtnMember {
        name: Name,
        role: Box<Text>,
    },
    BtnInviteOrganizer,
    BtnInviteCoordinator,
    BtnInviteFederationAdmin,
    BtnWithdrawInvitations,
    BtnEndRole,
    BtnKeepRole,
    BtnLeaveTeam,
    BtnAccept,
    BtnDecline,
    ChooseOrganization,
    NotInATeam,
    TeamCard {
        organization: String,
        role: Box<Text>,
        invitations: i64,
    },
    TeamCardOfOrganizer {
        organization: String,
        role: Box<Text>,
        team: Vec<Text>,
    },
    MemberCard {
        name: Name,
        organization: String,
        role: Box<Text>,
        date: Box<Text>,
    },
    EndRoleConfirm {
        name: Name,
        organization: String,
        role: Box<Text>,
    },
    RoleEnded,
    YourRoleEnded {
        organization: String,
        role: Box<Text>,
    },
    LeaveTeamConfirm {
        organization: String,
        role: Box<Text>,
    },
    LastOneLeaves,
    TeamLeft {
        organization: String,
    },
    InvitationLink {
        link: String,
        organization: String,
        role: Box<Text>,
        hours: i64,
    },
    InvitationsWithdrawn,
    Invitation {
        organization: String,
        role: Box<Text>,
    },
    InvitationAccepted {
        organization: String,
        role: Box<Text>,
    },
    InvitedAccepted {
        name: Name,
        organization: String,
        role: Box<Text>,
    },
    InvitedNobody {
        organization: String,
        role: Box<Text>,
    },
    InvitationDeclined,
    InvitationWaits,
    ErrorInvitationGone,
    ErrorLinkGone,
    ErrorRoleHeld,
    ErrorNoRight,
    ErrorLastCoordinator,
    NobodyToReach {
        organization: String,
        count: i64,
    },
    EventsLostCreator {
        organization: String,
        count: i64,
    },
    BtnGroups,
    GroupsNone {
        organization: String,
        hours: i64,
    },
    Groups {
        organization: String,
        hours: i64,
    },
    BtnGroup {
        title: String,
    },
    BtnAddToGroup,
    UnlinkConfirm {
        title: String,
    },
    BtnUnlink,
    GroupUnlinked,
    GroupLinked {
        organization: String,
        bot: String,
    },
    GroupStopped,
    ErrorGroupLinkGone,
    ErrorGroupNoRight,
    ErrorGroupTaken,
    GroupStartHidden {
        title: String,
    },
    GroupStopHidden {
        title: String,
    },
    GroupRefuses {
        title: String,
        why: Hindrance,
    },
    CommandStop,
    BtnGroupsToo {
        count: i64,
    },
    AnnounceGroups {
        count: i64,
    },
    AnnounceGroupsOnly,
    AnnouncementGroups {
        sent: i64,
        count: i64,
    },
    GroupNamed {
        title: String,
    },
    AnnouncementPreviewGroups {
        minutes: i64,
    },
    AnnouncementConfirmGroups {
        count: i64,
        when: Box<Text>,
    },

    CommandEvents,
    CommandMy,
    CommandNew,
    Day {
        weekday: i8,
        day: i8,
        month: i8,
        year: i16,
    },
    Hours {
        from: String,
        until: String,
    },
    HoursInZone {
        from: String,
        until: String,
        city: Box<Text>,
    },
    Place {
        place: String,
        region: Box<Text>,
    },
    PlaceVaries,
    SpotsLeft {
        free: u16,
    },
    BtnEvents,
    BtnMy,
    BtnNew,
    BtnEvent {
        date: String,
        title: String,
    },
    BtnMyRegion,
    BtnMyTopics,
    BtnSignUp,
    BtnJoinWaitlist,
    BtnGiveUp,
    BtnLeaveWaitlist,
    EventsList,
    NoEvents,
    NoEventsHere,
    EventCard {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        place: Box<Text>,
        spots: Box<Text>,
        organization: String,
        topic: Box<Text>,
        age: i16,
        description: String,
    },
    StatusConfirmed,
    StatusWaiting {
        position: i64,
    },
    StatusOfferedShared,
    StatusLineStopped,
    StatusOffered {
        time: Box<Text>,
    },
    StatusCancelled {
        reason: String,
    },
    StatusDateCancelled {
        reason: String,
    },
    StatusLanguage {
        language: Box<Text>,
    },
    SignedUp,
    Waitlisted,
    ErrorJustFull,
    ErrorClash {
        title: String,
    },
    ErrorEventAge {
        age: i16,
    },
    ErrorEventStarted,
    ErrorChangedMeanwhile,
    ErrorEventCancelled,
    ErrorDateCancelled,
    EventWaits,
    GiveUpConfirm {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    GiveUpOffered,
    GiveUpOpen,
    GiveUpClosed,
    BtnFreeSpot,
    BtnKeepSpot,
    SpotFreed,
    SpotFreedLate,
    WaitlistLeft,
    Offer {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        time: Box<Text>,
    },
    BtnTakeSpot,
    BtnKeepWaiting,
    OfferShared {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    OfferTaken,
    OfferKeptWaiting,
    OfferExpired {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    WaitedInVain {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    AppliedInVain {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    OfferMissed {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    ErrorOfferGone,
    EventCancelledNotice {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        reason: String,
    },
    DatesCancelledNotice {
        title: String,
        lines: Vec<Text>,
        reason: String,
    },
    MyList,
    MyListEmpty,
    AskOrganizing,
    AskTitle {
        longest: usize,
    },
    AskDescription {
        longest: usize,
    },
    AskPlace {
        longest: usize,
    },
    AskEventTopic,
    AskEventCountry,
    AskEventRegion {
        country: Box<Text>,
    },
    AskDay {
        example: String,
    },
    Month {
        month: i8,
        year: i16,
    },
    WeekdayShort {
        weekday: i8,
    },
    AskHours {
        city: Box<Text>,
        example: String,
    },
    AskPlaces {
        example: String,
    },
    AskEventAge,
    EventPreview,
    BtnEditTitle,
    BtnEditDescription,
    BtnEditPlace,
    BtnEditEventTopic,
    BtnEditDay,
    BtnEditHours,
    BtnEditPlaces,
    BtnEditEventAge,
    BtnPublish,
    EventPublished {
        link: String,
    },
    EventDraftDropped,
    ChangeDropped,
    ErrorTooMuch {
        minutes: i64,
    },
    ErrorTooLong {
        longest: usize,
    },
    ErrorDay {
        example: String,
    },
    ErrorDayPast,
    ErrorDayFar,
    ErrorHours {
        example: String,
    },
    ErrorPlaces {
        most: u16,
        example: String,
    },
    ErrorEventAgeNumber {
        least: i16,
    },
    BtnCancelEvent,
    Roster {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        count: i64,
        most: u16,
        least: u16,
        confirmed: Vec<Text>,
        waiting: Vec<Text>,
    },
    RosterTogether {
        count: u16,
        least: u16,
    },
    Nobody,
    AskCancelReason,
    CancelEventConfirm {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        reason: String,
        count: i64,
    },
    BtnKeepEvent,
    CancelDatesConfirm {
        title: String,
        lines: Vec<Text>,
        reason: String,
        dates: usize,
        count: i64,
    },
    BtnCancelDates,
    EventCancelled {
        count: i64,
    },
    DatesCancelled {
        dates: usize,
        count: i64,
    },
    AskScope {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        matter: Matter,
    },
    BtnThisDate,
    BtnScope {
        scope: Scope,
        count: usize,
    },
    CountOfDates {
        dates: usize,
    },
    NumbersChanged,

    Moment {
        date: Box<Text>,
        hours: Box<Text>,
    },
    BeforeDays {
        days: u16,
    },
    BeforeHours {
        hours: u16,
    },
    AtOnce,
    AtStart,
    EveningBefore,
    VisibilityEveryone,
    VisibilityCountry,
    VisibilityLink,
    ApprovalOn,
    ApprovalOff,
    Yes,
    No,
    RepeatOnce,
    RepeatDaily {
        times: u8,
    },
    RepeatWeekly {
        times: u8,
    },
    BtnMoreSettings,
    MoreSettings {
        repeat: Box<Text>,
        roles: Vec<Text>,
        photo: Box<Text>,
        pin: Box<Text>,
        visibility: Box<Text>,
        opens: Box<Text>,
        closes: Box<Text>,
        approval: Box<Text>,
        cutoff: Box<Text>,
        languages: Vec<Text>,
    },
    SettingsLeast {
        least: u16,
    },
    BtnEditRepeat,
    BtnEditRoles,
    BtnEditLeast,
    BtnEditPhoto,
    BtnEditPin,
    BtnEditVisibility,
    BtnEditOpens,
    BtnEditCloses,
    BtnEditApproval,
    BtnEditCutoff,
    BtnEditLanguages,
    AskRepeat,
    BtnOnce,
    BtnDaily,
    BtnWeekly,
    AskRepeatTimes {
        most: u8,
    },
    AskRoles {
        example: Box<Text>,
    },
    BtnNoRoles,
    RoleExample,
    AskLeast,
    AskPhoto,
    BtnRemovePhoto,
    AskPin,
    BtnRemovePin,
    AskVisibility,
    AskOpens,
    AskCloses,
    AskApproval,
    BtnApprovalOn,
    BtnApprovalOff,
    AskCutoff,
    AskTextLanguage,
    BtnSamePlace,
    PinNoted,
    PinDropped,
    ErrorPhotoPlease,
    ErrorLocationPlease,
    ErrorRoles {
        example: Box<Text>,
    },
    RolesDecidePlaces {
        most: u16,
        least: u16,
    },
    ErrorRolesTooFew {
        most: u16,
        least: u16,
    },
    ErrorLeast {
        most: u16,
    },
    ErrorRepeatTimes {
        most: u8,
    },
    ErrorTooManyShifts {
        count: usize,
        most: usize,
    },
    EventCardOfShifts {
        title: String,
        days: i64,
        first: Box<Text>,
        last: Box<Text>,
        place: Box<Text>,
        count: usize,
        organization: String,
        topic: Box<Text>,
        age: i16,
        description: String,
    },
    ShiftRole {
        role: String,
    },
    CardApproval,
    CardOpens {
        date: Box<Text>,
        time: String,
    },
    CardClosed,
    StatusApplied,
    StatusRemoved {
        reason: String,
    },
    StatusDeclined {
        reason: String,
    },
    BtnApply,
    BtnWithdraw,
    BtnMap,
    BtnPhoto,
    BtnCalendar,
    BtnAskOrganizer,
    BtnShowEvent,
    Applied,
    ApplicationKept,
    ApplicationWithdrawn,
    ErrorNotYetOpen {
        date: Box<Text>,
        time: String,
    },
    ErrorSignUpClosed,
    ErrorDeclined,
    ErrorRemoved,
    ErrorOtherCountry {
        country: Box<Text>,
    },
    GiveUpLate,
    CalendarCaption,
    OrganizationEvents {
        organization: String,
    },
    CommandOrganize,
    BtnOrganize,
    OrganizeList,
    OrganizeListEmpty,
    BtnManage,
    BtnPeople,
    BtnApplications {
        count: i64,
    },
    BtnAddPerson,
    BtnWriteAll,
    BtnEditEvent,
    BtnCopyEvent,
    BtnCloseSignUp,
    BtnOpenSignUp,
    BtnLink,
    BtnCsv,
    BtnXlsx,
    SignUpClosed,
    SignUpOpened,
    SignUpClosedFor {
        dates: usize,
    },
    SignUpOpenedFor {
        dates: usize,
    },
    AskLine {
        count: i64,
    },
    BtnLineMoves,
    BtnLineStops,
    BtnMoveLine,
    BtnStopLine,
    LineMoves,
    LineStopped,
    FileComes,
    RosterCaption {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    ColumnName,
    ColumnStatus,
    ColumnAge,
    ColumnPhone,
    ColumnLanguages,
    ColumnSince,
    StateConfirmed,
    StateOffered,
    StateWaiting,
    StateApplied,
    StateCame,
    StateNoShow,
    StateRemoved,
    BtnPast,
    PastList,
    PastListEmpty,
    BtnAttendance,
    Attendance {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        came: i64,
        absent: i64,
        open: i64,
    },
    BtnRestCame,
    AttendanceSaved,
    AskAttendance {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        count: i64,
    },
    Thanks {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        least: i64,
    },
    BtnStars {
        stars: u8,
    },
    Rated {
        title: String,
        stars: String,
    },
    BtnAddWords,
    AskFeedback {
        title: String,
        longest: usize,
        least: i64,
    },
    FeedbackSaved {
        least: i64,
    },
    RatingAverage {
        average: String,
        count: i64,
    },
    RatingsTooFew {
        count: i64,
        least: i64,
    },
    BtnRatings,
    ApplicationsWait {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        count: i64,
    },
    ChoosePerson,
    ParticipantCard {
        name: Name,
        age: i16,
        languages: Vec<Text>,
        phone: Box<Text>,
        status: Box<Text>,
    },
    BtnMove,
    BtnRemove,
    BtnLetBack,
    BtnWrite,
    BtnApprove,
    BtnTurnDown,
    AskDeclineReason {
        name: Name,
    },
    AskRemoveReason {
        name: Name,
    },
    ChooseShift {
        name: Name,
    },
    Approved,
    Declined,
    Removed,
    LetBack,
    Moved,
    PersonAdded,
    PersonMeanwhile {
        name: Name,
        what: Meanwhile,
    },
    WordsNotSent {
        why: Box<Text>,
    },
    OneNotReached {
        done: Box<Text>,
        name: Name,
    },
    NotReached {
        done: Box<Text>,
        count: i64,
    },
    ErrorPersonLeft,
    ErrorOutOfReach {
        name: Name,
    },
    ApplicationsDone,
    ListEmpty,
    ErrorShiftFull,
    ErrorPersonClash {
        name: Name,
        title: String,
    },
    ErrorPersonTooYoung {
        name: Name,
        age: i16,
    },
    ErrorPersonHolds {
        name: Name,
    },
    AskPersonName,
    NobodyFound,
    AskMessageToAll {
        count: i64,
        longest: usize,
    },
    MessageConfirm {
        count: i64,
    },
    BtnSend,
    MessageSent {
        count: i64,
    },
    AskMessageTo {
        name: Name,
        longest: usize,
    },
    AskQuestion {
        longest: usize,
    },
    QuestionSent,
    QuestionKept,
    AnswerSent,
    BtnAnswer,
    MessageFromOrganizer {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        words: String,
    },
    QuestionFromVolunteer {
        name: Name,
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        words: String,
    },
    ApplicationCame {
        name: Name,
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    YourApplicationApproved {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    YourApplicationWaits {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    YourApplicationDeclined {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        reason: String,
    },
    YouWereRemoved {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        reason: String,
    },
    YouMayComeBack {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    YouWereMoved {
        title: String,
        before: Box<Text>,
        now: Box<Text>,
    },
    YouWereAdded {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    GaveUpLate {
        name: Name,
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        count: i64,
        least: u16,
    },
    LeftForGood {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        count: i64,
        least: u16,
    },
    HeardAfterAll {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    NotHeardAfterAll {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    ChangePreview,
    BtnSave,
    ChangeDoubleBooks {
        count: i64,
    },
    DoubleBooked,
    DoubleBookedEvent {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
    },
    DoubleBookedHint,
    BtnKeep {
        title: String,
        hours: Box<Text>,
    },
    Kept {
        title: String,
        other: String,
    },
    ErrorNothingToChoose,
    ChangeConfirm {
        count: i64,
    },
    ChangeConfirmQuiet,
    ChangeOfWhole,
    EventChanged {
        count: i64,
    },
    EventChangedNotice {
        title: String,
    },
    TimeChanged {
        before: Box<Text>,
        now: Box<Text>,
    },
    PlaceChanged {
        before: Box<Text>,
        now: Box<Text>,
    },
    ErrorMorePeople {
        count: i64,
    },
    LinkCard {
        link: String,
        example: String,
        sources: Vec<Text>,
    },
    Source {
        source: Box<Text>,
        came: i64,
        signed_up: i64,
    },
    SourceUnnamed,
    BtnQr,
    ErrorSource {
        example: String,
    },
    MenuActing {
        organization: String,
    },
    BtnActingFor,

    CommandAnnounce,
    BtnAnnounce,
    Announcements,
    AnnouncementsNone,
    BtnNewAnnouncement,
    Any,
    AnnounceAudience(Box<AudienceCard>),
    AnnounceNobody,
    AnnounceNever,
    AnnounceNew,
    BtnEveryone,
    BtnCountries,
    BtnRegions,
    BtnTopics,
    BtnLanguages,
    BtnAge,
    BtnOfEvent,
    BtnRole,
    AskAnnounceCountries,
    AskAnnounceRegions,
    AskAnnounceTopics,
    AskAnnounceLanguages,
    AskAnnounceAge {
        example: String,
    },
    BtnAnyAge,
    ErrorAnnounceAge {
        example: String,
    },
    AskAnnounceEvent,
    BtnNoEvent,
    AskAnnounceStanding,
    AskAnnounceRole,
    AskAnnouncement {
        language: Box<Text>,
    },
    ErrorAnnouncementKind,
    AnnouncementTexts {
        lines: Vec<Text>,
    },
    FewNotSplit,
    GapWritten {
        readers: Box<Text>,
    },
    GapOpen {
        readers: Box<Text>,
    },
    GapOther {
        readers: Box<Text>,
        other: Box<Text>,
    },
    GapLeftOut {
        readers: Box<Text>,
    },
    AskGap {
        language: Box<Text>,
    },
    BtnGapWrite,
    BtnGapOther {
        language: Box<Text>,
    },
    BtnLeaveOut,
    BtnMessageButton,
    ErrorGap {
        languages: Vec<Text>,
    },
    AskMessageButton {
        example: String,
    },
    BtnNoButton,
    ErrorMessageButton {
        example: String,
    },
    ErrorButtonLabel {
        longest: usize,
    },
    ErrorLinkCutOff,
    ErrorLinkHost {
        host: String,
    },
    ErrorLinkPort,
    ErrorLinkTooLong {
        longest: usize,
    },
    ErrorLinkUnreadable,
    ErrorAlbumButton,
    AnnouncementPreviewing,
    PreviewRefused {
        language: Box<Text>,
        reason: Box<Text>,
    },
    PreviewMessageGone,
    PreviewLinkRefused,
    AnnouncementPreviewFew {
        count: CrowdText,
        minutes: i64,
    },
    AnnouncementPreview {
        count: CrowdText,
        countries: Vec<Text>,
        languages: Vec<Text>,
        minutes: i64,
        none: CrowdText,
        one: CrowdText,
        more: CrowdText,
    },
    Counted {
        label: Box<Text>,
        count: CrowdText,
    },
    BtnSendNow,
    BtnSendAt,
    BtnSendLocal,
    BtnUrgent,
    AskSendAt {
        example: String,
        city: Box<Text>,
    },
    AskSendLocal {
        example: String,
    },
    ErrorSendAt {
        example: String,
    },
    WhenNow,
    WhenAt {
        date: Box<Text>,
        time: String,
    },
    WhenLocal {
        date: Box<Text>,
        time: String,
    },
    AnnouncementConfirm {
        count: CrowdText,
        when: Box<Text>,
    },
    AnnouncementUrgent,
    AnnouncementQuiet,
    AnnouncementToGroups,
    AnnouncementLarge {
        most: i64,
    },
    AnnouncementAbroad,
    AnnouncementDropped,
    CorrectionDropped,
    DecisionDropped,
    ErrorAnnouncementNobody,
    AnnouncementAsked {
        organization: String,
        name: Name,
        count: CrowdText,
        when: Box<Text>,
    },
    AnnouncementAskedUrgent,
    BtnOtherTime,
    AnnouncementAccepted,
    AnnouncementDeclined,
    ErrorDecided,
    ErrorChangedSince,
    AnnouncementOutdated,
    AnnouncementEdited,
    EditWaits {
        parts: Vec<Text>,
    },
    PartAccepted {
        country: Box<Text>,
    },
    PartDeclined {
        country: Box<Text>,
    },
    PartNobody {
        country: Box<Text>,
    },
    AnnouncementWaiting,
    AnnouncementScheduled,
    AnnouncementSending,
    AnnouncementPaused,
    AnnouncementCancelled,
    AnnouncementDone,
    AnnouncementUncounted {
        state: Box<Text>,
    },
    AnnouncementFew {
        count: CrowdText,
    },
    SentOf {
        sent: CrowdText,
        all: CrowdText,
    },
    AnnouncementCard {
        state: Box<Text>,
        bar: String,
        percent: i64,
        sent: CrowdText,
        all: CrowdText,
        queued: CrowdText,
        failed: CrowdText,
        skipped: CrowdText,
        unknown: CrowdText,
    },
    AnnouncementPace {
        rate: i64,
        minutes: i64,
    },
    AnnouncementRefused {
        reason: String,
    },
    PartsWait {
        parts: Vec<Text>,
    },
    CorrectionsWait {
        parts: Vec<Text>,
    },
    AnnouncementReasons {
        reasons: Vec<Text>,
    },
    ReasonBlocked,
    ReasonRefused,
    ReasonGone,
    ReasonCancelled,
    BtnPause,
    BtnGoOn,
    BtnRecur,
    BtnMonthly,
    BtnCrontab,
    AskHowOften,
    AskWeekdays,
    AskMonthDay,
    ErrorMonthDay,
    AskTimeOfDay,
    ErrorTimeOfDay,
    AskCrontab,
    CrontabField {
        field: &'static str,
    },
    ErrorCrontabCount {
        count: usize,
    },
    ErrorCrontabField {
        field: Box<Text>,
        words: String,
    },
    ErrorCrontabForeign {
        field: Box<Text>,
        words: String,
        signs: &'static str,
    },
    ErrorCrontabNever,
    ErrorCrontabOften {
        minutes: u8,
    },
    RhythmDaily {
        time: String,
    },
    RhythmWeekly {
        days: Vec<Text>,
        time: String,
    },
    RhythmMonthly {
        day: i8,
        time: String,
    },
    RhythmCrontab {
        crontab: String,
    },
    ClockOf {
        city: Box<Text>,
    },
    ClockOfReaders,
    ScheduleConfirm {
        rhythm: Box<Text>,
        clock: Box<Text>,
        fits: Box<Text>,
        lines: Vec<Text>,
    },
    ScheduleFits {
        count: CrowdText,
    },
    ScheduleGroups,
    ScheduleNobody,
    ScheduleAnew,
    BtnOwnClock,
    BtnSaveSchedule,
    ScheduleSaved {
        rhythm: Box<Text>,
    },
    ScheduleOccurred {
        rhythm: Box<Text>,
    },
    ScheduleStopped {
        rhythm: Box<Text>,
        organization: String,
    },
    ScheduleCard {
        rhythm: Box<Text>,
        clock: Box<Text>,
        lines: Vec<Text>,
    },
    SchedulePaused,
    ScheduleLatest {
        lines: Vec<Text>,
    },
    OccurrenceLine {
        moment: Box<Text>,
        outcome: Box<Text>,
    },
    OccurrenceOutcome {
        outcome: Outcome,
    },
    BtnSchedule {
        rhythm: Box<Text>,
    },
    BtnSchedulePaused {
        rhythm: Box<Text>,
    },
    BtnMessages,
    BtnDeleteSchedule,
    ScheduleDeleteConfirm,
    ScheduleDeleted,
    BtnStop,
    BtnRefresh,
    BtnAgainUnknown,
    BtnRecall,
    BtnCorrect,
    StopConfirm {
        count: CrowdText,
    },
    AgainConfirm {
        count: CrowdText,
    },
    RecallConfirm {
        count: CrowdText,
    },
    AskCorrection {
        language: Box<Text>,
    },
    ErrorCorrection,
    ErrorCorrectionLong {
        most: usize,
    },
    ErrorNotCorrectable,
    ErrorBeingDecided,
    CorrectionAsked {
        organization: String,
        name: Name,
    },
    CorrectionAccepted {
        country: Box<Text>,
    },
    CorrectionDeclined {
        country: Box<Text>,
    },
    CorrectionNobody {
        parts: Vec<Text>,
    },
    AnnouncementAwaited {
        count: CrowdText,
    },
    AnnouncementRecalled {
        count: CrowdText,
    },
    AnnouncementCorrected {
        count: CrowdText,
    },
    AnnouncementCorrectedPartly {
        count: CrowdText,
        parts: Vec<Text>,
    },
    AnnouncementAgain {
        count: CrowdText,
    },
    AnnouncementCaption,
    ReportOthers {
        count: CrowdText,
    },
    FewerThanTen,
    AtLeast {
        count: i64,
    },
    ColumnLanguage,
    ColumnReason,
    OutcomeFailed,
    OutcomeSkipped,
    OutcomeUnknown,

    ReminderEve,
    ReminderSoon,
    ReminderToday,
    ReminderDays {
        days: i32,
    },
    BtnLaterEvening,
    LeadDays {
        days: u8,
        time: String,
    },
    LeadHours {
        hours: u16,
    },
    LeadMinutes {
        minutes: u16,
    },
    LeadList {
        leads: Vec<Text>,
    },
    LeadsOfEvent,
    AskOwnLeads {
        most: usize,
    },
    AskLeads {
        leads: Vec<Text>,
        most: usize,
    },
    BtnLeadsAsAbove,
    BtnReminders,
    CommandReminders,
    RemindersCard {
        organization: String,
        leads: Vec<Text>,
        lines: Vec<Text>,
    },
    NothingUpcoming,
    UpcomingLine {
        date: String,
        time: String,
        what: Box<Text>,
        title: String,
    },
    RuleName {
        rule: &'static str,
    },
    BtnRehearse,
    AskRehearsalEvent,
    RehearsalNoEvents,
    AskRehearsalPerson,
    BtnMyself,
    Rehearsal {
        title: String,
        city: Box<Text>,
        lines: Vec<Text>,
    },
    RehearsalSent {
        date: String,
        time: String,
        what: Box<Text>,
    },
    RehearsalLate {
        date: String,
        time: String,
        what: Box<Text>,
    },
    RehearsalBefore {
        date: String,
        time: String,
        what: Box<Text>,
    },
    RehearsalSilent {
        date: String,
        time: String,
        what: Box<Text>,
    },
    RehearsalTogether {
        date: String,
        time: String,
        what: Box<Text>,
    },
    ReminderCard {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        place: Box<Text>,
        organization: String,
        description: String,
    },
    ReminderQuestion,
    BtnComing,
    BtnLater,
    ReminderComing,
    ReminderLater {
        time: String,
    },
    ShortOfPeople {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        count: i64,
        least: u16,
    },
    ShortTogether {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        count: u16,
        least: u16,
    },
    OfferOpenToAll,
    OfferNobodyTook {
        title: String,
        date: Box<Text>,
        hours: Box<Text>,
        free: u16,
    },
    RosterEve,
    RosterLegend,
}

/// The lines about a volunteer that the review card and the settings share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProfileCard {
    pub name: Name,
    pub birth_date: Box<Text>,
    pub country: Box<Text>,
    pub region: Box<Text>,
    pub topics: Vec<Text>,
    pub languages: Vec<Text>,
    pub phone: Box<Text>,
}

/// What is stored about a volunteer, for themselves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MyDataCard {
    #[serde(flatten)]
    pub profile: ProfileCard,
    /// Telegram's number, as a text, so that it is written without spaces.
    pub telegram: String,
    /// How much there is of what else is stored.
    pub rows: Vec<Text>,
}

/// The settings: the profile, and how the bot may write.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SettingsCard {
    #[serde(flatten)]
    pub profile: ProfileCard,
    pub language: Box<Text>,
    pub time_zone: Box<Text>,
    pub quiet_hours: Box<Text>,
    pub reminders: Box<Text>,
    pub pause: Box<Text>,
    pub optional: Box<Text>,
    pub digest: Box<Text>,
}

/// How many people there are, as far as it is told; an exact number does not become one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CrowdText(Box<Text>);

impl From<Crowd> for CrowdText {
    fn from(crowd: Crowd) -> CrowdText {
        CrowdText(Box::new(match crowd {
            Crowd::Nobody => Text::plain(0),
            Crowd::FewerThanTen => Text::FewerThanTen,
            Crowd::AtLeast(count) => Text::AtLeast { count },
        }))
    }
}

/// Who an announcement goes to, and how many they are.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AudienceCard {
    pub organization: String,
    pub countries: Vec<Text>,
    pub regions: Vec<Text>,
    pub topics: Vec<Text>,
    pub languages: Vec<Text>,
    pub age: Box<Text>,
    pub event: Vec<Text>,
    pub role: Vec<Text>,
    pub count: CrowdText,
}

impl Text {
    /// What is stored and why, as this version says it.
    pub fn privacy_notice() -> Text {
        Text::PrivacyNotice { version: PRIVACY_VERSION, days: UNREGISTERED_DAYS, least: TOGETHER }
    }

    /// A day with its year.
    pub fn date(date: Date) -> Text {
        Text::Date { day: date.day(), month: date.month(), year: date.year() }
    }

    /// A date of birth, which says so when it is a minor's.
    pub fn birth_date(born: BirthDate, today: Date) -> Text {
        let date = Text::date(born.date());
        if born.is_minor(today) { Text::DateOfMinor { date: Box::new(date) } } else { date }
    }

    /// A country, or that it is none of the six.
    pub fn country(country: Option<Country>) -> Text {
        country.map_or(Text::CountryOther, |country| Text::Country { country })
    }

    /// A zone as its city and its offset at an instant.
    pub fn time_zone(zone: &Zone, now: Timestamp) -> Text {
        Text::TimeZone { city: Text::city(zone), offset: zone.offset(now) }
    }

    /// The city a zone is named after.
    pub fn city(zone: &Zone) -> Box<Text> {
        Box::new(Text::City { city: zone.city() })
    }

    /// A day with its weekday.
    pub fn day(date: Date) -> Box<Text> {
        let weekday = date.weekday().to_monday_one_offset();
        Box::new(Text::Day { weekday, day: date.day(), month: date.month(), year: date.year() })
    }

    /// Words that are the same in every language.
    pub fn plain(words: impl ToString) -> Text {
        Text::Plain { words: words.to_string() }
    }

    /// Whether optional messages of some kind come.
    pub fn on_or_off(on: bool) -> Text {
        if on { Text::OptionalOn } else { Text::OptionalOff }
    }

    /// Quiet hours as a span, or that there are none.
    pub fn quiet_hours(hours: Option<QuietHours>) -> Text {
        hours.map_or(Text::QuietHoursNone, |hours| Text::QuietHoursSpan {
            from: hh_mm(hours.from()),
            until: hh_mm(hours.until()),
        })
    }

    /// Until when messages are paused, or that they are not.
    pub fn pause(until: Option<Date>) -> Text {
        until.map_or(Text::NotPaused, |date| Text::PausedUntil { date: Box::new(Text::date(date)) })
    }

    /// A role in words.
    pub fn role(role: Role) -> Box<Text> {
        Box::new(Text::Role { role })
    }

    /// Somebody in a team, with their role.
    pub fn member(member: &Member) -> Text {
        Text::BtnMember { name: member.name.clone(), role: Text::role(member.role) }
    }

    /// A language of the bot in its own words.
    pub fn endonym(language: Language) -> Text {
        Text::Endonym { language: language.into() }
    }
}
