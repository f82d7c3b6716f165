package cn.jiceng.platform.mutation;

import java.util.List;

/**
 * A business act that is refused, with all that is wrong with it. Thrown by verbs and services; nothing of the act is
 * kept, and the client finds the reasons in {@code userErrors}.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<UserError> errors;

    /** A refusal for several reasons at once. */
    public Refusal(List<UserError> errors) {
        super(errors.toString(), null, false, false); // an answer, not a fault: nobody reads its stack trace
        this.errors = List.copyOf(errors);
    }

    /**
     * A refusal for one reason.
     *
     * @param message key of the sentence in {@code messages.properties}
     * @param arguments what the sentence says about this act; never a personal value
     */
    public static Refusal of(RefusalCode code, String message, Object... arguments) {
        return new Refusal(List.of(new UserError(code, message, List.of(arguments), List.of())));
    }

    /** The same refusal, meaning one argument of the act. */
    public Refusal at(String... field) {
        return new Refusal(errors.stream()
                .map(error -> new UserError(error.code(), error.message(), error.arguments(), List.of(field)))
                .toList());
    }

    public List<UserError> errors() {
        return errors;
    }
}
