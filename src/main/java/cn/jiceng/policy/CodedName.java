package cn.jiceng.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * One member of a set that a city configures, such as its wish categories.
 *
 * @param code what programs and records keep, UPPER_SNAKE
 * @param name what people read
 */
public record CodedName(
        @NotNull @Pattern(regexp = FORM) String code,
        @NotBlank String name) {
    static final String FORM = "[A-Z][A-Z0-9_]{0,39}";
}
