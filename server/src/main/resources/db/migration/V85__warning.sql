-- Warnings of the public. What is issued and what waits for another person's approval stand side by side.
create table warning (
    county     text        not null,
    id         text        not null,
    number     text        not null,
    edition    int         not null,
    response   text        not null,
    phase      text        not null check (phase in ('DRAFT', 'ISSUED', 'CANCELLED', 'DROPPED')),
    issued     jsonb,
    wanted     jsonb,
    step       text        not null check (step in ('NONE', 'ALERT', 'UPDATE', 'CANCEL')),
    reason     text        not null default '',
    returned   text        not null default '',
    drafted_by text        not null,
    drill      boolean     not null,
    revision   int         not null,
    drafted_at timestamptz not null,
    issued_at  timestamptz,
    -- Until when what is issued holds.
    until      timestamptz,
    primary key (county, id)
);
create index warning_list on warning (county, drafted_at desc, id);
create index warning_in_force on warning (until) where phase = 'ISSUED' and not drill;

-- What went out, signed, never changed.
create table warning_message (
    county  text        not null,
    id      text        not null,
    warning text        not null,
    step    text        not null check (step in ('ALERT', 'UPDATE', 'CANCEL')),
    sender  text        not null,
    sent_at timestamptz not null,
    title   text        not null,
    xml     text        not null,
    open    boolean     not null,
    primary key (county, id)
);
create index warning_message_of on warning_message (county, warning, sent_at);
create index warning_message_feed on warning_message (sent_at desc, id) where open;
