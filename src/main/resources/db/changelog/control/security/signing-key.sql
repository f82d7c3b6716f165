--liquibase formatted sql

--changeset jiceng:security-0001
create table signing_key (
    kid text primary key,
    sealed bytea not null,
    master_key_version integer not null,
    created_at timestamptz not null default now()
);
comment on table signing_key is 'Keys that sign tokens, encrypted with the master key';
