package cn.jiceng.platform.mutation;

import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jicengschema.types.OnImportError;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes many objects in one act (批量导入), and answers for each row. */
@Component
public class Imports {
    private final EntityManager entities;
    private final Refusals refusals;
    private final Limits limits;

    Imports(EntityManager entities, Refusals refusals, Limits limits) {
        this.entities = entities;
        this.refusals = refusals;
        this.limits = limits;
    }

    /** Makes the objects of rows, of which a feature has read all that they refer to. */
    @FunctionalInterface
    public interface Making<I, T> {
        /**
         * Makes the object of a row, and refuses before it stores anything.
         *
         * @param made the objects of the rows before by their codes, because queries do not find them yet
         */
        T of(I row, Map<String, T> made);
    }

    /**
     * Makes an object of each row. A row that would be refused as a request of its own, because it lies elsewhere or names
     * what is not there, is a wrong row like others.
     *
     * @param type what the rows become; it has an attribute {@code code}
     * @param code the code that a row gives, which no object and no row before it may have
     * @param read reads what all rows refer to at once, so that none has to look for its own
     * @throws Problem LIMIT_EXCEEDED for too many rows
     * @throws Refusal naming all wrong rows, where one wrong row rejects all
     */
    public <I, T extends Aggregate> List<ImportedRow<T>> run(
            Class<T> type,
            List<I> rows,
            Function<I, @Nullable String> code,
            OnImportError onError,
            Function<List<I>, Making<I, T>> read) {
        Limits.check("importRows", limits.importRows(), rows.size());
        var session = entities.unwrap(Session.class);
        session.setHibernateFlushMode(FlushMode.COMMIT); // a query of one row would look through all rows before it
        Making<I, T> making = read.apply(rows);
        Set<String> taken = taken(session, type, rows.stream().map(code).toList());
        Map<String, T> made = new HashMap<>();
        List<ImportedRow<T>> imported = new ArrayList<>();
        for (I row : rows) {
            imported.add(one(imported.size(), () -> {
                String own = code.apply(row);
                requireFree(own, taken, made);
                T object = making.of(row, made);
                made.put(String.valueOf(own), object);
                return object;
            }));
        }
        if (onError == OnImportError.REJECT_ALL) {
            requireNoneWrong(imported);
        }
        session.setHibernateFlushMode(FlushMode.AUTO);
        store();
        return imported;
    }

    private static Set<String> taken(Session session, Class<?> type, List<@Nullable String> codes) {
        return new HashSet<>(session.createSelectionQuery(
                        "select e.code from %s e where among(:codes, e.code)".formatted(type.getSimpleName()),
                        String.class)
                .setParameter("codes", codes.stream().filter(Objects::nonNull).toArray(String[]::new))
                .getResultList());
    }

    private static void requireFree(@Nullable String code, Set<String> taken, Map<String, ?> made) {
        if (code != null && (taken.contains(code) || made.containsKey(code))) {
            String message = taken.contains(code) ? "mutation.codeTaken" : "mutation.codeTwice";
            throw Refusal.of(CommonRefusal.CONFLICT, message, code).at("input", "code");
        }
    }

    private <T> ImportedRow<T> one(int index, Supplier<T> make) {
        try {
            return new ImportedRow<>(index, make.get(), List.of());
        } catch (Refusal | ConstraintViolationException refused) {
            return wrong(index, refusals.of(refused).orElseThrow());
        } catch (Problem problem) {
            return wrong(index, refusal(problem));
        }
    }

    private static <T> ImportedRow<T> wrong(int index, Refusal refusal) {
        return new ImportedRow<>(
                index,
                null,
                refusal.errors().stream().map(error -> in(index, error)).toList());
    }

    private static Refusal refusal(Problem problem) {
        return switch (problem.code()) {
            case FORBIDDEN ->
                Refusal.of(CommonRefusal.NOT_ALLOWED, "mutation.rowElsewhere").at("input", "area");
            case NOT_FOUND -> Refusal.of(CommonRefusal.VALIDATION_FAILED, "mutation.rowWithoutObject");
            default -> throw problem;
        };
    }

    /** Where the client finds it: what is {@code input.name} of one object is {@code input.rows.3.name} here. */
    private static UserError in(int index, UserError error) {
        List<String> field = Stream.concat(
                        Stream.of("input", "rows", String.valueOf(index)),
                        error.field().stream().skip(1))
                .toList();
        return new UserError(error.code(), error.message(), error.arguments(), field);
    }

    private static void requireNoneWrong(List<? extends ImportedRow<?>> rows) {
        List<UserError> errors =
                rows.stream().flatMap(row -> row.errors().stream()).toList();
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    /** Who takes one of the codes meanwhile is found when the import is tried again. */
    private void store() {
        try {
            entities.flush();
        } catch (RuntimeException failed) {
            throw isTaken(failed) ? new Collision(failed) : failed;
        }
    }

    private static boolean isTaken(RuntimeException failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> cause instanceof org.hibernate.exception.ConstraintViolationException violated
                        && violated.getKind() == ConstraintKind.UNIQUE);
    }
}
