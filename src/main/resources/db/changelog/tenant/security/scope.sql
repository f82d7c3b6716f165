--liquibase formatted sql

--changeset jiceng:scope-0001
alter table client add column scopes text not null default '';
comment on column client.scopes is 'What the client of a partner may ask for, with a space between them';
alter table client add column person uuid;
alter table client add column unit uuid;
alter table client add column company uuid;
comment on column client.person is 'The person that the client acts as; unit and company likewise';
