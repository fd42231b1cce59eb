-- The units an account speaks for.
create table account_office (
    county  text not null,
    account text not null,
    unit    text not null,
    primary key (county, account, unit)
);
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
    check (role in ('EDITOR', 'RULE_AUTHOR', 'CLERK', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'));

-- Records of all registers. What is personal stands in the data sealed, never in the clear.
create table work_record (
    county     text        not null,
    id         text        not null,
    number     text        not null,
    edition    int         not null,
    register   text        not null,
    state      text        not null,
    unit       text        not null,
    revision   int         not null default 1,
    data       jsonb       not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (county, id)
);
create index work_record_list on work_record (county, number, register, created_at desc, id);

-- What is taken once only in a register. The key is a hash, because it may come from what is personal.
create table work_key (
    county   text not null,
    number   text not null,
    register text not null,
    key      text not null,
    record   text not null,
    primary key (county, number, register, key)
);

create table work_duty (
    county      text        not null,
    id          text        not null,
    number      text        not null,
    edition     int         not null,
    name        text        not null,
    what        text        not null,
    clauses     text        not null,
    record      text,
    -- What opened it; the same cause opens nothing twice, however often it is reported.
    cause       text        not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'REPORTED', 'CLOSED')),
    revision    int         not null default 1,
    started_at  timestamptz not null,
    countdown   jsonb,
    calendar    text,
    due_at      timestamptz,
    provisional boolean     not null default false,
    rung        int         not null default 0,
    wake_at     timestamptz,
    asked       text,
    closed_at   timestamptz,
    primary key (county, id),
    unique (county, cause)
);
create index work_duty_wake on work_duty (wake_at) where wake_at is not null;
create index work_duty_record on work_duty (county, record) where record is not null;
create index work_duty_open on work_duty (county, due_at) where state <> 'CLOSED';

-- Each unit's part of a duty.
create table work_part (
    county text not null,
    duty   text not null,
    unit   text not null,
    share  text not null check (share in ('LEAD', 'RESPONSIBLE', 'COOPERATING')),
    state  text not null default 'OPEN' check (state in ('OPEN', 'REPORTED')),
    report text not null default '',
    primary key (county, duty, unit)
);
create index work_part_unit on work_part (county, unit, duty);

-- What was sent because a duty was late: at most once for each rung of its ladder.
create table work_notice (
    county  text        not null,
    duty    text        not null,
    rung    int         not null,
    step    text        not null,
    target  text        not null,
    sent_at timestamptz not null,
    primary key (county, duty, rung)
);

-- Regulations whose published, dated and recurring duties are opened: somebody has said so.
create table work_start (
    county     text        not null,
    number     text        not null,
    started_by text        not null,
    started_at timestamptz not null,
    primary key (county, number)
);

-- Holiday notices that came after this program was made; the last row is the whole text in force.
create table work_calendar (
    county       text        not null default '',
    number       bigint      generated always as identity,
    text         text        not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    primary key (county, number)
);
