--liquibase formatted sql

--changeset jiceng:notice-0001
create table notice (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    number bigint generated always as identity,
    addressee text collate "C" not null,
    kind text not null,
    object_type text not null,
    object_id uuid not null,
    details text[] not null,
    constraint notice_number unique (number)
);
comment on table notice is '通知: what somebody is told, once for all who read it; without personal values';
comment on column notice.addressee is 'A reader, or a role and an area: whoever runs an area around is found by the beginning';
create index notice_addressee on notice (addressee, number);
grant delete on notice to ${server};

create table notice_read (
    reader text not null,
    notice_id uuid not null references notice on delete cascade,
    primary key (reader, notice_id)
);
comment on table notice_read is 'What a reader has read beyond what was read as a whole';
create index notice_read_notice on notice_read (notice_id);
grant delete on notice_read to ${server};

create table notice_reader (
    reader text primary key,
    read_up_to bigint not null
);
comment on table notice_reader is 'Up to which number a reader has read all';
grant update on notice_reader to ${server};
