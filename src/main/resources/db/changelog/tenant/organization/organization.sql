--liquibase formatted sql

--changeset jiceng:organization-0001
create table organization (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    code text collate "C" not null,
    name text collate "zh-Hans-x-icu" not null,
    pinyin text not null,
    type text not null,
    form text not null,
    state text not null,
    area text collate "C" not null,
    parent_id uuid references organization,
    formal_members integer not null,
    total_members integer not null,
    established_on date,
    ends_on date,
    proposed_by text not null,
    remark text,
    merged_into_id uuid references organization,
    constraint organization_code_unique unique (code)
);
comment on table organization is '党组织: party organizations from the city committee down to hub households';
create index organization_area on organization (area, code);
create index organization_parent on organization (parent_id, code);
create index organization_name on organization (name, id);
create index organization_members on organization (total_members, id);
create index organization_created_at on organization (created_at, id);
create index organization_search on organization using gin (search_keys(name, pinyin));
create index organization_name_parts on organization using gin (name gin_trgm_ops);
create index organization_ends_on on organization (ends_on) where ends_on is not null;
grant update on organization to ${server};

create table organization_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    code text collate "C",
    name text collate "zh-Hans-x-icu",
    pinyin text,
    type text,
    form text,
    state text,
    area text collate "C",
    parent_id uuid,
    formal_members integer,
    total_members integer,
    established_on date,
    ends_on date,
    proposed_by text,
    remark text,
    merged_into_id uuid,
    primary key (id, revision)
);
create index organization_aud_revision on organization_aud (revision);

--changeset jiceng:organization-0002
create table part_time_member (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    organization_id uuid not null references organization,
    area text collate "C" not null,
    person_id uuid not null references person,
    unit_id uuid references organization,
    starts_on date not null,
    ends_on date,
    dismissed_on date,
    constraint part_time_member_once exclude using gist (
        organization_id with =, person_id with =, daterange(starts_on, ends_on, '[]') with &&) where (dismissed_on is null)
);
comment on table part_time_member is '兼职委员: members of the enlarged committees of streets and communities';
create index part_time_member_organization on part_time_member (organization_id, id);
grant update on part_time_member to ${server};

create table part_time_member_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    organization_id uuid,
    area text collate "C",
    person_id uuid,
    unit_id uuid,
    starts_on date,
    ends_on date,
    dismissed_on date,
    primary key (id, revision)
);
create index part_time_member_aud_revision on part_time_member_aud (revision);

--changeset jiceng:organization-0003
create table leader_link (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    organization_id uuid not null references organization,
    area text collate "C" not null,
    leader_id uuid not null references person,
    starts_on date not null,
    ends_on date,
    constraint leader_link_ends_after_it_begins check (ends_on >= starts_on)
);
comment on table leader_link is '包联: the leaders whose contact community an organization is or was';
create index leader_link_organization on leader_link (organization_id, id);
grant update on leader_link to ${server};

create table leader_link_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    organization_id uuid,
    area text collate "C",
    leader_id uuid,
    starts_on date,
    ends_on date,
    primary key (id, revision)
);
create index leader_link_aud_revision on leader_link_aud (revision);

alter table organization add column leader_link_id uuid references leader_link;
alter table organization_aud add column leader_link_id uuid;

--changeset jiceng:organization-0004
create table rectification (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    organization_id uuid not null references organization,
    area text collate "C" not null,
    reason text not null,
    lead_id uuid not null references person,
    deadline date not null,
    listed_on date not null,
    lifted_on date,
    constraint rectification_lifted_after_it_was_listed check (lifted_on >= listed_on)
);
comment on table rectification is '软弱涣散整顿: weak organizations, until they are put right';
create index rectification_organization on rectification (organization_id, id);
create unique index rectification_open on rectification (organization_id) where lifted_on is null;
grant update on rectification to ${server};

create table rectification_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    organization_id uuid,
    area text collate "C",
    reason text,
    lead_id uuid,
    deadline date,
    listed_on date,
    lifted_on date,
    primary key (id, revision)
);
create index rectification_aud_revision on rectification_aud (revision);

alter table organization add column rectification_id uuid references rectification;
alter table organization_aud add column rectification_id uuid;

--changeset jiceng:organization-ending-0001
alter table organization
    add column in_use boolean generated always as (state in ('PROPOSED', 'APPROVED', 'ACTIVE')) stored,
    add column parent_in_use boolean generated always as (
        case when state in ('PROPOSED', 'APPROVED', 'ACTIVE') then true end) stored;
comment on column organization.parent_in_use is 'What has to be true of the parent: true of what is in use, null of what has ended';
alter table organization
    add constraint organization_in_use unique (id, in_use),
    add constraint organization_parent_in_use foreign key (parent_id, parent_in_use) references organization (id, in_use);
