-- Who was asked to decide about a part or a correction. When none of them can decide any more, those who can now are asked.
-- What has waited since before was asked of nobody known, and is asked anew when a team next changes.

create table asked (
    part_id       bigint not null references announcement_part deferrable,
    -- Null: about the part itself.
    correction_id bigint references correction on delete cascade deferrable,
    person_id     bigint not null references person on delete cascade deferrable
);
create index asked_about_part on asked (part_id);
create index asked_about_correction on asked (correction_id) where correction_id is not null;
create index asked_of_person on asked (person_id);
