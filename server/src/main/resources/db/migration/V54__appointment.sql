-- What ended a holding and what is printed beside it (试用期一年).
alter table organization_holding add column removal text not null default '';
alter table organization_holding add column note text not null default '';

-- What an editor said to each sentence that a document of appointments was read to have. A sentence is known by its hash.
create table appointment_review (
    county      text        not null,
    document    text        not null,
    sentence    text        not null,
    accepted    boolean     not null,
    reviewed_by text        not null,
    reviewed_at timestamptz not null,
    primary key (county, document, sentence)
);
