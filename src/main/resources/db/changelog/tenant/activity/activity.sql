--liquibase formatted sql

--changeset jiceng:activity-0001
create table activity (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    area text collate "C" not null,
    programme text collate "zh-Hans-x-icu" not null,
    place text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    first_day date not null,
    last_day date not null,
    state text not null,
    remark text,
    constraint activity_ends_after_it_begins check (ends_at > starts_at)
);
comment on table activity is '服务活动: what communities do with their registered members';
create index activity_area on activity (area, id);
create index activity_first_day on activity (first_day, id);
create index activity_created_at on activity (created_at, id);
grant update on activity to ${server};

create table activity_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    area text collate "C",
    programme text collate "zh-Hans-x-icu",
    place text,
    starts_at timestamptz,
    ends_at timestamptz,
    first_day date,
    last_day date,
    state text,
    remark text,
    primary key (id, revision)
);
create index activity_aud_revision on activity_aud (revision);

--changeset jiceng:activity-0002
create table check_in (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    activity_id uuid not null references activity,
    registration_id uuid not null references member_registration,
    person_id uuid not null references person,
    unit_id uuid references unit,
    area text collate "C" not null,
    checked_in_on date not null,
    constraint check_in_once unique (activity_id, person_id, checked_in_on)
);
comment on table check_in is '签到: each a person-time at an activity';
create index check_in_area on check_in (area, checked_in_on, id);
create index check_in_unit on check_in (unit_id, checked_in_on);
create index check_in_person on check_in (person_id, checked_in_on);
create index check_in_registration on check_in (registration_id, id);
create index check_in_day on check_in (checked_in_on, id);

create table check_in_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    activity_id uuid,
    registration_id uuid,
    person_id uuid,
    unit_id uuid,
    area text collate "C",
    checked_in_on date,
    primary key (id, revision)
);
create index check_in_aud_revision on check_in_aud (revision);

--changeset jiceng:activity-0003
create table service_record (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    registration_id uuid not null references member_registration,
    person_id uuid not null references person,
    unit_id uuid references unit,
    activity_id uuid references activity,
    area text collate "C" not null,
    served_on date not null,
    hours numeric(3, 1) not null,
    content text,
    state text not null,
    submitted_by text not null,
    remark text,
    constraint service_record_hours_of_a_day check (hours > 0 and hours <= 24)
);
comment on table service_record is '服务记录: hours of service of registered members';
create index service_record_area on service_record (area, served_on, id);
create index service_record_unit on service_record (unit_id, served_on, id);
create index service_record_person on service_record (person_id, served_on, id);
create index service_record_registration on service_record (registration_id, id);
create index service_record_activity on service_record (activity_id, id);
create index service_record_day on service_record (served_on, id);
create index service_record_created_at on service_record (created_at, id);
grant update on service_record to ${server};

create table service_record_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    registration_id uuid,
    person_id uuid,
    unit_id uuid,
    activity_id uuid,
    area text collate "C",
    served_on date,
    hours numeric(3, 1),
    content text,
    state text,
    submitted_by text,
    remark text,
    primary key (id, revision)
);
create index service_record_aud_revision on service_record_aud (revision);

--changeset jiceng:activity-0004
create table member_feedback (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    registration_id uuid not null references member_registration,
    person_id uuid not null references person,
    area text collate "C" not null,
    period_from date not null,
    period_to date not null,
    grade text not null,
    remark text,
    constraint member_feedback_once unique (registration_id, period_from)
);
comment on table member_feedback is '社区反馈: how communities see their registered members, by period';
create index member_feedback_area on member_feedback (area, id);
create index member_feedback_period on member_feedback (period_from, id);
create index member_feedback_created_at on member_feedback (created_at, id);

create table member_feedback_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    registration_id uuid,
    person_id uuid,
    area text collate "C",
    period_from date,
    period_to date,
    grade text,
    remark text,
    primary key (id, revision)
);
create index member_feedback_aud_revision on member_feedback_aud (revision);
