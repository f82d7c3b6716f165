package cn.jiceng.person;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the fields of persons are called to prove that no city sees another's. */
@Component
class PersonIsolation implements IsolationFixtures {
    private static final String OWN_COMMUNITY =
            "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }";
    private static final String CODE = "/divisions/nodes/0/code";
    private static final String REGISTER =
            "personRegister(input: {name: \"测甲一\", area: %s}) { person { id } userErrors { code } }";

    /** A root division exists in each city under a code of its own. */
    private static final String SOMEONE = "mutation { " + REGISTER.formatted("\"<root>\"") + " }";

    private static final String ID = "/personRegister/person/id";

    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        String root = client.as(as, "{ divisions(first: 1) { nodes { code } } }")
                .data()
                .at(CODE)
                .asString("");
        return Map.of("<root>", root);
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.nodes("Person", SOMEONE, ID));
        calls.add(
                IsolationCall.id("Query.person.id", "query($value: ID!) { person(id: $value) { name } }", SOMEONE, ID));
        calls.add(IsolationCall.code(
                "Mutation.personRegister.input.area",
                "mutation($value: String!) { " + REGISTER.formatted("$value").replace("{ id }", "{ name }") + " }",
                OWN_COMMUNITY,
                CODE));
        return calls;
    }
}
