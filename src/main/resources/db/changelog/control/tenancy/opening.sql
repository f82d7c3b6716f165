--liquibase formatted sql

--changeset jiceng:tenancy-0001
create table opening_step (
    tenant text not null,
    step text not null,
    fingerprint text not null,
    finished_at timestamptz not null default now(),
    primary key (tenant, step)
);
comment on table opening_step is 'What was last done to open a tenant; the empty tenant is this schema itself';
