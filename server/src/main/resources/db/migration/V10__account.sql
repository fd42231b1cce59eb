-- Who may log in. The password is a salted hash; there is no default account.
create table account (
    county     text        not null default '',
    name       text        not null,
    password   text        not null,
    role       text        not null check (role in ('EDITOR', 'ADMINISTRATOR')),
    created_at timestamptz not null,
    primary key (county, name)
);
create unique index account_name on account (lower(name));
