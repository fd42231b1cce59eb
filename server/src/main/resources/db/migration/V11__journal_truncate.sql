-- The row trigger of V1 does not see a truncate.
create trigger journal_no_truncate before truncate on journal_entry
    for each statement execute function journal_is_append_only();
