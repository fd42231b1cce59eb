-- The secret address at which a calendar program finds an account's deadlines; only its hash is kept.
create table calendar_link (
    county  text        not null default '',
    account text        not null,
    hash    text        not null unique,
    made_at timestamptz not null,
    primary key (county, account)
);
