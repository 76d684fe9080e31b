//! What organizers are told about a shift by itself.

use crate::{
    bot::notices::{self, Notice, named},
    db::{Connection, attendance, organization, participant, reminder::Alarm, volunteer::Reading},
    dialogues::event::{Visit, roster_paragraphs},
    domain::{Roster, Shift, reminder::Rule},
    texts::{Catalogue, Text},
};

/// What there is to say; the numbers are of people.
enum Matter {
    Lack,
    Applications(i64),
    Roster(Roster),
    Attendance(i64),
}

/// Tells those who look after a shift, if there is something to say.
pub async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: i64,
) -> anyhow::Result<()> {
    let Some(matter) = matter(db, alarm.rule, shift).await? else { return Ok(()) };
    let people = organization::looking_after(db, &shift.event).await?;
    let until = alarm.rule.useful_until(shift.zone(), &shift.slot);
    notices::tell_when_awake(db, texts, (&people, until), |reader| notice(&matter, shift, reader), now).await
}

async fn matter(db: &mut Connection, rule: Rule, shift: &Shift) -> anyhow::Result<Option<Matter>> {
    let some = |count: i64, matter: fn(i64) -> Matter| (count > 0).then(|| matter(count));
    Ok(match rule {
        Rule::Short => (shift.taken() < shift.slot.places.min).then_some(Matter::Lack),
        Rule::Applications => some(participant::roster(db, shift.id).await?.applied_count, Matter::Applications),
        Rule::Roster => Some(Matter::Roster(participant::roster(db, shift.id).await?)),
        Rule::Attendance => some(attendance::count(db, shift.id).await?.open, Matter::Attendance),
        Rule::Remind(_) | Rule::Thanks | Rule::InVain => None,
    })
}

fn notice(matter: &Matter, shift: &Shift, reader: &Reading) -> Notice {
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    match matter {
        Matter::Lack => {
            let (count, least) = (shift.taken().into(), shift.slot.places.min);
            let text = Text::ShortOfPeople { title, date, hours, count, least };
            Notice::with(text, Text::BtnManage, Visit::Organize(shift.id))
        }
        Matter::Applications(count) => {
            let text = Text::ApplicationsWait { title, date, hours, count: *count };
            Notice::with(text, Text::BtnApplications { count: *count }, Visit::Applications(shift.id))
        }
        Matter::Roster(roster) => {
            let list = roster_paragraphs(shift, roster, reader.language, &reader.zone);
            let notice = Notice::with(Text::RosterEve, Text::BtnManage, Visit::Organize(shift.id));
            Notice { paragraphs: notice.paragraphs.into_iter().chain(list).collect(), ..notice }
        }
        Matter::Attendance(count) => {
            let text = Text::AskAttendance { title, date, hours, count: *count };
            Notice::with(text, Text::BtnAttendance, Visit::Attendance(shift.id))
        }
    }
}
