package cn.jiceng.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.person.PersonClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** The mutations of dual registration, and of what is built on it, as a client sends them in one city. */
public record RegistrationClient(TestClient client, String city) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String WISH = "wish { id version number state title publicText priority allowedActions }";
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("unitC", "unit { id code name creditCode area allowedActions }"),
            Map.entry("unitU", "unit { id code name creditCode area allowedActions }"),
            Map.entry("unitR", "unitRegistration { id version state area acceptedOn endedOn remark allowedActions }"),
            Map.entry("memberR", """
                    memberRegistration { id version state area acceptedOn endedOn remark hours allowedActions
                      predecessor { id state } person { id } unit { code } }"""),
            Map.entry("memberF", "memberFeedback { id grade periodFrom periodTo }"),
            Map.entry("servicePostCr", "servicePost { id state places freePlaces closedOn allowedActions }"),
            Map.entry("servicePostClo", "servicePost { id state places freePlaces closedOn allowedActions }"),
            Map.entry("servicePostCla", "postClaim { id claimedOn releasedOn allowedActions }"),
            Map.entry("servicePostR", "postClaim { id claimedOn releasedOn allowedActions }"),
            Map.entry("activityCr", "activity { id state firstDay lastDay remark allowedActions }"),
            Map.entry("activityCa", "activity { id state firstDay lastDay remark allowedActions }"),
            Map.entry("activityCh", "checkIn { id checkedInOn }"),
            Map.entry("serviceRecord", "serviceRecord { id state hours servedOn remark allowedActions }"),
            Map.entry("wishRaise", "wish { id state title publicText category area }"),
            Map.entry("needC", "need { id number state area allowedActions }"),
            Map.entry("resourceC", "resource { id number state area allowedActions }"),
            Map.entry("listEntryM", "need { id state resource { id state } allowedActions }"),
            Map.entry("listEntryU", "listEntry { id version state title description allowedActions }"),
            Map.entry("listEntryC", "listEntry { id version state closedOn remark allowedActions }"),
            Map.entry("projectCr", "project { id number title state claimantKind endedOn remark allowedActions }"),
            Map.entry("projectCo", "project { id number title state claimantKind endedOn remark allowedActions }"),
            Map.entry("projectCa", "project { id number title state claimantKind endedOn remark allowedActions }"),
            Map.entry("projectCl", "projectClaim { id kind project { id state } }"),
            Map.entry("projectR", "projectReport { id reportedOn text attachments { id } project { id state } }"),
            Map.entry("pairing", "pairing { id agreement workPlan startsOn endsOn endedOn findings allowedActions }"),
            Map.entry("householdAid", "householdAid { id area endedOn kind person { id } allowedActions }"),
            Map.entry("bureau", "bureauAssignment { id endedOn unit { code } allowedActions }"),
            Map.entry("wishCl", "wishClaim { id place kind claimedOn }"),
            Map.entry("wishJ", "wishClaim { id place kind claimedOn }"),
            Map.entry("wishA", WISH),
            Map.entry("wishCo", WISH),
            Map.entry("wishD", WISH),
            Map.entry("wishF", WISH),
            Map.entry("wishP", WISH),
            Map.entry("wishR", WISH),
            Map.entry("wishS", WISH),
            Map.entry("wishU", WISH),
            Map.entry("wishW", WISH),
            Map.entry("secondment", "secondment { id endsOn endedOn findings allowedActions }"));

    public String admin() {
        return city + ".city-admin";
    }

    public String communityAdmin() {
        return city + ".community-admin";
    }

    /** The community whose admin is a demo client. */
    public String community() {
        return ask("{ me { area } }", communityAdmin()).at("/me/area").asString("");
    }

    /** Another community of the city, counted from its end. */
    public String elsewhere(int number) {
        return ask("{ divisions(last: 40, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }", admin())
                .at("/divisions/nodes/%d/code".formatted(number))
                .asString("");
    }

    public JsonNode ask(String query, String as) {
        Answer answer = client.as(as, query);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data();
    }

    /** What is shown of an object. */
    public JsonNode node(String id, String type, String fields) {
        return ask("{ node(id: \"%s\") { ... on %s { %s } } }".formatted(id, type, fields), admin())
                .path("node");
    }

    private static String selection(String mutation) {
        return OBJECTS.entrySet().stream()
                .filter(object -> mutation.startsWith(object.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String document(String mutation, Map<String, ?> variables) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        String declared = (variables.containsKey("id") ? "$id: ID! " : "")
                + (variables.containsKey("input") ? "$input: " + type : "");
        String given = (variables.containsKey("id") ? "id: $id " : "")
                + (variables.containsKey("input") ? "input: $input" : "");
        return "mutation(%s) { %s(%s) { %s userErrors { code message field } } }"
                .formatted(declared, mutation, given, selection(mutation));
    }

    /** The answer to whoever has these headers. */
    public Answer send(Map<String, String> headers, String mutation, Map<String, ?> variables) {
        return client.send(document(mutation, variables), variables, headers);
    }

    public Answer send(String as, String mutation, Map<String, ?> variables) {
        return send(Map.of("Authorization", "Bearer " + client.token(as)), mutation, variables);
    }

    /** The payload of an act. */
    public JsonNode payload(String as, String mutation, Map<String, ?> variables) {
        return payload(send(as, mutation, variables), mutation);
    }

    public static JsonNode payload(Answer answer, String mutation) {
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path(mutation);
    }

    /** The object of an act of the city's admin that is not refused. */
    public JsonNode done(String mutation, Map<String, ?> variables) {
        return object(payload(admin(), mutation, variables));
    }

    public static JsonNode object(JsonNode payload) {
        assertThat(payload.path("userErrors").toString()).isEqualTo("[]");
        return payload.iterator().next();
    }

    /** The object of an act on another one. */
    public JsonNode act(String mutation, JsonNode on) {
        return done(mutation, Map.of("id", id(on)));
    }

    public JsonNode act(String mutation, JsonNode on, Map<String, ?> input) {
        return done(mutation, Map.of("id", id(on), "input", input));
    }

    /** The object that something new becomes. */
    public JsonNode made(String mutation, Map<String, ?> input) {
        return done(mutation, Map.of("input", input));
    }

    /** An act of the city's admin is refused with a code, meaning a place. */
    public void isRefused(String mutation, Map<String, ?> variables, String code, String... field) {
        isRefused(payload(admin(), mutation, variables), code, field);
    }

    public static void isRefused(JsonNode payload, String code, String... field) {
        assertThat(error(payload)).as(payload.toString()).isEqualTo(code);
        assertThat(payload.at("/userErrors/0/message").asString("")).isNotBlank();
        assertThat(payload.at("/userErrors/0/field").valueStream().map(JsonNode::asString))
                .containsExactly(field);
        assertThat(payload.iterator().next().isNull()).isTrue();
    }

    public static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    public static String id(JsonNode object) {
        return object.path("id").asString("");
    }

    /** The id of a new person. */
    public String person() {
        return new PersonClient(client).registered(admin(), community());
    }

    /** A new person of an area. */
    public JsonNode personIn(String area) {
        return ask(
                        "mutation { personRegister(input: {name: \"测甲一\", area: \"%s\"}) { person { id } userErrors { code } } }"
                                .formatted(area),
                        admin())
                .at("/personRegister/person");
    }

    /** The id of the proposal of a unit's organization. */
    public String organization() {
        return ask("""
                        mutation { organizationCreate(input: {code: "%s", name: "机关党支部", type: UNIT_ORG, form: BRANCH,
                            area: "%s"}) { organization { id } userErrors { message } } }""".formatted(UUID.randomUUID(), community()), admin())
                .at("/organizationCreate/organization/id")
                .asString("");
    }

    /** A new unit. */
    public JsonNode unit() {
        return made("unitCreate", unit(Map.of()));
    }

    /** A valid unit, with some values in the place of the usual ones. */
    public Map<String, Object> unit(Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "code",
                UUID.randomUUID().toString(),
                "name",
                "测试单位",
                "kind",
                "GOVERNMENT_ORGAN",
                "area",
                community().substring(0, 6)));
        input.putAll(other);
        return input;
    }

    /** A registration of a new member with a community. */
    public JsonNode submitted(String area) {
        return made("memberRegister", Map.of("personId", id(personIn(area)), "area", area));
    }

    /** An active registration of a new member with a community. */
    public JsonNode member(String area) {
        return act("memberRegistrationAccept", submitted(area));
    }

    public JsonNode member() {
        return member(community());
    }

    /** The day in the city, as the server sees it. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** What is announced of an activity of the community on a day. */
    public Map<String, Object> activityOn(LocalDate day) {
        return Map.of(
                "area",
                community(),
                "programme",
                "周末大扫除",
                "place",
                "社区广场",
                "startsAt",
                day.atStartOfDay(ZONE).toOffsetDateTime().toString(),
                "endsAt",
                day.atTime(23, 59).atZone(ZONE).toOffsetDateTime().toString());
    }

    public Map<String, Object> activityToday() {
        return activityOn(today());
    }

    /** What comes of acts that begin at the same moment. */
    public static List<JsonNode> together(List<Callable<JsonNode>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<JsonNode>> futures = new ArrayList<>();
            for (Callable<JsonNode> act : acts) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            List<JsonNode> payloads = new ArrayList<>();
            for (Future<JsonNode> future : futures) {
                payloads.add(future.get());
            }
            return payloads;
        }
    }
}
