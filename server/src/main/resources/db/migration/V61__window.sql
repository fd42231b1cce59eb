-- What is closed, by the month in which it was due.
create index work_duty_closed on work_duty (county, due_at, id) where state = 'CLOSED';
