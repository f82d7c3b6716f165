--liquibase formatted sql

--changeset jiceng:idempotency-0001
create table idempotency_key (
    client text not null,
    key text not null,
    request text not null,
    answer text,
    created_at timestamptz not null,
    primary key (client, key)
);
comment on table idempotency_key is 'What a client did under a key of its own, so that doing it again gives the same answer; kept for a day';
create index idempotency_key_created_at on idempotency_key (created_at);
grant update, delete on idempotency_key to ${server};

--changeset jiceng:idempotency-0002
-- a client acted for itself alone until users sign in through it
alter table idempotency_key add column actor text;
update idempotency_key set actor = client;
alter table idempotency_key alter column actor set not null;
alter table idempotency_key drop constraint idempotency_key_pkey;
alter table idempotency_key add primary key (client, actor, key);
