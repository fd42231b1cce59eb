-- Several people hold the post of a deputy head of county, each with fields of their own.
alter table organization_portfolio add column person text not null default '';
