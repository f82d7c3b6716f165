--liquibase formatted sql

--changeset jiceng:unit-0001
create table unit (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    code text collate "C" not null,
    credit_code text collate "C",
    name text collate "zh-Hans-x-icu" not null,
    pinyin text not null,
    kind text not null,
    area text collate "C" not null,
    organization_id uuid references organization,
    constraint unit_code_unique unique (code),
    constraint unit_credit_code_unique unique (credit_code)
);
comment on table unit is '单位: units whose members serve in communities';
create index unit_area on unit (area, id);
create index unit_name on unit (name, id);
create index unit_created_at on unit (created_at, id);
create index unit_search on unit using gin (search_keys(name, pinyin));
create index unit_name_parts on unit using gin (name gin_trgm_ops);
grant update on unit to ${server};

create table unit_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    code text collate "C",
    credit_code text collate "C",
    name text collate "zh-Hans-x-icu",
    pinyin text,
    kind text,
    area text collate "C",
    organization_id uuid,
    primary key (id, revision)
);
create index unit_aud_revision on unit_aud (revision);
