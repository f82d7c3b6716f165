package cn.jiceng.person;

import cn.jiceng.platform.loader.Loader;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Persons as the field of a case shows them: whoever has a right in the case, such as an active claimant, sees there more of
 * them than elsewhere. The feature decides, for all cases of a level at once.
 */
public final class CaseContacts {
    private CaseContacts() {}

    /**
     * The person of a case.
     *
     * @param name tells this kind of right from all others of the request
     * @param rights which kinds of values the viewer sees in full, for each of the cases in their order
     */
    public static <K> CompletableFuture<@Nullable Person> find(
            UUID person,
            String name,
            K theCase,
            Loader loader,
            BiFunction<Session, List<K>, List<Set<PersonalKind>>> rights) {
        CompletableFuture<Set<PersonalKind>> inFull = loader.batch(name, theCase, rights);
        return loader.byId(Person.class, person)
                .thenCombine(inFull, (found, kinds) -> found == null ? null : found.showing(kinds));
    }
}
