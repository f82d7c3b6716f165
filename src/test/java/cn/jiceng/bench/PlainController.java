package cn.jiceng.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the question of the benchmark with one statement, whose result is the body. */
@RestController
@Profile("plain")
class PlainController {
    private static final String STREET = """
            select json_build_object('data', json_build_object('division', json_build_object(
                'code', street.code, 'name', street.name, 'level', street.level,
                'children', json_build_object('nodes', coalesce(
                    (select json_agg(json_build_object('code', code, 'name', name, 'kind', kind) order by code)
                     from (select code, name, kind from division
                           where parent_id = street.id order by code limit 100) inside),
                    '[]')))))::text
            from division street where street.code = ?
            """;

    private static final String COMMUNITY = """
            select json_build_object('data', json_build_object(
                'division', json_build_object('code', community.code, 'name', community.name,
                    'grids', json_build_object('nodes', coalesce(
                        (select json_agg(json_build_object('code', code, 'state', state, 'households', households,
                            'leader', (
                                select json_build_object('leaderRole', leader_role, 'startedOn', started_on,
                                    'person', json_build_object('id', translate(
                                        encode('Person'::bytea || uuid_send(person_id), 'base64'), '+/=', '-_')))
                                from grid_assignment
                                where grid_id = inside.id and role = 'LEADER' and ended_on is null)) order by code)
                         from (select id, code, state, households from grid
                               where area = community.code order by code limit 20) inside),
                        '[]'))%s),
                'organizations', json_build_object('nodes', coalesce(
                    (select json_agg(json_build_object('code', code, 'name', name, 'type', type, 'form', form,
                        'state', state, 'totalMembers', total_members) order by code)
                     from (select code, name, type, form, state, total_members from organization
                           where area = community.code order by code limit 20) inside),
                    '[]'))))::text
            from division community where community.code = ?
            """;

    private static final String WISHES = """
            ,
                    'wishes', json_build_object('nodes', coalesce(
                        (select json_agg(json_build_object('number', number, 'title', title, 'category', category,
                            'state', state, 'claimantKind', claimant_kind,
                            'claim', (select json_build_object('kind', kind, 'claimedOn', claimed_on)
                                from wish_claim where wish_claim.id = inside.claim_id)) order by number)
                         from (select number, title, category, state, claimant_kind, claim_id from wish
                               where area = community.code order by number limit 20) inside),
                        '[]'))""";

    /** Reads what is sealed and the keys, and opens nothing. */
    private static final String PERSONS = """
            select json_build_object('data', json_build_object('persons', json_build_object('nodes', coalesce(
                (select json_agg(json_build_object(
                    'id', translate(encode('Person'::bytea || uuid_send(id), 'base64'), '+/=', '-_'),
                    'name', right(encode(name, 'hex'), 1) || '**',
                    'phone', right(encode(wrapped, 'hex'), 3) || '****' || right(encode(phone, 'hex'), 4))
                    order by area, id)
                 from (select p.id, p.area, p.name, p.phone, k.wrapped
                       from person p join person_key k on k.person_id = p.id
                       where p.area >= ? and p.area < ? order by p.area, p.id limit 100) inside),
                '[]'))))::text
            """;

    private final JdbcClient jdbc;

    PlainController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/street/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    String street(@PathVariable String code) {
        return jdbc.sql(STREET).param(code).query(String.class).single();
    }

    @GetMapping(path = "/community/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    String community(@PathVariable String code) {
        return jdbc.sql(COMMUNITY.formatted("")).param(code).query(String.class).single();
    }

    @GetMapping(path = "/wishes/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    String communityWithWishes(@PathVariable String code) {
        return jdbc.sql(COMMUNITY.formatted(WISHES))
                .param(code)
                .query(String.class)
                .single();
    }

    @GetMapping(path = "/persons/{area}", produces = MediaType.APPLICATION_JSON_VALUE)
    String persons(@PathVariable String area) {
        return jdbc.sql(PERSONS).params(area, area + ':').query(String.class).single();
    }
}
