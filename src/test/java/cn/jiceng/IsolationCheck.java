package cn.jiceng;

import cn.jiceng.TestClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One call with four values: one of the asking city, one of another city, one that exists nowhere, and the first again.
 *
 * @param own a value of the city that asks
 * @param foreign a value of the other city
 * @param missing a value of no city
 */
public record IsolationCheck(IsolationCall call, String own, String foreign, String missing) {
    private static final String ASKING = "panjin.";
    private static final String ADMIN = "city-admin";
    private static final String OTHER = "dongcheng.";

    /** All calls of a feature, with what they find in the two cities. */
    public static List<IsolationCheck> prepare(IsolationFixtures feature, TestClient client) {
        Map<String, String> ofAsking = feature.prepare(client, ASKING + ADMIN);
        Map<String, String> ofOther = feature.prepare(client, OTHER + ADMIN);
        return feature.calls().stream()
                .map(call -> prepare(call.in(ofAsking), call.in(ofOther), client))
                .toList();
    }

    private static IsolationCheck prepare(IsolationCall ofAsking, IsolationCall ofOther, TestClient client) {
        String foreign = find(ofOther, client, OTHER);
        return new IsolationCheck(
                ofAsking,
                find(ofAsking, client, ASKING),
                foreign,
                ofAsking.missing().apply(foreign));
    }

    private static String find(IsolationCall call, TestClient client, String city) {
        Answer answer = client.as(city + call.role(), call.find());
        String value = answer.data().at(call.pointer()).asString("");
        if (value.isEmpty()) {
            throw new IllegalStateException("%s: %s finds nothing at %s in %s"
                    .formatted(call.entry(), call.find(), call.pointer(), answer.body()));
        }
        return value;
    }

    /** What is wrong with the answers, nothing where the cities are sealed off from each other. */
    public List<String> problems(TestClient client) {
        List<String> problems = new ArrayList<>();
        Answer ownAnswer = ask(client, own);
        String answerToMissing = text(ask(client, missing), missing);
        String answerToForeign = text(ask(client, foreign), foreign);
        if (ownAnswer.status() != 200 || ownAnswer.body().has("errors")) {
            problems.add(call.entry() + " does not work with an own value: " + ownAnswer.body());
        }
        if (text(ownAnswer, own).equals(answerToMissing)) {
            problems.add(call.entry() + " does not tell an own value from a missing one: " + answerToMissing);
        }
        if (!answerToForeign.equals(answerToMissing)) {
            problems.add(call.entry() + " tells a foreign value from a missing one: " + answerToForeign + " and "
                    + answerToMissing);
        }
        return problems;
    }

    private Answer ask(TestClient client, String value) {
        return client.as(ASKING + call.role(), call.document(), Map.of("value", value));
    }

    /** Status and body, without what is another one for every request. */
    private static String text(Answer answer, String value) {
        return (answer.status() + " " + answer.body())
                .replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":\"\"")
                .replace(value, "<value>");
    }
}
