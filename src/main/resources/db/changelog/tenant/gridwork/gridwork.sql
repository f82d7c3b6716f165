--liquibase formatted sql

--changeset jiceng:gridwork-0001
create table grid_assignment (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grid_id uuid not null references grid,
    area text collate "C" not null,
    person_id uuid not null references person,
    role text not null,
    leader_role text,
    households integer,
    started_on date not null,
    ended_on date,
    end_reason text,
    constraint grid_assignment_ends_after_it_starts check (ended_on >= started_on)
);
comment on table grid_assignment is '网格力量: who works in which grid as what, from entry to exit';
create index grid_assignment_grid on grid_assignment (grid_id, id);
create index grid_assignment_person on grid_assignment (person_id, id);
create unique index grid_assignment_one_leader on grid_assignment (grid_id) where role = 'LEADER' and ended_on is null;
create unique index grid_assignment_once on grid_assignment (grid_id, person_id, role) where ended_on is null;
grant update, delete on grid_assignment to ${server};

create table grid_assignment_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    grid_id uuid,
    area text collate "C",
    person_id uuid,
    role text,
    leader_role text,
    households integer,
    started_on date,
    ended_on date,
    end_reason text,
    primary key (id, revision)
);
create index grid_assignment_aud_revision on grid_assignment_aud (revision);

--changeset jiceng:gridwork-0002
create table grid_appraisal (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    assignment_id uuid not null references grid_assignment,
    area text collate "C" not null,
    appraised_on date not null,
    score integer not null,
    remark text,
    constraint grid_appraisal_score_range check (score between 0 and 100)
);
comment on table grid_appraisal is '考核评价: how work in grids was judged';
create index grid_appraisal_assignment on grid_appraisal (assignment_id, id);

create table grid_appraisal_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    assignment_id uuid,
    area text collate "C",
    appraised_on date,
    score integer,
    remark text,
    primary key (id, revision)
);
create index grid_appraisal_aud_revision on grid_appraisal_aud (revision);

--changeset jiceng:gridwork-0003
create table grid_coverage (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grid_id uuid not null references grid,
    area text collate "C" not null,
    organization_id uuid not null references organization,
    kind text not null,
    started_on date not null,
    ended_on date,
    end_reason text,
    constraint grid_coverage_ends_after_it_starts check (ended_on >= started_on)
);
comment on table grid_coverage is '党组织覆盖: which party organization covers which grid';
create index grid_coverage_grid on grid_coverage (grid_id, id);
create index grid_coverage_organization on grid_coverage (organization_id, id);
create unique index grid_coverage_once on grid_coverage (grid_id, organization_id) where ended_on is null;
create unique index grid_coverage_own on grid_coverage (organization_id) where kind = 'OWN' and ended_on is null;
grant update, delete on grid_coverage to ${server};

create table grid_coverage_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    grid_id uuid,
    area text collate "C",
    organization_id uuid,
    kind text,
    started_on date,
    ended_on date,
    end_reason text,
    primary key (id, revision)
);
create index grid_coverage_aud_revision on grid_coverage_aud (revision);

--changeset jiceng:gridwork-0004
create table grid_duty (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grid_id uuid not null references grid,
    area text collate "C" not null,
    kind text not null,
    name text collate "zh-Hans-x-icu" not null,
    organization_id uuid references organization,
    person_id uuid references person,
    started_on date not null,
    ended_on date,
    end_reason text,
    constraint grid_duty_ends_after_it_starts check (ended_on >= started_on),
    constraint grid_duty_who_answers check (num_nonnulls(organization_id, person_id) = 1)
);
comment on table grid_duty is '党员先锋岗、责任区: pioneer posts and responsibility zones in grids';
create index grid_duty_grid on grid_duty (grid_id, id);
grant update, delete on grid_duty to ${server};

create table grid_duty_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    grid_id uuid,
    area text collate "C",
    kind text,
    name text collate "zh-Hans-x-icu",
    organization_id uuid,
    person_id uuid,
    started_on date,
    ended_on date,
    end_reason text,
    primary key (id, revision)
);
create index grid_duty_aud_revision on grid_duty_aud (revision);

--changeset jiceng:gridwork-0005
create table grid_patrol (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grid_id uuid not null references grid,
    area text collate "C" not null,
    worker_id uuid not null references person,
    patrolled_on date not null,
    findings text
);
comment on table grid_patrol is '巡查走访: the patrols through grids';
create index grid_patrol_grid on grid_patrol (grid_id, patrolled_on, id);

create table grid_patrol_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    grid_id uuid,
    area text collate "C",
    worker_id uuid,
    patrolled_on date,
    findings text,
    primary key (id, revision)
);
create index grid_patrol_aud_revision on grid_patrol_aud (revision);
