package cn.jiceng.registration;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.payload;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.security.HolderTokens;
import cn.jiceng.security.Role;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Everything is refused with a code and a place, and nothing is written. */
@ServerTest
class RegistrationBadInputTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new RegistrationClient(client, "yinchuan");
    }

    private void unitIsRefused(Map<String, Object> input, String code, String... field) {
        city.isRefused("unitRegister", Map.of("input", input), code, field);
    }

    @Test
    void aPersonHasOneRegistrationInTheCity() {
        JsonNode active = city.member();
        Map<String, Object> second = Map.of("personId", id(active.path("person")), "area", city.elsewhere(0));
        city.isRefused("memberRegister", Map.of("input", second), "CONFLICT");
        city.act("memberRegistrationWithdraw", active, Map.of("reason", "搬离本市"));
        city.act("memberRegistrationAccept", city.made("memberRegister", second));
    }

    @Test
    void aUnitIsRegisteredWithACommunityOnce() {
        Map<String, Object> input = Map.of("unitId", id(city.unit()), "area", city.community());
        city.made("unitRegister", input);
        unitIsRefused(input, "CONFLICT");
        city.made("unitRegister", Map.of("unitId", input.get("unitId"), "area", city.elsewhere(0)));
    }

    @Test
    void registrationsAreWithCommunitiesInUse() {
        String street = city.community().substring(0, 9);
        Object unit = id(city.unit());
        unitIsRefused(Map.of("unitId", unit, "area", street), "VALIDATION_FAILED", "input", "area");
        unitIsRefused(Map.of("unitId", unit, "area", street + "999"), "VALIDATION_FAILED", "input", "area");
        city.isRefused(
                "memberRegister",
                Map.of("input", Map.of("personId", city.person(), "area", street)),
                "VALIDATION_FAILED",
                "input",
                "area");
    }

    @Test
    void aTermDoesNotEndBeforeItBegins() {
        unitIsRefused(
                Map.of(
                        "unitId",
                        id(city.unit()),
                        "area",
                        city.community(),
                        "startsOn",
                        "2026-02-01",
                        "endsOn",
                        "2026-01-31"),
                "VALIDATION_FAILED",
                "input",
                "endsOn");
    }

    @Test
    void nothingEndsInTheFutureOrBeforeItWasAccepted() {
        JsonNode active = city.act(
                "unitRegistrationAccept",
                city.made("unitRegister", Map.of("unitId", id(city.unit()), "area", city.community())));
        for (String day : new String[] {"2999-01-01", "2020-01-01"}) {
            city.isRefused(
                    "unitRegistrationEnd",
                    Map.of("id", id(active), "input", Map.of("reason", "撤销", "endedOn", day)),
                    "VALIDATION_FAILED",
                    "input",
                    "endedOn");
        }
    }

    @Test
    void aTransferLeadsElsewhere() {
        JsonNode active = city.member();
        for (String area : new String[] {city.community(), city.community().substring(0, 9)}) {
            city.isRefused(
                    "memberRegistrationTransfer",
                    Map.of("id", id(active), "input", Map.of("area", area)),
                    "VALIDATION_FAILED",
                    "input",
                    "area");
        }
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        JsonNode active = city.member();
        city.isRefused("memberRegistrationAccept", Map.of("id", id(active)), "ILLEGAL_TRANSITION");
        JsonNode waiting = city.submitted(city.community());
        city.isRefused(
                "memberRegistrationTransfer",
                Map.of("id", id(waiting), "input", Map.of("area", city.elsewhere(0))),
                "ILLEGAL_TRANSITION");
    }

    @Test
    void nobodyAcceptsAnOwnRegistration() {
        JsonNode waiting = city.submitted(city.community());
        var admin = new HolderTokens(keys, "yinchuan").headers(Role.CITY_ADMIN, "person", id(waiting.path("person")));
        RegistrationClient.isRefused(
                payload(
                        city.send(admin, "memberRegistrationAccept", Map.of("id", id(waiting))),
                        "memberRegistrationAccept"),
                "NOT_ALLOWED");
        JsonNode unit = city.unit();
        JsonNode registration = city.made("unitRegister", Map.of("unitId", id(unit), "area", city.community()));
        var liaison = new HolderTokens(keys, "yinchuan").headers(Role.CITY_ADMIN, "unit", id(unit));
        RegistrationClient.isRefused(
                payload(
                        city.send(liaison, "unitRegistrationAccept", Map.of("id", id(registration))),
                        "unitRegistrationAccept"),
                "NOT_ALLOWED");
    }

    @Test
    void textsAreNotLong() {
        city.isRefused(
                "memberRegister",
                Map.of("input", Map.of("personId", city.person(), "area", city.community(), "skills", "长".repeat(201))),
                "VALIDATION_FAILED",
                "input",
                "skills");
    }
}
