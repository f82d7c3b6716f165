package cn.jiceng.activity;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import cn.jiceng.TrialCity;
import cn.jiceng.registration.TrialMembers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of records of service are called so that they do something. */
@Component
class ServiceRecordAuthority implements AuthorityFixtures {
    private static final Map<String, Object> WHY = Map.of("reason", "试");

    private final TrialMembers members;

    ServiceRecordAuthority(TrialMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "ServiceRecord";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of(
                "SUBMITTED", this::submitted,
                "CONFIRMED",
                        (city, area) ->
                                city.doneAs(city.second(), "serviceRecordConfirm", Map.of("id", submitted(city, area))),
                "REJECTED",
                        (city, area) ->
                                city.done("serviceRecordReject", Map.of("id", submitted(city, area), "input", WHY)));
    }

    /** They were made for the owner. */
    @Override
    public boolean isMadeOwn(TrialCity city, String id, String person) {
        return true;
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.making("serviceRecordSubmit", this::hours),
                AuthorityCall.on("SUBMITTED", "serviceRecordConfirm"),
                AuthorityCall.on("SUBMITTED", "serviceRecordReject", (city, area, id) -> WHY));
    }

    private Map<String, Object> hours(TrialCity city, String area, String id) {
        return Map.of("registrationId", members.active(city, area), "hours", 0.1);
    }

    private String submitted(TrialCity city, String area) {
        return city.done("serviceRecordSubmit", Map.of("input", hours(city, area, "")));
    }
}
