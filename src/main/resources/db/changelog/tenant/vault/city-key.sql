--liquibase formatted sql

--changeset jiceng:vault-0001
create table city_key (
    id integer primary key,
    master_key_version integer not null,
    sealed bytea not null,
    constraint city_key_single check (id = 1)
);
comment on table city_key is 'The secret of the city, sealed with the master key: what wraps the keys of its persons derives from it';
grant update on city_key to ${server};
