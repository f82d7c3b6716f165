--liquibase formatted sql

--changeset jiceng:wish-0001
create sequence wish_number;

create table wish (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    number integer not null,
    area text collate "C" not null,
    title text not null,
    category text not null,
    person_id uuid not null references person,
    original_text bytea,
    public_text text,
    estimated_cost bigint not null,
    claimants integer not null,
    requested_by text not null,
    state text not null,
    consented_on date,
    remark text,
    show_days integer,
    contact_days integer,
    fulfil_days integer,
    published_on date,
    show_until date,
    due_on date,
    priority integer not null,
    claim_id uuid,
    claimant_kind text,
    claimant_id uuid,
    claimed_on date,
    fulfilled_on date,
    fulfilled_by text,
    confirmed_on date,
    rating integer,
    constraint wish_number_unique unique (number),
    constraint wish_claimed_by_one check ((claim_id is null) = (claimant_id is null) and (claim_id is null) = (claimant_kind is null))
);
comment on table wish is '微心愿: what somebody in a community wishes for';
create index wish_area on wish (area, id);
create index wish_state on wish (state, priority desc, id);
create index wish_category on wish (category, id);
create index wish_person on wish (person_id);
create index wish_published_on on wish (published_on, id);
create index wish_created_at on wish (created_at, id);
create index wish_due_on on wish (due_on) where due_on is not null;
grant update on wish to ${server};

create table wish_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    number integer,
    area text collate "C",
    title text,
    category text,
    person_id uuid,
    original_text bytea,
    public_text text,
    estimated_cost bigint,
    claimants integer,
    requested_by text,
    state text,
    consented_on date,
    remark text,
    show_days integer,
    contact_days integer,
    fulfil_days integer,
    published_on date,
    show_until date,
    due_on date,
    priority integer,
    claim_id uuid,
    claimant_kind text,
    claimant_id uuid,
    claimed_on date,
    fulfilled_on date,
    fulfilled_by text,
    confirmed_on date,
    rating integer,
    primary key (id, revision)
);
create index wish_aud_revision on wish_aud (revision);

--changeset jiceng:wish-0002
create table wish_claim (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    wish_id uuid not null references wish,
    place integer not null,
    kind text not null,
    member_registration_id uuid references member_registration,
    unit_registration_id uuid references unit_registration,
    holder_id uuid not null,
    area text collate "C" not null,
    category text not null,
    claimed_on date not null,
    contact_by date,
    contacted_on date,
    fulfil_by date,
    fulfilled_on date,
    ended_on date,
    outcome text,
    constraint wish_claim_of_one check ((member_registration_id is null) <> (unit_registration_id is null)),
    constraint wish_claim_ends_with_an_outcome check ((ended_on is null) = (outcome is null))
);
comment on table wish_claim is '微心愿认领: who claimed which wish, and what came of it';
create unique index wish_claim_place on wish_claim (wish_id, place) where ended_on is null;
create unique index wish_claim_once on wish_claim (wish_id, coalesce(member_registration_id, unit_registration_id)) where ended_on is null;
create index wish_claim_wish on wish_claim (wish_id, id);
create index wish_claim_member on wish_claim (member_registration_id, id) where member_registration_id is not null;
create index wish_claim_unit on wish_claim (unit_registration_id, id) where unit_registration_id is not null;
create index wish_claim_area on wish_claim (area, id);
create index wish_claim_claimed_on on wish_claim (claimed_on, id);
create index wish_claim_created_at on wish_claim (created_at, id);
grant update on wish_claim to ${server};

create table wish_claim_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    wish_id uuid,
    place integer,
    kind text,
    member_registration_id uuid,
    unit_registration_id uuid,
    holder_id uuid,
    area text collate "C",
    category text,
    claimed_on date,
    contact_by date,
    contacted_on date,
    fulfil_by date,
    fulfilled_on date,
    ended_on date,
    outcome text,
    primary key (id, revision)
);
create index wish_claim_aud_revision on wish_claim_aud (revision);

--changeset jiceng:wish-0003
alter table need add foreign key (wish_id) references wish;
