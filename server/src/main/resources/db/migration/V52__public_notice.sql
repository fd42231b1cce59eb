-- Each record seals its personal values with a key of its own, which stands here and nowhere else, sealed with a key of
-- the installation: the journal, which nobody can change, holds nothing that opens without it.
alter table work_record
    add column seal         text not null default '',
    add column destroyed_at timestamptz;

-- Secrets that outlive the keys they are sealed with.
create table vault_secret (
    county text not null default '',
    name   text not null,
    sealed text not null,
    primary key (county, name)
);

-- 公示: the stages as they ran for a record. A run begins when the record comes into the state of the notice.
create table work_public_notice (
    county     text        not null,
    record     text        not null,
    -- The revision with which the record came into the state.
    run        int         not null,
    stage      int         not null,
    place      text        not null,
    -- How long objections are heard; null until a person says that it has ended.
    hearing    text,
    started_at timestamptz not null,
    ended_at   timestamptz,
    -- The revision with which the record left before the stage was over; null while it runs or where it ended.
    left_with  int,
    primary key (county, record, run, stage)
);
create index work_public_notice_running on work_public_notice (county, record)
    where ended_at is null and left_with is null and hearing is not null;

-- Who objects and what they say stand sealed with the record's own key.
create table work_objection (
    county      text        not null,
    record      text        not null,
    id          text        not null,
    run         int         not null,
    stage       int         not null,
    objector    text        not null,
    objection   text        not null,
    taken_by    text        not null,
    taken_at    timestamptz not null,
    upheld      boolean,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    primary key (county, record, id)
);

-- 销毁清册: closed records whose time is over. Who makes a list does not review it.
create table work_disposal (
    county      text        not null,
    id          text        not null,
    number      text        not null,
    register    text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    reviewed_by text,
    reviewed_at timestamptz,
    primary key (county, id),
    constraint work_disposal_four_eyes check (reviewed_by <> made_by)
);
create table work_disposal_item (
    county   text        not null,
    disposal text        not null,
    record   text        not null,
    -- When the record was closed and how long the register keeps it, as they were when the list was made.
    closed_at timestamptz not null,
    kept      text        not null,
    released  boolean,
    reason    text        not null default '',
    primary key (county, disposal, record)
);
create index work_disposal_record on work_disposal_item (county, record);
