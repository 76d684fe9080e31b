//! Every write of `src/db/`, and what becomes of it when two instances do it at once. What can happen once is played as a
//! race (`src/bot/races/`); of the rest it is said why it need not be. A new write fails here until it stands in `WRITES`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// What holds of a write.
enum When {
    /// It can happen once, or is counted: this race asks it of two instances.
    Once(&'static str),
    /// Of a person themselves: whoever acts is held from the first statement of their update on (`person::meet`), so that
    /// what they do on two instances comes one after the other.
    Own,
    /// Done by the one instance that holds the lease, in transactions that hold it too.
    Lease,
    /// Of two the last one stands, whichever it is, and nothing is counted by it.
    Last,
    /// A row of its own, which nobody else makes.
    New,
    /// On the way to a write that is listed, behind the same condition or in the same hold.
    With(&'static str),
}

use When::{Last, Lease, New, Once, Own, With};

const WRITES: &[(&str, &str, When)] = &[
    ("announcement/correction.rs", "decide_correction", Once("a_correction_is_decided_once")),
    ("announcement/asked.rs", "note_asked note_shown", With("a_part_is_decided_once")),
    ("announcement/correction.rs", "ask_correction", With("a_correction_is_decided_once")),
    ("announcement/fill.rs", "fill_part fill_again make skip_cancelled", Lease),
    ("announcement/fill.rs", "skip_part fill_anew", With("a_part_is_decided_once")),
    ("announcement/follow_up.rs", "again follow_up recall", Once("what_was_sent_is_taken_back_once")),
    ("announcement/mod.rs", "create add_part", New),
    ("announcement/mod.rs", "change_state", Once("what_was_sent_is_taken_back_once")),
    ("announcement/mod.rs", "finish note_refusal forget_refusals take_stale_cards", Lease),
    ("announcement/mod.rs", "leave_card set_card", Last),
    ("announcement/original.rs", "take_edited void", Last),
    ("announcement/original.rs", "take_to_ask", Lease),
    ("announcement/part.rs", "decide", Once("a_part_is_decided_once")),
    ("announcement/part.rs", "ask", With("a_part_is_decided_once")),
    ("announcement/part.rs", "take", With("a_correction_is_decided_once")),
    ("announcement/text.rs", "keep", New),
    ("announcement/text.rs", "set_of_part", With("a_correction_is_decided_once")),
    ("attendance.rs", "mark mark_rest", Once("who_comes_is_marked_once")),
    ("backup.rs", "settle_restored", Last),
    // Whoever starts meanwhile waits (`of_instances_that_start_at_once_one_carries_over`).
    ("carry_over.rs", "of_sqlite put_back", New),
    ("calendar.rs", "renew end", Own),
    ("calendar.rs", "revise", With("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("change.rs", "note", With("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("change.rs", "forget", Lease),
    ("draft.rs", "keep give_back", Own),
    ("draft.rs", "forget_old", Lease),
    ("conversation.rs", "save end set_question_delivery", Once("a_question_is_answered_once")),
    ("copy.rs", "copy_table insert", New),
    ("delivery/announced.rs", "skip put_off note_revisions", Lease),
    ("delivery/claim.rs", "mark_sending recover", Lease),
    ("delivery/mod.rs", "enqueue", New),
    (
        "delivery/mod.rs",
        "skip_late settle show_answered note_album follow_up forget_if_erased send_as_new follow_with hold forget_before",
        Lease,
    ),
    ("delivery/mod.rs", "take_back", Own),
    ("delivery/mod.rs", "fold", With("who_leaves_is_counted_once")),
    ("delivery/mod.rs", "skip_chat follow_group", Last),
    ("delivery/mod.rs", "write_anew drop_queued", With("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("digest.rs", "owe plan note", Once("a_digest_comes_once")),
    ("event.rs", "publish add_shift", New),
    ("event_text.rs", "fold_anew", Last),
    ("event_text.rs", "save", With("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("event.rs", "save_details", Once("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("event.rs", "save_own_place save_slot", Once("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("event.rs", "ask_organizers_about_who_waits", With("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("event.rs", "cancel", Once("an_event_is_cancelled_once")),
    ("event.rs", "set_closed", Last),
    ("group/mod.rs", "offer", Own),
    ("group/mod.rs", "use_up", Once("a_link_links_one_group")),
    ("group/mod.rs", "note", Once("a_group_belongs_to_one_organization")),
    ("group/mod.rs", "end", Once("a_group_is_unlinked_once")),
    ("group/mod.rs", "renamed moved forget", Last),
    ("group/mod.rs", "refuses take_refusing takes_messages", Lease),
    ("group/mod.rs", "take_hidden", With("a_group_is_unlinked_once")),
    ("health.rs", "write_something", Last),
    ("invitation.rs", "invite", New),
    ("invitation.rs", "take", Once("an_invitation_gives_one_role")),
    ("invitation.rs", "withdraw_all", Once("an_invitation_is_taken_or_withdrawn")),
    ("invitation.rs", "wait_for take_waiting", Own),
    ("invitation.rs", "take_expired", Lease),
    ("lead.rs", "set_of_event set_of_organization", Last),
    ("lease.rs", "take_lease_as set_end", Lease),
    ("offer/mod.rs", "hold share_what_ends_late told_by", With("who_has_taken_an_offer_does_not_lose_it_to_the_clock")),
    ("offer/mod.rs", "drop_waiting", With("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("offer/mod.rs", "take", Once("who_is_taken_off_the_list_does_not_take_the_offer")),
    ("offer/ending.rs", "end", Once("who_has_taken_an_offer_does_not_lose_it_to_the_clock")),
    ("offer/ending.rs", "end_shared", With("the_last_place_is_given_once")),
    ("offer/ending.rs", "postpone", Lease),
    ("mention.rs", "note_all", New),
    ("mention.rs", "note_conversation", With("a_question_is_answered_once")),
    ("mention.rs", "replace end_dialogues forget_samples", With("who_leaves_is_counted_once")),
    ("notice.rs", "note overtake take_back keep is_told_by tell_later", New),
    ("notice.rs", "end end_if_read end_if_nobody_waits take_due forget_useless look_again", Lease),
    ("notice.rs", "pass_on_lack drop_of_shift", With("an_event_is_cancelled_once")),
    ("organization.rs", "leave_all", With("nobody_leaves_while_the_other_coordinator_deletes_their_data")),
    ("organization.rs", "add", Once("a_code_names_one_organization")),
    ("organization.rs", "act_for", Own),
    ("organization.rs", "set_approval_above", Last),
    ("organization.rs", "grant", With("an_invitation_gives_one_role")),
    ("organization.rs", "remove", Once("coordinators_who_end_each_others_role_leave_one")),
    ("audit.rs", "record", New),
    ("participant/mod.rs", "approve", Once("the_last_place_is_approved_once")),
    ("participant/mod.rs", "decline", Once("an_application_is_decided_once")),
    ("participant/mod.rs", "keep_away", Once("somebody_is_removed_and_told_once")),
    ("participant/mod.rs", "confirm", Once("nobody_is_put_on_two_lists_at_the_same_time")),
    ("person.rs", "meet set_language came_by next_question", Own),
    ("person.rs", "forget_later plan_reminder", Lease),
    ("person.rs", "set_reachable was_out_of_reach", Last),
    ("person.rs", "give_consent", Once("consent_is_noted_once")),
    ("person.rs", "erase", Once("who_leaves_is_counted_once")),
    ("preview.rs", "wait_for", Own),
    ("preview.rs", "take_ended", Lease),
    ("rating.rs", "rate", Once("what_somebody_thinks_of_a_shift_counts_once")),
    ("rating.rs", "add_words", Own),
    ("receiver.rs", "count_as_told forgive has_changed", Lease),
    ("reminder/mod.rs", "arm_shift set_armed arm_again go_on", Lease),
    ("reminder/mod.rs", "end note", Once("a_reminder_comes_once")),
    ("reminder/mod.rs", "thank_again", Once("who_is_marked_while_thanks_go_out_is_thanked")),
    ("reminder/mod.rs", "set_coming", Own),
    ("reminder/mod.rs", "drop_waiting", Once("who_has_left_is_not_reminded")),
    ("reminder/mod.rs", "void write_anew drop_one", With("nobody_signs_up_for_the_time_an_event_moves_to")),
    ("schedule.rs", "create", New),
    ("schedule.rs", "go_on note", Once("an_occurrence_is_announced_once")),
    ("schedule.rs", "set_state decline_undecided withdraw", Once("what_is_paused_or_deleted_is_announced_no_more")),
    ("schedule.rs", "take_over", With("a_schedule_is_paused_once")),
    ("sign_up.rs", "insert", Once("the_last_place_is_given_once")),
    ("sign_up.rs", "confirm_waiting", Once("a_free_place_is_taken_once_from_the_line")),
    ("sign_up.rs", "let_back", Once("who_was_removed_is_let_back_once")),
    ("sign_up.rs", "end ask_all_again", Once("somebody_is_removed_and_told_once")),
    ("update.rs", "is_new", Once("an_update_has_its_effect_once")),
    ("update.rs", "forget_before", Last),
    ("visit.rs", "note wait_for take_waiting", Own),
    ("volunteer.rs", "register save_profile save_preferences", Own),
];

/// The sources below a folder of `src/`, with their paths in it.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
    let mut found = Vec::new();
    collect(&root, &mut found);
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
    found.into_iter().map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The name in a line that begins a function.
fn function(line: &str) -> Option<&str> {
    let (before, rest) = line.split_once("fn ")?;
    let is_function = before.split_whitespace().all(|word| word.starts_with("pub") || word == "async");
    is_function.then(|| rest.split(['(', '<']).next()).flatten()
}

/// Whether a line begins to change a table.
fn writes(line: &str) -> bool {
    let updates = line.split("update ").skip(1).any(|rest| {
        let words: Vec<&str> = rest.split_whitespace().collect();
        words.len() == 1 || words.contains(&"set")
    });
    line.contains("insert into ") || line.contains("delete from ") || updates && !line.contains("do update ")
}

/// The functions of `src/db/` that write, each with its file.
fn found() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (file, text) in sources("db") {
        if file.ends_with("tests.rs") || file.contains("tests/") || file.ends_with("_model.rs") {
            continue;
        }
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap().split(" mod testing {").next();
        let mut name = "";
        for line in text.unwrap().lines().filter(|line| !line.trim_start().starts_with("//")) {
            name = function(line).unwrap_or(name);
            if writes(line) {
                found.insert((file.clone(), name.to_owned()));
            }
        }
    }
    found
}

#[test]
fn every_write_is_played_as_a_race_or_need_not_be() {
    let listed: Vec<(String, String)> = WRITES
        .iter()
        .flat_map(|(file, names, _)| names.split(' ').map(|name| ((*file).to_owned(), name.to_owned())))
        .collect();
    let once: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(listed.len(), once.len(), "each stands here once");
    let found = found();
    assert!(found.len() > 80, "the writes are found");
    assert_eq!(
        found.difference(&once).collect::<Vec<_>>(),
        Vec::<&(_, _)>::new(),
        "what holds when two do it at once?"
    );
    assert_eq!(once.difference(&found).collect::<Vec<_>>(), Vec::<&(_, _)>::new(), "these write nothing any more");
}

#[test]
fn every_race_that_is_named_is_played() {
    let mut played = BTreeMap::new();
    for (file, text) in sources("bot/races") {
        for test in text.split("#[tokio::test]\n").skip(1) {
            let name = test.lines().find_map(function).unwrap().to_owned();
            played.insert(name, file.clone());
        }
    }
    for (file, names, when) in WRITES {
        if let Once(race) | With(race) = when {
            assert!(played.contains_key(*race), "{file}: {names}: nobody plays {race}");
        }
    }
}
