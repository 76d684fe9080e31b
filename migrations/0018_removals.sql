-- Who was taken off a list of an event with a reason does not come back by themselves, until an organizer lets them.

create table removal (
    event_id  integer not null references event on delete cascade,
    person_id integer not null references person on delete cascade,
    -- From whose list; there they are shown.
    shift_id  integer not null references shift on delete cascade,
    -- As the organizer wrote it.
    reason    text    not null,
    primary key (event_id, person_id)
) strict, without rowid;
create index removal_by_person on removal (person_id);
create index removal_from_shift on removal (shift_id);
