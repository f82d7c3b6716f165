--liquibase formatted sql

--changeset jiceng:login-0001
create table login_grant (
    id text primary key,
    version integer not null,
    client_id text collate "C" not null,
    user_id uuid not null,
    redirect_uri text,
    state text,
    code_challenge text,
    scopes text not null,
    code_hash bytea not null,
    code_issued_at timestamptz not null,
    code_expires_at timestamptz not null,
    code_used boolean not null,
    refresh_hash bytea,
    refresh_issued_at timestamptz,
    refresh_expires_at timestamptz,
    ends_at timestamptz not null,
    constraint login_grant_code unique (code_hash),
    constraint login_grant_refresh unique (refresh_hash)
);
comment on table login_grant is 'What users have granted to clients: authorization codes and refresh tokens, as hashes, until they expire';
create index login_grant_ends_at on login_grant (ends_at);
grant update, delete on login_grant to ${server};

create table sign_in_attempt (
    name_hash bytea not null,
    address_hash bytea not null,
    at timestamptz not null
);
comment on table sign_in_attempt is 'Attempts to sign in that were not right; what was entered as name may be anything, so only keyed hashes are kept';
create index sign_in_attempt_name on sign_in_attempt (name_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);
create index sign_in_attempt_at on sign_in_attempt (at);
grant delete on sign_in_attempt to ${server};

--changeset jiceng:login-0002
alter table login_grant add column session_began timestamptz;
comment on column login_grant.session_began is 'Which session of the user it came of; the end of that ends it too';

create table ended_session (
    user_id uuid not null,
    began timestamptz not null,
    ends_at timestamptz not null,
    constraint ended_session_pkey primary key (user_id, began)
);
comment on table ended_session is 'Sessions that users ended before their time, until nothing can come of them any more';
create index ended_session_ends_at on ended_session (ends_at);
grant delete on ended_session to ${server};
