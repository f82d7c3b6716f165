--liquibase formatted sql

--changeset jiceng:attachment-0001
create table attachment (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    state text not null,
    prepared_by text not null,
    area text collate "C" not null,
    type text not null,
    name text,
    size integer not null,
    sha256 text,
    stored_as text,
    owner_id uuid
);
comment on table attachment is '证明材料: files that are evidence for an object; their bytes lie outside of the database';
create index attachment_owner on attachment (owner_id, id) where owner_id is not null;
create index attachment_loose on attachment (created_at) where state <> 'BOUND';
create index attachment_waiting on attachment (prepared_by) where state <> 'BOUND';
grant update, delete on attachment to ${server};

create table attachment_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    state text,
    prepared_by text,
    area text collate "C",
    type text,
    name text,
    size integer,
    sha256 text,
    stored_as text,
    owner_id uuid,
    primary key (id, revision)
);
create index attachment_aud_revision on attachment_aud (revision);
