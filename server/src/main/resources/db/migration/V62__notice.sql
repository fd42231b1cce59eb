-- Reading on from an entry needs no more than the newest pages of the journal, which only grows at its end.
create index journal_entry_order on journal_entry using brin (id) with (autosummarize = on);

-- What an account is told of the work: shown in the console, and sent by the ways that the account has chosen.
create table notice (
    county      text        not null,
    id          bigint      generated always as identity,
    account     text        not null,
    -- The entry of the journal that tells it; each is told to an account once.
    entry       bigint      not null,
    kind        text        not null,
    duty        text        not null,
    name        text        not null,
    number      text        not null,
    units       text        not null,
    happened_at timestamptz not null,
    read_at     timestamptz,
    sent        boolean     not null,
    primary key (county, id),
    unique (county, account, entry)
);
create index notice_of_account on notice (account, id desc);
create index notice_unread on notice (account) where read_at is null;
create index notice_unsent on notice (account, id) where not sent;

-- The last entry of the journal that was looked at. What was done before this table was there is told to nobody.
create table notice_mark (
    county text   not null default '' primary key,
    entry  bigint not null
);
insert into notice_mark (entry) select coalesce(max(id), 0) from journal_entry;

-- How an account wants to be told beside the console; times of the day are China's.
create table notice_channel (
    county        text not null default '',
    account       text not null,
    language      text not null default 'zh' check (language in ('zh', 'en')),
    email         text not null default '',
    webhook       text not null default '',
    secret        text not null default '',
    gather        int  not null default 0 check (gather >= 0),
    quiet_from    time,
    quiet_to      time,
    primary key (county, account)
);

create table notice_delivery (
    county  text        not null default '',
    id      text        not null,
    account text        not null,
    way     text        not null check (way in ('EMAIL', 'WEBHOOK')),
    notices bigint[]    not null,
    state   text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DEAD')),
    tries   int         not null default 0,
    made_at timestamptz not null,
    -- When to try; moved on before a try begins, so that two servers never try at once and a killed one is followed up.
    next_at timestamptz not null,
    problem text        not null default '',
    primary key (county, id)
);
create index notice_delivery_due on notice_delivery (next_at) where state = 'WAITING';
create index notice_delivery_dead on notice_delivery (made_at desc, id) where state = 'DEAD';
create index notice_delivery_last on notice_delivery (account, made_at desc);
