-- A shift whose reminders could not be made is tried again then, and stops none of the others meanwhile; null while they can.
alter table shift add column arm_again_at integer;
