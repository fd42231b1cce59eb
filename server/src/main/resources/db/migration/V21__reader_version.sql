-- Which version of the reader the kept reading comes from; 0 for those from before readers were numbered.
alter table source add column reader int not null default 0;
alter table source alter column reader drop default;

comment on column issue.place is 'in that file, from 1; 0 where the file, read again, does not hold the issue any more';
