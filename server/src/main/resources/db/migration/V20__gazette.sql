-- Keys begin with the county, so that counties can be spread over servers later.

-- Names this store, so that a search index of another one is never taken for its own.
create table corpus (
    id            uuid        not null default gen_random_uuid()
);
insert into corpus default values;

create table import (
    id            bigint      generated always as identity primary key,
    file          text        not null,
    actor         text        not null,
    imported_at   timestamptz not null,
    documents     int         not null default 0,
    report        json
);

-- A text file as it was handed in; nothing of it is ever lost.
create table source (
    id            bigint      generated always as identity primary key,
    seed          text        not null,
    sha256        text        not null unique,
    bytes         bytea       not null,
    charset       text        not null,
    undecodable   int         not null,
    lines         text[]      not null,
    import_id     bigint      not null references import (id), -- the last that brought it
    issues        int         not null,
    findings      json        not null
);

create table issue (
    county        text        not null,
    id            text        not null unique,
    source_id     bigint      not null references source (id), -- the file that holds it now
    place         int         not null,                        -- in that file, from 1
    gazette       text,
    year          int,
    number        int,
    total         int,
    published     date,
    first_line    int         not null,
    last_line     int         not null,
    contents      json        not null,
    findings      json        not null,
    primary key (county, id)
);
create index issue_by_number on issue (county, year, number);
create index issue_by_source on issue (source_id);

create sequence document_revision;

-- The head of a document as it is shown now: the latest version with the corrections of editors.
create table document (
    county        text        not null,
    id            text        not null unique,
    issue_id      text        not null,
    place         int         not null, -- in the issue, from 1
    version       int         not null,
    withdrawn     boolean     not null default false,
    number        text,
    title         text        not null,
    title_printed boolean     not null,
    issuer        text,
    dated         date,
    visibility    text,
    kind          text        not null,
    names         text[]      not null, -- what others may call it in 《…》
    revision      bigint      not null, -- grows with every change; the search index follows it
    updated_at    timestamptz not null,
    primary key (county, id),
    foreign key (county, issue_id) references issue (county, id)
);
create index document_of_issue on document (county, issue_id, place);
create index document_by_number on document (number);
create index document_by_names on document using gin (names);
create index document_by_revision on document (revision);
create index document_by_date on document (dated desc nulls last, id);

create table document_version (
    county        text        not null,
    document_id   text        not null,
    version       int         not null,
    import_id     bigint      not null references import (id), -- that made this version
    source_id     bigint      not null references source (id), -- whose lines the content names
    content       json        not null,                        -- the whole document as read
    primary key (county, document_id, version),
    foreign key (county, document_id) references document (county, id)
);

create table citation (
    county        text        not null,
    document_id   text        not null,
    version       int         not null,
    place         int         not null, -- in reading order, from 1
    number        text,                 -- number and title are null where the target is in the document itself
    title         text,
    target_id     text,                 -- the document it leads to
    content       json        not null,
    primary key (county, document_id, version, place),
    foreign key (county, document_id, version)
        references document_version (county, document_id, version) on delete cascade
);
create index citation_of_target on citation (target_id) where target_id is not null;
create index citation_open_number on citation (number) where target_id is null;
create index citation_open_title on citation (title) where target_id is null;

-- Corrections are added, never changed; the last one of a field counts.
create table correction (
    county        text        not null,
    id            bigint      generated always as identity,
    document_id   text        not null,
    field         text        not null,
    before        text,
    after         text,
    reason        text        not null,
    actor         text        not null,
    corrected_at  timestamptz not null,
    primary key (county, id),
    foreign key (county, document_id) references document (county, id)
);
create index correction_of_document on correction (county, document_id, id);
