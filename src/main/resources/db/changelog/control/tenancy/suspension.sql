--liquibase formatted sql

--changeset jiceng:tenancy-0003
create table suspension (
    tenant text primary key,
    since timestamptz not null default now()
);
comment on table suspension is 'Tenants that their operator has closed for the time being';
