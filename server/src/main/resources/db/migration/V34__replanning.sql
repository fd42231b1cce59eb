-- How far the open deadlines have been planned anew by a confirmed calendar; a server that was stopped goes on there.
alter table work_calendar
    add column replanned_county text not null default '',
    add column replanned_id     text not null default '',
    add column replanned        boolean not null default false;
