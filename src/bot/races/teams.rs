//! Roles, invitations and groups.

use super::*;
use crate::db::testing::unix;
use crate::{
    db::{group, invitation, organization},
    dialogues::team::Act,
    domain::{ChatId, InvitationId, OrganizationId, PersonId, Role, invitation::Secret},
};

const AZ: OrganizationId = OrganizationId(2);
const TR: OrganizationId = OrganizationId(3);

fn team(person: PersonId, act: Act) -> Deed {
    Deed::Does(person, Effect::Team(act))
}

fn joins(person: PersonId) -> Deed {
    Deed::Does(person, Effect::AcceptInvitation(InvitationId(1)))
}

async fn invited(db: &mut Connection) {
    let role = (AZ, Role::Coordinator);
    invitation::invite(db, None, role, &Secret::of([7; 16]), (unix(NOW), unix(NOW + 1))).await.unwrap();
}

#[tokio::test]
async fn an_invitation_gives_one_role() {
    let truth = ("select count(*) from member where person_id in (4, 5)", 1);
    race(invited, (joins(PersonId(4)), joins(PersonId(5))), truth).await;
}

#[tokio::test]
async fn an_invitation_is_taken_or_withdrawn() {
    let truth = (
        "select (select count(*) from member where person_id = 4)
              + (select count(*) from invitation where state = 'withdrawn')",
        1,
    );
    race(invited, (joins(PersonId(4)), team(PersonId(1), Act::WithdrawInvitations(AZ))), truth).await;
}

#[tokio::test]
async fn coordinators_who_end_each_others_role_leave_one() {
    let end = |by, person| team(PersonId(by), Act::EndRole { organization: AZ, person: PersonId(person) });
    let truth = ("select count(*) from member where organization_id = 2", 1);
    race(async |_: &mut Connection| {}, (end(1, 2), end(2, 1)), truth).await;
}

#[tokio::test]
async fn the_last_two_coordinators_do_not_both_leave() {
    let truth = ("select count(*) from member where organization_id = 2", 1);
    race(async |_: &mut Connection| {}, (team(PersonId(1), Act::Leave(AZ)), team(PersonId(2), Act::Leave(AZ))), truth)
        .await;
}

#[tokio::test]
async fn nobody_leaves_while_the_other_coordinator_deletes_their_data() {
    let (erases, leaves) = (Deed::Does(PersonId(2), Effect::Erase), team(PersonId(1), Act::Leave(AZ)));
    let truth = ("select count(*) from member where organization_id = 2", 1);
    in_order(&async |_: &mut Connection| {}, (&erases, &leaves), truth).await;
}

#[tokio::test]
async fn a_role_is_ended_once() {
    let end = |by| team(by, Act::EndRole { organization: AZ, person: PersonId(4) });
    let with_an_organizer =
        async |db: &mut Connection| organization::grant(db, AZ, PersonId(4), Role::Organizer, unix(NOW)).await.unwrap();
    race(
        with_an_organizer,
        (end(PersonId(1)), end(PersonId(2))),
        ("select count(*) from audit where action = 'role ended'", 1),
    )
    .await;
}

fn secret_of(organization: OrganizationId) -> Secret {
    Secret::of([u8::try_from(organization.0).unwrap(); 16])
}

/// A link for a group of Azerbaijan's, and one of Türkiye's.
async fn links(db: &mut Connection) {
    for (organization, by) in [(AZ, 1), (TR, 3)] {
        group::offer(db, (organization, PersonId(by)), &secret_of(organization), unix(NOW + 1)).await.unwrap();
    }
}

fn adds(person: PersonId, chat: ChatId, organization: OrganizationId) -> Deed {
    Deed::InGroup { person, chat, words: format!("/start {}", secret_of(organization).group_payload()) }
}

#[tokio::test]
async fn a_link_links_one_group() {
    let truth = ("select count(*) from linked_group where state = 'linked'", 1);
    race(links, (adds(PersonId(1), ChatId(-7), AZ), adds(PersonId(1), ChatId(-8), AZ)), truth).await;
}

#[tokio::test]
async fn a_group_belongs_to_one_organization() {
    let truth = ("select count(*) from group_link where used_for is not null", 1);
    race(links, (adds(PersonId(1), ChatId(-7), AZ), adds(PersonId(3), ChatId(-7), TR)), truth).await;
}

#[tokio::test]
async fn a_group_is_unlinked_once() {
    let linked = async |db: &mut Connection| {
        run(db, "insert into linked_group (chat_id, organization_id, title, language, changed_at) values (-7, 2, 'S', 'az', 0)")
            .await;
    };
    let stop = |person| Deed::InGroup { person, chat: ChatId(-7), words: "/stop".to_owned() };
    race(linked, (stop(PersonId(1)), stop(PersonId(2))), ("select count(*) from delivery where chat_id = -7", 1)).await;
    let unlink = team(PersonId(2), Act::Unlink { organization: AZ, chat: ChatId(-7) });
    race(linked, (stop(PersonId(1)), unlink), ("select count(*) from delivery where chat_id = -7", 1)).await;
}
