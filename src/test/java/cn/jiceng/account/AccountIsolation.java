package cn.jiceng.account;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import cn.jiceng.person.PersonClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the fields of users and clients are called to prove that no city sees another's. */
@Component
class AccountIsolation implements IsolationFixtures {
    private static final String OWN_COMMUNITY =
            "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }";
    private static final String USER = "{ node(id: \"<user>\") { id } }";
    private static final String CLIENT = "{ node(id: \"<client>\") { id } }";
    private static final String PERSON = "{ node(id: \"<person>\") { id } }";
    private static final String UNIT = "{ node(id: \"<unit>\") { id } }";
    private static final String ID = "/node/id";

    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        var accounts = new AccountClient(client, as);
        String root = client.as(as, "{ divisions(first: 1) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
        return Map.of(
                "<user>", accounts.user(Map.of()).path("id").asString(""),
                "<client>",
                        accounts.registered(Map.of("role", "AUDITOR"))
                                .path("id")
                                .asString(""),
                "<person>", new PersonClient(client).registered(as, root),
                "<unit>",
                        new RegistrationClient(client, as.substring(0, as.indexOf('.')))
                                .unit()
                                .path("id")
                                .asString(""),
                "<name>", AccountClient.name());
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        calls.addAll(IsolationCall.nodes("User", USER, ID));
        calls.addAll(IsolationCall.nodes("Client", CLIENT, ID));
        Stream.of("userSetPassword", "userLock", "userUnlock").forEach(act -> calls.add(act(act, "user", USER)));
        calls.add(act("clientRenewSecret", "client", CLIENT));
        calls.add(act("clientRevoke", "client", CLIENT));
        calls.addAll(updates());
        calls.add(IsolationCall.id(
                "Mutation.userCreate.input.personId",
                "mutation($value: ID!) { userCreate(input: {name: \"<name>\", roles: [AUDITOR], personId: $value}) {"
                        + " userErrors { code } } }",
                PERSON,
                ID));
        calls.add(IsolationCall.id(
                "Mutation.userCreate.input.unitId",
                "mutation($value: ID!) { userCreate(input: {name: \"<name>\", roles: [AUDITOR], unitId: $value}) {"
                        + " userErrors { code } } }",
                UNIT,
                ID));
        calls.add(IsolationCall.id(
                "Mutation.clientRegister.input.unitId",
                "mutation($value: ID!) { clientRegister(input: {name: \"<name>\", role: AUDITOR, unitId: $value}) {"
                        + " userErrors { code } } }",
                UNIT,
                ID));
        calls.add(IsolationCall.id(
                "Mutation.clientRegister.input.personId",
                "mutation($value: ID!) { clientRegister(input: {name: \"p<name>\", role: AUDITOR, personId: $value}) {"
                        + " userErrors { code } } }",
                PERSON,
                ID));
        calls.add(area("userCreate", made("userCreate", "{name: \"a<name>\", roles: [AUDITOR], area: $value}")));
        calls.add(area("clientRegister", made("clientRegister", "{name: \"b<name>\", role: AUDITOR, area: $value}")));
        calls.addAll(cursors("users", "{ users(first: 3) { edges { cursor } } }"));
        calls.addAll(cursors("clients", "{ clients(first: 3) { edges { cursor } } }"));
        return calls;
    }

    private static List<IsolationCall> updates() {
        String update = "mutation($value: %s!) { userUpdate(id: %s, input: {%s}) { userErrors { code } } }";
        String person = update.formatted("ID", "\"<user>\"", "personId: $value");
        String unit = update.formatted("ID", "\"<user>\"", "unitId: $value");
        return List.of(
                IsolationCall.id("Mutation.userUpdate.id", update.formatted("ID", "$value", ""), USER, ID),
                IsolationCall.id("Mutation.userUpdate.input.personId", person, PERSON, ID),
                IsolationCall.id("Mutation.userUpdate.input.unitId", unit, UNIT, ID),
                area("userUpdate", update.formatted("String", "\"<user>\"", "area: $value")));
    }

    private static IsolationCall act(String act, String type, String find) {
        return IsolationCall.id(
                "Mutation." + act + ".id",
                "mutation($value: ID!) { %s(id: $value) { %s { state } userErrors { code } } }".formatted(act, type),
                find,
                ID);
    }

    private static String made(String act, String input) {
        return "mutation($value: String!) { %s(input: %s) { userErrors { code } } }".formatted(act, input);
    }

    /** A code that begins like those of the own city is as good as any. */
    private static IsolationCall area(String act, String document) {
        return new IsolationCall(
                "Mutation." + act + ".input.area",
                document,
                OWN_COMMUNITY,
                "/divisions/nodes/0/code",
                code -> "99" + code.substring(2));
    }

    private static List<IsolationCall> cursors(String list, String find) {
        return IsolationCall.cursors(
                "Query." + list, "{ " + list + "(%s) { nodes { id } } }", find, "/" + list + "/edges/1/cursor");
    }
}
