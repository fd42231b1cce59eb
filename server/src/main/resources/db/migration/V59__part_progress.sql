-- A unit accepts its part, or hands it back, before it reports: one word says how far it has come.
update work_duty
set parts = (select coalesce(jsonb_agg(part - 'reported' || jsonb_build_object(
                        'progress', case when (part ->> 'reported')::boolean then 'REPORTED' else 'WAITING' end)
                        order by place), '[]')
             from jsonb_array_elements(parts) with ordinality p (part, place));
