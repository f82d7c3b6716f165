package cn.jiceng;

import cn.jiceng.AuthorityFixtures.Maker;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.TrialCity.Call;
import cn.jiceng.TrialCity.Owner;
import cn.jiceng.security.PublishedRights;
import cn.jiceng.security.Role;
import cn.jiceng.security.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everybody tries everything everywhere: what is allowed on an object of its own, what is not one document after the other. */
final class AuthorityTrial {
    /** Digits of the longest code that a tenant's root can have. */
    private static final int LONGEST_ROOT = 6;

    private final TrialCity city;
    private final Map<String, PublishedRights.Act> table = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();

    AuthorityTrial(TrialCity city, PublishedRights rights) {
        this.city = city;
        rights.acts().forEach(act -> table.put(act.mutation(), act));
    }

    /** Who tries, as which client, and where it acts. */
    record Defendant(Role role, String client, String area) {}

    /**
     * Where the objects are made.
     *
     * @param owner whose own they are, null for nobody's
     */
    record Place(String name, String area, @Nullable Owner owner) {
        boolean isOwn() {
            return owner != null;
        }
    }

    /**
     * What came of an attempt.
     *
     * @param reason found in the revisions that it left, shared by those of one document
     * @param recorded whether it leaves a revision where it is done
     * @param granted whether the table grants the act to the role there
     * @param fits whether the object is one that the mutation is for
     * @param open whether the table names the object's state
     * @param shown what {@code allowedActions} said
     * @param refusal the code with which it was refused, empty where it was done
     */
    record Attempt(
            String reason,
            String what,
            boolean recorded,
            boolean granted,
            boolean fits,
            boolean open,
            boolean shown,
            String refusal) {
        boolean done() {
            return refusal.isEmpty();
        }

        /** An import refuses a row that lies elsewhere, and not the act. */
        private boolean forbidden() {
            return refusal.equals("FORBIDDEN") || (refusal.equals("NOT_ALLOWED") && what.contains("Import "));
        }

        /** What is wrong with it, given the reasons of all revisions that were written; null where nothing is. */
        @Nullable
        String problem(Set<String> written) {
            if (granted && fits && !done()) {
                return "is granted and refused with " + refusal;
            }
            if (done() && !(granted && open)) {
                return "is done though the table does not grant it";
            }
            if (!granted && !forbidden()) {
                return "is not granted, but refused with " + refusal;
            }
            if (shown != done()) {
                return shown ? "is shown as allowed and refused with " + refusal : "is done and not shown as allowed";
            }
            if ((done() && recorded) != written.contains(reason)) {
                return done() && recorded ? "leaves no revision" : "leaves a revision";
            }
            return null;
        }
    }

    List<Attempt> attempts() {
        return attempts;
    }

    private PublishedRights.Act line(AuthorityCall call) {
        return Objects.requireNonNull(table.get(call.mutation()));
    }

    void run(AuthorityFixtures fixtures, Place place, List<Defendant> defendants) {
        city.makeFor(place.owner());
        for (AuthorityCall call : fixtures.calls()) {
            if (call.object() == null && !place.isOwn()) {
                defendants.forEach(defendant -> make(call, place, defendant));
            }
        }
        List<Defendant> concerned = defendants.stream()
                .filter(defendant -> !place.isOwn() || isGrantedOwn(fixtures, defendant))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        fixtures.objects().forEach((name, maker) -> {
            if (place.isOwn()) { // of what is one's own there may be one at a time
                concerned.forEach(one -> new ObjectTrial(fixtures, name, maker, place).run(List.of(one)));
            } else {
                new ObjectTrial(fixtures, name, maker, place).run(concerned);
            }
        });
    }

    private boolean isGrantedOwn(AuthorityFixtures fixtures, Defendant defendant) {
        return fixtures.calls().stream()
                .flatMap(call -> line(call).grants().stream())
                .anyMatch(grant ->
                        grant.standing() == Standing.OWN && grant.roles().contains(defendant.role()));
    }

    private void make(AuthorityCall call, Place place, Defendant defendant) {
        boolean granted = isGranted(call, place, defendant);
        String reason = reason();
        Answer answer = city.send(defendant.client(), reason, List.of(call(call, place, "")));
        String refusal = refusal(answer, 0);
        attempts.add(new Attempt(
                reason,
                what(call, "", place, defendant),
                call.recorded(),
                granted,
                true,
                true,
                refusal.isEmpty(),
                refusal));
    }

