--liquibase formatted sql

--changeset jiceng:account-0001
-- none but demo clients could be made until now, and those are made again with the next opening
drop table client;
create table client (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    client_id text collate "C" not null,
    role text,
    area text collate "C" not null,
    scopes text not null,
    person_id uuid,
    unit_id uuid,
    company_id uuid,
    redirect_uris text not null,
    state text not null,
    revoked_at timestamptz,
    secret_hash text,
    constraint client_client_id_unique unique (client_id)
);
comment on table client is 'Programs that may get a token for this tenant; their ids begin with the tenant and a dot';
create index client_revoked_at on client (revoked_at);
grant update, delete on client to ${server};

create table client_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    client_id text collate "C",
    role text,
    area text collate "C",
    scopes text,
    person_id uuid,
    unit_id uuid,
    company_id uuid,
    redirect_uris text,
    state text,
    revoked_at timestamptz,
    primary key (id, revision)
);
create index client_aud_revision on client_aud (revision);

create table login_user (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text collate "C" not null,
    roles text not null,
    area text collate "C" not null,
    person_id uuid,
    unit_id uuid,
    company_id uuid,
    state text not null,
    locked_at timestamptz,
    password_set_at timestamptz not null,
    password_hash text not null,
    constraint login_user_name_unique unique (name)
);
comment on table login_user is 'Those who sign in with a name and a password; the id is the subject of their tokens';
create index login_user_locked_at on login_user (locked_at);
grant update on login_user to ${server};

create table login_user_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    name text collate "C",
    roles text,
    area text collate "C",
    person_id uuid,
    unit_id uuid,
    company_id uuid,
    state text,
    locked_at timestamptz,
    password_set_at timestamptz,
    primary key (id, revision)
);
create index login_user_aud_revision on login_user_aud (revision);

--changeset jiceng:account-0002
alter table login_user add column token_series integer not null default 0;
alter table login_user add column token_series_began timestamptz;
comment on column login_user.token_series is 'Tokens of an earlier series are refused: the user was locked out, changed or given a new password since';
update login_user set token_series = 1, token_series_began = locked_at where locked_at is not null;
drop index login_user_locked_at;
create index login_user_token_series_began on login_user (token_series_began);

--changeset jiceng:account-0003
alter table client add column secret_set_at timestamptz;
alter table client_aud add column secret_set_at timestamptz;
update client set secret_set_at = created_at where secret_hash is not null;
alter table client add column post_logout_redirect_uris text not null default '';
-- the default stands for what was written before; no row of the record is touched
alter table client_aud add column post_logout_redirect_uris text default '';
