package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** No text that a client writes down holds a phone or ID number, except the fields of a person. */
@ServerTest
class PersonalTextsTest {
    private static final String CITY = "yinchuan.city-admin";
    private static final String PHONE = "19900004321";

    @Autowired
    private TestClient client;

    private static JsonNode error(Answer answer, int place) {
        return answer.data().valueStream().findFirst().orElseThrow().at("/userErrors/" + place);
    }

    /** Whatever becomes of the id: a text is looked at first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "personErase(id: \"x\", input: {reason: \"其电话 199 0000 4321\"}) | input reason",
                "personReveal(id: \"x\", input: {fields: [PHONE], reason: \"9900001900010100 16 990000190001010016\"}) | input reason",
                "gridRecordPatrol(id: \"x\", input: {workerId: \"x\", patrolledOn: \"2026-01-01\", findings: \"联系 19900004321\"}) | input findings",
                "gridUnassign(id: \"x\", input: {assignmentId: \"x\", reason: \"+8619900004321\"}) | input reason",
                "attachmentPrepare(input: {contentType: \"image/jpeg\", size: 1, sha256: \"x\", name: \"１９９００００４３２１.jpg\"}) | input name"
            })
    void aNumberInATextIsRefusedAndItsFieldNamed(String call, String path) {
        JsonNode error = error(client.as(CITY, "mutation { " + call + " { userErrors { code message field } } }"), 0);
        assertThat(error.path("code").asString("")).isEqualTo("VALIDATION_FAILED");
        assertThat(error.path("field").valueStream().map(JsonNode::asString)).containsExactly(path.split(" "));
        assertThat(error.path("message").asString("")).isNotEmpty().doesNotContain("4321", "0016");
    }

    @Test
    void eachWrongRowOfAnImportIsNamed() {
        Map<String, ?> wrong = Map.of("type", "DEDICATED", "area", "640104001001", "code", PHONE);
        Answer answer = client.as(
                CITY,
                "mutation($rows: [GridCreateInput!]!) { gridImport(input: {onError: REJECT_ALL, rows: $rows}) { userErrors { code field } } }",
                Map.of("rows", List.of(Map.of("type", "DEDICATED", "area", "640104001001"), wrong)));
        assertThat(error(answer, 0).path("field").valueStream().map(JsonNode::asString))
                .containsExactly("input", "rows", "1", "code");
        assertThat(error(answer, 1).isMissingNode()).isTrue();
    }

    @Test
    void theFieldsOfAPersonAreForThem() {
        Answer answer = client.as(
                CITY,
                "mutation($input: PersonRegisterInput!) { personRegister(input: $input) { userErrors { code } } }",
                Map.of("input", Map.of("name", "测", "area", "640104", "phone", PHONE, "address", "村口,电话 " + PHONE)));
        assertThat(answer.data().at("/personRegister/userErrors")).isEmpty();
    }
}
