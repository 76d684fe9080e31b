-- Who came to a shift.

-- 1 came, 0 did not, null: nobody has said.
alter table sign_up add column came integer check (came in (0, 1));
