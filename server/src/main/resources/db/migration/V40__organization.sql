-- The units of each county through all their names. Days are the first on which something holds; 0001-01-01 stands for
-- "as long as anybody knows". What ends does so by a day, nothing is deleted.
create table organization_county (
    county     text        not null primary key,
    revision   bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

create table organization_unit (
    county   text not null,
    id       text not null,
    ended_on date,
    heir     text,
    primary key (county, id)
);

create table organization_term (
    county   text   not null,
    unit     text   not null,
    from_day date   not null,
    name     text   not null,
    aliases  text[] not null,
    kind     text   not null,
    parent   text,
    area     text   not null,
    primary key (county, unit, from_day)
);

create table organization_post (
    county    text not null,
    id        text not null,
    unit      text not null,
    title     text not null,
    rank      int  not null check (rank > 0),
    from_day  date not null,
    until_day date check (until_day > from_day),
    primary key (county, id)
);

create table organization_holding (
    county    text not null,
    id        text not null,
    post      text not null,
    person    text not null,
    from_day  date not null,
    until_day date check (until_day > from_day),
    document  text not null,
    primary key (county, id)
);

create table organization_group (
    county    text not null,
    id        text not null,
    name      text not null,
    office    text,
    from_day  date not null,
    until_day date check (until_day > from_day),
    document  text not null,
    primary key (county, id)
);

create table organization_seat (
    county     text not null,
    team       text not null,
    place      int  not null,
    role       text not null,
    unit       text not null,
    title      text not null,
    from_day   date not null,
    until_day  date check (until_day > from_day),
    primary key (county, team, place)
);

create table organization_portfolio (
    county    text not null,
    id        text not null,
    post      text not null,
    field     text not null,
    from_day  date not null,
    until_day date check (until_day > from_day),
    document  text not null,
    primary key (county, id)
);

-- Whoever speaks for the later name of a unit, or for the unit that took over its work, also speaks for the earlier one:
-- its open duties and records keep the name of their time.
create table office_succession (
    county text not null,
    unit   text not null,
    heir   text not null,
    since  date not null,
    primary key (county, unit, heir)
);
