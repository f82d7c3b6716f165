--liquibase formatted sql

--changeset jiceng:security-0001
create table client (
    id text collate "C" primary key,
    role text not null,
    secret_hash text not null,
    created_at timestamptz not null default now()
);
comment on table client is 'Programs that may get a token for this tenant; ids begin with the tenant and a dot';
grant update, delete on client to ${server};

--changeset jiceng:security-0002
alter table client add column area text collate "C" not null default '';
comment on column client.area is 'The division that the client acts inside, empty for the whole tenant';
