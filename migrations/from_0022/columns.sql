-- What stood nowhere at step 22, or elsewhere; in words that both databases know.

-- Who stands above whom.
delete from organization_line;
insert into organization_line (organization_id, above_id, depth)
with recursive line (organization_id, above_id, depth) as (
    select organization_id, organization_id, 0 from organization
    union all
    select line.organization_id, parent_id, depth + 1
    from line join organization on organization.organization_id = line.above_id
    where parent_id is not null)
select organization_id, above_id, depth from line;

-- Whether what is owed afterwards takes a message back stood in it, at its beginning.
update delivery set afterwards_deletes = true where afterwards like '{"kind":"delete"%';
