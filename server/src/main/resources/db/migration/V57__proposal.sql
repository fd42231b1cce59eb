-- What persons decided on the tasks that were read out of documents. What was read is kept beside it; tasks that nobody has
-- touched have no row.
create table proposal (
    county     text        not null,
    document   text        not null,
    clause     text        not null,
    item       text        not null,
    version    integer     not null,
    -- Null for a part that a person split off.
    read       jsonb,
    line       jsonb       not null,
    state      text        not null,
    part_of    text,
    merged     text,
    duty       text,
    reason     text        not null default '',
    revision   integer     not null,
    actor      text        not null,
    decided_at timestamptz not null,
    primary key (county, document, clause, item)
);
