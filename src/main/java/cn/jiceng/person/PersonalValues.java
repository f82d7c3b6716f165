package cn.jiceng.person;

import cn.jiceng.platform.discretion.IdNumber;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.mutation.UserError;
import cn.jiceng.platform.persistence.Act;
import cn.jicengschema.types.PartyMembershipInput;
import cn.jicengschema.types.PersonRegisterInput;
import cn.jicengschema.types.PersonUpdateInput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person is known by, checked, on its way from the client to the ciphertext.
 *
 * @param texts the values by the fields of the schema, null for one that is taken away
 */
record PersonalValues(Map<String, @Nullable String> texts) {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,50}");
    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Predicate<String>> RULES = Map.of(
            "name", text -> NAME.matcher(text).matches(),
            "phone", text -> PHONE.matcher(text).matches(),
            "idNumber", IdNumber::isValid,
            "address", text -> ADDRESS.matcher(text).matches());

    PersonalValues {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** @throws Refusal VALIDATION_FAILED naming every value that is wrong, and repeating none */
    static PersonalValues of(PersonRegisterInput input) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("name", input.getName());
        given.put("phone", input.getPhone());
        given.put("idNumber", input.getIdNumber());
        given.put("address", input.getAddress());
        given.put("unitId", input.getUnitId());
        given.values().removeIf(value -> value == null);
        if (input.getPartyMembership() != null) {
            putMembership(given, input.getPartyMembership());
        }
        return checked(given, input.getPartyMembership());
    }

    /** As {@link #of(PersonRegisterInput)}, of no more than the client gave. */
    static PersonalValues of(PersonUpdateInput input) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        putIf(input.hasName(), given, "name", input.getName());
        putIf(input.hasPhone(), given, "phone", input.getPhone());
        putIf(input.hasIdNumber(), given, "idNumber", input.getIdNumber());
        putIf(input.hasAddress(), given, "address", input.getAddress());
        putIf(input.hasUnitId(), given, "unitId", input.getUnitId());
        if (input.hasPartyMembership()) {
            putMembership(given, input.getPartyMembership());
        }
        return checked(given, input.getPartyMembership());
    }

    private static void putIf(
            boolean isGiven, Map<String, @Nullable String> given, String field, @Nullable String value) {
        if (isGiven) {
            given.put(field, value);
        }
    }

    private static void putMembership(Map<String, @Nullable String> given, @Nullable PartyMembershipInput membership) {
        LocalDate since = membership == null ? null : membership.getSince();
        given.put("partyMember", String.valueOf(membership != null));
        given.put("partyMemberSince", since == null ? null : since.toString());
        given.put("partyOrganizationId", membership == null ? null : membership.getOrganizationId());
    }

    private static PersonalValues checked(
            Map<String, @Nullable String> given, @Nullable PartyMembershipInput membership) {
        given.replaceAll(PersonalValues::normal);
        List<UserError> errors = new ArrayList<>();
        given.forEach((field, text) -> check(isRight(field, text), field, errors));
        check(membership == null || isPast(membership.getSince()), "partyMembership", errors);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return new PersonalValues(given);
    }

    private static @Nullable String normal(String field, @Nullable String text) {
        return switch (field) {
            case "name", "address" -> text == null ? null : text.strip();
            case "idNumber" -> text == null ? null : text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    private static boolean isRight(String field, @Nullable String text) {
        if (text == null) {
            return !field.equals("name");
        }
        Predicate<String> rule = RULES.get(field);
        return rule == null || rule.test(text);
    }

    private static boolean isPast(@Nullable LocalDate day) {
        return day == null || !day.isAfter(LocalDate.ofInstant(Act.require().at(), SHANGHAI));
    }

    private static void check(boolean valid, String field, List<UserError> errors) {
        if (!valid) {
            errors.add(new UserError(
                    CommonRefusal.VALIDATION_FAILED, "person." + field, List.of(), List.of("input", field)));
        }
    }

    /** Those that a test of field and text keeps. */
    PersonalValues only(BiPredicate<String, @Nullable String> kept) {
        Map<String, @Nullable String> fewer = new LinkedHashMap<>(texts);
        texts.forEach((field, text) -> {
            if (!kept.test(field, text)) {
                fewer.remove(field);
            }
        });
        return new PersonalValues(fewer);
    }

    /** Nothing of it may come into a log. */
    @Override
    public String toString() {
        return "personal values";
    }
}
