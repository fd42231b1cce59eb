-- What is left to do when an emergency has ended: lessons that became duties, and the end of the file, which one person asks for
-- and another agrees to.
create table incident_lesson (
    county   text        not null,
    incident text        not null,
    duty     text        not null,
    text     text        not null,
    made_by  text        not null,
    made_at  timestamptz not null,
    primary key (county, duty)
);
create index incident_lesson_list on incident_lesson (county, incident, made_at);

create table incident_file (
    county    text        not null,
    incident  text        not null,
    asked_by  text        not null,
    asked_at  timestamptz not null,
    reason    text        not null,
    closed_by text        not null default '',
    closed_at timestamptz,
    primary key (county, incident)
);
