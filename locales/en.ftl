# English: the source that the other files are checked against. See README.md, "Adding a language".
#
# Ids that begin with btn- are buttons: 20 characters at most, 36 where the comment says "one a row".
# Texts marked "toast" appear for a few seconds over the chat: 200 characters at most, no tags.
# In every message $contact may be used: how to reach the people who run the bot, or the word none.
#
# What stands for an argument is said by a kind in brackets: below for all messages, beside a message if it is another there.
# Kinds are: words (what somebody wrote, or signs such as 18:00: the same in every language), message (another of these),
# list (of messages, with commas between them; $lines a line each), whole numbers (i8, i16, i32, i64, u8, u16, usize, as Rust
# calls their sizes), crowd (a number of people as it is told: "at-least" or "fewer-than-ten"), fixed (words of the program,
# most of them to choose by), and words of the field, to choose by (Role, Topic and so on) or as people wrote them (Name,
# Phone).
#
# $age (i16) in years
# $before (message) and $now (message): what was changed, and what it is now
# $city (message): "city"
# $count (i64): how many people, if nothing else is said
# $country (message): the name of one, or of an organization that decides in its place
# $date (message): "date" or "day"
# $dates (usize): how many dates of an event
# $day (i8), $month (i8) from 1 to 12, $year (i16)
# $description (words): what an organizer wrote about an event
# $example (words): how an answer can look
# $from (words) and $until (words): times such as 22:00
# $hours (message): "hours"
# $language (message): the name of one
# $languages (list): their names
# $leads (list): "lead-days", "lead-hours" and "lead-minutes"
# $least (u16): how many people are needed
# $lines (list)
# $link (words)
# $longest (usize): how many characters are allowed
# $minutes (i64)
# $most (usize): how many there can be
# $name (Name): somebody's, as they wrote it
# $organization (words): its own name
# $parts (list): whose coordinators decide, countries or an organization
# $place (message): "place"
# $profile (message): "profile"
# $reason (words): what an organizer wrote
# $rhythm (message): one of those that begin with "rhythm-"
# $role (message): "role"
# $time (words): such as 18:00
# $title (words): an event's or a group's own
# $what (message): "rule-name"
# $when (message): one of those that begin with "when-"
# $words (words): what somebody wrote

### The bot itself, as Telegram shows it

# Name of the bot in people's chat lists; 64 characters at most.
bot-name = Hashar · Volunteering
# Shown in the empty chat, before START is pressed; 512 characters at most.
bot-description =
    Do some good close to home. 🤝

    Hashar is a volunteering bot for young people in Azerbaijan, Türkiye, Kazakhstan, Uzbekistan, Kyrgyzstan and Tajikistan: events near you, a spot in two taps, a reminder in time.

    Registration takes about 2 minutes.
# Shown on the bot's profile page and in shared links; 120 characters at most.
bot-about = Volunteering events near you, with timely reminders. For young people in six countries.

# The command list behind the "/" button; 40 characters each at most.
command-start = Start, or open the menu
command-settings = Change my profile and settings
command-language = Change the language
command-mydata = Download my data
command-privacy = What we store and why
command-deleteme = Delete my data
command-help = How this bot works
command-cancel = Stop what I’m doing now

### Small parts other messages are made of

# A date with its year. $day and $year are numbers, $month is 1 to 12.
date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
# Where a card has no value for a line.
not-given = not given
# On a card, after the date of birth of someone under 18. $date is the "date" message.
date-of-minor = { $date } (under 18)
# A country we have no list of regions for.
country-other = Another country
# A city that a time zone is named after, by its international name.
# $city (words)
city = { $city ->
        [Baku] Baku
        [Istanbul] Istanbul
        [Almaty] Almaty
        [Qyzylorda] Kyzylorda
        [Qostanay] Kostanay
        [Aqtobe] Aktobe
        [Aqtau] Aktau
        [Atyrau] Atyrau
        [Oral] Oral
        [Tashkent] Tashkent
        [Samarkand] Samarkand
        [Bishkek] Bishkek
        [Dushanbe] Dushanbe
       *[other] { $city }
    }
# A time zone. $city is the "city" message, $offset (words) is like +5 or +5:30.
time-zone = { $city } (UTC{ $offset })
# Fields of volunteering that a person can be interested in; also button labels.
# $topic (Topic)
topic = { $topic ->
        [environment] Environment
        [education] Education
        [children] Children
        [older-people] Older people
        [inclusion] Inclusion
        [health] Health
        [animals] Animals
        [sport] Sport
        [culture] Cultural heritage
        [emergency] Emergency help
        [technology] Technology
       *[large-events] Large events
    }

### Buttons

btn-back = ‹ Back
btn-cancel = Cancel
btn-skip = Skip
btn-done = Done
btn-continue = Continue
# Gives consent to the use of personal data.
btn-agree = I agree
# The name we know from Telegram, offered as an answer. One a row.
btn-use-name = { $name }
btn-other-country = Another country
# Chooses a whole region such as Central Anatolia instead of one province in it. One a row.
btn-whole-region = The whole region
# A toggle that is on; $label (message) is the name of a topic or a language.
btn-chosen = ✓ { $label }
# Under a list with several pages: go to the page before, after. $page and $pages are numbers.
btn-page-before = ‹
btn-page-after = ›
# $page (usize), $pages (usize)
btn-page = { $page } / { $pages }
# On the phone keyboard. One a row.
btn-share-phone = Share my number
btn-register = Register
# Buttons that open one field of the profile.
btn-edit-name = Name
btn-edit-birth-date = Date of birth
btn-edit-country = Country
btn-edit-region = Region
btn-edit-topics = Interests
# For a new volunteer, who hears of new events by them. One a row.
btn-choose-topics = Choose my interests
btn-edit-spoken-languages = Languages I speak
btn-edit-phone = Phone number
btn-edit-language = Bot language
btn-edit-time-zone = Time zone
btn-edit-quiet-hours = Quiet hours
btn-edit-pause = Pause
# Turns all messages that a person need not get (news, digests) off. One a row.
btn-optional-off = Turn off optional messages
# Turns them on again. One a row.
btn-optional-on = Turn on optional messages
# In the menu.
btn-settings = Settings
btn-my-data = My data
btn-privacy = Privacy
btn-help = Help
btn-language = Language
btn-menu = Main menu
# One a row.
btn-download-data = Download my data
# One a row.
btn-delete-data = Delete my data
btn-keep-data = Keep it
# Takes a phone number out of the profile. One a row.
btn-remove-phone = Remove my number
# A span of quiet hours; $from and $until are times like 22:00.
btn-quiet-hours = { $from }–{ $until }
btn-quiet-hours-off = No quiet hours
# A toggle: how a reminder comes that would fall into the quiet hours and be of no use after them. One a row.
btn-night-reminders = On time, without a sound
btn-pause-week = 1 week
btn-pause-month = 1 month
btn-pause-quarter = 3 months
btn-resume = End the pause
# For the zone that belongs to the person's region.
btn-zone-of-region = Same as my region

### Registration: the questions in their order

# The very first message. It stands in all seven languages at once, the file's own language first.
choose-language =
    👋 Choose a language
    Dil seçin
    Dil seç
    Тілді таңдаңыз
    Tilni tanlang
    Тилди тандаңыз
    Забонро интихоб кунед

# Information on personal data; consent is asked below it. Also the answer to /privacy.
# $version (u16) is the number of this text; $days (i64), $least (i64). No emoji here.
privacy-notice =
    <b>Your data and how we use it</b>

    <b>What we store:</b> your Telegram ID and language, and what you tell us: your name, date of birth, country and region, interests, languages, and your phone number if you share it. We also store your settings, the link that brought you here, when you agreed to this text and which of our messages reached you. If you sign up for events or have a role in an organization, we store that too.

    <b>Why:</b> to show you events that fit your age and place, to keep your spot and to remind you in time.

    <b>Who sees it:</b> { privacy-organizers } { privacy-words } { privacy-audiences } { privacy-teams } { privacy-others }

    <b>How long:</b> until you delete it. The command /deleteme does that at once. A registration that you don’t finish is deleted after { $days } days. Which messages we sent you we forget after { $days } days.

    <b>What remains after that:</b> counts without names, and what was done as an organizer, without who did it. Messages that named you to organizers lose their words if they are at most { $days } days old, and lists of participants that we sent are deleted if they are at most 2 days old. Older ones, and what organizers have saved themselves, stay with them. Safety copies of the database hold your data until they are deleted.

    <b>Your rights:</b> /mydata gives you everything we know about you, /settings lets you correct it.

    { privacy-contact }
    Version of this text: { $version }
# Who sees what of a person, a sentence for each kind of reader. A test holds every text that carries a name against these.
privacy-organizers = The organizers of the events you sign up for, that is the team of their organization and of those above it, see your name, age, languages, phone number if you shared it, when you signed up, whether you came and whether our messages reach you. They can save lists of the participants, and find you by name later.
# $least (i64)
privacy-words = What you ask them comes with your name. What you say about an event after it comes without your name, once { $least } people have answered.
privacy-audiences = Organizers who write to many people see how many of them there are by country and language, and how many got the message, only as rounded numbers, and “{ fewer-than-ten }” instead of a smaller one. Of fewer than ten people in all they see nothing but that, and which languages and countries there are among them. By name they see only those who signed up with their organization or one below it: language, and whether the message arrived.
privacy-teams = If you have a role, your team sees your name and your role, and coordinators see who asks them to approve something.
privacy-others = Other volunteers see nothing about you. Those who run the bot can see all of it, and Telegram carries our messages. We don’t sell your data and don’t show you ads.
privacy-contact = { $contact ->
        [none] Questions? Write to your national volunteer organization.
       *[other] Questions? Write to us: { $contact }
    }
# Below the notice, as a text of its own.
ask-consent =
    Do you agree to us storing and using your personal data as described above?

    Without your consent we can’t register you. You can take it back at any time with /deleteme.
# The text under the notice for someone who agreed. $date is the "date" message.
consent-given = You agreed to this on { $date }.
# In /privacy, where calendars can be subscribed to.
privacy-calendar = <b>Your calendar:</b> if you make a link to your events for your calendar program, whoever has the link sees title, time and place of the events you have a spot in, but not your name. We store only when you made it and a fingerprint of it. It ends with a new link, when you switch it off, or with /deleteme.

# $name is not known yet; a button may offer the name from Telegram.
ask-name =
    What is your name?

    Write your first name and surname as organizers should see them. One word is enough too.
# $example is a date like 24.03.2008.
ask-birth-date =
    Write your date of birth as day.month.year, for example { $example }.

    We use it to show events that fit your age.
ask-country = Which country do you live in?
# $country is the country's name.
ask-region =
    { $country }: where do you live?

    Choose your region, or write the name of your town. You can also send your location (📎); we keep only the region. We’ll show you events near you first.
# Above the regions that a name somebody wrote, or a place they sent, may mean.
ask-which-region = Which of these do you mean?
# The second screen of a list: $region (message) is the name of the large region that was chosen.
ask-district = { $region }: now choose a place within it.
ask-topics =
    What would you like to help with?

    Choose as many as you like, then tap “Done”.
ask-spoken-languages =
    Which languages do you speak?

    Choose as many as you like, then tap “Done”.
# A keyboard with a button for sharing the number stands under it.
ask-phone =
    Share your phone number?

    Organizers call it only when something urgent happens with an event. You can skip this.
# What somebody told about themselves, on the card below, in the settings and in the answer to /mydata.
# $birth_date (message), $region (message), $topics (list), $phone (message)
profile =
    Name: { $name }
    Date of birth: { $birth_date }
    Country: { $country }
    Region: { $region }
    Interests: { $topics }
    Languages: { $languages }
    Phone: { $phone }

### What is said on the way

