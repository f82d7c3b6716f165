package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;

import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Wishes as clients of one city write, review, claim and fulfil them. */
record WishClient(RegistrationClient city) {
    static final Map<String, Object> WHY = Map.of("reason", "试");
    static final Map<String, Object> NOTHING = Map.of();

    WishClient(TestClient client, String city) {
        this(new RegistrationClient(client, city));
    }

    /** Who reviews what the city's admin wrote down. */
    String reviewer() {
        return city.city() + ".district-admin";
    }

    /** What a new wish of the community says, with some values in the place of the usual ones. */
    Map<String, Object> draft(Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(
                Map.of("area", city.community(), "title", "需要一盏台灯", "category", "助老", "publicText", "老人夜间需要一盏台灯"));
        input.putAll(other);
        input.computeIfAbsent("beneficiaryId", absent -> id(city.personIn(String.valueOf(input.get("area")))));
        return input;
    }

    JsonNode drafted(Map<String, ?> other) {
        return city.made("wishDraft", draft(other));
    }

    JsonNode submitted(Map<String, ?> other) {
        return city.act("wishSubmit", drafted(other));
    }

    JsonNode approved(Map<String, ?> other) {
        return by(reviewer(), "wishApprove", submitted(other), null);
    }

    JsonNode published(Map<String, ?> other) {
        return city.act("wishPublish", approved(other), Map.of("consentedOn", "2026-01-01"));
    }

    JsonNode published() {
        return published(NOTHING);
    }

    /** Claimed by an active registration. */
    JsonNode claim(JsonNode wish, JsonNode registration) {
        return city.act("wishClaim", wish, Map.of("registrationId", id(registration)));
    }

    JsonNode claimed() {
        JsonNode wish = published();
        claim(wish, city.member());
        return wish;
    }

    JsonNode started() {
        return city.act("wishStart", claimed());
    }

    JsonNode fulfilled() {
        return city.act("wishFulfil", started(), NOTHING);
    }

    /** An act that is not refused. */
    JsonNode by(String as, String mutation, JsonNode wish, @Nullable Map<String, ?> input) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", id(wish)));
        if (input != null) {
            variables.put("input", input);
        }
        return RegistrationClient.object(city.payload(as, mutation, variables));
    }

    JsonNode read(JsonNode wish, String fields) {
        return city.node(id(wish), "Wish", fields);
    }

    String state(JsonNode wish) {
        return read(wish, "state").path("state").asString("");
    }
}
