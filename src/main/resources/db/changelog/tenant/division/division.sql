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
