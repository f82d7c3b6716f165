--liquibase formatted sql

--changeset jiceng:person-0001
create table person (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    area text collate "C" not null,
    name bytea not null,
    phone bytea,
    id_number bytea
);
comment on table person is 'Whoever the city knows by name; name, phone and ID number are ciphertext under the key of the person';
create index person_area on person (area, id);

create table person_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    area text collate "C",
    name bytea,
    phone bytea,
    id_number bytea,
    primary key (id, revision)
);
create index person_aud_revision on person_aud (revision);

create table person_key (
    person_id uuid primary key references person,
    wrapped bytea not null,
    id_number_hash bytea,
    constraint person_id_number_unique unique (id_number_hash)
);
comment on table person_key is 'The key of each person, wrapped by the key of the city; without its row nobody reads the person anywhere, neither in live rows nor in audit rows';
grant delete on person_key to ${server};

--changeset jiceng:person-recoding-0001
--comment: a person goes where the division goes; what is personal is written once
grant update (version, updated_at, area) on person to ${server};
