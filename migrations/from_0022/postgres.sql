-- What the old steps made besides tables: words of SQLite's, and what triggers did. The triggers go along.
drop function
    iif(boolean, text, text), iif(boolean, bigint, bigint), iif(boolean, boolean, boolean), min(bigint, bigint), max(bigint, bigint),
    instr(text, text), date(bigint, text), date(text, text), datetime(bigint, text), json(text), json_quote(text),
    json_extract(text, text), json_each(text);
drop aggregate json_group_array(anyelement), json_group_object(text, json);
drop function
    json_grown(text, text), json_list_grown(text, anyelement), json_list_closed(text), json_fields_grown(text, text, json),
    json_fields_closed(text);
drop function
    audit_rows_stay(), places_are_counted(), nobody_is_dropped_silently(), a_moved_shift_is_armed_anew(),
    a_changed_event_is_armed_anew(), who_comes_brings_their_own_reminders(), own_reminders_are_armed(),
    who_moves_has_another_evening(), ring(), a_new_member_can_be_reached(), who_leaves_a_team_is_missed(),
    who_of_a_team_can_be_reached(), an_event_has_a_secret(), a_volunteer_is_kept()
    cascade;
