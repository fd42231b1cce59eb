-- A duty and its parts change together: they stand in one row. Units are found by an index of what is not closed.
alter table work_duty
    add column parts jsonb  not null default '[]',
    add column units text[] not null default '{}';
update work_duty d
set parts = p.parts, units = p.units
from (select county, duty,
             jsonb_agg(jsonb_build_object('unit', unit, 'share', share, 'reported', state = 'REPORTED', 'report', report)
                       order by array_position(array['LEAD', 'RESPONSIBLE', 'COOPERATING'], share), unit) as parts,
             array_agg(unit) as units
      from work_part group by county, duty) p
where p.county = d.county and p.duty = d.id;
create index work_duty_units on work_duty using gin (units) where state <> 'CLOSED';
drop table work_part;
