-- Emergencies, each answered by the response of one plan. Facts stand as a person typed them; what is missing is unknown.
create table incident (
    county        text        not null,
    id            text        not null,
    number        text        not null,
    edition       int         not null,
    response      text        not null,
    what          text        not null,
    place         text        not null,
    happened_at   timestamptz not null,
    phase         text        not null default 'REGISTERED' check (phase in ('REGISTERED', 'ACTIVE', 'ENDED')),
    level         text        not null default '',
    proposed      text        not null default '',
    facts         jsonb       not null default '{}',
    confirmed     text[]      not null default '{}',
    drill         boolean     not null default false,
    revision      int         not null default 1,
    registered_at timestamptz not null,
    -- Since when it stands at its level.
    level_since   timestamptz,
    ended_at      timestamptz,
    primary key (county, id)
);
create index incident_list on incident (county, registered_at desc, id);
create index incident_open on incident (county, id) where phase <> 'ENDED';

-- What it put to work. A hop of the report chain is followed once: what waits for it begins when it is reported.
create table incident_duty (
    county   text    not null,
    duty     text    not null,
    incident text    not null,
    hop      text    not null default '',
    followed boolean not null default false,
    primary key (county, duty)
);
create index incident_duty_list on incident_duty (county, incident);
create index incident_duty_waiting on incident_duty (county, incident) where hop <> '' and not followed;
