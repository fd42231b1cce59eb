-- A duty may be ordered by a document of the gazette that no regulation file restates: then it names the document, its
-- version stands in edition, and the number is missing where the document has none. Its ladder is the one of its opening.
alter table work_duty alter column number drop not null;
alter table work_duty
    add column document text,
    add column title    text,
    add column ladder   text not null default '',
    add constraint work_duty_order check (number is not null or document is not null),
    add constraint work_duty_document check ((document is null) = (title is null));
