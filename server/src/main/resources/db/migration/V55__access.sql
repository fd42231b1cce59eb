-- What an account is for grows; an account may be shut without being forgotten; who logs in elsewhere is known by a subject.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
    check (role in ('EDITOR', 'RULE_AUTHOR', 'WINDOW', 'CLERK', 'HEAD', 'DUTY_OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'));
alter table account add column disabled_at timestamptz;
alter table account add column subject text;
create unique index account_subject on account (subject) where subject is not null;

-- What a token is for, how far it reaches, and when it was taken back.
alter table api_token add column name text not null default '';
alter table api_token add column reach text not null default 'ALL' check (reach in ('ALL', 'DUTIES', 'REGISTERS', 'ORGANIZATION'));
alter table api_token add column made_at timestamptz;
alter table api_token add column made_by text not null default '';
alter table api_token add column revoked_at timestamptz;
