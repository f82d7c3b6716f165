package cn.jiceng.lists;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.object;
import static cn.jiceng.registration.RegistrationClient.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class ListMutationsTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private ListClient lists;
    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        lists = ListClient.in(client, "yinchuan");
        city = lists.city();
    }

    @Test
    void aNeedIsMatchedAndUnmatched() {
        JsonNode resource = lists.resource();
        JsonNode need = lists.match(lists.need(), resource);
        assertThat(need.path("state").asString("")).isEqualTo("MATCHED");
        assertThat(need.at("/resource/state").asString("")).isEqualTo("MATCHED");
        assertThat(need.path("allowedActions").toString()).isEqualTo("[\"UNMATCH\",\"CLOSE\"]");
        city.isRefused("listEntryUpdate", change(resource, Map.of("title", "新")), "ILLEGAL_TRANSITION");
        city.done("listEntryUnmatch", Map.of("id", id(resource)));
        assertThat(lists.state(need, "Need")).isEqualTo("OPEN");
        assertThat(lists.state(resource, "Resource")).isEqualTo("OPEN");
        lists.match(need, resource);
    }

    private static Map<String, Object> change(JsonNode entry, Map<String, ?> input) {
        return Map.of("id", id(entry), "input", input);
    }

    @Test
    void whatIsMatchedWithAClosedEntryIsOpenAgain() {
        JsonNode need = lists.matched();
        JsonNode closed = city.act("listEntryClose", need, Map.of("reason", "已自行解决"));
        assertThat(closed.path("state").asString("")).isEqualTo("CLOSED");
        assertThat(closed.path("remark").asString("")).isEqualTo("已自行解决");
        assertThat(closed.path("allowedActions")).isEmpty();
        assertThat(lists.state(need.path("resource"), "Resource")).isEqualTo("OPEN");
        city.isRefused("listEntryClose", change(need, Map.of("reason", "再")), "ILLEGAL_TRANSITION");
    }

    @Test
    void anOpenEntryIsChangedAsFarAsTheInputSays() {
        JsonNode need = lists.need(Map.of("description", "每周一次"));
        Map<String, Object> input = new HashMap<>(Map.of("title", "普法讲座"));
        JsonNode changed = city.act("listEntryUpdate", need, input);
        assertThat(changed.path("title").asString("")).isEqualTo("普法讲座");
        assertThat(changed.path("description").asString("")).isEqualTo("每周一次");
        input.put("description", null);
        assertThat(city.act("listEntryUpdate", need, input).path("description").isNull())
                .isTrue();
    }

    @Test
    void numbersGrow() {
        assertThat(lists.need().path("number").asInt())
                .isLessThan(lists.need().path("number").asInt());
    }

    @Test
    void aLiaisonOffersWhatTheOwnUnitHas() {
        JsonNode unit = city.unit();
        var liaison = new HolderTokens(keys, "yinchuan").liaison(id(unit));
        Map<String, Object> offer = lists.entry(Map.of("unitId", id(unit)));
        JsonNode resource =
                object(payload(city.send(liaison, "resourceCreate", Map.of("input", offer)), "resourceCreate"));
        assertThat(resource.path("allowedActions").toString()).isEqualTo("[\"UPDATE\",\"CLOSE\"]");
        for (Map<String, Object> other :
                List.of(lists.entry(Map.of()), lists.entry(Map.of("unitId", id(city.unit()))))) {
            assertThat(city.send(liaison, "resourceCreate", Map.of("input", other))
                            .errorCode())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(city.send(liaison, "needCreate", Map.of("input", lists.entry(Map.of())))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        JsonNode need = lists.need();
        lists.match(need, resource);
        String notices = "{ me { notices(first: 5) { nodes { kind objectId text } } } }";
        await().until(() -> client.send(notices, Map.of(), liaison)
                .data()
                .at("/me/notices/nodes")
                .valueStream()
                .anyMatch(notice -> notice.path("kind").asString("").equals("NEED_MATCHED")
                        && notice.path("objectId").asString("").equals(id(need))));
    }

    @Test
    void suggestionsFitAndTheNearestComeFirst() {
        String community = city.community();
        JsonNode need = lists.need(Map.of("startsOn", "2099-03-01", "endsOn", "2099-03-31"));
        JsonNode ofCity = lists.resource(Map.of("area", community.substring(0, 4)));
        JsonNode ofStreet = lists.resource(Map.of("area", community.substring(0, 9), "startsOn", "2099-03-31"));
        JsonNode here = lists.resource(Map.of("endsOn", "2099-03-01"));
        lists.resource(Map.of("startsOn", "2099-04-01"));
        lists.resource(Map.of("area", city.elsewhere(0)));
        lists.resource(Map.of("category", lists.category() + "2"));
        assertThat(lists.suggested(need, "Need")).containsExactly(id(here), id(ofStreet), id(ofCity));
        JsonNode urgent = lists.need(Map.of("area", city.elsewhere(0), "endsOn", "2099-01-01"));
        assertThat(lists.suggested(ofCity, "Resource")).containsExactly(id(urgent), id(need));
        lists.match(need, here);
        assertThat(lists.suggested(need, "Need")).isEmpty();
        assertThat(lists.suggested(ofStreet, "Resource")).isEmpty();
        lists.match(urgent, ofCity);
    }

    @Test
    void whatIsOverIsNotSuggested() {
        JsonNode need = lists.need();
        JsonNode over = lists.resource(Map.of("endsOn", "2020-01-01"));
        assertThat(lists.suggested(need, "Need")).isEmpty();
        assertThat(lists.suggested(over, "Resource")).isEmpty();
    }

    @Test
    void aWishIsRaisedFromAnOpenNeed() {
        JsonNode need = lists.need(Map.of("description", "独居老人需要普法"));
        Map<String, Object> whose = Map.of("beneficiaryId", id(city.personIn(city.community())));
        JsonNode wish = city.act("wishRaiseFromNeed", need, whose);
        assertThat(wish.path("state").asString("")).isEqualTo("DRAFT");
        assertThat(wish.path("title").asString("")).isEqualTo("法律咨询");
        assertThat(wish.path("publicText").asString("")).isEqualTo("独居老人需要普法");
        JsonNode left = city.node(id(need), "Need", "state wish { id }");
        assertThat(left.path("state").asString("")).isEqualTo("CLOSED");
        assertThat(left.at("/wish/id").asString("")).isEqualTo(id(wish));
        for (JsonNode taken : List.of(need, lists.matched())) {
            city.isRefused("wishRaiseFromNeed", Map.of("id", id(taken), "input", whose), "ILLEGAL_TRANSITION");
        }
    }
}
