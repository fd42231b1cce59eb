-- The sessions of browsers: they outlast a restart, and servers that share the database share them. Only the browser knows the id
-- of its session; what the session holds is sealed.
create table browser_session (
    hash    text        primary key,
    content text        not null,
    made_at timestamptz not null,
    used_at timestamptz not null
);
create index browser_session_used on browser_session (used_at);
