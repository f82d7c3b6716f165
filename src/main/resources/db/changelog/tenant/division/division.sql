--liquibase formatted sql

--changeset jiceng:division-0001
create table division (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    code text collate "C" not null unique,
    level text not null,
    kind text,
    name text collate "zh-Hans-x-icu" not null,
    pinyin text not null,
    parent_id uuid references division,
    valid_from timestamptz not null,
    valid_to timestamptz,
    constraint division_code_length check (
        length(code) = case level when 'CITY' then 4 when 'DISTRICT' then 6 when 'STREET' then 9 when 'COMMUNITY' then 12 end),
    constraint division_kind_of_communities check ((kind is not null) = (level = 'COMMUNITY')),
    constraint division_ends_after_it_begins check (valid_to > valid_from)
);
comment on table division is '行政区划: the districts, streets and communities of the tenant; codes nest';
create index division_parent_code on division (parent_id, code);
create index division_parent_name on division (parent_id, name, id);
create index division_name on division (name, id);
create index division_level_code on division (level, code);
create index division_search on division using gin (search_keys(name, pinyin));
create index division_name_parts on division using gin (name gin_trgm_ops);
grant update on division to ${server};

--changeset jiceng:division-0002
--comment: a filter by kind reads a part of the index; a "contains" of one or two characters, which have no trigram, reads the whole list of divisions, in less than 2 ms for the 4,848 of Zhangjiakou
create index division_kind_code on division (kind, code);

--changeset jiceng:division-0003
alter table division add column listed_name text;
comment on column division.listed_name is 'The name that the city''s file last gave; null for what came of merging and splitting';
update division set listed_name = name;

create table division_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    code text collate "C",
    level text,
    kind text,
    name text collate "zh-Hans-x-icu",
    pinyin text,
    parent_id uuid,
    valid_from timestamptz,
    valid_to timestamptz,
    listed_name text,
    primary key (id, revision)
);
create index division_aud_revision on division_aud (revision);
create index division_aud_code on division_aud (code);

--changeset jiceng:division-0004
--comment: divisions of before are recorded as they are now, so that they have a past from now on; a new city has none yet
insert into revision (id, recorded_at, actor, operation)
select nextval('revision_id'), now(), 'SYSTEM', 'divisions' where exists (select from division);
insert into division_aud (revision, revision_type, id, version, created_at, updated_at, code, level, kind, name, pinyin,
    parent_id, valid_from, valid_to, listed_name)
select currval('revision_id'), 0, id, version, created_at, updated_at, code, level, kind, name, pinyin,
    parent_id, valid_from, valid_to, listed_name
from division;
insert into revision_change (revision, type, entity_id, area, kind)
select currval('revision_id'), 'Division', id, code, 'CREATED' from division;

--changeset jiceng:division-0005
create table division_succession (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    predecessor_id uuid not null references division,
    successor_id uuid not null references division
);
comment on table division_succession is 'Which divisions were merged or split into which';
create unique index division_succession_once on division_succession (predecessor_id, successor_id);
create index division_succession_successor on division_succession (successor_id);

create table division_succession_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    predecessor_id uuid,
    successor_id uuid,
    primary key (id, revision)
);
create index division_succession_aud_revision on division_succession_aud (revision);
