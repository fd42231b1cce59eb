-- A board drills down to what is closed of a unit, a document or both, which a walk through all that was ever closed finds late.
create index work_duty_done_of on work_duty (county, (coalesce(number, document)), owners, done_at desc, id desc)
    where state = 'CLOSED';
