--liquibase formatted sql

--changeset jiceng:tenancy-0001
create table policy_version (
    version integer primary key,
    effective_at timestamptz not null unique,
    policy jsonb not null
);
comment on table policy_version is 'Every policy that the tenant ever had; a running case keeps the one it began with';
