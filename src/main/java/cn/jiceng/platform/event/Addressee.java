package cn.jiceng.platform.event;

import java.util.UUID;

/**
 * Whom something concerns: one reader, or all who hold a role around a place.
 *
 * @param key tells them from all others; that of a role ends in the code of the area, so that whoever runs a larger area is
 *     found by the beginning of it
 */
public record Addressee(String key) {
    /** A person whom the city knows. */
    public static Addressee person(UUID id) {
        return new Addressee("person/" + id);
    }

    /** All who act for a unit (单位). */
    public static Addressee unit(UUID id) {
        return new Addressee("unit/" + id);
    }

    /** All who act for a property company (物业公司). */
    public static Addressee company(UUID id) {
        return new Addressee("company/" + id);
    }

    /** Whoever acted as this subject, as the record of a change has it. */
    public static Addressee subject(String subject) {
        return new Addressee("subject/" + subject);
    }

    /**
     * All holders of a role in whose area something lies.
     *
     * @param area the code of the division in which it lies
     */
    public static Addressee holders(Enum<?> role, String area) {
        return new Addressee("role/" + role.name() + '/' + area);
    }
}
