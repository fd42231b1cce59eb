-- Files that records hold; their bytes lie sealed in the data folder, under their hash.
create table work_attachment (
    county      text        not null,
    id          text        not null,
    -- Null until a record takes it; nobody but its sender can give it to one.
    record      text,
    name        text        not null,
    type        text        not null,
    size        bigint      not null,
    hash        text        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    destroyed   boolean     not null default false,
    primary key (county, id)
);
create index work_attachment_record on work_attachment (county, record) where record is not null;
create index work_attachment_hash on work_attachment (hash);
create index work_attachment_loose on work_attachment (uploaded_at) where record is null;
