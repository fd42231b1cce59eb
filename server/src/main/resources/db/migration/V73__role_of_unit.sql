-- An account may speak for a unit in another role than its own: head of one, clerk in another. Null is its own.
alter table account_office add column role text
    check (role in ('WINDOW', 'CLERK', 'HEAD', 'DUTY_OFFICER', 'SUPERVISOR', 'AUDITOR'));
