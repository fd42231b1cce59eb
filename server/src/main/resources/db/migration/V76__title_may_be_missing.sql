-- A title that is not printed and that the text does not tell is missing: it is not made up.
alter table document
    alter column title drop not null;
