-- What an applicant is handed; the code is kept as a keyed fingerprint only.
create table work_receipt (
    county    text        not null,
    number    text        not null,
    code      text        not null,
    record    text        not null,
    issued_by text        not null,
    issued_at timestamptz not null,
    primary key (county, number)
);
create unique index work_receipt_number on work_receipt (number);
