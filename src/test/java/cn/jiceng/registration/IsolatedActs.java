package cn.jiceng.registration;

import cn.jiceng.IsolationCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the mutations of dual registration are called to prove that no city changes another's. */
final class IsolatedActs {
    private static final String ERRORS = "{ userErrors { code field message } }";
    private static final String AREA = "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }";
    private static final String UNIT_ID = "unitId: \"<unitId>\"";
    private static final String HERE = "area: \"<area>\"";
    private static final String REASON = "reason: \"到期\"";
    private static final String MEMBER = "registrationId: \"<registration>\"";

    private IsolatedActs() {}

    static List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        for (String act : List.of("Accept", "Withdraw")) {
            calls.add(subject("unitRegistration" + act, "unitRegistration", null));
        }
        for (String act : List.of("Reject", "End")) {
            calls.add(subject("unitRegistration" + act, "unitRegistration", REASON));
        }
        calls.add(subject("memberRegistrationAccept", "registration", null));
        calls.add(subject("memberRegistrationReject", "registration", REASON));
        calls.add(subject("memberRegistrationWithdraw", "registration", REASON));
        calls.add(subject("memberRegistrationTransfer", "registration", HERE));
        calls.add(subject("memberFeedbackGive", "registration", "grade: GOOD"));
        calls.add(subject("servicePostClose", "post", null));
        calls.add(subject("servicePostClaim", "post", MEMBER));
        calls.add(subject("servicePostRelease", "claim", null));
        calls.add(subject("activityCancel", "activity", REASON));
        calls.add(subject("activityCheckIn", "activity", MEMBER));
        calls.add(subject("serviceRecordConfirm", "record", null));
        calls.add(subject("serviceRecordReject", "record", REASON));
        calls.add(subject("pairingRevise", "pairing", ""));
        calls.add(subject("pairingEnd", "pairing", REASON));
        calls.add(subject("householdAidEnd", "aid", REASON));
        calls.add(subject("bureauUnassign", "assignment", REASON));
        calls.add(subject("secondmentEnd", "secondment", REASON));
        calls.addAll(inputs());
        return calls;
    }

    private static List<IsolationCall> inputs() {
        String at = "startsAt: \"2026-01-01T09:00:00+08:00\", endsAt: \"2026-01-01T10:00:00+08:00\"";
        String sent = "kind: FIRST_SECRETARY";
        return List.of(
                id("unitRegister", "unitId", "unitId", HERE),
                area("unitRegister", UNIT_ID),
                id("memberRegister", "personId", "person", HERE),
                id("memberRegister", "unitId", "unitId", "personId: \"<person>\", " + HERE),
                area("memberRegister", "personId: \"<person>\""),
                IsolationCall.code(
                        "Mutation.memberRegistrationTransfer.input.area",
                        "mutation($value: String!) { memberRegistrationTransfer(id: \"<registration>\", input: {area: $value}) "
                                + ERRORS + " }",
                        "{ node(id: \"<registration>\") { ... on MemberRegistration { area } } }",
                        "/node/area"),
                area("servicePostCreate", "name: \"岗位\", programme: \"志愿服务\""),
                ofMember("servicePostClaim", "post"),
                area("activityCreate", "programme: \"垃圾分类\", place: \"广场\", " + at),
                ofMember("activityCheckIn", "activity"),
                id("serviceRecordSubmit", "registrationId", "registration", "hours: 0.1"),
                id("serviceRecordSubmit", "activityId", "activity", MEMBER + ", hours: 0.1"),
                id("pairingAgree", "unitId", "unitId", HERE + ", agreement: \"协议\""),
                area("pairingAgree", UNIT_ID + ", agreement: \"协议\""),
                id("householdAidStart", "unitId", "unitId", "personId: \"<person>\""),
                id("householdAidStart", "personId", "person", UNIT_ID),
                id("householdAidStart", "organizationId", "organization", "personId: \"<person>\""),
                id("bureauAssign", "unitId", "unitId", HERE),
                area("bureauAssign", UNIT_ID),
                id("secondmentAssign", "personId", "person", HERE + ", " + sent),
                id("secondmentAssign", "unitId", "unitId", "personId: \"<person>\", " + HERE + ", " + sent),
                area("secondmentAssign", "personId: \"<person>\", " + sent));
    }

    /** A version that no object has keeps the act from being done. */
    private static IsolationCall subject(String mutation, String name, @Nullable String input) {
        return IsolationCall.id(
                "Mutation." + mutation + ".id",
                "mutation($value: ID!) { " + mutation + "(id: $value, expectedVersion: 99"
                        + (input == null ? "" : ", input: {" + input + "}") + ") " + ERRORS + " }",
                "{ node(id: \"<" + name + ">\") { id } }",
                "/node/id");
    }

    private static IsolationCall ofMember(String mutation, String subject) {
        return IsolationCall.id(
                "Mutation." + mutation + ".input.registrationId",
                "mutation($value: ID!) { " + mutation + "(id: \"<" + subject + ">\", input: {registrationId: $value}) "
                        + ERRORS + " }",
                "{ node(id: \"<registration>\") { id } }",
                "/node/id");
    }

    private static IsolationCall id(String mutation, String field, String name, String others) {
        return IsolationCall.id(
                "Mutation." + mutation + ".input." + field,
                "mutation($value: ID!) { " + mutation + "(input: {" + field + ": $value, " + others + "}) " + ERRORS
                        + " }",
                "{ node(id: \"<" + name + ">\") { id } }",
                "/node/id");
    }

    private static IsolationCall area(String mutation, String others) {
        return IsolationCall.code(
                "Mutation." + mutation + ".input.area",
                "mutation($value: String!) { " + mutation + "(input: {area: $value, " + others + "}) " + ERRORS + " }",
                AREA,
                "/divisions/nodes/0/code");
    }
}