# In front of the next question after the phone step, while the phone keyboard goes away.
phone-noted = Your number is saved.
phone-skipped = OK, no phone number.
# When the phone keyboard goes away for another reason.
keyboard-closed = OK.
# After the last answer of registration; a button for each part of the profile that was not asked, and the card of the event that was wanted below.
registered =
    You’re registered ✅

    If you choose what interests you, we’ll write to you here on Thursdays when there are new events near you. You can change your profile at any time in the settings.
# After Cancel during registration.
registration-stopped = Registration stopped, and what you told us is deleted. To start again, tap “Register”.
# Someone wants what only volunteers can do before registering.
register-first = You aren’t registered yet. It takes about a minute.
# The main menu.
menu = Hi! 👋 What would you like to do?
# Toast, or a line above the settings, after a change.
saved = Saved ✅
# After /cancel or Cancel in the settings.
cancelled = OK, stopped. Everything you saved earlier is kept.
nothing-to-cancel = There is nothing to cancel now.
# Something was written that belongs to no question; the menu follows below it.
not-understood = I didn’t understand that. Use the buttons or the command list.
# The bot was changed in the meantime and can't go on with the question; the menu follows below it.
question-lost = The bot has been updated since your last message, so we have to start this step again. Everything you saved is still here.
# Toast: a button of an older message.
button-too-old = This button belongs to an older message. Use the newest one.
# Toast: what the card says has changed since it was sent, so the tap did nothing; the card now shows how it is.
card-changed = This has changed since you saw it. Read it as it is now, then tap once more.
# Toast: the same, when what was tapped is not there any more.
card-shown-anew = This has changed since you saw it, so the tap did nothing. This is how it is now.
# One update could not be handled; we know about it.
something-went-wrong =
    Something went wrong. Try again in a little while.
    { privacy-contact }

### Wrong answers: what is wrong and what to do

# A photo, a sticker or a voice message where text is needed.
error-text-please = I can only read text here. Write your answer.
# Text or a photo where a button is needed.
error-button-please = Choose one of the buttons below.
# $longest is the number of characters allowed.
error-name = Write your name with letters, { $longest } characters at most.
error-birth-date = I couldn’t read that date. Write it as day.month.year, for example { $example }.
error-birth-date-impossible = This date can’t be right. Check the year and write it again, for example { $example }.
# What was written or sent as the place where somebody lives is near no town that we know.
error-region-unknown = I don’t know this place. Check the spelling, write the name of a larger town nearby, or choose with the buttons.
# $age is the youngest age allowed.
error-too-young = You need to be at least { $age } to register. If you made a mistake, write your date of birth again.
# After choosing a country with a higher age limit. $country is its name.
error-too-young-for-country = { $country }: you need to be at least { $age } to register. If your date of birth is wrong, go back and correct it.
error-phone-please = Tap “Share my number” under the message box, or skip this step.
error-not-your-contact = This is someone else’s number. Share your own with the button, or skip this step.
error-choose-at-least-one = Choose at least one.
error-lead = I couldn’t read that. Write 1:30 for an hour and a half before, or 3 19:00 for three days before at 19:00.
# The same kind of answer, which can be read but asks for a reminder too early or too late. $minutes (u16), $hours (u16), $days (u8)
error-lead-range = That’s too early or too late. A reminder can come { $minutes } minutes to { $hours } hours before the start, or at a set time up to { $days } days before.
# Toast too. $most is a number.
error-too-many-leads = You can have up to { $most } reminders. Remove one first.
# $example is like 22:00-08:00.
error-quiet-hours = I couldn’t read that. Write two times, for example { $example }.
error-time-zone = I don’t know this time zone. Write the name of a large city, for example { $example }.
error-pause-date = I couldn’t read that date. Write a day in the coming year, for example { $example }.

### Settings

# $time_zone (message), $quiet_hours (message), $reminders (message), $pause (message), $optional (message), $digest (message)
settings-card =
    <b>Your profile</b>
    { $profile }

    <b>Messages</b>
    Bot language: { $language }
    Time zone: { $time_zone }
    Quiet hours: { $quiet_hours }
    Reminders: { $reminders }
    Pause: { $pause }
    Optional messages: { $optional }
    Weekly digest: { $digest }

    To change something, tap its name.
# Values on the card. $from and $until are times like 22:00; $date is the "date" message.
quiet-hours-span = { $from }–{ $until }
quiet-hours-none = none
paused-until = until { $date }
not-paused = off
optional-on = on
optional-off = off
ask-language = Which language should the bot use?
# $time_zone (message) is theirs; $example is a city like Berlin; $now (words) is the time, like 18:05.
ask-time-zone =
    Your time zone now: { $time_zone }, the time there is { $now }.

    Choose another one, or write the name of a large city, for example { $example }.
ask-quiet-hours =
    At night we don’t disturb you: anything that can wait comes in the morning. Which hours should be quiet?

    A reminder that can’t wait comes shortly before the quiet hours or, if you prefer, on time but without a sound.

    Choose, or write two times, for example { $example }.
ask-pause =
    How long do you want to pause? During that time you get no announcements or news. Reminders for events you signed up for still come.

    Choose, or write the last day, for example { $example }.

### Help, data, deletion

help =
    <b>How this bot works</b>

    You register once. Then we show you volunteering events near you and remind you in time.

    /start — the menu
    /events — find events
    /my — what you signed up for
    /settings — your profile, quiet hours, pause
    /language — change the language
    /mydata — everything we know about you, as a file
    /privacy — what we store and why
    /deleteme — delete your data
    /cancel — stop what you’re doing now

    { privacy-contact }
# The answer to /mydata, before the file. $telegram (words) is Telegram's number of the person; $rows (list) is a list of the next message.
my-data =
    <b>What we know about you</b>

    Telegram ID: { $telegram }
    { $profile }

    Stored too: { $rows }
    The file below holds each of them.
# How much is stored of something; $count is a number.
# $kind (words)
my-data-rows =
    { $kind ->
        [consents] agreements to our privacy text: { $count }
        [sign-ups] sign-ups: { $count }
        [ratings] ratings: { $count }
        [reminders] reminders: { $count }
        [visits] links you came by: { $count }
        [roles] roles: { $count }
        [links] links you made: { $count }
        [events] events you created: { $count }
        [announcements] announcements: { $count }
        [schedules] recurring announcements: { $count }
        [groups] groups you linked: { $count }
        [acts] things you did or that were done about you: { $count }
       *[other] other entries: { $count }
    }
# Under the file with a person's data.
my-data-caption = This is everything we know about you. You can open the file with any text editor.
# No emoji here.
delete-confirm =
    Delete all your data?

    Your profile, your sign-ups, your settings and your consent will be gone for good. We can’t restore them. Only counts without names remain.
# Below the question above, to whoever is the last of a team within reach. $organizations (list) are their names.
delete-leaves-nobody = In these teams you are the last person volunteers can reach: { $organizations }. Without you, nobody there will get their questions and applications. It’s better to invite somebody first, in “{ btn-team }”.
deleted = Your data is deleted. Thank you for the time you gave. If you want to come back, send /start.
delete-kept = OK, everything stays as it is.
# In place of a message that named somebody to an organizer. Below it the menu's button.
named-somebody-erased = This message named somebody who has deleted their data, so its words were removed. The menu shows how things stand now.

### Organizations, their teams and invitations

# In the command list of those who have a role.
command-team = My organizations and their teams
# A role in an organization's team, where it stands after a colon or a dot.
# $role (Role)
role = { $role ->
        [organizer] organizer
        [coordinator] coordinator
       *[federation-admin] federation admin
    }
btn-team = My teams
# $organization is an organization's own name. One a row.
btn-organization = { $organization }
# Somebody in a team; $role is the "role" message. One a row.
btn-member = { $name } · { $role }
# One a row.
btn-invite-organizer = Invite an organizer
# One a row.
btn-invite-coordinator = Invite a coordinator
# One a row.
btn-invite-federation-admin = Invite a federation admin
# Makes the open links worthless.
btn-withdraw-invitations = Withdraw links
# Takes somebody's role away; a question follows.
btn-end-role = End the role
# Answers the question with no.
btn-keep-role = Keep it
btn-leave-team = Leave the team
btn-accept = Accept
btn-decline = No, thank you

# Above a list of buttons, for someone with roles in several organizations.
choose-organization = You have a role in these organizations. Choose one.
not-in-a-team = You have no role in any organization. A coordinator can invite you.
# $role is the reader's own; $invitations (i64). Names of the team stand on the buttons below.
team-card =
    <b>{ $organization }</b>

    Your role: { $role }
    Open invitations: { $invitations }

    To see or end somebody’s role, tap the name.
# The same for an organizer, who can't change the team. $team (list) is a list of names.
team-card-of-organizer =
    <b>{ $organization }</b>

    Your role: { $role }
    Team: { $team }
# $date is the "date" message.
member-card =
    <b>{ $name }</b>

    Organization: { $organization }
    Role: { $role }
    Since: { $date }
end-role-confirm =
    End this role?

    { $name } · { $role }
    “{ $organization }”

    They will get a message about it.
# Toast.
role-ended = Role ended.
# To the one whose role was ended.
your-role-ended =
    Your role has ended.

    “{ $organization }” · { $role }
leave-team-confirm =
    Leave the team?

    “{ $organization }” · { $role }
# Below the question whether to leave a team, or to end somebody’s role, if nobody of that team would be within reach.
last-one-leaves = After this, nobody on this team can be reached. Volunteers’ questions and applications will go to the organization above, or wait until somebody is here again.
team-left = You have left the team of this organization: “{ $organization }”.
# $link is a link that makes whoever opens it a member of the team; $hours (i64).
invitation-link =
    Send this link to the person you’re inviting:

    { $link }

    Role: { $role }
    Organization: “{ $organization }”

    The link works once and expires in { $hours } hours.
# Toast.
invitations-withdrawn = The open links don’t work any more.
# To somebody who opened such a link. Two buttons: accept, no.
invitation =
    You’re invited to join the team of an organization.

    Organization: “{ $organization }”
    Role: { $role }

    Do you accept?
invitation-accepted =
    You’ve joined the team ✅

    “{ $organization }” · { $role }
# To whoever invited somebody; the role is now theirs.
invited-accepted =
    { $name } accepted your invitation.

    “{ $organization }” · { $role }
# To whoever made a link that nobody has used in time.
invited-nobody =
    Your invitation has expired: nobody accepted it.

    “{ $organization }” · { $role }

    You can make a new one in “{ btn-team }”.
invitation-declined = OK, nothing changes. If you change your mind, open the link again.
# For someone who isn't registered yet; registration follows below it.
invitation-waits = You’re invited to join a team. Register first, then we’ll come back to the invitation.
error-invitation-gone = This invitation has been used, has expired or was withdrawn. Ask for a new link.
# To somebody who has just registered, and whose invitation has become void meanwhile.
invitation-gone-meanwhile = The invitation you opened before registering no longer works: it has been used, has expired or was withdrawn. If you still want to join the team, ask for a new link.
# After a link to an event that there is not, or that only those may see who have its secret.
error-link-gone = This link doesn’t lead to any event you can see. Ask the person who sent it to you for a new one.
error-role-held = You already have this role.
# The role that was needed for a button is gone.
error-no-right = You don’t have the role needed for this.
error-last-coordinator = The last coordinator can’t leave. First invite another coordinator.
# To the organization above one of whose team nobody can be reached any more. $count is the number of its events.
nobody-to-reach =
    <b>Nobody can be reached for “{ $organization }”</b>

    Everybody on its team has left or has blocked the bot. Upcoming events that nobody looks after: { $count }. Until somebody is there again, volunteers’ questions and applications come to you.
# To the rest of a team. $count is the number of events.
events-lost-creator =
    <b>Some events have lost their creator</b>

    “{ $organization }”. Somebody who created events here no longer has a role or has blocked the bot. Upcoming events: { $count }. Volunteers’ questions and applications come to you now.

### Events: finding them

