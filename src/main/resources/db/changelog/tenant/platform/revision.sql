--liquibase formatted sql

--changeset jiceng:revision-0001
create sequence revision_id;
create table revision (
    id bigint primary key,
    recorded_at timestamptz not null,
    actor text not null,
    client text,
    operation text not null,
    request_id text,
    reason text,
    transaction_id xid8 not null default pg_current_xact_id()
);
comment on table revision is 'One transaction that changed something; neither ids nor times are in the order of commit';
create index revision_recorded_at on revision (recorded_at);

create table revision_change (
    revision bigint not null references revision,
    type text not null,
    entity_id uuid not null,
    area text collate "C",
    kind text not null
);
comment on table revision_change is 'The objects that a revision changed';
create index revision_change_revision on revision_change (revision);
create index revision_change_entity on revision_change (entity_id, revision);

create table revision_order (
    seq bigint primary key,
    revision bigint not null unique references revision
);
comment on table revision_order is 'Revisions in an order in which they became visible: whoever has read up to a place has missed none before it';
