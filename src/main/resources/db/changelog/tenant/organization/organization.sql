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
