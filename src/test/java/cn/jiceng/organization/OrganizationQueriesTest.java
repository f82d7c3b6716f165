package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class OrganizationQueriesTest {
    @Autowired
    private TestClient client;

    private JsonNode made(Map<String, Object> other) {
        var city = new OrganizationClient(client, "yinchuan");
        return city.created(city.admin(), city.proposal(other));
    }

    @Test
    void theTopsAndWhatStandsBelowThemCanBeListed() {
        String above = made(Map.of("type", "SOCIAL_ORG")).path("id").asString("");
        String code = made(Map.of("type", "SOCIAL_ORG", "parentId", above))
                .path("code")
                .asString("");
        String query = """
                query($code: String!, $above: ID!) {
                  below: organizations(filter: {code: {eq: $code}, parentId: {eq: $above}}) { totalCount }
                  among: organizations(filter: {code: {eq: $code}, parentId: {in: [$above]}}) { totalCount }
                  tops: organizations(filter: {code: {eq: $code}, parentId: {isNull: true}}) { totalCount }
                  inside: organizations(filter: {code: {eq: $code}, parentId: {isNull: false}}) { totalCount } }""";
        JsonNode counted = client.as("yinchuan.city-admin", query, Map.of("code", code, "above", above))
                .data();
        assertThat(counted.at("/below/totalCount").asInt()).isEqualTo(1);
        assertThat(counted.at("/among/totalCount").asInt()).isEqualTo(1);
        assertThat(counted.at("/tops/totalCount").asInt()).isZero();
        assertThat(counted.at("/inside/totalCount").asInt()).isEqualTo(1);
        assertThat(client.as("yinchuan.city-admin", query, Map.of("code", code, "above", "nonsense"))
                        .errorCode())
                .isEqualTo("BAD_REQUEST");
    }
}
