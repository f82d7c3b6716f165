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

--changeset jiceng:person-0002
--comment: all that is known of a person, and an end of it
alter table person add column state text not null default 'ACTIVE';
alter table person add column erasure_reason text;
alter table person add column address bytea;
alter table person add column party_member bytea;
alter table person add column party_member_since bytea;
alter table person add column party_organization_id bytea;
alter table person add column unit_id bytea;
alter table person_aud add column state text default 'ACTIVE';
alter table person_aud add column erasure_reason text;
alter table person_aud add column address bytea;
alter table person_aud add column party_member bytea;
alter table person_aud add column party_member_since bytea;
alter table person_aud add column party_organization_id bytea;
alter table person_aud add column unit_id bytea;
create index person_created_at on person (created_at, id);
grant update (state, erasure_reason, name, phone, id_number, address, party_member, party_member_since,
    party_organization_id, unit_id) on person to ${server};

alter table person_key add column phone_hash bytea;
create index person_key_phone on person_key (phone_hash);
grant update (id_number_hash, phone_hash) on person_key to ${server};

--changeset jiceng:person-access-0001
create table person_access (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    at timestamptz not null,
    actor text not null,
    client text,
    request_id text,
    person_id uuid not null references person,
    area text collate "C" not null,
    fields text not null,
    reason text not null
);
comment on table person_access is 'Who was shown personal values in full, whose, which and why; the values themselves stand nowhere but in person';
create index person_access_at on person_access (at, id);
create index person_access_actor on person_access (actor, at);
create index person_access_person on person_access (person_id, at);

create table person_access_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    at timestamptz,
    actor text,
    client text,
    request_id text,
    person_id uuid,
    area text collate "C",
    fields text,
    reason text,
    primary key (id, revision)
);
create index person_access_aud_revision on person_access_aud (revision);
