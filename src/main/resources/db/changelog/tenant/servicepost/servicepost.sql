--liquibase formatted sql

--changeset jiceng:servicepost-0001
create table service_post (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    area text collate "C" not null,
    name text not null,
    programme text collate "zh-Hans-x-icu" not null,
    duties text,
    places integer not null,
    state text not null,
    closed_on date
);
comment on table service_post is '服务岗位: posts that communities offer to registered members';
create index service_post_area on service_post (area, id);
create index service_post_programme on service_post (programme, id);
create index service_post_created_at on service_post (created_at, id);
grant update on service_post to ${server};

create table service_post_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    area text collate "C",
    name text,
    programme text collate "zh-Hans-x-icu",
    duties text,
    places integer,
    state text,
    closed_on date,
    primary key (id, revision)
);
create index service_post_aud_revision on service_post_aud (revision);

--changeset jiceng:servicepost-0002
create table post_claim (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    post_id uuid not null references service_post,
    registration_id uuid not null references member_registration,
    person_id uuid not null references person,
    area text collate "C" not null,
    place integer not null,
    claimed_on date not null,
    released_on date,
    constraint post_claim_released_after_it_was_claimed check (released_on >= claimed_on)
);
comment on table post_claim is '岗位认领: who holds or held a service post';
create unique index post_claim_open on post_claim (post_id, registration_id) where released_on is null;
create unique index post_claim_place on post_claim (post_id, place) where released_on is null;
create index post_claim_post on post_claim (post_id, id);
create index post_claim_registration on post_claim (registration_id, id);
create index post_claim_area on post_claim (area) where released_on is null;
grant update on post_claim to ${server};

create table post_claim_aud (
    revision bigint not null references revision,
    revision_type smallint not null,
    id uuid not null,
    version integer,
    created_at timestamptz,
    updated_at timestamptz,
    post_id uuid,
    registration_id uuid,
    person_id uuid,
    area text collate "C",
    place integer,
    claimed_on date,
    released_on date,
    primary key (id, revision)
);
create index post_claim_aud_revision on post_claim_aud (revision);
