package cn.jiceng.platform.mutation;

import cn.jiceng.platform.error.Discretion;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Which refusal a failed act means, and its words. Verbs throw a {@link Refusal}; an entity's annotations and the
 * constraints of the database are refusals too. A feature gives its constraint a sentence in {@code messages.properties}
 * under {@code constraint.<name>}; one without is a fault of the server.
 */
@Component
class Refusals {
    private static final String CONSTRAINT = "constraint.";

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty where the failure means none. */
    Optional<Refusal> of(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .flatMap(cause -> refusal(cause).stream())
                .findFirst();
    }

    private Optional<Refusal> refusal(@Nullable Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (cause instanceof jakarta.validation.ConstraintViolationException invalid) {
            return Optional.of(refusal(invalid));
        }
        return cause instanceof ConstraintViolationException violated ? refusal(violated) : Optional.empty();
    }

    private static Refusal refusal(jakarta.validation.ConstraintViolationException invalid) {
        return new Refusal(
                invalid.getConstraintViolations().stream().map(Refusals::error).toList());
    }

    private static UserError error(ConstraintViolation<?> violation) {
        return new UserError(
                CommonRefusal.VALIDATION_FAILED,
                "mutation.invalid",
                List.of(violation.getMessage()),
                List.of("input", violation.getPropertyPath().toString()));
    }

    private Optional<Refusal> refusal(ConstraintViolationException violated) {
        String key = CONSTRAINT + constraint(violated);
        if (messages.getMessage(key, null, null, Locale.ENGLISH) == null) {
            return Optional.empty();
        }
        boolean ofValue = violated.getKind() == ConstraintKind.CHECK || violated.getKind() == ConstraintKind.NOT_NULL;
        return Optional.of(Refusal.of(ofValue ? CommonRefusal.VALIDATION_FAILED : CommonRefusal.CONFLICT, key));
    }

    /** Hibernate knows the names of all but exclusion constraints. */
    private static @Nullable String constraint(ConstraintViolationException violated) {
        return Optional.ofNullable(violated.getConstraintName())
                .or(() -> Stream.<@Nullable Throwable>iterate(violated, cause -> cause != null, Throwable::getCause)
                        .limit(50)
                        .flatMap(cause -> cause instanceof PSQLException refused
                                ? Stream.ofNullable(refused.getServerErrorMessage())
                                : Stream.empty())
                        .map(ServerErrorMessage::getConstraint)
                        .findFirst())
                .orElse(null);
    }

    /** As the schema's type UserError has it. */
    List<Map<String, Object>> inWords(List<UserError> errors, Locale locale) {
        return errors.stream().map(error -> inWords(error, locale)).toList();
    }

    private Map<String, Object> inWords(UserError error, Locale locale) {
        String message = Discretion.of(
                messages.getMessage(error.message(), error.arguments().toArray(), locale));
        return Map.of("code", error.code().name(), "message", message, "field", error.field());
    }
}
