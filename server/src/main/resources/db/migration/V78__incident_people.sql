-- Who called an emergency in, and the telephones at which units are on duty: sealed, opened one by one, each look in the journal.
alter table incident add column caller text not null default '';

create table duty_phone (
    county text not null,
    unit   text not null,
    phone  text not null,
    primary key (county, unit)
);
