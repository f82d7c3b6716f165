package cn.jiceng;

import java.util.List;
import java.util.Map;

/**
 * How the fields of a feature are called that take an id, a code or a cursor. Each feature has one, as a
 * {@code @Component} among its tests; the test of isolation collects them all and fails for every field without one.
 */
public interface IsolationFixtures {
    List<IsolationCall> calls();

    /**
     * Makes what the calls need to be there, in the city of a client.
     *
     * @return what the documents of the calls name differently in each city, such as {@code <community>}
     */
    default Map<String, String> prepare(TestClient client, String as) {
        return Map.of();
    }
}
