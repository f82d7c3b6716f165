package cn.jiceng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.AuthorityTrial.Attempt;
import cn.jiceng.AuthorityTrial.Defendant;
import cn.jiceng.AuthorityTrial.Place;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.TrialCity.Owner;
import cn.jiceng.account.TrialClients;
import cn.jiceng.division.ReshapedCityTest;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.security.Identity;
import cn.jiceng.security.PublishedRights;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.CurrentTenant;
import graphql.schema.GraphQLFieldDefinition;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/**
 * Each mutation by each role, inside and outside of its area and on what is its own, on objects in each state: what the
 * published table grants is done and leaves a revision, what it does not grant is refused and leaves none, and
 * {@code allowedActions} knows before.
 */
@ReshapedCityTest
class AuthorityTest {
    private static final String CITY = "benxi";
    private static final String STREET = "210504002";
    private static final String STREET_ELSEWHERE = "210505001";

    @Autowired
    private GraphQlSource source;

    @Autowired
    private TestClient client;

    @Autowired
    private List<AuthorityFixtures> fixtures;

    @Autowired
    private PublishedRights rights;

    @Autowired
    private TrialClients clients;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    /** Whoever adds a mutation adds a call to the feature's {@link AuthorityFixtures}. */
    @Test
    void everyMutationHasAFixture() {
        assertThat(fixtures.stream()
                        .flatMap(feature -> feature.calls().stream())
                        .map(AuthorityCall::mutation)
                        .distinct()) // one may be done to several types
                .containsExactlyInAnyOrderElementsOf(mutations().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .toList());
    }

    /** A mutation is never open to guests, and they hear so before anything is looked for. */
    @Test
    void aGuestDoesNothing() {
        List<String> refused = new ArrayList<>();
        for (GraphQLFieldDefinition mutation : mutations()) {
            assertThat(mutation.hasAppliedDirective("public"))
                    .as(mutation.getName())
                    .isFalse();
            if (mutation.getArguments().stream()
                    .allMatch(one -> Set.of("id", "expectedVersion").contains(one.getName()))) {
                String call = mutation.getArguments().isEmpty() ? "" : "(id: \"x\")";
                Answer answer = client.anonymously(
                        CITY, "mutation { %s%s { userErrors { code } } }".formatted(mutation.getName(), call));
                assertThat(answer.errorCode()).as(mutation.getName()).isEqualTo("UNAUTHENTICATED");
                refused.add(mutation.getName());
            }
        }
        assertThat(refused).hasSizeGreaterThan(10);
    }

    private List<GraphQLFieldDefinition> mutations() {
        return Objects.requireNonNull(source.schema().getMutationType()).getFieldDefinitions();
    }

    @Test
    void everybodyDoesWhatTheTableGrantsAndNothingElse() {
        var trial = new AuthorityTrial(city(), rights);
        var here = new Place("inside", community(STREET), null);
        var elsewhere = new Place("outside", community(STREET_ELSEWHERE), null);
        var owner = owner(elsewhere.area());
        List<Defendant> defendants = Stream.of(Role.values())
                .map(role -> defendant(role, area(role, here.area()), owner))
                .toList();
        for (AuthorityFixtures feature : fixtures) {
            for (Place place : List.of(here, elsewhere, new Place("own", elsewhere.area(), owner))) {
                trial.run(feature, place, defendants);
            }
        }
        Set<String> written = written();
        assertThat(trial.attempts().stream()
                        .filter(attempt -> attempt.problem(written) != null)
                        .map(attempt -> attempt.what() + ' ' + attempt.problem(written)))
                .isEmpty();
        everythingWasDone(trial.attempts());
    }

    /** By somebody, somewhere: otherwise the fixtures would prove nothing. */
    private void everythingWasDone(List<Attempt> attempts) {
        Set<String> done = attempts.stream()
                .filter(Attempt::done)
                .map(attempt -> attempt.what().split(" ")[0])
                .collect(Collectors.toSet());
        assertThat(done).hasSameSizeAs(rights.acts());
        for (String role : List.of("GRID_WORKER", "PARTY_MEMBER", "UNIT_LIAISON")) {
            assertThat(attempts)
                    .anyMatch(attempt -> attempt.done() && attempt.what().endsWith("own by " + role));
        }
    }

    /** Somebody whom no fixture knows, and a unit. */
    private Owner owner(String area) {
        Map<String, Object> unit =
                Map.of("code", UUID.randomUUID().toString(), "name", "试单位", "kind", "OTHER", "area", area);
        return new Owner(city().person(area), city().done("unitCreate", Map.of("input", unit)));
    }

    private TrialCity city() {
        String maker = clients.add(CITY, "maker", Role.CITY_ADMIN, "", Set.of(), Identity.NONE);
        String second = clients.add(CITY, "second", Role.CITY_ADMIN, "", Set.of(), Identity.NONE);
        return new TrialCity(client, source.schema(), maker, second);
    }

    private String community(String street) {
        JsonNode found = client.as(
                        CITY + ".city-admin",
                        "query($street: String!) { divisions(first: 1, filter: {code: {startsWith: $street}, level: {eq: COMMUNITY}}) { nodes { code } } }",
                        Map.of("street", street))
                .data();
        return found.at("/divisions/nodes/0/code").asString("");
    }

    private static String area(Role role, String community) {
        return switch (role) {
            case CITY_ADMIN, AUDITOR, PARTNER, PROVINCE_ANALYST -> "";
            case DISTRICT_ADMIN, DEPARTMENT_HANDLER -> community.substring(0, 6);
            case STREET_ADMIN -> community.substring(0, 9);
            default -> community;
        };
    }

    private Defendant defendant(Role role, String area, Owner owner) {
        Set<String> scopes = new HashSet<>();
        rights.readings().stream()
                .map(PublishedRights.Reading::scope)
                .filter(Objects::nonNull)
                .forEach(scope -> scopes.addAll(List.of(scope, scope.replace(":read", ":write"))));
        var self = new Identity(
                NodeId.parse(owner.person()).uuid(), NodeId.parse(owner.unit()).uuid(), null);
        String id = clients.add(CITY, "trial-" + role.ordinal(), role, area, scopes, self);
        return new Defendant(role, id, area);
    }

    /** The reasons of all revisions that the attempts left. */
    private Set<String> written() {
        return CurrentTenant.call(
                CITY,
                () -> new HashSet<>(Objects.requireNonNull(transaction.execute(status -> entities.createNativeQuery(
                                "select distinct reason from revision where reason like 'trial %'", String.class)
                        .getResultList()))));
    }
}
