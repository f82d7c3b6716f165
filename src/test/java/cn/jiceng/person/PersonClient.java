package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.platform.discretion.IdNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** Persons as a client registers them; none of them exists. */
public record PersonClient(TestClient client) {
    private static final String REGISTER = """
            mutation($input: PersonRegisterInput!) { personRegister(input: $input) {
              person { id version area state division { code } %s }
              userErrors { code message field } } }""";

    /** All that a person has, as the viewer sees it. */
    static final String ALL = "name phone idNumber address partyMember partyMemberSince partyOrganizationId unitId";

    private static final String ACT = """
            mutation($id: ID!, $version: Int, $input: %sInput!) { %s(id: $id, expectedVersion: $version, input: $input) {
              person { id version state erasureReason allowedActions %s }
              userErrors { code message field } } }""";

    /** A number that nobody has: no area begins with 99. */
    public static String idNumber() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String first =
                "99%04d19%02d0101%03d".formatted(random.nextInt(10_000), random.nextInt(100), random.nextInt(1000));
        return first + IdNumber.checkDigit(first);
    }

    /** A number that nobody has: those of demo persons begin with it. */
    static String phone() {
        return "1990%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    /** The division that a client acts in. */
    String area(String as) {
        return client.as(as, "{ me { area } }").data().at("/me/area").asString("");
    }

    /** Whoever registers a person is not always one who sees the values in full, so they are asked for by those who care. */
    Answer register(String as, String area, Map<String, Object> values, String shown) {
        Map<String, Object> input = new HashMap<>(values);
        input.putIfAbsent("area", area);
        input.putIfAbsent("name", "测甲一");
        return client.as(as, REGISTER.formatted(shown), Map.of("input", input));
    }

    Answer register(String as, String area, Map<String, Object> values) {
        return register(as, area, values, "name");
    }

    /** The payload of a registration. */
    JsonNode payload(String as, String area, Map<String, Object> values) {
        Answer answer = register(as, area, values, as.endsWith("community-admin") ? "name" : ALL);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("personRegister");
    }

    String registered(String as, String area, Map<String, Object> values) {
        JsonNode payload = payload(as, area, values);
        assertThat(payload.path("userErrors")).isEmpty();
        return payload.at("/person/id").asString("");
    }

    /** The id of a new person of an area. */
    public String registered(String as, String area) {
        return registered(as, area, Map.of());
    }

    /** What a mutation answers, whose payload holds these numbers. */
    Answer act(String seen, String as, String mutation, String id, Map<String, Object> input) {
        String name = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return client.seeing(seen, as, ACT.formatted(name, mutation, ALL), Map.of("id", id, "input", input));
    }

    JsonNode acted(String seen, String as, String mutation, String id, Map<String, Object> input) {
        Answer answer = act(seen, as, mutation, id, input);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path(mutation);
    }

    /** A person as a client sees it. */
    JsonNode seen(String numbers, String as, String id) {
        Answer answer = client.seeing(
                numbers, as, "query($id: ID!) { person(id: $id) { state area %s } }".formatted(ALL), Map.of("id", id));
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("person");
    }

    /** The id of a new organization of a division. */
    String organization(String as, String area) {
        return client.as(as, """
                        mutation { organizationCreate(input: {code: "%s", name: "单位党支部", type: UNIT_ORG, form: BRANCH,
                            area: "%s"}) { organization { id } userErrors { message } } }""".formatted(UUID.randomUUID(), area))
                .data()
                .at("/organizationCreate/organization/id")
                .asString("");
    }
}
