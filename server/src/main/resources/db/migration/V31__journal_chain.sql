-- Each subject's entries form a chain: an entry's hash covers it and the hash before it. Checkpoints seal all chains.
-- json keeps the text as it was written, which the hash covers; jsonb would rewrite it.
alter table journal_entry alter column detail drop default;
alter table journal_entry alter column detail type json using detail::text::json;
alter table journal_entry add column place bigint;
alter table journal_entry add column hash text;
create unique index journal_chain on journal_entry (county, subject, place) where place is not null;

create table journal_checkpoint (
    county    text        not null default '',
    number    bigint      not null,
    made_at   timestamptz not null,
    last_id   bigint      not null,
    entries   bigint      not null,
    root      text        not null,
    primary key (county, number)
);
create trigger journal_checkpoint_append_only before update or delete on journal_checkpoint
    for each row execute function journal_is_append_only();
create trigger journal_checkpoint_no_truncate before truncate on journal_checkpoint
    for each statement execute function journal_is_append_only();

-- The server works as a role that can add to the journal and read it, nothing else. Where the operator's own
-- PostgreSQL does not let us make a role, the triggers alone stand guard.
do $$
begin
    if not exists (select from pg_roles where rolname = 'gongbao_server') then
        create role gongbao_server nologin;
    end if;
    grant gongbao_server to current_user;
exception
    when insufficient_privilege or duplicate_object or unique_violation then null;
end $$;
do $$
begin
    if exists (select from pg_roles where rolname = 'gongbao_server') then
        grant usage on schema public to gongbao_server;
        grant select, insert, update, delete, truncate on all tables in schema public to gongbao_server;
        grant usage on all sequences in schema public to gongbao_server;
        alter default privileges in schema public
            grant select, insert, update, delete, truncate on tables to gongbao_server;
        alter default privileges in schema public grant usage on sequences to gongbao_server;
        revoke update, delete, truncate on journal_entry, journal_checkpoint from gongbao_server;
    end if;
end $$;
