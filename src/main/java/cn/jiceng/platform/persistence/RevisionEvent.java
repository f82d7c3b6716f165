package cn.jiceng.platform.persistence;

import cn.jiceng.platform.event.DomainEvent;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a revision made happen, for those who react to it.
 *
 * @param type name of the event
 * @param area the division in which it happened, null for what lies in none
 * @param content the event as JSON
 */
@Embeddable
record RevisionEvent(String type, @Nullable String area, String content) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static RevisionEvent of(DomainEvent event, @Nullable String area) {
        return new RevisionEvent(event.getClass().getSimpleName(), area, JSON.writeValueAsString(event));
    }

    static <E> E read(String content, Class<E> type) {
        return JSON.readValue(content, type);
    }
}
