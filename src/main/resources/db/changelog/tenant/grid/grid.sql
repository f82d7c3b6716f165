--liquibase formatted sql

--changeset jiceng:grid-0001
create table grid_boundary (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    geo_json text not null,
    west double precision not null,
    south double precision not null,
    east double precision not null,
    north double precision not null
);
comment on table grid_boundary is 'The bounds of grids as GeoJSON, with the box around them; a grid that is redrawn gets a new row';
create index grid_boundary_box on grid_boundary using gist (box(point(west, south), point(east, north)));

create table grid_boundary_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    geo_json text,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    primary key (id, revision)
);
create index grid_boundary_aud_revision on grid_boundary_aud (revision);

--changeset jiceng:grid-0002
create table grid (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    code text collate "C" not null,
    type text not null,
    state text not null,
    area text collate "C" not null,
    households integer not null,
    boundary_id uuid references grid_boundary,
    leader_id uuid,
    work_changed_at timestamptz,
    activated_on date,
    retired_on date,
    remark text,
    constraint grid_code_unique unique (code),
    constraint grid_households_not_negative check (households >= 0)
);
comment on table grid is '网格: the grids of communities';
create index grid_area on grid (area, code);
create index grid_community on grid (left(area, 12), code);
create index grid_street on grid (left(area, 9), code);
create index grid_type on grid (type, code);
create index grid_state on grid (state, code);
create index grid_households on grid (households, id);
create index grid_created_at on grid (created_at, id);
create index grid_boundary_id on grid (boundary_id) where boundary_id is not null;
grant update, delete on grid to ${server};

create table grid_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    code text collate "C",
    type text,
    state text,
    area text collate "C",
    households integer,
    boundary_id uuid,
    leader_id uuid,
    work_changed_at timestamptz,
    activated_on date,
    retired_on date,
    remark text,
    primary key (id, revision)
);
create index grid_aud_revision on grid_aud (revision);

--changeset jiceng:grid-0003
create table grid_succession (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    predecessor_id uuid not null references grid,
    successor_id uuid not null references grid
);
comment on table grid_succession is 'Which grids came from which by splitting and merging';
create unique index grid_succession_once on grid_succession (predecessor_id, successor_id);
create index grid_succession_successor on grid_succession (successor_id);

create table grid_succession_aud (
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
create index grid_succession_aud_revision on grid_succession_aud (revision);

--changeset jiceng:grid-recoding-0001
alter table grid add column former_code text collate "C";
alter table grid_aud add column former_code text collate "C";
comment on column grid.former_code is 'The code before the community was last merged or split';
