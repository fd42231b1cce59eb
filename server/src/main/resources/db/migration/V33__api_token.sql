-- Keys of programs; only their hash is kept.
create table api_token (
    county     text        not null default '',
    hash       text        not null,
    account    text        not null,
    scope      text        not null check (scope in ('READ', 'WRITE')),
    expires_at timestamptz not null,
    primary key (county, hash)
);

-- What a request with an Idempotency-Key was answered, so that sending it again does nothing twice.
create table api_request (
    county   text        not null default '',
    account  text        not null,
    key      text        not null,
    request  text        not null,
    answer   text,
    sent_at  timestamptz not null,
    primary key (county, account, key)
);
