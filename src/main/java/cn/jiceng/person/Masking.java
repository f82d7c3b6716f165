package cn.jiceng.person;

import cn.jiceng.platform.loader.Loader;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only one that opens personal values, and decides how much of them the viewer sees: for now nobody sees them in full. */
@Component
public class Masking {
    private final PersonKeys keys;

    Masking(PersonKeys keys) {
        this.keys = keys;
    }

    /** A value as the viewer may see it, null where there is none or it was erased. */
    public CompletableFuture<@Nullable String> show(Person person, PersonalKind kind, Loader loader) {
        byte[] sealed = person.sealed(kind);
        if (sealed == null) {
            return CompletableFuture.completedFuture(null);
        }
        return keys.of(person, loader)
                .thenApply(key -> key == null ? null : kind.masked(key.openText(sealed, kind.name())));
    }
}
