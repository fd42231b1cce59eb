-- Who leads a duty or answers for it, without those that only cooperate: a board counts by them.
-- And when its units had done it, which is what their punctuality is measured by.
alter table work_duty
    add column owners text[] not null default '{}',
    add column done_at timestamptz;

update work_duty d
set owners = (select coalesce(array_agg(part ->> 'unit' order by place), '{}')
              from jsonb_array_elements(d.parts) with ordinality p (part, place)
              where part ->> 'share' <> 'COOPERATING'),
    done_at = case when d.state <> 'OPEN' then coalesce(
        (select max(j.occurred_at) from journal_entry j
         where j.county = d.county and j.subject = d.id and j.action = 'duty.report'),
        d.closed_at, d.started_at) end;

-- What waits for somebody's word; a few of many.
create index work_duty_waits on work_duty (county, due_at)
    where state <> 'CLOSED' and (state = 'REPORTED' or asked is not null or parts @> '[{"progress": "HANDED_BACK"}]');
create index work_duty_done on work_duty (county, done_at desc, id desc) where state = 'CLOSED';
create index work_duty_document on work_duty (county, (coalesce(number, document)), due_at, id) where state <> 'CLOSED';

-- Lists that an account has given a name: a view is its address.
create table desk_view (
    county  text not null default '',
    account text not null,
    name    text not null,
    address text not null,
    primary key (county, account, name)
);

-- 督办通知, 通报 and quarterly reports as they were issued: what they say does not change with the data.
create table board_paper (
    county    text        not null,
    id        text        not null,
    kind      text        not null,
    title     text        not null,
    content   jsonb       not null,
    issued_by text        not null,
    issued_at timestamptz not null,
    primary key (county, id)
);
create index board_paper_list on board_paper (county, issued_at desc, id);
