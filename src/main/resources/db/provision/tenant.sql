-- Made by the administrator for each tenant. The owner migrates, the server serves, the province may do nothing yet.
grant ${owner} to current_user;
create schema if not exists ${schema} authorization ${owner};
revoke all on schema ${schema} from public;
grant usage on schema ${schema} to ${server};
grant usage on schema extensions to ${owner}, ${server}, ${province};
grant connect on database ${database} to ${owner}, ${server}, ${province};

-- Insert-only unless a changeset grants more: a table of facts is safe without anybody thinking of it.
alter default privileges for role ${owner} in schema ${schema} grant select, insert on tables to ${server};
alter default privileges for role ${owner} in schema ${schema} grant usage on sequences to ${server};
alter default privileges for role ${owner} revoke execute on functions from public;

alter role ${owner} in database ${database} set search_path = ${schema}, extensions;
alter role ${server} in database ${database} set search_path = ${schema}, extensions;
alter role ${province} in database ${database} set search_path = ${schema}, extensions;

-- All fields of an answer see one state.
alter role ${server} in database ${database} set default_transaction_isolation = 'repeatable read';
alter role ${server} in database ${database} set statement_timeout = '10s';
alter role ${server} in database ${database} set lock_timeout = '5s';
alter role ${server} in database ${database} set idle_in_transaction_session_timeout = '30s';
alter role ${server} in database ${database} set jit = off;