    private String reason() {
        return "trial " + attempts.size();
    }

    private static String what(AuthorityCall call, String object, Place place, Defendant defendant) {
        return "%s of %s %s by %s".formatted(call.mutation(), object, place.name(), defendant.role());
    }

    private Call call(AuthorityCall call, Place place, String id) {
        Map<String, Object> arguments = new HashMap<>();
        if (call.at() != null) {
            arguments.put("id", call.at().in(city, place.area()));
        } else if (!id.isEmpty()) {
            arguments.put("id", id);
        }
        if (call.input() != null) {
            Map<String, ?> given = call.input().of(city, place.area(), id);
            arguments.putAll(city.takesInput(call.mutation()) ? Map.of("input", given) : given);
        }
        return new Call(call.mutation(), arguments);
    }

    private boolean isGranted(AuthorityCall call, Place place, Defendant defendant) {
        return line(call).grants().stream()
                .filter(grant -> grant.roles().contains(defendant.role()))
                .anyMatch(grant -> stands(grant.standing(), call, place, defendant.area()));
    }

    private static boolean stands(Standing standing, AuthorityCall call, Place place, String area) {
        boolean inside = place.area().startsWith(area);
        return switch (standing) {
            case INSIDE -> inside;
            case ABOVE -> inside && (area.length() < place.area().length() || area.length() <= LONGEST_ROOT);
            case OWN -> place.isOwn() || call.owned();
        };
    }

    /** The code with which a call of a document was refused, empty where it was done. */
    private static String refusal(Answer answer, int place) {
        String alias = "m" + place;
        for (JsonNode error : answer.body().path("errors")) {
            String path = error.path("path").path(0).asString(alias); // without a path it is the whole document's
            if (path.equals(alias)) {
                return error.at("/extensions/code").asString("ERROR");
            }
        }
        return answer.data().path(alias).at("/userErrors/0/code").asString("");
    }

    /** All try all on objects that are made alike. */
    private final class ObjectTrial {
        private final AuthorityFixtures fixtures;
        private final String name;
        private final Maker maker;
        private final Place place;
        private final String shared;
        private final Map<AuthorityCall, Call> onShared = new HashMap<>();

        ObjectTrial(AuthorityFixtures fixtures, String name, Maker maker, Place place) {
            this.fixtures = fixtures;
            this.name = name;
            this.maker = maker;
            this.place = place;
            this.shared = made();
        }

        /** The id of a new object, empty where it cannot be anybody's own. */
        private String made() {
            String id = maker.in(city, place.area());
            Owner owner = place.owner();
            return owner == null || fixtures.isMadeOwn(city, id, owner.person()) ? id : "";
        }

        void run(List<Defendant> defendants) {
            if (!shared.isEmpty()) {
                defendants.forEach(this::run);
            }
        }

        private void run(Defendant defendant) {
            List<String> shown = city.tellsWhatIsAllowed(fixtures.type())
                    ? city.allowedActions(defendant.client(), fixtures.type(), shared)
                    : granted(defendant);
            List<AuthorityCall> hidden = new ArrayList<>();
            for (AuthorityCall call : fixtures.calls()) {
                if (call.object() != null && shown.contains(line(call).action())) {
                    String id = made();
                    attempt(defendant, List.of(call), List.of(call(call, place, id)), true);
                } else if (call.object() != null) {
                    hidden.add(call);
                }
            }
            attempt(defendant, hidden, hidden.stream().map(this::onShared).toList(), false);
        }

        private List<String> granted(Defendant defendant) {
            return fixtures.calls().stream()
                    .filter(call -> name.equals(call.object()) && isGranted(call, place, defendant))
                    .map(call -> line(call).action())
                    .toList();
        }

        private Call onShared(AuthorityCall call) {
            return onShared.computeIfAbsent(call, absent -> call(call, place, shared));
        }

        private void attempt(Defendant defendant, List<AuthorityCall> calls, List<Call> sent, boolean shown) {
            String reason = reason();
            Answer answer = city.send(defendant.client(), reason, sent);
            for (int index = 0; index < calls.size(); index++) {
                AuthorityCall call = calls.get(index);
                attempts.add(new Attempt(
                        reason,
                        what(call, name, place, defendant),
                        call.recorded(),
                        isGranted(call, place, defendant),
                        name.equals(call.object()),
                        line(call).from().contains(name.split(" ")[0]),
                        shown,
                        refusal(answer, index)));
            }
        }
    }
}
