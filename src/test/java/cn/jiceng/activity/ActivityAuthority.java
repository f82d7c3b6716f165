package cn.jiceng.activity;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.RegistrationClient;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of activities are called so that they do something. */
@Component
class ActivityAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    @Override
    public String type() {
        return "Activity";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "PLANNED",
                ActivityAuthority::today,
                "CANCELLED",
                (city, area) -> city.done("activityCancel", Map.of("id", today(city, area), "input", WHY)));
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("activityCreate", (city, area, id) -> announcement(area)),
                AuthorityCall.on("PLANNED", "activityCancel", (city, area, id) -> WHY));
    }

    private static Map<String, Object> announcement(String area) {
        String day = RegistrationClient.today().toString();
        return Map.of(
                "area",
                area,
                "programme",
                "周末大扫除",
                "place",
                "广场",
                "startsAt",
                day + "T00:00:00+08:00",
                "endsAt",
                day + "T23:59:00+08:00");
    }

    static String today(TrialCity city, String area) {
        return city.done("activityCreate", Map.of("input", announcement(area)));
    }
}
