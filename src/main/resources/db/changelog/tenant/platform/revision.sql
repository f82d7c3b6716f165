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

--changeset jiceng:revision-0002
alter table revision_order add column moment timestamptz not null;
alter table revision_order add column horizon xid8 not null;
comment on column revision_order.moment is 'The time of the revision, or of the one before where that is later: it never goes back along the order';
comment on column revision_order.horizon is 'Every transaction before this one had ended when the place was given';
create index revision_order_moment on revision_order (moment, seq);
create index revision_transaction on revision (transaction_id);

--changeset jiceng:event-0001
create table event (
    revision bigint not null references revision,
    number integer not null,
    type text not null,
    area text collate "C",
    content text not null,
    primary key (revision, number)
);
comment on table event is 'What happened, for whoever reacts to it; read in the order of revision_order, and without personal values';

create table event_cursor (
    consumer text primary key,
    seq bigint not null
);
comment on table event_cursor is 'How far each consumer of events has come in revision_order';
grant update on event_cursor to ${server};
