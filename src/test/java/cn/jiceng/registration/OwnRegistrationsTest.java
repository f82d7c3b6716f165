package cn.jiceng.registration;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who registered, served and was graded: whom it is about reads it, and whoever runs the community; nobody else does. */
@ServerTest
class OwnRegistrationsTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;
    private HolderTokens tokens;
    private JsonNode unit;
    private JsonNode registration;
    private String person = "";

    @BeforeEach
    void registerAMemberOfAUnit() {
        city = new RegistrationClient(client, "yinchuan");
        tokens = new HolderTokens(keys, "yinchuan");
        unit = city.unit();
        person = city.person();
        Map<String, Object> input = Map.of("personId", person, "unitId", id(unit), "area", city.community());
        registration = city.act("memberRegistrationAccept", city.made("memberRegister", input));
        city.act("memberFeedbackGive", registration, Map.of("grade", "GOOD"));
    }

    private Answer ask(Map<String, String> headers, String query) {
        return client.send(query, Map.of(), headers);
    }

    private String node(String fields) {
        return "{ node(id: \"%s\") { id ... on MemberRegistration { %s } } }".formatted(id(registration), fields);
    }

    @Test
    void aMemberReadsTheOwnRegistration() {
        Answer own = ask(
                tokens.member(person),
                "{ me { person { memberRegistrations { nodes { state person { id } feedbacks { nodes { grade } } } } } } }");
        assertThat(own.errorMessage()).isEmpty();
        JsonNode found = own.data().at("/me/person/memberRegistrations/nodes/0");
        assertThat(found.path("state").asString("")).isEqualTo("ACTIVE");
        assertThat(found.at("/person/id").asString("")).isEqualTo(person);
        assertThat(found.at("/feedbacks/nodes/0/grade").asString("")).isEqualTo("GOOD");
        assertThat(ask(tokens.member(person), node("state")).errorCode()).isEmpty();
    }

    @Test
    void aMemberReadsNobodyElses() {
        Map<String, String> other = tokens.member(city.person());
        for (String query : List.of(
                node("state"),
                node("person { id }"),
                "{ memberRegistrations { totalCount } }",
                "{ division(code: \"%s\") { memberRegistrations { totalCount } checkIns { totalCount } } }"
                        .formatted(city.community()),
                "{ person(id: \"%s\") { memberRegistrations { totalCount } } }".formatted(person),
                "{ person(id: \"%s\") { serviceRecords { totalCount } } }".formatted(person),
                "{ memberFeedbacks { totalCount } }")) {
            assertThat(ask(other, query).errorCode()).as(query).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aLiaisonReadsThoseOfTheOwnUnit() {
        String members = "{ unit(code: \"%s\") { memberRegistrations { nodes { state } } } }"
                .formatted(unit.path("code").asString(""));
        Answer own = ask(tokens.liaison(id(unit)), "{ me { unit { memberRegistrations { nodes { state } } } } }");
        assertThat(own.errorMessage()).isEmpty();
        assertThat(own.data().at("/me/unit/memberRegistrations/nodes")).hasSize(1);
        assertThat(ask(tokens.liaison(id(city.unit())), members).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(ask(tokens.liaison(id(city.unit())), node("state")).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void residentsCompaniesAndPartnersReadNone() {
        for (String role : List.of("resident", "property-company", "partner", "grid-worker")) {
            assertThat(client.as("yinchuan." + role, node("state")).errorCode())
                    .as(role)
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(client.as("yinchuan.auditor", node("state")).errorCode()).isEmpty();
    }

    @Test
    void partnersReadUnitsAndTheirRegistrations() {
        assertThat(client.as(
                                "yinchuan.partner",
                                "{ unitRegistrations(first: 1) { nodes { state unit { name } } } pairings(first: 1) { totalCount } }")
                        .errorCode())
                .isEmpty();
    }
}
