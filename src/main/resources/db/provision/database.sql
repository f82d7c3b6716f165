-- Once for each PostgreSQL database that holds tenants: nothing is anybody's unless it is granted.
do $$ begin execute format('revoke all on database %I from public', current_database()); end $$;
revoke all on schema public from public;
create schema if not exists control;
create schema if not exists extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gist schema extensions;
do $$ -- somebody may have made them elsewhere before
declare misplaced text;
begin
    for misplaced in select extname from pg_extension
        where extname in ('pg_trgm', 'btree_gist') and extnamespace <> 'extensions'::regnamespace
    loop
        execute format('alter extension %I set schema extensions', misplaced);
    end loop;
end $$;

-- What a search for a Chinese name looks through: every ending of the name, of its pinyin and of its initials, so that
-- a search for a beginning of one of them finds any part of the name. `pinyin` has a blank between syllables.
create or replace function extensions.search_keys(name text, pinyin text) returns tsvector
    language sql immutable parallel safe as
$$
    select array_to_tsvector(array(
        select lower(substr(name, i)) from generate_series(1, char_length(name)) i
        union
        select lower(array_to_string(syllables[i:], '')) from generate_subscripts(syllables, 1) i
        union
        select lower(initials) from generate_subscripts(syllables, 1) i,
            lateral (select string_agg(left(s, 1), '' order by n) initials
                     from unnest(syllables[i:]) with ordinality as t(s, n)) of_ending
    ))
    from (select string_to_array(pinyin, ' ') syllables) spelled
    where name <> ''
$$;
