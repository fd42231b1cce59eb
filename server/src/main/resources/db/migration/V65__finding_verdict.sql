-- What an editor decided about a finding. The fingerprint is made of what the finding says, not of where it stands, so
-- that a verdict holds for later versions of the document too. A new verdict takes the place of the old one; the journal keeps both.
create table finding_verdict (
    county      text        not null,
    document_id text        not null,
    fingerprint text        not null,
    decision    text        not null check (decision in ('EXPLAINED', 'ACCEPTED', 'OPEN_QUESTION')),
    reason      text        not null,
    duty        text,
    actor       text        not null,
    decided_at  timestamptz not null,
    primary key (county, document_id, fingerprint)
);
