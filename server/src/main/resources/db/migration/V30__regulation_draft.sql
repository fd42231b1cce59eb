-- Texts of regulations on their way from a rule author to the library; a published one is never changed again.
create table regulation_draft (
    county     text        not null,
    id         text        not null,
    number     text        not null,
    version    int         not null default 1,
    state      text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'DISCARDED')),
    body       text        not null,
    clauses    text,
    authors    text[]      not null,
    reviewer   text,
    note       text        not null default '',
    saved_at   timestamptz not null,
    primary key (county, id),
    constraint four_eyes check (state <> 'PUBLISHED' or (reviewer is not null and reviewer <> all (authors)))
);
-- One document has one draft at a time: two authors meet in it instead of overwriting each other.
create unique index regulation_draft_open on regulation_draft (county, number) where state in ('DRAFT', 'SUBMITTED');

alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('EDITOR', 'RULE_AUTHOR', 'ADMINISTRATOR'));
