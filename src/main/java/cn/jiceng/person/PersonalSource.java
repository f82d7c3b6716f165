package cn.jiceng.person;

import cn.jiceng.platform.persistence.Governed;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds values of a person, sealed with the key of that person: the person, or what a feature was told of one. Its
 * fields that the schema marks {@code @personal} are served from here, by {@link Masking}.
 */
public interface PersonalSource extends Governed {
    /** Whose values they are. */
    UUID getPersonId();

    /** The sealed value of a field of the schema, null where there is none. */
    byte @Nullable [] sealed(String field);

    /** What the viewer sees of it in full because of a case, or for a reason that is on record. */
    default Set<PersonalKind> shownInFull() {
        return Set.of();
    }
}
