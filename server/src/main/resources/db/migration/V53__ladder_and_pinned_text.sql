-- Milestones of a ladder ask for feedback while a duty runs; a notice says what it asks for.
alter table work_duty
    add column feedbacks   int not null default 0,
    -- Of a duty that a document orders: the limit that its ladder gave it.
    add column first_limit text;
alter table work_notice add column about text not null default '';

-- The text of every version of a regulation that work is pinned to: open work goes on when its regulation is withdrawn.
create table work_regulation (
    county  text        not null,
    number  text        not null,
    edition int         not null,
    body    text        not null,
    -- Of the original, as the text was read against them.
    clauses text,
    kept_at timestamptz not null,
    primary key (county, number, edition)
);
