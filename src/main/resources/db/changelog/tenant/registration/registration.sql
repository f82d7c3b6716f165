--liquibase formatted sql

--changeset jiceng:registration-0001
create table unit_registration (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unit_id uuid not null references unit,
    area text collate "C" not null,
    state text not null,
    agreement text,
    work_plan text,
    starts_on date not null,
    ends_on date,
    accepted_on date,
    ended_on date,
    remark text,
    constraint unit_registration_ends_after_it_begins check (ends_on >= starts_on),
    constraint unit_registration_ended_after_it_was_accepted check (ended_on >= accepted_on)
);
comment on table unit_registration is '单位报到: the registrations of units with communities';
create unique index unit_registration_open on unit_registration (unit_id, area) where state in ('SUBMITTED', 'ACTIVE');
create index unit_registration_area on unit_registration (area, id);
create index unit_registration_unit on unit_registration (unit_id, id);
create index unit_registration_created_at on unit_registration (created_at, id);
create index unit_registration_starts_on on unit_registration (starts_on, id);
grant update on unit_registration to ${server};

create table unit_registration_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    unit_id uuid,
    area text collate "C",
    state text,
    agreement text,
    work_plan text,
    starts_on date,
    ends_on date,
    accepted_on date,
    ended_on date,
    remark text,
    primary key (id, revision)
);
create index unit_registration_aud_revision on unit_registration_aud (revision);

--changeset jiceng:registration-0002
create table member_registration (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    person_id uuid not null references person,
    unit_id uuid references unit,
    area text collate "C" not null,
    state text not null,
    skills text,
    accepted_on date,
    ended_on date,
    remark text,
    predecessor_id uuid references member_registration,
    constraint member_registration_ended_after_it_was_accepted check (ended_on >= accepted_on)
);
comment on table member_registration is '党员报到: the registrations of party members with communities';
create unique index member_registration_open on member_registration (person_id) where state in ('SUBMITTED', 'ACTIVE');
create index member_registration_area on member_registration (area, id);
create index member_registration_unit on member_registration (unit_id, id);
create index member_registration_person on member_registration (person_id, id);
create index member_registration_created_at on member_registration (created_at, id);
grant update on member_registration to ${server};

create table member_registration_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    person_id uuid,
    unit_id uuid,
    area text collate "C",
    state text,
    skills text,
    accepted_on date,
    ended_on date,
    remark text,
    predecessor_id uuid,
    primary key (id, revision)
);
create index member_registration_aud_revision on member_registration_aud (revision);
