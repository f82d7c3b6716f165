--liquibase formatted sql

--changeset jiceng:lists-0001
create sequence resource_number;
create table resource (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    number integer not null,
    area text collate "C" not null,
    title text not null,
    category text collate "C" not null,
    description text,
    quantity integer,
    starts_on date,
    ends_on date,
    state text not null,
    closed_on date,
    remark text,
    project_id uuid,
    unit_id uuid references unit,
    organization_id uuid references organization,
    need_id uuid,
    constraint resource_number_unique unique (number),
    constraint resource_ends_after_it_begins check (ends_on >= starts_on),
    constraint resource_matched_with_a_need check (state <> 'MATCHED' or need_id is not null)
);
comment on table resource is '资源清单: what units, organizations and places offer';
create index resource_open on resource (category, area) where state = 'OPEN';
create unique index resource_need on resource (need_id) where state = 'MATCHED';
create index resource_area on resource (area, id);
create index resource_category on resource (category, id);
create index resource_unit on resource (unit_id, id);
create index resource_created_at on resource (created_at, id);
grant update on resource to ${server};

create table resource_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    number integer,
    area text collate "C",
    title text,
    category text collate "C",
    description text,
    quantity integer,
    starts_on date,
    ends_on date,
    state text,
    closed_on date,
    remark text,
    project_id uuid,
    unit_id uuid,
    organization_id uuid,
    need_id uuid,
    primary key (id, revision)
);
create index resource_aud_revision on resource_aud (revision);

--changeset jiceng:lists-0002
create sequence need_number;
create table need (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    number integer not null,
    area text collate "C" not null,
    title text not null,
    category text collate "C" not null,
    description text,
    quantity integer,
    starts_on date,
    ends_on date,
    state text not null,
    closed_on date,
    remark text,
    project_id uuid,
    resource_id uuid references resource,
    wish_id uuid,
    constraint need_number_unique unique (number),
    constraint need_ends_after_it_begins check (ends_on >= starts_on),
    constraint need_matched_with_a_resource check (state <> 'MATCHED' or resource_id is not null)
);
comment on table need is '需求清单: what communities want';
create index need_open on need (category, area) where state = 'OPEN';
create unique index need_resource on need (resource_id) where state = 'MATCHED';
create unique index need_wish on need (wish_id);
create index need_area on need (area, id);
create index need_category on need (category, id);
create index need_created_at on need (created_at, id);
grant update on need to ${server};
alter table resource add foreign key (need_id) references need;

create table need_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    number integer,
    area text collate "C",
    title text,
    category text collate "C",
    description text,
    quantity integer,
    starts_on date,
    ends_on date,
    state text,
    closed_on date,
    remark text,
    project_id uuid,
    resource_id uuid,
    wish_id uuid,
    primary key (id, revision)
);
create index need_aud_revision on need_aud (revision);
