-- Who did what and when. Rows are added, never changed: the trigger holds even for the owner's mistakes.
create table journal_entry (
    county      text        not null,
    id          bigint      generated always as identity,
    occurred_at timestamptz not null,
    actor       text        not null,
    action      text        not null,
    subject     text        not null,
    detail      jsonb       not null default '{}',
    primary key (county, id)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create trigger journal_append_only before update or delete on journal_entry
    for each row execute function journal_is_append_only();
