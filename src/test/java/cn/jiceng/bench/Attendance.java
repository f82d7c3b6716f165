package cn.jiceng.bench;

import cn.jiceng.platform.graphql.NodeId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Members who come to long activities, each once a day: as many check-ins as no round of the benchmark makes. */
record Attendance(List<String> activities, List<String> registrations, LocalDate lastDay) {
    private static final int ACTIVITIES = 50;
    private static final int DAYS = 31;
    private static final String CHECK_IN = """
            mutation CheckIn($id: ID!, $registration: ID!, $day: Date!) {
              activityCheckIn(id: $id, input: {registrationId: $registration, on: $day}) {
                checkIn { checkedInOn } userErrors { code } }
            }""";

    private record Visit(String activity, String registration, String day) {}

    static Attendance in(BenchCity city, LocalDate today) throws IOException {
        List<String> registrations = city.ask(
                        "{ memberRegistrations(first: 100, filter: {state: {eq: ACTIVE}}) { nodes { id } } }", Map.of())
                .findValuesAsString("id");
        String area = city.ask(
                        "{ organizations(first: 1, filter: {type: {eq: COMMUNITY_ORG}}) { nodes { area } } }", Map.of())
                .at("/organizations/nodes/0/area")
                .asString("");
        String document =
                BenchCity.mutation(ACTIVITIES, number -> """
                        activityCreate(input: {area: "%s", programme: "周末大扫除", place: "社区广场",
                          startsAt: "%sT00:00:00+08:00", endsAt: "%sT23:59:00+08:00"}) {
                          activity { id } userErrors { refused: code } }""".formatted(area, today.minusDays(DAYS - 1L), today));
        return new Attendance(city.ask(document, Map.of()).findValuesAsString("id"), registrations, today);
    }

    private List<byte[]> requests(Function<Visit, byte[]> request) {
        List<byte[]> requests = new ArrayList<>();
        for (String activity : activities) {
            for (String registration : registrations) {
                for (int day = 0; day < DAYS; day++) {
                    requests.add(request.apply(new Visit(
                            activity, registration, lastDay.minusDays(day).toString())));
                }
            }
        }
        return requests;
    }

    List<byte[]> byGraphQl(BenchCity city) {
        return requests(visit -> city.request(
                CHECK_IN, Map.of("id", visit.activity, "registration", visit.registration, "day", visit.day)));
    }

    List<byte[]> byPlainSql() {
        return requests(visit -> RawClient.post(
                "/check-in",
                "application/json",
                "X-Bench: 1",
                JsonMapper.shared()
                        .writeValueAsString(new PlainCheckIns.Input(
                                NodeId.parse(visit.activity).uuid(),
                                NodeId.parse(visit.registration).uuid(),
                                visit.day))));
    }
}
