--liquibase formatted sql

--changeset jiceng:pairing-0001
create table pairing (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unit_id uuid not null references unit,
    area text collate "C" not null,
    agreement text not null,
    work_plan text,
    starts_on date not null,
    ends_on date,
    ended_on date,
    end_reason text,
    constraint pairing_ends_after_it_begins check (ended_on >= starts_on),
    constraint pairing_planned_end_after_it_begins check (ends_on >= starts_on)
);
comment on table pairing is '结对共建: units and communities that build together';
create unique index pairing_open on pairing (unit_id, area) where ended_on is null;
create index pairing_area on pairing (area, id);
create index pairing_unit on pairing (unit_id, id);
create index pairing_starts_on on pairing (starts_on, id);
create index pairing_created_at on pairing (created_at, id);
grant update on pairing to ${server};

create table pairing_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    unit_id uuid,
    area text collate "C",
    agreement text,
    work_plan text,
    starts_on date,
    ends_on date,
    ended_on date,
    end_reason text,
    primary key (id, revision)
);
create index pairing_aud_revision on pairing_aud (revision);

--changeset jiceng:pairing-0002
create table household_aid (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    organization_id uuid references organization,
    unit_id uuid references unit,
    person_id uuid not null references person,
    kind text not null,
    area text collate "C" not null,
    starts_on date not null,
    ended_on date,
    end_reason text,
    constraint household_aid_ends_after_it_begins check (ended_on >= starts_on),
    constraint household_aid_of_one_helper check ((organization_id is null) <> (unit_id is null))
);
comment on table household_aid is '结对帮扶: branches and units that help households';
create unique index household_aid_open on household_aid (person_id, coalesce(organization_id, unit_id)) where ended_on is null;
create index household_aid_area on household_aid (area, id);
create index household_aid_unit on household_aid (unit_id, id);
create index household_aid_starts_on on household_aid (starts_on, id);
create index household_aid_created_at on household_aid (created_at, id);
grant update on household_aid to ${server};

create table household_aid_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    organization_id uuid,
    unit_id uuid,
    person_id uuid,
    kind text,
    area text collate "C",
    starts_on date,
    ended_on date,
    end_reason text,
    primary key (id, revision)
);
create index household_aid_aud_revision on household_aid_aud (revision);

--changeset jiceng:pairing-0003
create table bureau_assignment (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unit_id uuid not null references unit,
    area text collate "C" not null,
    starts_on date not null,
    ended_on date,
    end_reason text,
    constraint bureau_assignment_ends_after_it_begins check (ended_on >= starts_on)
);
comment on table bureau_assignment is '局包社区: bureaus that answer for communities';
create unique index bureau_assignment_open on bureau_assignment (area) where ended_on is null;
create index bureau_assignment_area on bureau_assignment (area, id);
create index bureau_assignment_unit on bureau_assignment (unit_id, id);
create index bureau_assignment_starts_on on bureau_assignment (starts_on, id);
create index bureau_assignment_created_at on bureau_assignment (created_at, id);
grant update on bureau_assignment to ${server};

create table bureau_assignment_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    unit_id uuid,
    area text collate "C",
    starts_on date,
    ended_on date,
    end_reason text,
    primary key (id, revision)
);
create index bureau_assignment_aud_revision on bureau_assignment_aud (revision);

--changeset jiceng:pairing-0004
create table secondment (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    person_id uuid not null references person,
    unit_id uuid references unit,
    area text collate "C" not null,
    kind text not null,
    batch integer,
    starts_on date not null,
    ends_on date,
    ended_on date,
    end_reason text,
    constraint secondment_ends_after_it_begins check (ended_on >= starts_on),
    constraint secondment_planned_end_after_it_begins check (ends_on >= starts_on)
);
comment on table secondment is '下派: who is sent to communities and streets';
create unique index secondment_open on secondment (person_id) where ended_on is null;
create index secondment_person on secondment (person_id, id);
create index secondment_area on secondment (area, id);
create index secondment_unit on secondment (unit_id, id);
create index secondment_starts_on on secondment (starts_on, id);
create index secondment_created_at on secondment (created_at, id);
grant update on secondment to ${server};

create table secondment_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    person_id uuid,
    unit_id uuid,
    area text collate "C",
    kind text,
    batch integer,
    starts_on date,
    ends_on date,
    ended_on date,
    end_reason text,
    primary key (id, revision)
);
create index secondment_aud_revision on secondment_aud (revision);
