-- What it is for is said in SQLite's step.
alter table shift add column arm_again_at bigint;
