package cn.jiceng.person;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import cn.jiceng.vault.SealingKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only one that opens personal values, and decides how much of them the viewer sees: everything of one's own, nothing
 * as a partner or for the province, of all others as {@link PersonalKind} says, or as a case or a reason on record lets one.
 */
@Component
public class Masking {
    /** What history shows in the place of the values of a person who was erased. */
    static final String ERASED = "ERASED";

    private static final String UNIT = "unitId";
    private static final Set<Role> NEVER = Set.of(Role.PARTNER, Role.PROVINCE_ANALYST);

    private final PersonKeys keys;

    Masking(PersonKeys keys) {
        this.keys = keys;
    }

    /** A value as the viewer may see it, in time; null where there is none, it was erased or is not for the viewer. */
    @Nullable
    Object show(PersonalSource source, PersonalValue value, Loader loader) {
        byte[] sealed = source.sealed(value.field());
        Viewer viewer = Viewer.current().orElse(null);
        if (sealed == null || viewer == null || !maySee(viewer, source, value.kind())) {
            return null;
        }
        return keys.of(source.getPersonId(), loader)
                .thenApply(key -> key == null ? null : shown(viewer, source, value, sealed, key));
    }

    /** Whether there is anything to be seen once the value is open. */
    private static boolean maySee(Viewer viewer, PersonalSource source, PersonalKind kind) {
        return sight(viewer, source, kind) != Sight.NONE || maySeeOwnUnit(viewer, kind);
    }

    private static boolean maySeeOwnUnit(Viewer viewer, PersonalKind kind) {
        return kind.isForOwnUnit() && viewer.self().unit() != null && viewer.isAny(Set.of(Role.UNIT_LIAISON));
    }

    /** What the viewer sees without regard to the person's unit, which is sealed itself. */
    static Sight sight(Viewer viewer, PersonalSource source, PersonalKind kind) {
        if (viewer.isAny(NEVER)) {
            return Sight.NONE;
        }
        if (source.getPersonId().equals(viewer.self().person())
                || source.shownInFull().contains(kind)) {
            return Sight.FULL;
        }
        boolean inside = viewer.areas().stream().anyMatch(source.getArea()::startsWith);
        return inside ? kind.inside(viewer) : Sight.NONE;
    }

    /** What the viewer sees, the person's unit regarded. */
    Sight sight(Viewer viewer, PersonalSource source, PersonalKind kind, SealingKey key) {
        return maySeeOwnUnit(viewer, kind) && isOfOwnUnit(viewer, source, key)
                ? Sight.FULL
                : sight(viewer, source, kind);
    }

    private static boolean isOfOwnUnit(Viewer viewer, PersonalSource source, SealingKey key) {
        byte[] sealed = source.sealed(UNIT);
        return sealed != null
                && !viewer.isAny(NEVER)
                && NodeId.parse(key.openText(sealed, PersonalValue.place(UNIT)))
                        .uuid()
                        .equals(viewer.self().unit());
    }

    /** A value that is open to the viewer as far as sight goes. */
    @Nullable
    String shown(Viewer viewer, PersonalSource source, PersonalValue value, byte[] sealed, SealingKey key) {
        return switch (sight(viewer, source, value.kind(), key)) {
            case FULL -> key.openText(sealed, value.place());
            case MASKED -> value.kind().masked(key.openText(sealed, value.place()));
            case NONE -> null;
        };
    }

    /** Whether a field of the person has this value already. */
    boolean holds(Person person, String field, @Nullable String text, SealingKey key) {
        byte[] sealed = person.sealed(field);
        return sealed == null
                ? text == null
                : key.openText(sealed, PersonalValue.place(field)).equals(text);
    }

    /** @throws Problem FORBIDDEN for a kind of which the viewer does not even see a mask */
    static void requireMask(Person person, PersonalKind kind) {
        if (sight(Viewer.require(), person, kind) == Sight.NONE) {
            throw new Problem(ErrorCode.FORBIDDEN, "Values of the kind %s are not for this role.".formatted(kind));
        }
    }
}
