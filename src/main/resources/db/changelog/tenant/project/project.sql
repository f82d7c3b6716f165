--liquibase formatted sql

--changeset jiceng:project-0001
create sequence project_number;
create table project (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    number integer not null,
    need_id uuid not null references need,
    resource_id uuid not null references resource,
    unit_id uuid references unit,
    area text collate "C" not null,
    category text collate "C" not null,
    title text not null,
    plan text,
    starts_on date,
    ends_on date,
    state text not null,
    claim_id uuid,
    claimant_kind text,
    claimant_id uuid,
    ended_on date,
    remark text,
    constraint project_number_unique unique (number),
    constraint project_ends_after_it_begins check (ends_on >= starts_on)
);
comment on table project is '项目清单: what comes of matched needs and resources';
create unique index project_running on project (need_id) where state in ('PLANNED', 'CLAIMED', 'IN_PROGRESS');
create index project_area on project (area, id);
create index project_category on project (category, id);
create index project_unit on project (unit_id, id);
create index project_created_at on project (created_at, id);
grant update on project to ${server};
alter table need add foreign key (project_id) references project;
alter table resource add foreign key (project_id) references project;

create table project_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    number integer,
    need_id uuid,
    resource_id uuid,
    unit_id uuid,
    area text collate "C",
    category text collate "C",
    title text,
    plan text,
    starts_on date,
    ends_on date,
    state text,
    claim_id uuid,
    claimant_kind text,
    claimant_id uuid,
    ended_on date,
    remark text,
    primary key (id, revision)
);
create index project_aud_revision on project_aud (revision);

--changeset jiceng:project-0002
create table project_claim (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    project_id uuid not null references project,
    kind text not null,
    member_registration_id uuid references member_registration,
    unit_registration_id uuid references unit_registration,
    holder_id uuid not null,
    area text collate "C" not null,
    claimed_on date not null,
    constraint project_claim_of_one check ((member_registration_id is null) <> (unit_registration_id is null))
);
comment on table project_claim is '项目认领: who has claimed a project, which is done once';
create unique index project_claim_once on project_claim (project_id);
create index project_claim_member on project_claim (member_registration_id, id);
create index project_claim_unit on project_claim (unit_registration_id, id);
grant update on project_claim to ${server};
alter table project add foreign key (claim_id) references project_claim;

create table project_claim_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    project_id uuid,
    kind text,
    member_registration_id uuid,
    unit_registration_id uuid,
    holder_id uuid,
    area text collate "C",
    claimed_on date,
    primary key (id, revision)
);
create index project_claim_aud_revision on project_claim_aud (revision);

--changeset jiceng:project-0003
create table project_report (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    project_id uuid not null references project,
    area text collate "C" not null,
    reported_on date not null,
    text text
);
comment on table project_report is '项目进展: what was reported on projects';
create index project_report_project on project_report (project_id, id);

create table project_report_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    project_id uuid,
    area text collate "C",
    reported_on date,
    text text,
    primary key (id, revision)
);
create index project_report_aud_revision on project_report_aud (revision);
