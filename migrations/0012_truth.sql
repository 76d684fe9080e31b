-- Asked for as a truth value, as PostgreSQL wants it, and not as a number.
drop index shift_to_arm;
create index shift_to_arm on shift (starts_at) where not armed;
