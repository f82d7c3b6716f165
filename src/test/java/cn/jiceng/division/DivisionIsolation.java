package cn.jiceng.division;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the fields of divisions are called to prove that no city sees another's. */
@Component
class DivisionIsolation implements IsolationFixtures {
    /** Streets stand in the middle of the list, so that comparisons with a street's code find something. */
    private static final String STREET = """
            {divisions(first: 1, filter: {level: {eq: STREET}}) { nodes { id code } }}""";

    private static final String ID = "/divisions/nodes/0/id";
    private static final String CODE = "/divisions/nodes/0/code";

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.nodes("Division", STREET, ID));
        calls.add(IsolationCall.code(
                "Query.division.code", "query($value: String!) { division(code: $value) { name } }", STREET, CODE));
        calls.addAll(list());
        calls.addAll(children());
        return calls;
    }

    private static List<IsolationCall> list() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.codeFilter(
                "Query.divisions.filter.code",
                "{ divisions(filter: {code: %s}) { totalCount nodes { name } } }",
                STREET,
                CODE));
        calls.addAll(IsolationCall.cursors(
                "Query.divisions",
                "{ divisions(%s) { nodes { name } } }",
                "{divisions(first: 2) { pageInfo { endCursor } }}",
                "/divisions/pageInfo/endCursor"));
        return calls;
    }

    /** The root of the city comes first in the list; each of its children is asked for by its code or by a cursor. */
    private static List<IsolationCall> children() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.codeFilter(
                "Division.children.filter.code",
                "{ divisions(first: 1) { nodes { children(filter: {code: %s}) { totalCount nodes { name } } } } }",
                "{divisions(first: 1) { nodes { children(first: 2) { nodes { code } } } }}",
                "/divisions/nodes/0/children/nodes/1/code"));
        calls.addAll(IsolationCall.cursors(
                "Division.children",
                "{ divisions(first: 1) { nodes { children(%s) { nodes { name } } } } }",
                "{divisions(first: 1) { nodes { children(first: 2) { pageInfo { endCursor } } } }}",
                "/divisions/nodes/0/children/pageInfo/endCursor"));
        return calls;
    }
}
