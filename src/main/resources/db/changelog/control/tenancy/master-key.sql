--liquibase formatted sql

--changeset jiceng:tenancy-0002
create table master_key (
    version integer primary key,
    check_value bytea not null
);
comment on table master_key is 'Tells the right master key of each version from a wrong one; the keys cannot be found from it';
