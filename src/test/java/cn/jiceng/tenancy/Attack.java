package cn.jiceng.tenancy;

import java.util.List;
import java.util.stream.Stream;

/** Statements that somebody with a role's password would try, each of which needs a right that no role has. */
final class Attack {
    private Attack() {}

    static List<String> onSchema(String schema) {
        return filled(
                schema,
                "create table \"%s\".stolen (id int)",
                "create view \"%s\".stolen as select 1",
                "create function \"%s\".stolen() returns int language sql as 'select 1'",
                "create sequence \"%s\".stolen",
                "alter schema \"%s\" rename to stolen",
                "drop schema \"%s\" cascade",
                "grant usage on schema \"%s\" to public",
                "comment on schema \"%s\" is 'stolen'");
    }

    static List<String> onTable(String table) {
        return filled(
                table,
                "select * from %s",
                "select count(*) from %s",
                "insert into %s default values",
                "delete from %s",
                "truncate %s",
                "lock table %s in access exclusive mode",
                "alter table %s add column stolen int",
                "alter table %s owner to current_user",
                "drop table %s",
                "create index on %s ((1))",
                "copy %s to stdout",
                "analyze %s",
                "grant select on %s to public",
                "create trigger stolen after insert on %s execute function suppress_redundant_updates_trigger()");
    }

    static List<String> onRole(String role) {
        return filled(
                role,
                "set role \"%s\"",
                "set session authorization \"%s\"",
                "alter role \"%s\" password 'stolen'",
                "alter role \"%s\" set search_path = public",
                "grant \"%s\" to current_user",
                "drop role \"%s\"",
                "drop owned by \"%s\"",
                "reassign owned by \"%s\" to current_user",
                "alter default privileges for role \"%s\" grant select on tables to public");
    }

    static List<String> onServer(int otherProcess) {
        return List.of(
                "copy (select 1) to program 'cat'",
                "copy (select 1) to '/tmp/stolen'",
                "create temporary table stolen (id int)",
                "create schema stolen",
                "create extension dblink",
                "create extension postgres_fdw",
                "create role stolen",
                "set role pg_read_all_data",
                "grant pg_read_all_data to current_user",
                "create publication stolen for all tables",
                "create event trigger stolen on ddl_command_end execute function suppress_redundant_updates_trigger()",
                "alter role current_user createrole",
                "alter role current_user bypassrls",
                "set session_replication_role = replica",
                "set log_statement = 'all'",
                "load 'pg_trgm'",
                "checkpoint",
                "select * from pg_authid",
                "select * from pg_largeobject",
                "select pg_read_file('PG_VERSION')",
                "select pg_read_binary_file('PG_VERSION')",
                "select pg_ls_dir('.')",
                "select pg_stat_file('PG_VERSION')",
                "select lo_import('/etc/hostname')",
                "select pg_reload_conf()",
                "select pg_create_logical_replication_slot('stolen', 'test_decoding')",
                "select pg_switch_wal()",
                "select pg_terminate_backend(" + otherProcess + ")");
    }

    static List<String> onOwnDefinitions(String schema) {
        return filled(
                schema,
                "create table \"%s\".stolen (id int)",
                "alter table \"%s\".division add column stolen int",
                "alter table \"%s\".division disable trigger all",
                "drop table \"%s\".division",
                "truncate \"%s\".division",
                "create index on \"%s\".division (code)",
                "create function \"%s\".stolen() returns int language sql as 'select 1'",
                "drop index \"%s\".division_name",
                "delete from \"%s\".division",
                "update \"%s\".policy_version set version = version",
                "delete from \"%s\".policy_version",
                "select * from \"%s\".databasechangelog",
                "insert into \"%s\".databasechangeloglock values (2, true, now(), 'me')");
    }

    private static List<String> filled(String name, String... statements) {
        return Stream.of(statements)
                .map(statement -> statement.replace("%s", name))
                .toList();
    }
}