# In the command list.
command-events = Find events
command-my = My sign-ups
# In the command list of those who have a role.
command-new = Create an event
# A day with its weekday. $weekday (i8) is 1 (Monday) to 7, $month is 1 to 12, $day and $year are numbers.
day = { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    } { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
# A time span on one day: $from and $until are like 18:00.
hours = { $from }–{ $until }
# The same of what ends on the next day.
hours-until-next-day = { $from }–{ $until } the next day
# The same where the reader lives in another zone; $hours (message) is one of the two above, $city is the "city" message.
hours-in-zone = { $hours } ({ $city })
# A place: $place (words) was written by the organizer, $region (message) is its name.
place = { $place }, { $region }
# Where an event’s dates are at different places, in place of it.
place-varies = different on some dates
# How many can still sign up.
# $free (u16)
spots-left = { $free ->
        [0] No spots left
       *[other] Spots left: { $free }
    }
btn-events = Find events
btn-my = My sign-ups
btn-new = Create an event
# An event in a list: $date (words) is short, like 05.12; $title was written by the organizer. One a row.
btn-event = { $date } · { $title }
# Toggles above the list of events.
btn-my-region = My region
btn-my-topics = My interests
# Toggle above the list of events, one a row.
btn-other-countries = Other countries too
btn-sign-up = I’m in
btn-join-waitlist = Join the waitlist
btn-give-up = I can’t make it
btn-leave-waitlist = Leave the waitlist

# Above the buttons with events.
events-list = Upcoming events. Those near you or matching your interests come first. Choose one.
# The same for somebody of whom it is not known yet what is near them.
events-list-for-anybody = Upcoming events. Choose one.
no-events = There are no upcoming events here yet. New ones come on Thursdays in your weekly digest.
# The same for somebody who gets no news from us.
no-events-here = There are no upcoming events here yet.
# Above the toggle that shows them.
no-events-but-elsewhere = There are no upcoming events in your country yet. There are some in other countries.
# An event. $description may be empty. $spots (message) is "spots-left", $topic (message) its name.
event-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    👥 { $spots }
    🤝 Organizer: { $organization }

    { $topic } · { $age }+

    { $description }
# On a card, below the event: what the reader has to do with it.
status-confirmed = You’re on the list ✅
# $position (i64)
status-waiting = You’re on the waitlist. Your place in line: { $position }.
# $time (message)
status-offered = A spot is being held for you until { $time }.
# The same where several people have been asked at once.
status-offered-shared = A spot is free. It goes to whoever on the waitlist takes it first.
# Below status-waiting, if the organizer has closed sign-up and stopped the waitlist.
status-line-stopped = Sign-up is closed, and spots that become free are not given to the waitlist at the moment.
# On the card of an event, for somebody so young that the law, or our caution, asks for consent.
status-consent-needed = At your age you need the written consent of a parent or guardian. Bring it with you.
status-cancelled = This event is cancelled. Reason: { $reason }
# The same of one date of several.
status-date-cancelled = This date is cancelled. Reason: { $reason }
# The text was written in a language that isn't the reader's; $language is its name.
status-language = The organizer wrote this text in: { $language }.

### Events: signing up

# Toasts after a tap on the main button of a card.
signed-up = You’re on the list ✅ If your plans change, free your spot so that someone else can come.
waitlisted = You’re on the waitlist. We’ll write to you as soon as a spot opens.
error-just-full = The last spot has just been taken. You can join the waitlist.
error-clash = You’re already on the list of another event at that time: “{ $title }”.
error-event-age = This event is for people aged { $age } and over.
error-event-started = This event has already started, so signing up is closed.
# To who has a place there and taps “btn-give-up” after the start.
error-give-up-started = This event has already started, so your spot can’t be freed any more. If you can’t come, write to the organizer.
# To who waits there, has applied or was offered a spot, and answers or gives that up after the start.
error-waiting-started = This event has already started, so no more spots are given out. You don’t have to do anything.
# To organizers who change something about it after the start.
error-organize-started = This event has already started, so this can’t be changed any more.
# An organizer saves a change; another has saved one since the draft was opened.
error-changed-meanwhile = Somebody else has changed this event in the meantime, so nothing was saved. This is how it is now.
error-event-cancelled = This event is cancelled.
error-date-cancelled = This date is cancelled.
# For someone who isn't registered; registration follows below it.
event-waits = To sign up for events, register first. Then we’ll come back to the event.
# Toast, when someone who isn’t registered taps “I’m in”.
register-to-sign-up = A few questions first, then we’ll sign you up.
# Once, a day later, above the card of the event for which somebody began to register and stopped. One button: continue.
registration-waits =
    You wanted to take part in this event and began to register. A few answers are still missing; it takes a minute.

    If you’ve changed your mind, you don’t need to do anything: what you told us will be deleted.
# Before a place is given up. Two buttons.
give-up-confirm =
    Free your spot?

    “{ $title }” — { $date }, { $hours }
# Below it, one of the three: somebody is asked; nobody waits, or it is too late to ask them; the line has stopped, and nobody
# can sign up.
give-up-offered = It will be offered to the people on the waitlist.
give-up-open = It will be free for others to take.
give-up-closed = Sign-up is closed and nobody will be offered it, so it stays empty.
btn-free-spot = Free my spot
btn-keep-spot = Keep it
# Toasts.
spot-freed = Your spot is free again. Thank you for telling us in time.
# The same when it was the evening before or later.
spot-freed-late = Your spot is free again. Thank you for telling us.
waitlist-left = You’re off the waitlist.
# To somebody on the waitlist. $time (message) is like 18:00 with the day where needed; three buttons.
offer =
    A spot is free!

    “{ $title }” — { $date }, { $hours }

    We’re holding it for you until { $time }.
# The same if the start is near: several people are asked at once, and it wakes nobody up. The same three buttons.
offer-shared =
    A spot is free!

    “{ $title }” — { $date }, { $hours }

    Time is short, so we’re asking several people at once: the spot goes to whoever takes it first.
btn-take-spot = Take it
btn-keep-waiting = No, I’ll wait
offer-taken = You’re on the list ✅
offer-kept-waiting = OK, you stay on the waitlist.
# When nobody answered in time.
offer-expired =
    We held a spot for you, but you didn’t answer in time. You stay on the waitlist.

    “{ $title }” — { $date }, { $hours }
# Takes the place of "offer-shared" when nothing is left.
offer-missed =
    Someone else was quicker, so the spot is taken. You stay on the waitlist and keep your place in line.

    “{ $title }” — { $date }, { $hours }
error-offer-gone = This spot is no longer held for you.
# When the event begins, to somebody who still waits. It is true whether no spot was free, or one so shortly before the start
# that nobody was asked. A button leads to other events.
waited-in-vain =
    We couldn’t offer you a spot this time, and the event has begun. Thank you for being ready to help!

    “{ $title }” — { $date }, { $hours }
# The same to somebody whose application nobody has decided about.
applied-in-vain =
    The organizer didn’t get to your application in time, and the event has begun. We’re sorry. Thank you for wanting to help!

    “{ $title }” — { $date }, { $hours }
# To everybody on the list or the waitlist.
event-cancelled-notice =
    The event is cancelled.

    “{ $title }” — { $date }, { $hours }
    Reason: { $reason }
# The same of some dates of several. $lines are "moment" messages with roles, a line each.
dates-cancelled-notice =
    This is cancelled:

    “{ $title }”
    { $lines }
    Reason: { $reason }
# Above the buttons with one's own events.
my-list = Your sign-ups. Choose one.
my-list-empty = You haven’t signed up for anything yet.
# The same for somebody who has been somewhere before.
my-list-nothing-ahead = You have nothing coming up.
# Above one's own shifts that are over. $came (u16)
my-past = Where you had a spot. Events you came to: { $came }.
# Below a shift there: what the organizer has noted.
status-came = You came ✅
status-not-came = The organizer noted that you didn’t come.
status-not-marked = Attendance isn’t marked yet.

### Events: creating them

ask-organizing = For which organization?
ask-title =
    What is the event called?

    For example: River clean-up. { $longest } characters at most.
ask-description =
    What will people do, and what should they bring?

    { $longest } characters at most. You can skip this.
ask-place =
    Where do people meet?

    Write the address, and how to find it. { $longest } characters at most. You can send a location too; then people can open it on the map.
ask-event-topic = Which topic fits best?
ask-event-country = In which country is it?
ask-event-region = { $country }: in which region is it?
# A calendar stands below; $example is like 05.12.2026.
ask-day =
    On which day?

    Choose, or write the day, for example { $example }.
# The month above the calendar. $month is 1 to 12.
month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
# The heads of the calendar's columns, two letters each. $weekday (i8) is 1 (Monday) to 7.
weekday-short = { $weekday ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    }
# $city is where the clock is meant; $example is like 10:00-13:00.
ask-hours =
    When does it start and end?

    Local time in { $city }. Choose, or write two times, for example { $example }. For several shifts on that day write all their times with commas between them.
ask-places =
    How many people can take part?

    Choose, or write a number. If you need a minimum, write both, for example { $example }.
ask-event-age = What’s the minimum age? Choose, or write a number.
# The preview is the card below; the buttons change one thing or publish.
event-preview = This is how people will see it. If everything is right, tap “Publish”.
btn-edit-title = Title
btn-edit-description = Description
btn-edit-place = Place
btn-edit-event-topic = Topic
btn-edit-day = Day
btn-edit-hours = Time
btn-edit-places = Number of people
btn-edit-event-age = Age
btn-publish = Publish
# $link opens the event in this bot, for posters and chats.
event-published =
    Published ✅

    Share this link: { $link }
event-draft-dropped = OK, the event was not published.
# An organizer leaves the change of a published event.
change-dropped = OK, nothing was changed.
# When an organizer begins an event and has left another unfinished before. $title (words)
kept-event = You started an event and didn’t finish it: “{ $title }”. Continue with it?
# When an organizer opens the change of an event that they began before and did not save. $title (words)
kept-change = You started changing “{ $title }” and didn’t save it. Continue with that?
# When an organizer begins an announcement and has left another unfinished before. $organization is whose announcement it is.
kept-announcement = You started an announcement for “{ $organization }” and didn’t finish it. Continue with it?
# $days (i64)
draft-stays-kept = OK. What you’ve written is kept for { $days } days.
# With the draft that was left.
btn-go-on-with-draft = Continue
# Without it, from the first question.
btn-start-anew = Start over
# Leaves it where it is, for later.
btn-not-now = Not now
# Somebody has done the same very often within minutes, such as asking for files; nothing was done this time. Also a toast.
# $minutes is a number.
error-too-much = { $minutes ->
        [one] That was a lot at once. Try again in a minute.
       *[other] That was a lot at once. Try again in { $minutes } minutes.
    }
error-too-long = That is too long: { $longest } characters at most.
error-day = I couldn’t read that day. Write it as day.month.year, for example { $example }.
error-day-past = This day or time has passed. Choose a later one.
error-day-far = Choose a day within the next year.
error-hours = I couldn’t read that. Write two times, for example { $example }. An end earlier than the start means the next day; such a shift comes last in a list.
# Said once the hours of a new shift are written, so that a slip is seen; $until is like 02:00.
hours-over-midnight = The shift ends the next day, at { $until }.
# $most (u16)
error-places = I couldn’t read that. Write a number from 1 to { $most }, or a minimum and a maximum, for example { $example }.
# $least (i16)
error-event-age-number = Write an age between { $least } and 99.

### Events: looking after them

# One a row.
btn-cancel-event = Cancel the event
# $confirmed (list) and $waiting (list) are names; $most (u16)
roster =
    <b>{ $title }</b>
    { $date }, { $hours }

    On the list: { $count } of { $most } (needed: { $least })
    { $confirmed }

    Waitlist: { $waiting }
# Below the list of a role, where so many people are needed in all roles of its time; numbers.
# $count (u16)
roster-together = All roles at this time: { $count } (needed: { $least })
nobody = nobody yet
ask-cancel-reason =
    Why is it cancelled?

    Write one or two sentences; everybody who signed up will read them.
# $count is the number of people who will get a message.
cancel-event-confirm =
    Cancel this event?

    “{ $title }” — { $date }, { $hours }
    Reason: { $reason }

    People who will get a message: { $count }. This can’t be undone.
btn-keep-event = Keep the event
# To organizers, of some dates of an event. $lines are "moment" messages with roles, a line each; $dates and $count are numbers.
cancel-dates-confirm =
    Cancel this?

    “{ $title }”
    { $lines }
    Reason: { $reason }

    Dates: { $dates }. People who will get a message: { $count }. This can’t be undone. Everything else stays as it is.
# Below either question: announcements to the people of what is cancelled that have not gone out yet. $count is their number.
cancel-stops = Announcements to these people that will be stopped too: { $count }
# Cancels what the question above names.
btn-cancel-dates = Yes, cancel
event-cancelled = The event is cancelled. People who got a message: { $count }.
# $dates and $count are numbers.
dates-cancelled = Cancelled. Dates: { $dates }. People who got a message: { $count }.
# To organizers, of an event with several dates, before something is done from one of them. Buttons with what can be meant follow.
# $matter (Matter)
ask-scope =
    “{ $title }” — { $date }, { $hours }

    { $matter ->
        [cancel] Which dates do you want to cancel?
        [close] For which dates do you want to close sign-up?
        [open] For which dates do you want to open sign-up?
        [write] For which dates do you want to write to people?
       *[change] Which dates does the change apply to?
    }
# The date from which it is asked, without the others. One a row.
btn-this-date = This date only
# The shift from which it is asked alone, all of its date, it on later dates and on all dates, all from its date on, or all that are not over. One a row.
# $scope (Scope), $count (usize)
btn-scope = { $scope ->
        [this-shift] This shift only
        [whole-date] All of this date: { $count }
        [same-and-later] The same, this date and later: { $count }
        [same-ahead] The same on all dates: { $count }
        [this-and-later] This and all later: { $count }
       *[all-ahead] All { $count } that are still ahead
    }
# Below a question about several dates.
count-of-dates = Dates: { $dates }
# A toast above a question whose numbers are others than when it was asked; it is asked once more.
numbers-changed = Something has changed since you were asked. This is how it is now.

### Events: more settings

# A time span of an event. $date is the "day" message, $hours the "hours" message.
moment = { $date }, { $hours }
# How long before the start. $days (u16)
before-days = { $days ->
        [one] { $days } day before the start
       *[other] { $days } days before the start
    }
# $hours (u16)
before-hours = { $hours ->
        [one] { $hours } hour before the start
       *[other] { $hours } hours before the start
    }
at-once = at once
at-start = at the start
# From when on the organizer hears of who gives up a spot: when people get their reminder. Value on a card.
evening-before = the evening before
# These times as buttons: when sign-up opens and closes, and from when on the organizer hears of who gives up a spot. One a row.
btn-at-once = At once
# One a row.
btn-at-start = At the start
# One a row.
btn-evening-before = The evening before
# $days (u16). One a row.
btn-before-days = { $days ->
        [one] { $days } day before the start
       *[other] { $days } days before the start
    }
# $hours (u16). One a row.
btn-before-hours = { $hours ->
        [one] { $hours } hour before the start
       *[other] { $hours } hours before the start
    }
# Who sees an event. Values on a card.
visibility-everyone = everyone
visibility-country = only people from this country
visibility-link = only people with the link
# The same three as buttons. One a row.
btn-visibility-everyone = Everyone
# One a row.
btn-visibility-country = Only people from this country
# One a row.
btn-visibility-link = Only people with the link
# Whether the organizer decides about each sign-up.
approval-on = the organizer approves each person
approval-off = not needed
yes = yes
no = no
# How a shift repeats. $times is a number.
repeat-once = once
# $times (u8)
repeat-daily = every day, { $times } times in all
# $times (u8)
repeat-weekly = every week, { $times } times in all
# Opens the second page of settings, from the preview of a new event.
btn-more-settings = More settings
# On the second page of settings. $roles (list), $repeat (message), $photo (message), $pin (message), $visibility (message), $opens (message), $closes (message), $approval (message), $cutoff (message)
more-settings =
    <b>More settings</b>

    Repeats: { $repeat }
    Roles: { $roles }
    Photo: { $photo }
    On the map: { $pin }
    Who sees it: { $visibility }
    Sign-up opens: { $opens }
    Sign-up closes: { $closes }
    Approval: { $approval }
    Giving up a spot — you’re told if it’s later than: { $cutoff }
    Languages: { $languages }

    To change something, tap its name.
# Below it, for an event with roles. $least is a number, 0 if each role says for itself.
settings-least = Needed by all roles together: { $least }
btn-edit-repeat = Repeats
btn-edit-roles = Roles
# How many people all roles need together.
btn-edit-least = Needed in all
btn-edit-photo = Photo
btn-edit-pin = Map
btn-edit-visibility = Who sees it
btn-edit-opens = Sign-up opens
btn-edit-closes = Sign-up closes
btn-edit-approval = Approval
btn-edit-cutoff = Giving up a spot
btn-edit-languages = Languages
ask-repeat = Does it happen just once, or does it repeat at the same time?
btn-once = Once
btn-daily = Every day
btn-weekly = Every week
# $most (u8)
ask-repeat-times = How many times in all? Choose, or write a number up to { $most }.
# $example (message) is two lines of text like "Registration: 3".
ask-roles =
    Do people do different things there?

    Write each role in a line of its own, with the number of people. For example:
    { $example }
btn-no-roles = No roles
# Beside the examples of roles: names of things to do.
role-example =
    Registration: 3
    Guides: 2-6
ask-least = How many people do all roles need together, at least? Write a number, or 0 if it’s enough that each role has the people it needs.
ask-photo = Send a photo for the event.
btn-remove-photo = Remove the photo
ask-pin = Send the place as a location, and people can open it on the map.
btn-remove-pin = Remove it
ask-visibility = Who sees this event?
ask-opens = When does sign-up open?
ask-closes = When does sign-up close?
ask-approval = Do you want to approve each person?
btn-approval-on = Yes, I decide
btn-approval-off = No, anyone can join
ask-cutoff = Until when can people give up their spot without you being told? Later they still can, but you get a message.
# Languages of the event's texts; those that are there have a tick.
ask-text-language = Which language do you want to write in or look at? Languages with ✓ already have a text.
# Copies the place from the first language.
btn-same-place = Leave it as it is
# A location was sent where the place is asked.
pin-noted = Location saved. Now write the address.
# The organizer has written another place, and the location that was sent before is taken out.
pin-dropped = The point on the map showed the old place, so it was removed. You can send a new one.
error-photo-please = Send a photo, or go back.
error-location-please = Send a location, or go back.
# $example (message)
error-roles =
    I couldn’t read that. Write each role in a line of its own, with the number of people. For example:
    { $example }
# After roles were written, or a number of people for an event with roles; numbers.
# $most (u16)
roles-decide-places = { $least ->
        [0] The roles now decide how many people can take part: { $most } in all.
       *[other] The roles now decide how many people can take part: { $most } in all. At least { $least } are needed together.
    }
# $most (u16)
error-roles-too-few = The roles have { $most } spots together, but at least { $least } people are needed. Add spots, or change the number of people first.
# $most (u16)
error-least = Write a number from 0 to { $most }; the roles have no more spots together.
# $most (u8)
error-repeat-times = Write a number from 2 to { $most }.
# $count (usize)
error-too-many-shifts = That would be too many shifts: { $count }. There can be { $most } at most.

### Events: cards with more on them

# $count (usize): of an event
shift-count = Shifts: { $count }
# An event with several shifts, which stand on the buttons below. $first (message) and $last (message) are "day" messages, $days (i64) the number of days, $count (usize) that of shifts. $topic (message)
event-card-of-shifts =
    📌 <b>{ $title }</b>

    🗓 { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }
    📍 { $place }
    👥 { shift-count }
    🤝 Organizer: { $organization }

    { $topic } · { $age }+

    { $description }
# What a shift is for; $role (words) was written by the organizer.
shift-role = Role: { $role }
# On the card, when the organizer approves each person.
card-approval = The organizer decides who takes part.
# $time is like 18:00.
card-opens = Sign-up opens: { $date }, { $time }
card-closed = Sign-up is closed.
card-over = This event is over.
# On the card of an event that nobody can sign up for any more, above others.
near-instead = Also coming up:
status-applied = Your application is under review.
# On the card of an event, for somebody whom an organizer has removed.
status-removed = The organizer has taken you off the list. You can’t sign up for this event unless they let you back. Reason: { $reason }
status-declined = Your application was not accepted this time. Reason: { $reason }
btn-apply = Apply
btn-withdraw = Withdraw
btn-map = Map
# On the card of an event: sends it to a chat that the person chooses.
btn-share = Share
btn-photo = Photo
btn-calendar = Add to calendar
btn-ask-organizer = Ask the organizer
btn-show-event = Show the event
# Above an empty list, while somebody looks for an event from another chat; opens the bot. One a row.
btn-nothing-found = Nothing found. See all events
# Toasts.
applied = Your application is in. We’ll write to you when the organizer has decided.
application-kept = We have your application, but nobody is looking after this event right now. As soon as somebody takes over, we’ll pass it on and write to you.
application-withdrawn = Your application is withdrawn.
error-not-yet-open = Sign-up opens on { $date } at { $time }.
error-sign-up-closed = Sign-up for this event is closed.
error-declined = The organizer didn’t accept your application.
error-removed = The organizer has taken you off the list of this event. Only they can let you back.
error-other-country = This event is only for people from this country: { $country }.
# Below the question whether to give up a spot.
give-up-late = The event starts soon, so the organizer will get a message.
# In its place, if nobody who looks after the event can be reached.
give-up-late-kept = The event starts soon, but nobody is looking after it right now. Whoever takes over will get a message.
# Above a calendar file.
calendar-caption = Open the file to add the event to your calendar.
# Under a notice that something has changed, and under one that it is cancelled: sends a file for the reader's calendar.
# One a row.
btn-update-calendar = Update my calendar
# The same. One a row.
btn-clear-calendar = Remove from my calendar
# Above that file after a cancellation.
calendar-gone-caption = Open the file to remove what is cancelled from your calendar.
# A toast: the reader has no spot (any more).
error-nothing-for-calendar = You’re not on the list, so there is nothing for your calendar.
# Under one's own events: a secret link that a calendar program fetches again and again.
# One a row.
btn-calendar-link = My events in my calendar
# What the button leads to.
calendar-link =
    <b>Your events in your own calendar</b>

    Tap “{ btn-open-calendar }”: your calendar app then shows the events you have a spot in, and follows changes by itself within a few hours. In other programs, add this link as a calendar:
    <code>{ $link }</code>

    Anyone with the link can see where and when you volunteer. Keep it to yourself, and make a new one if somebody else gets hold of it.
# The same for somebody who made such a link before. $date is the "date" message.
calendar-link-stands =
    <b>Your events in your own calendar</b>

    You made a link for this on { $date }; you’ll find it further up in this chat. A new link ends the old one.
# One a row.
btn-open-calendar = Add to my calendar app
btn-new-calendar-link = New link
btn-end-calendar-link = Switch off
# In place of it.
calendar-link-ended = Switched off. The link doesn’t work any more.
# What such a calendar is called in the reader's calendar program.
calendar-name = Volunteering
# Under the events of an organization: a link that everybody may subscribe to. One a row.
btn-organization-calendar = All these events in my calendar
# Above the list of one organization's events.
organization-events = Upcoming events of this organization: “{ $organization }”.

### Events: organizing

command-organize = Events I organize
btn-organize = Events I organize
# Above the buttons with events; each shows how many are on its lists, like 3/10.
organize-list = Events you organize. Those that need people most come first; ❗ and a number say how many people are still needed.
organize-list-empty = There are no upcoming events here. Create one with /new.
# What the lists of all shifts of an event come to, side by side in a line. $most (i64)
total-confirmed = On the list: { $count } of { $most }
total-waiting = Waitlist: { $count }
total-applied = Applications: { $count }
# How many people are needed besides.
total-lacking = Still needed: { $count }
total-came = Came: { $count }
total-absent = Didn’t come: { $count }
btn-manage = Manage
btn-people = People
# $count is a number.
btn-applications = Applications: { $count }
btn-add-person = Add someone
btn-write-all = Write to everyone
btn-edit-event = Change
btn-copy-event = Copy
btn-close-sign-up = Close sign-up
btn-open-sign-up = Open sign-up
btn-link = Link and QR code
btn-csv = CSV file
btn-xlsx = Excel file
# Toasts.
sign-up-closed = Sign-up is closed.
sign-up-opened = Sign-up is open.
# For several dates.
sign-up-closed-for = Sign-up is closed. Dates: { $dates }.
sign-up-opened-for = Sign-up is open. Dates: { $dates }.
# When an organizer opens it, but the event’s own rule keeps it closed.
sign-up-stays-closed = Sign-up stays closed, because its time has ended. Change “Sign-up closes” to open it.
# When an organizer closes sign-up and people wait; $count is how many. Two buttons.
ask-line =
    Sign-up will close: nobody new can join.

    On the waitlist: { $count }

    If someone gives up their spot, should the waitlist get it?
# An answer to “ask-line”. One a row.
btn-line-moves = Yes, give it to the waitlist
# The other one. One a row.
btn-line-stops = No, leave it free
# The same while it is closed. Two in a row.
btn-move-line = Move the waitlist
btn-stop-line = Stop the waitlist
# Below card-closed on the organizer’s side, and toasts.
line-moves = Spots that become free go to the waitlist.
line-stopped = The waitlist is stopped: spots that become free stay free.
file-comes = The file comes below.
roster-caption = “{ $title }” — { $date }, { $hours }
# Heads of the columns in the file.
column-name = Name
column-status = Status
column-age = Age
column-phone = Phone
column-languages = Languages
column-since = Signed up on
column-day = Date
column-from = From
column-until = Until
column-role = Role
column-came = Came
came-yes = yes
came-no = no
# One file with the people of all dates and roles of the event. One a row.
btn-xlsx-event = Excel file of all dates
# Above that file.
event-roster-caption = “{ $title }”: everybody on all dates
# The name of a sheet of a spreadsheet, and the beginning of a file's name.
sheet-announcement = Announcement
# Above a file with the people of all shifts of a day.
day-roster-caption = “{ $title }” — { $date }
# What somebody is in the list.
state-confirmed = on the list
state-offered = a spot is held
state-waiting = on the waitlist
state-applied = has applied
# They had a spot, and came, or did not.
state-came = came
state-no-show = no-show
state-removed = removed
# The people of an event an announcement can go to: boxes to tick. One a row.
btn-state-confirmed = On the list
# One a row.
btn-state-waiting = On the waitlist
# One a row.
btn-state-offered = Offered a spot
# One a row.
btn-state-applied = Applied
# One a row.
btn-state-came = Came
# One a row.
btn-state-no-show = Didn’t come
# Under the list of events somebody looks after: those that are over. One a row.
btn-past = Past events
past-list = Events that are over, the latest first:
past-list-empty = No past events yet.
# Opens the list where organizers mark who came.
btn-attendance = Who came
# The list of who came; below it every name is a button with ✅, ❌ or ▫️. $came (i64), $absent (i64), $open (i64)
attendance =
    <b>{ $title }</b>
    { $date }, { $hours }

    Came: { $came }
    Didn’t come: { $absent }
    Not marked yet: { $open }

    Tap a name once if they came ✅, once more if they didn’t ❌.
# Marks everybody who is not marked yet as there. One a row.
btn-rest-came = Everyone else came
# Toast.
attendance-saved = Marked ✅
# To organizers when an event ends; $count is a number of people.
ask-attendance =
    <b>Who came?</b>

    “{ $title }” — { $date }, { $hours }
    Not marked yet: { $count }

    Everyone you mark as having come gets a thank-you.
# To those who came, the day after; below it five buttons with stars.
# $least (i64)
thanks =
    <b>Thank you for coming!</b>

    “{ $title }” — { $date }, { $hours }

    How was it? Once { $least } people have answered, the organizers see the stars, all together and without names.
# Five of them in a row; $stars (u8) is 1 to 5.
btn-stars = ★ { $stars }
# In place of the thanks; $stars (words) is like ★★★★☆.
rated =
    “{ $title }”: { $stars }

    Thank you for telling us!
# Below it.
btn-add-words = Add a few words
# $least (i64) here and below.
ask-feedback = What was good about “{ $title }”, and what could be better? { $longest } characters at most. Once { $least } people have answered, the organizers read it, mixed with the others’ words and without your name.
# $least (i64)
feedback-saved = Thank you! Once { $least } people have answered, the organizers will read it, without your name.
# To organizers, on the card of an event that is over. $stars (i64) and $tenths (i64) are 4 and 6 of 4.6,
# with the decimal sign of the language between them; $count is a number of people.
rating-average = ★ { $stars }.{ $tenths } (answers: { $count })
# The same before there are so many answers that they are shown. $least (i64)
ratings-too-few = Answers: { $count }. Stars and words are shown once there are { $least }, so that nobody can tell who said what.
# Opens what people wrote about the event.
btn-ratings = What people said
choose-person = Choose someone.
# The same, before somebody is added to a list. $spots (message) is “spots-left”. One person a button.
choose-added =
    “{ $title }” — { $date }, { $hours }
    { $spots }

    Choose who to add.
# Below the people of a shift who are found by a part of their name. $count (usize)
people-found = Found by “{ $words }”: { $count }
# Below the people of a shift, numbered lines; buttons with the numbers follow.
people-hint = To open someone, tap their number. You can also write the number, or at least two letters of the name.
# Show some of the people of a shift only.
btn-everybody = All: { $count }
# Those of whom nobody has said yet whether they came.
btn-unmarked = Not marked: { $count }
btn-waiting = Waitlist: { $count }
btn-minors = Under 18: { $count }
# In answer to a part of a name.
nobody-on-list = Nobody on this list is called “{ $words }”.
# $least (usize)
error-few-letters = Write at least { $least } letters of the name, or a number from the list.
# $number (usize)
error-no-such-number = There is no number { $number } on this list.
# $phone (message) is "phone-number" or "not-given", $status (message) one of those that begin with "state-".
participant-card =
    <b>{ $name }</b>

    Age: { $age }
    Languages: { $languages }
    Phone: { $phone }
    Status: { $status }
btn-move = Move
btn-remove = Remove
# On the card of somebody who was removed: they may sign up again.
btn-let-back = Let back
btn-write = Write
btn-approve = Approve
btn-turn-down = Decline
ask-decline-reason =
    Why are you declining the application?

    { $name } will read it. Write one or two sentences.
ask-remove-reason =
    Why are you removing this person from the list?

    { $name } will read it. Write one or two sentences.
choose-shift = Choose the shift for { $name }.
# Toasts.
approved = Approved.
declined = Declined.
removed = Removed.
let-back = They can sign up again.
moved = Moved.
person-added = Added.
# Why nothing came of what an organizer did about somebody: how that person stands now. A toast, or above a card.
# $what (Meanwhile)
person-meanwhile =
    { $what ->
        [confirmed] { $name } is already on the list.
        [waiting] { $name } is on the waitlist.
        [offered] { $name } has been offered a spot and hasn’t answered yet.
        [applied] { $name } has applied and is waiting for a decision.
        [declined] { $name } was not accepted: an organizer has already declined the application.
        [gave-up] { $name } has changed plans and isn’t coming.
        [removed] { $name } is no longer on the list: an organizer removed them.
        [may-come-back] { $name } isn’t on this list, and can sign up again.
       *[nothing] { $name } isn’t signed up for this shift.
    }
# In its place, when an organizer has moved them. $now (message) is the day, hours and role of the other shift.
person-moved = { $name } isn’t on this list any more, but on another shift: { $now }.
# $why (message) is one of the sentences around this one. Something was written to the person, and nobody gets it.
words-not-sent = { $why } Your message was not sent.
# For who was writing to one person of a shift while it was changed; they are asked to write once more below. $card (message) is the card
# of the event.
letter-outdated =
    The event has changed since you were asked, so your message was not sent. This is how it is now.

    { $card }
# $done (message) says what was done, like “Approved.” A toast.
one-not-reached = { $done } But { $name } has blocked the bot and won’t get a message, so tell them yourself.
# $done (message) says what was done and how many hear of it. $count is the number of those who don’t.
not-reached =
    { $done }

    Can’t be reached: { $count }. They have blocked the bot or left Telegram.
# Somebody on an organizer’s screen has deleted their data meanwhile. Toasts.
error-person-left = This person has left and can’t be found any more.
error-out-of-reach = { $name } has blocked the bot, so messages don’t reach them.
# The button led to a list that is empty by now. Toasts.
applications-done = No application waits any more.
list-empty = Nobody is on the list any more.
error-shift-full = There is no spot left there.
error-person-clash = { $name } is on the list of another event at that time: “{ $title }”.
# The same where the organizer may not see the other event. $name is the person.
error-person-clash-elsewhere = { $name } has a spot elsewhere at that time.
error-person-too-young = { $name } is younger than { $age }.
error-person-holds = { $name } is on the list or the waitlist already.
ask-person-name = Who do you want to add? Write the name, or a part of it. You can find people who have signed up with your organization before.
nobody-found = Nobody by that name has signed up with your organization. Write another name.
# $count is the number of people on the list.
ask-message-to-all =
    What do you want to tell everyone on the list? People: { $count }.

    { $longest } characters at most.
# The text itself stands above.
message-confirm = Send this message? People who will get it: { $count }.
btn-send = Send
message-sent = Sent. People who get it: { $count }.
ask-message-to =
    Write your message to { $name }.

    { $longest } characters at most.
ask-question =
    What do you want to ask?

    The organizer gets your question with your name. { $longest } characters at most.
question-sent = Question sent. You’ll get the answer here.
# The same if nobody has it. The card of the event follows below.
question-kept = Nobody is looking after this event right now, so your question hasn’t been read yet. As soon as somebody takes over, we’ll pass it on and write to you.
# The same to who has a spot there and can still free it: a button of the card below.
question-kept-with-spot = Nobody is looking after this event right now, so your question hasn’t been read yet. As soon as somebody takes over, we’ll pass it on and write to you. You can still come, or free your spot below.
answer-sent = Sent.
btn-answer = Answer
# Messages to people. $words was written by somebody; $hours and $date are texts.
message-from-organizer =
    <b>Message from the organizer</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
question-from-volunteer =
    <b>Question from { $name }</b>
    “{ $title }” — { $date }, { $hours }

    { $words }
application-came =
    New application: { $name }

    “{ $title }” — { $date }, { $hours }
your-application-approved =
    Your application is approved. You’re on the list ✅

    “{ $title }” — { $date }, { $hours }
your-application-waits =
    Your application is approved, but no spot is left. You’re on the waitlist, and we’ll write to you as soon as a spot opens.

    “{ $title }” — { $date }, { $hours }
# The same while the waitlist is stopped.
your-application-waits-stopped =
    Your application is approved, but no spot is left. You’re on the waitlist. Sign-up is closed, and spots that become free are not given to the waitlist at the moment.

    “{ $title }” — { $date }, { $hours }
your-application-declined =
    Your application was not accepted this time.

    “{ $title }” — { $date }, { $hours }
    Reason: { $reason }
you-were-removed =
    The organizer has removed you from the list.

    “{ $title }” — { $date }, { $hours }
    Reason: { $reason }
# To somebody who was removed, when an organizer lets them sign up again.
you-may-come-back =
    The organizer lets you come back to this event.

    “{ $title }” — { $date }, { $hours }
# To somebody who frees a spot, but was moved since they were asked. $now (message) is the "moment" with the role.
moved-meanwhile = The organizer has moved you to another shift, so your spot wasn’t freed. Your new shift: { $now }.
# $before and $now are "moment" messages.
you-were-moved =
    The organizer has moved you to another shift.

    “{ $title }”
    Before: { $before }
    Now: { $now }
you-were-added =
    The organizer has put you on the list ✅

    “{ $title }” — { $date }, { $hours }
# To the organizer. $count and $least are numbers.
gave-up-late =
    { $name } can’t come.

    “{ $title }” — { $date }, { $hours }
    On the list now: { $count } (needed: { $least })
# To the organizer, of somebody who has deleted their data shortly before the start.
left-for-good =
    One of the volunteers has deleted their data and won’t come.

    “{ $title }” — { $date }, { $hours }
    On the list now: { $count } (needed: { $least })
# To a volunteer whose question or application nobody had: somebody has it now.
heard-after-all =
    Somebody is looking after this event again and now has what you sent.

    “{ $title }” — { $date }, { $hours }
# To a volunteer whose question or application did not arrive after all.
not-heard-after-all =
    What you sent about this event couldn’t be delivered, because nobody is looking after it right now. As soon as somebody takes over, we’ll pass it on and write to you.

    “{ $title }” — { $date }, { $hours }

### Events: changing a published one

change-preview = This is how it looks now. Change what you like, then tap “Save”.
btn-save = Save
# Beside it: leaves the change of a published event, whose card has a button that cancels it.
btn-discard-changes = Discard changes
# Above the next one. $count is the number of people who would have two events at the same time.
change-double-books = People who have another event at that time: { $count }. They keep both spots until they choose one; we’ll ask them.
# To somebody whose event was moved to the time of another one. Both events follow, the question, and two buttons.
double-booked = Two of your events are at the same time now.
double-booked-event = “{ $title }” — { $date }, { $hours }
double-booked-hint = Which one do you keep? Until you choose, you have both spots.
# Keeps this event. $hours is like 10:00–13:00.
btn-keep = { $hours } · { $title }
# What comes of the choice: $other (words) is the event that was given up.
kept = You’re keeping “{ $title }”. Your spot in “{ $other }” is free for others.
# A toast.
error-nothing-to-choose = You don’t have to choose any more: these events are not at the same time, or one of the spots isn’t yours.
# $count is the number of people who will get a message.
change-confirm = The time or the place is different now. People who will get a message: { $count }. Save it?
# The same where nobody is told, and several dates change.
change-confirm-quiet = Save the change? Nobody gets a message about it.
# Below the question which dates a change applies to, if it changes more than title, text, place, time and number of people.
change-of-whole = The topic, the age, the photo and the settings of sign-up are the same for all dates, whatever you choose here.
event-changed = Saved ✅ People who get a message: { $count }.
# To everybody who takes part or waits, with one or both of the two below it.
event-changed-notice = The event has changed: “{ $title }”
# $before and $now are "moment" messages.
time-changed =
    <b>Time</b>
    Before: { $before }
    Now: { $now }
# $before and $now are "place" messages.
place-changed =
    <b>Place</b>
    Before: { $before }
    Now: { $now }
error-more-people = { $count ->
        [one] { $count } spot is already taken or held, so you can’t go below that.
       *[other] { $count } spots are already taken or held, so you can’t go below that.
    }

### Links

# $link opens the event or the organization; $sources (list) is a list of "source" messages; $example is a word like poster.
link-card =
    Link: { $link }

    To see where people come from, give each place where you put the link a short name, for example { $example }. You get a separate link for it.

    People who opened it: { $sources }
# $source (message) is the name of a link; $came (i64) and $signed_up (i64) are numbers of people.
source = { $source } — { $came } (signed up: { $signed_up })
# The link without a name.
source-unnamed = no name
btn-qr = QR code
error-source = Write 1 to 20 letters from a to z or digits, for example { $example }.

### Acting for an organization

# In the menu of those with a role in several organizations.
menu-acting = You’re acting for: “{ $organization }”
btn-acting-for = Switch organization

### Announcements: to whom

command-announce = Announcements
btn-announce = Announcements
# Above one's latest announcements, which stand on buttons.
announcements = Announcements of your organizations. Open one, or write a new one.
announcements-none = You have written no announcements yet.
# In the list, of one that is a sticker, a place or a poll.
announcement-wordless = Without words
btn-new-announcement = New announcement
# Where nothing was chosen; stands after a colon.
any = not chosen
# Who gets an announcement: $countries (message), $regions (message), $topics (message), $languages (message), $age (message),
# $event (message) and $role, each several of them or "any"; $count (crowd)
announce-audience =
    From: “{ $organization }”

    Countries: { $countries }
    Regions: { $regions }
    Interests: { $topics }
    Languages: { $languages }
    Age: { $age }
    Event: { $event }
    Role: { $role }

    People who will get it: { $count }
# Below it, while nothing is chosen.
announce-nobody = Nobody is chosen yet. Choose who gets it, or tap “{ btn-everyone }”.
# Below it: who is never written to.
announce-never = People who don’t want optional messages, have paused them or have blocked the bot are left out.
# Above the first question of a new announcement.
announce-new = <b>New announcement</b>
btn-everyone = Everyone
btn-countries = Countries
btn-regions = Regions
btn-topics = Interests
btn-languages = Languages
btn-age = Age
btn-of-event = Event
btn-role = Role
ask-announce-countries = In which countries? Choose as many as you like.
ask-announce-regions = In which regions? Choose as many as you like.
ask-announce-topics = Which interests? Choose as many as you like.
ask-announce-languages = Which bot languages should it go to? Choose as many as you like.
# $example is like 16-25.
ask-announce-age = From which age to which? Choose, or write it, for example { $example }.
btn-any-age = Any age
error-announce-age = I couldn’t read that. Write two ages, for example { $example }.
ask-announce-event = People of which event? Choose one.
# Organizers choose an event, for an announcement or to see its reminders, and have written words that none has.
no-such-event = No event has these words in its title or place. Try other words.
# Below the question for an event, where there are more than fit on a page.
type-to-find-event = Not on this page? Write a part of its title or place.
# Ends the search for an event by words.
btn-all-events = All events
# The event that was chosen has several, which stand on the buttons below.
ask-which-shift = Which shift?
btn-no-event = No event
ask-announce-standing = Which people of this event?
ask-announce-role = Team members with which role?
# The members of teams an announcement can go to: boxes to tick. $role (Role). One a row.
btn-members = { $role ->
        [organizer] Organizers
        [coordinator] Coordinators
       *[federation-admin] Federation admins
    }

### Announcements: the message

# What can be announced; stands in the next two.
announcement-kinds = a text, a photo, a live photo, a video, a GIF, an album, a file, music, a voice or video message, a sticker, a place, a contact, a poll (but no quiz), a checklist or a story
# $language is a language's own name.
ask-announcement =
    Send the message exactly as people should see it: { announcement-kinds }.

    Language: { $language }
error-announcement-kind = This kind of message can’t be announced. Send { announcement-kinds }.
# $lines is a list of the four messages below, one a line.
announcement-texts =
    <b>Texts by the readers’ languages</b>

    { $lines }

    Choose a language to write its text, or to say what its readers get.
# Below it, in the preview and on the card, when fewer than ten people get it.
few-not-split = With so few people, they aren’t shown by country, by language or by what became of the message, so that nobody can be recognized.
# $readers (message) is a language's own name, or a “counted” message if the number of its readers is told.
gap-written = { $readers } ✅
# $readers (message)
gap-open = { $readers } — no text yet
# $other (message) is the language they get instead.
# $readers (message)
gap-other = { $readers } — they get { $other }
# $readers (message)
gap-left-out = { $readers } — left out
# $language is a language's own name; buttons follow.
ask-gap = { $language }: what do its readers get?
btn-gap-write = Write a text
# $language is a language's own name. One a row.
btn-gap-other = The text in { $language }
btn-leave-out = Leave them out
btn-message-button = Button
error-gap = These languages have no text yet: { $languages }. Write it, or say what their readers get.
# $example is a label and a link.
ask-message-button =
    A button under the message: write its label and a link. For example:
    { $example }

    Or choose an event.
btn-no-button = No button
error-message-button = I couldn’t read that. Write a label and a link that begins with https://, for example { $example }.
# Whoever types a label and a link for a button reads one of these. $longest is a number of characters.
error-button-label = The label of the button is too long: at most { $longest } characters. Write it and the link once more.
error-link-cut-off = The link is cut off: it ends in “…”. Copy the whole link and send it once more with the label.
# $host (words) is what stands where the website's name should be.
error-link-host = “{ $host }” is not the whole name of a website, because it has no dot. Check the link, for example <code>instagram.com</code> instead of instagram.
error-link-port = The number after the colon is wrong: it must be between 1 and 65535. Most links have none.
error-link-too-long = The link is too long: at most { $longest } characters.
error-link-unreadable = Browsers couldn’t open this link. Copy it from your browser and send it once more with the label.
# A button was chosen for an album.
error-album-button = An album can’t have a button.
# In the place of the list of texts, while the messages themselves come below it.
announcement-previewing = The message comes below, just as people will get it. Once all of it is there, you can send it.
# Telegram did not take a message of the preview. $language is the language of its text; $reason (message) is one of the two below, or Telegram’s words.
preview-refused =
    Telegram didn’t accept this message, so nothing can be sent yet. Text: { $language }
    Why: { $reason }
preview-message-gone = the message you sent is not in this chat any more. Write it again.
preview-link-refused = the link of the button doesn’t work. Choose another one.

### Announcements: preview and time

# Instead of the next, when fewer than ten people get it. $count (crowd) is “fewer-than-ten”; $minutes is a number.
announcement-preview-few =
    This is what people get.

    People: { $count }
    Sending takes about { $minutes } min.
# The messages themselves stand above. $countries (list) and $languages are like "Azerbaijan: 120+"; $count (crowd). $none (crowd),
# $one (crowd) and $more (crowd) say how many people had so many.
announcement-preview =
    This is what people get.

    People: { $count }
    Countries: { $countries }
    Languages: { $languages }
    Sending takes about { $minutes } min.

    Optional messages they already had this week: none — { $none }, one — { $one }, more — { $more }
# $label (message) is a name, $count (crowd).
counted = { $label }: { $count }
btn-send-now = Send now
btn-send-at = Schedule
btn-send-local = Readers’ local time
btn-urgent = Urgent
# $example is a day and a time.
ask-send-at = When? Write the day and the time, for example { $example }. Time in { $city }.
ask-send-local = When, in each reader’s local time? Write the day and the time, for example { $example }.
error-send-at = I couldn’t read that. Write the day and the time, for example { $example }.
# What $when says below.
when-now = now
when-at = { $date }, { $time }
when-local = { $date }, { $time } in each reader’s local time
# $when is one of the three above.
# $count (crowd)
announcement-confirm =
    Send it to { $count } people?

    When: { $when }
# In the preview of an announcement: send it again and again.
btn-recur = Repeat
# Beside “btn-daily” and “btn-weekly”.
btn-monthly = Every month
# For those who know it; the word is a name and stays.
btn-crontab = Crontab
ask-how-often = How often should it be sent?
# Above seven boxes to tick.
ask-weekdays = On which days of the week?
ask-month-day = On which day of the month? Choose, or write a number from 1 to 31. A month without that day is left out.
error-month-day = There is no such day in a month. Write a number from 1 to 31.
ask-time-of-day = At what time? Choose, or write it, for example 17:30.
error-time-of-day = I couldn’t read that. Write a time, for example 17:30.
# The five fields of a crontab in their order.
ask-crontab =
    Write five fields: minute, hour, day, month, weekday.

    <code>0 18 * * 5</code> means Fridays at 18:00; <code>*/30 9-11 * * 1-5</code> means working days from 9:00 to 11:30, every 30 minutes. Sunday is 0 or 7.
# $field (fixed)
crontab-field =
    { $field ->
        [minute] minute
        [hour] hour
        [day] day
        [month] month
       *[weekday] weekday
    }
# $count (usize)
error-crontab-count = A crontab has five fields with spaces between them; here they are { $count }.
# $field (message) is “crontab-field”, $words is what stands there.
error-crontab-field = I couldn’t read this field of the crontab: { $field }, “{ $words }”.
# $field (message), $signs (fixed)
error-crontab-foreign = The signs { $signs } can’t be used here: { $field }, “{ $words }”.
error-crontab-never = That day never comes. Choose other days or months.
# $minutes (u8)
error-crontab-often = That is too often. Leave at least { $minutes } minutes between two times.
# How often something recurs; $time is like 18:00. Stands on buttons too (one a row).
rhythm-daily = Every day · { $time }
# $days (list) is a list of short weekdays.
rhythm-weekly = Every week on { $days } · { $time }
# $day is a number.
rhythm-monthly = Every month on day { $day } · { $time }
# $crontab (words)
rhythm-crontab = { $crontab }
# Whose clock counts; $city is a city.
clock-of = time in { $city }
clock-of-readers = in each reader’s local time
# $clock (message) is one of the two above; $fits (message) is one of the three below, $lines are days and times.
schedule-confirm =
    <b>Repeat this announcement?</b>

    How often: { $rhythm }, { $clock }
    { $fits }

    The next times:
    { $lines }
# Who would get what recurs, if it were sent now. $count (crowd).
schedule-fits = People it matches now: { $count }
schedule-groups = Right now only the groups would get it.
# Also on the card of what recurs, below to whom it goes.
schedule-nobody = Right now it matches nobody. If that’s still so when its time comes, nothing is sent.
# Below it.
schedule-anew = Each time it goes to the people it matches at that moment, and the rules for approval apply again.
# A box to tick. One a row.
btn-own-clock = In each reader’s local time
# One a row.
btn-save-schedule = Save
schedule-saved =
    It will be repeated ✅

    { $rhythm }

    You can see, pause or delete it with /reminders.
# Above the card of an announcement that a schedule has begun.
schedule-occurred =
    <b>Your recurring announcement is on its way</b>
    { $rhythm }
# To coordinators. $organization is an organization’s own name.
schedule-stopped =
    <b>A recurring announcement has stopped</b>

    { $organization }
    { $rhythm }

    Its author no longer has a role in the organization. Whoever resumes it becomes responsible for it.
# To the author of a recurring announcement for the people of a date that an organizer has cancelled. A button leads to it.
schedule-called-off =
    <b>A recurring announcement has stopped</b>
    { $rhythm }

    It was for the people of a date that has been cancelled:

    “{ $title }” — { $date }, { $hours }
# $clock (message)
schedule-card =
    <b>Recurring announcement</b>

    { $rhythm }, { $clock }

    The next times:
    { $lines }
# In place of the next times.
schedule-paused = paused
# $lines are lines of “occurrence-line”.
schedule-latest =
    So far:
    { $lines }
# $moment (message) is a day and a time.
# $outcome (message)
occurrence-line = { $moment } — { $outcome }
# $outcome (Outcome)
occurrence-outcome =
    { $outcome ->
        [announced] sent
        [late] not sent, the bot wasn’t running
        [nobody] not sent, nobody matched
        [waiting] waiting for approval
        [declined] not sent, it wasn’t approved
       *[no-right] not sent, its author no longer had a role
    }
# Opens a recurring announcement. One a row.
btn-schedule = 🔁 { $rhythm }
# The same while it is paused. One a row.
btn-schedule-paused = ⏸ { $rhythm }
# Shows the messages themselves. One a row.
btn-messages = Show the messages
btn-delete-schedule = Delete
schedule-delete-confirm = Delete this recurring announcement? It won’t be sent any more. What was sent stays.
# Toast.
schedule-deleted = Deleted.
# Below it, when the announcement is urgent.
announcement-urgent = It is urgent: it also comes during quiet hours. A coordinator has to approve that.
# Below it, when it is not.
announcement-quiet = Anyone who has quiet hours at that time gets it afterwards.
# Below it, when many get it. $most (i64) is a number of people.
announcement-large = More than { $most } people get it, so a coordinator has to approve it.
# Below it, when it goes to groups and its author is no coordinator.
announcement-to-groups = It goes to groups, so a coordinator has to approve it.
# Below it, when it goes to other countries.
announcement-abroad = It goes to another country once a coordinator there approves it.
announcement-dropped = OK, nothing was sent.
# The correction of an announcement that was sent is left.
correction-dropped = OK, the announcement stays as it is.
# A coordinator leaves the question when an announcement that waits for them is to go out.
decision-dropped = OK, nothing is decided. The announcement still waits for you.
error-announcement-nobody = Nobody would get this announcement.

### Announcements: approval

# To coordinators; the messages stand above. $when is one of the "when" messages.
# $count (crowd)
announcement-asked =
    <b>An announcement needs your approval</b>
    From: “{ $organization }” ({ $name })

    People: { $count }
    When: { $when }
# Below it.
announcement-asked-urgent = It is marked as urgent: it also comes during quiet hours.
# Under what a coordinator is asked to approve: an announcement, or a correction.
btn-approve-announcement = Approve
btn-other-time = Other time
announcement-accepted = Approved ✅
# The same if the author has paused it or taken it back meanwhile.
announcement-accepted-paused = Approved ✅ But its author has paused it, so nothing is sent until they resume it.
announcement-declined = Declined.
# To the author: the announcement was for the people of a date that an organizer has cancelled.
announcement-called-off =
    Your announcement has stopped: it was for the people of a date that has been cancelled.

    “{ $title }” — { $date }, { $hours }
# Toast for a coordinator who comes late.
error-decided = This has been decided already.
# Toast for a coordinator who decides about what is not so any more; it is shown to them again.
error-changed-since = The message has changed since you saw it. Look at it as it is now.
# To a coordinator who approves an announcement after the time it was planned for; they are asked for another time.
error-time-has-passed = Its time has passed, so nothing is sent yet. Choose another time.
# To a coordinator who approves what Telegram did not let them see; where it can be tried, it is shown once more below. $reason: Telegram’s words.
asked-not-shown = Nothing is approved yet: Telegram didn’t show you the message. It says: { $reason }
# The next two stand above announcement-asked when it is shown once more.
announcement-outdated = <b>The message has changed since you saw it.</b> Above is what people would get now.
announcement-edited = <b>The author has changed the message since you last saw it.</b> Above is what it says now. It isn’t sent until it is approved again.
# To the author, who edited it in the chat. $parts: countries, or an organization.
edit-waits = You changed a message that is being announced, so its approval no longer counts. It waits for approval again: { $parts }
# To the author. $country is a country or the organization's name.
part-accepted = Your announcement was approved: { $country }
# The same if the author has paused it or taken it back meanwhile.
part-accepted-paused = Your announcement was approved: { $country }. It is paused, so nothing is sent there until you tap “{ btn-go-on }”.
# Below it, if who approved it chose another time. $when (message)
part-other-time = It goes out there at a different time than you chose: { $when }
# To the author, at the same moment. $reason: Telegram’s words.
part-not-shown = Your announcement can’t be approved yet: Telegram doesn’t show the message to those who decide. { $country }. It says: { $reason }
part-declined = Your announcement was declined: { $country }
# The same if there is nobody who could decide.
part-nobody = Your announcement won’t go there, because nobody who could approve it can be reached: { $country }

### Announcements: sending

# What $state says on the card.
announcement-waiting = waiting for approval
announcement-scheduled = scheduled
announcement-sending = being sent
announcement-paused = paused
announcement-cancelled = cancelled
announcement-done = sent
announcement-not-approved = not sent, it wasn’t approved
# The same if it was approved when nobody was left whom it fits.
announcement-nobody = not sent, nobody matched
# The heading of the card, when fewer than ten people get it or only groups do.
# $state (message)
announcement-uncounted = <b>Announcement</b>: { $state }
# Below it. $count (crowd) is “fewer-than-ten”.
announcement-few = People: { $count }
# In the list of announcements, after the day, where many get it. Both are numbers of people as they are told.
# $sent (crowd), $all (crowd)
sent-of = { $sent } of { $all }
# $state (message); $bar (words) is a bar of squares, $percent (i64).
# $sent (crowd), $all (crowd), $queued (crowd), $failed (crowd), $skipped (crowd), $unknown (crowd)
announcement-card =
    <b>Announcement</b>: { $state }
    { $bar } { $percent }%

    Sent: { $sent } of { $all }
    Waiting: { $queued }
    Not delivered: { $failed }
    Left out: { $skipped }
    Not known whether it arrived: { $unknown }
# Below it while it is being sent.
# $rate (i64)
announcement-pace = Messages a minute: { $rate }. Minutes left: { $minutes }
# Below it, with why it paused by itself. $reason is Telegram's words.
announcement-refused = Telegram doesn’t accept this message, so it is paused. It says: { $reason }
# On the card: whose coordinators are still to decide. $parts: countries, or an organization.
parts-wait = Waiting for approval: { $parts }
corrections-wait = The correction waits for approval: { $parts }
# On the card: how often the words were corrected. $languages is a list of languages, each with its number.
announcement-corrections = Number of corrections: { $languages }
# Below it: why some were not delivered. $reasons (list) is a list of "counted" messages; of groups the reasons alone.
announcement-reasons = Not delivered or left out: { $reasons }
reason-blocked = blocked the bot or left Telegram
reason-refused = refused by Telegram
reason-gone = no longer wanted it or deleted their data
reason-cancelled = cancelled
btn-pause = Pause
btn-go-on = Resume
btn-stop = Stop
btn-refresh = Refresh
btn-again-unknown = Send again
btn-recall = Take back
btn-correct = Correct
# $count (crowd)
stop-confirm = Stop? Anyone who hasn’t received it yet won’t get it. People: { $count }
# $count (crowd)
again-confirm = Send it again to everyone it may not have reached? Some may get it twice. People: { $count }
# $count (crowd)
recall-confirm = Delete the message from the chats? Telegram allows that for two days after sending. People: { $count }
# $language is a language's own name.
ask-correction = Send the corrected text in { $language }. It replaces the text in the messages that were sent.
error-correction = Send the corrected words as a text.
error-correction-long = That is too long. At most { $most } characters fit here.
# Toasts for who taps “Correct” on an old card.
error-not-correctable = The words of this message can’t be corrected.
error-being-decided = A coordinator is still deciding about this announcement. You can correct it after that.
# To the author of new words, above the question for them. The words that people get now stand above it.
error-corrected-meanwhile = Somebody else has corrected this text in the meantime, so yours was not used. What people get now stands above. If yours is still needed, send it once more.
# To coordinators, below the old message and the new one, with buttons to decide.
correction-asked =
    <b>A correction needs your approval</b>
    From: “{ $organization }” ({ $name })

    Above are two messages: first what people have now, then what would replace it.
# To who wrote the correction. $country: a country, or an organization.
correction-accepted = Your correction was approved: { $country }
correction-declined = Your correction was declined: { $country }
# To who wrote the correction, if there is nobody who could decide. $parts: countries, or an organization.
correction-nobody = Your correction won’t go there, because nobody who could approve it can be reached: { $parts }
# On the card, while answers of Telegram are still to come for messages that are taken back or corrected. $count (crowd).
announcement-awaited = Still on their way: { $count }. They are taken back or corrected as soon as Telegram says they have arrived.
# $count (crowd)
announcement-recalled = Messages that are being deleted: { $count }
# $count (crowd)
announcement-corrected = Messages that are being corrected: { $count }
# $count (crowd)
announcement-corrected-partly =
    Messages that are being corrected: { $count }

    The correction still waits for approval: { $parts }
# $count (crowd)
announcement-again = It is sent again. People: { $count }
announcement-caption = What became of the announcement. You see the names of those who have signed up with your organization or one below it; the others are only counted.
# In the file, in the place of a name: people whom the organization may not see by name. $count (crowd) is one of the two below.
report-others = Other people: { $count }
# Instead of a small number of people, on every card and in the file of an announcement, so that nobody can be guessed.
fewer-than-ten = fewer than ten
# Instead of a larger one; $count is that number, rounded down.
at-least = { $count }+
column-language = Language
column-reason = Reason
# What became of somebody’s message, in the file.
outcome-failed = not delivered
outcome-skipped = left out
outcome-unknown = not known whether it arrived

### Reminders

# The evening before a shift; the card and the question follow.
reminder-eve = See you tomorrow!
# Two hours before a shift; the card and the question follow.
reminder-soon = Your event starts soon.
# On the day of the shift.
reminder-today = See you today!
# So many days before, two or more.
# $days (i32)
reminder-days =
    { $days ->
        [one] See you in { $days } day!
       *[other] See you in { $days } days!
    }
# How long before a shift somebody is reminded; $days (u8) is 0 or more, $time like 18:00. Stands on buttons (32 characters, one a row), and in lists.
lead-days =
    { $days ->
        [0] On the day · { $time }
        [one] { $days } day before · { $time }
       *[other] { $days } days before · { $time }
    }
# $hours (u16)
lead-hours =
    { $hours ->
        [one] { $hours } hour before
       *[other] { $hours } hours before
    }
# $minutes (u16)
lead-minutes = { $minutes } minutes before
# $leads is a list of the three above.
lead-list = { $leads }
# On the settings card, in place of a list: nothing of one’s own was chosen.
leads-of-event = as set for each event
# Volunteers choose when they are reminded of what they have signed up for; boxes to tick below. $most is a number.
ask-own-leads =
    When should we remind you of events you’ve signed up for?

    Tap the times you want, up to { $most } in all. Or write one: 1:30 is an hour and a half before, 3 19:00 is three days before at 19:00.

    If you choose nothing, reminders come as set for each event.
# Organizers choose when those who come to an event, or to the events of an organization, are reminded. $leads is a list. “btn-leads-as-above” gives the choice up.
ask-leads =
    When should people with a spot be reminded?

    Tap the times you want, up to { $most } in all. Or write one: 1:30 is an hour and a half before, 3 19:00 is three days before at 19:00.

    Default: { $leads }. Volunteers can choose other times for themselves.
# Gives up what was chosen: what stands above an event, or above an organization, holds again. One a row.
btn-leads-as-above = Use the general setting
# Opens when people are reminded: of a volunteer, an event, an organization.
btn-reminders = Reminders
# In the list of commands; for organizers.
command-reminders = Reminders, and what comes next
# $leads is a list of lead times; $lines are lines of “upcoming-line”.
reminders-card =
    <b>Reminders</b>

    { $organization }
    People are reminded: { $leads }

    The bot tells organizers when applications are waiting, when there aren’t enough people, and who is coming. Afterwards it asks who came, and thanks them the next day.

    Next:
    { $lines }
nothing-upcoming = nothing yet
# One line: $date (words) is like 05.12, $time like 18:00, $what is “rule-name”, $title is the event’s.
upcoming-line = • { $date } { $time } · { $title }: { $what }
# What is said by itself about an event. The last is the reminder to those who come.
# $rule (fixed)
rule-name =
    { $rule ->
        [applications] applications that wait
        [short] are there enough people?
        [roster] who comes
        [attendance] who came?
        [thanks] thanks
        [in-vain] those who got no spot
       *[remind] reminder
    }
# Shows which messages somebody would get for an event, and when.
btn-rehearse = Preview messages
# Above the buttons with events.
ask-rehearsal-event = For which event do you want to see the messages?
rehearsal-no-events = There are no upcoming events here. Create one with /new.
# Above the buttons with people who have a spot.
ask-rehearsal-person = Whose messages do you want to see? They will come to you only.
# The reader’s own, as if they had just signed up. One a row.
btn-myself = Mine, if I signed up now
# $city is the reader’s, or where the event is; $lines are lines of the three below.
rehearsal =
    <b>Messages for “{ $title }”</b>

    { $lines }

    Time in { $city }. The messages follow as people will read them, without their buttons; the thanks go only to those who came.
# Below it, when they are somebody else’s than the reader’s.
rehearsal-usual = This is how somebody with the usual settings gets them. Organizers don’t see which quiet hours and reminder times people have chosen.
# $what is “rule-name”.
# $date (words)
rehearsal-sent = ✅ { $date } { $time } · { $what }
# $date (words)
rehearsal-late = — { $date } { $time } · { $what } (not sent: signed up later)
# It would fall into quiet hours and be of no use after them.
# $date (words)
rehearsal-before = ✅ { $date } { $time } · { $what } (before the quiet hours)
# They signed up in those quiet hours.
# $date (words)
rehearsal-silent = ✅ { $date } { $time } · { $what } (without a sound)
# Another one comes at that time.
# $date (words)
rehearsal-together = — { $date } { $time } · { $what } (together with the one before)
# $description may be empty.
reminder-card =
    📌 <b>{ $title }</b>

    🗓 { $date }, { $hours }
    📍 { $place }
    🤝 Organizer: { $organization }

    { $description }
reminder-question = Are you coming?
# Below a reminder, beside “btn-give-up”.
btn-coming = I’m coming
btn-later = Remind me in an hour
# At eight in the evening.
btn-later-evening = Remind me tonight
# Below the card, once “btn-coming” was tapped.
reminder-coming = You said that you’re coming ✅
# Below the card; $time is like 18:00.
reminder-later = We’ll remind you again at { $time }.
# To organizers, two days before a shift that is short of people.
short-of-people =
    <b>Not enough people yet</b>

    “{ $title }” — { $date }, { $hours }
    On the list: { $count } (needed: { $least })
# The same where each role has enough, but all roles of that time together have not; $title is the event.
# $count (u16)
short-together =
    <b>Not enough people yet</b>

    “{ $title }” — { $date }, { $hours }
    On the lists of all roles: { $count } (needed: { $least })
# To organizers, three days before. $count is a number.
applications-wait =
    <b>Applications are waiting for your answer</b>

    “{ $title }” — { $date }, { $hours }
    Applications: { $count }
# To organizers. $free (u16).
offer-nobody-took =
    <b>Nobody on the waitlist took the free spot</b>

    “{ $title }” — { $date }, { $hours }
    Free spots: { $free }
# Below it, while sign-up is open.
offer-open-to-all = Anybody can sign up for them now.
# To organizers, the evening before a shift; the list follows.
roster-eve = Who is coming tomorrow
# The same to who sleeps in the evening, read on the day of the shift itself.
roster-today = Who is coming today
# Shifts of that day that nobody has signed up for. $shifts (list) are hours and roles.
roster-nobody = Nobody yet: { $shifts }
# Below a list of names, some with ✓.
roster-legend = ✓ said they’re coming.

### Weekly digest

# In the settings. One a row.
btn-digest-off = Turn off the weekly digest
# One a row.
btn-digest-on = Turn on the weekly digest
# On Thursday evening; the events follow, and “digest-hint”.
digest = <b>New events near you</b>
# One of up to eight events; $place has the region in it.
digest-event =
    📌 <b>{ $title }</b>
    🗓 { $date }, { $hours }
    📍 { $place }
# Below the events.
digest-hint = The digest comes on Thursdays when there are new events. You can turn it off in the settings.

### Groups that an organization has linked

# On the card of a team: opens the list of its Telegram groups.
btn-groups = Groups
# $organization is an organization’s own name; $hours (i64) is how long the link can be used.
groups-none =
    <b>Groups</b>
    “{ $organization }”

    No groups are linked yet. Announcements can also go to Telegram groups.

    To link a group, tap “{ btn-add-to-group }” and choose it. The button works for one group and for { $hours } hours.
# The groups stand on the buttons below.
# $hours (i64)
groups =
    <b>Groups</b>
    “{ $organization }”

    Announcements can also go to these Telegram groups. To unlink one, tap its name.

    To link one more, tap “{ btn-add-to-group }” and choose it. The button works for one group and for { $hours } hours.
# Below “groups”, for each group there that has removed the bot. $title is what it is called.
group-gone = The bot is no longer in the group “{ $title }”, so it gets no announcements. To link it again, tap “{ btn-add-to-group }” and choose it. To take it off this list, tap its name.
# A group that a tap unlinks; $title is what it is called. One a row.
btn-group = ✕ { $title }
# The same for one that gets no announcements at the moment; why stands above.
btn-group-in-trouble = ✕ ❗ { $title }
# Opens Telegram’s list of groups.
btn-add-to-group = Add to a group
unlink-confirm =
    Unlink this group?

    “{ $title }”

    It will get no more announcements.
btn-unlink = Unlink
# Toast.
group-unlinked = The group is unlinked.
# Said in the group itself, to everybody there. $bot (words) is the bot’s username.
group-linked =
    This group now gets the announcements of “{ $organization }”.

    To stop them, remove the bot from the group. A coordinator of the organization can also write /stop@{ $bot }.
# Said in the group itself.
group-stopped = This group gets no more announcements.
# To whoever added the bot to a group, in their own chat.
error-group-link-gone = The group was not linked: the link has been used, has expired or is wrong. Take a new one in /team.
error-group-no-right = The group was not linked: you don’t have the role that is needed for this.
error-group-taken = The group was not linked: another organization has linked it already.
# To whoever made the link: Telegram did not say who used it in the group.
group-start-hidden =
    The group “{ $title }” was not linked: whoever added the bot is an anonymous administrator there or writes in the name of a channel, so I can’t see who it is.

    If it was you, switch off “Remain anonymous” in your administrator rights in the group, or choose your own name where the message is written. Then take a new link in “{ btn-team }”, and after that you can be anonymous again.
# To the coordinators of the organization whose announcements go to the group.
group-stop-hidden =
    In the group “{ $title }” somebody wrote /stop as an anonymous administrator or in the name of a channel. I can’t see who it is, so announcements still go there.

    To stop them, tap the group in “{ btn-team }” → “{ btn-groups }”, write /stop there under your own name, or remove the bot.
# To the coordinators, once until the group takes announcements again.
# $why (Hindrance)
group-refuses =
    The group “{ $title }” gets no announcements.

    { $why ->
        [topic-closed] The topic there is closed. Open it (usually “General”), or make the bot an administrator.
        [topic-gone] The topic to which messages go was deleted. Make a new one, or unlink the group and link it once more.
        [no-media] Photos, videos or files are not allowed there. Allow them, or make the bot an administrator.
       *[no-right] The bot may not write there. Let members write, or make the bot an administrator.
    }
# Beside /stop, the only command that groups are offered.
command-stop = Stop the announcements here
# Toggle in the audience of an announcement; $count is a number.
btn-groups-too = + { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }
# Below what was chosen, when the toggle is on, in the preview and in the question whether to send; $count is a number.
announce-groups = Groups that will get it: { $count }
# Instead of “announce-never”, when nobody else is chosen.
announce-groups-only = Only the groups will get it.
# On the card of an announcement: of how many groups how many have got it.
# $sent (i64)
announcement-groups = Groups: { $sent } of { $count }
# In the CSV file, in the place of a name.
group-named = Group “{ $title }”
# Instead of “announcement-preview”, when only groups get it.
announcement-preview-groups =
    This is what the groups get.

    Sending takes about { $minutes } min.
# Instead of “announcement-confirm”, when only groups get it. $when as there.
announcement-confirm-groups =
    Send it to { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }?

    When: { $when }
