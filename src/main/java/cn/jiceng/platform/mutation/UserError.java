package cn.jiceng.platform.mutation;

import java.util.List;

/**
 * One thing that is wrong with a business act.
 *
 * @param message key of the sentence in {@code messages.properties}
 * @param arguments what the sentence says about this act; never a personal value
 * @param field path of the argument that is meant, empty for the act as a whole
 */
public record UserError(RefusalCode code, String message, List<Object> arguments, List<String> field) {
    public UserError {
        arguments = List.copyOf(arguments);
        field = List.copyOf(field);
    }
}
