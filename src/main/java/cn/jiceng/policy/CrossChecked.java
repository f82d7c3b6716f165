package cn.jiceng.policy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** A record whose values depend on each other, which an annotation on one of them cannot check. */
@CrossChecked.NoContradiction
public interface CrossChecked {
    /** What contradicts, in English by the key to blame; empty when all is well. Unset values contradict nothing. */
    Map<String, String> contradictions();

    /** Holds when {@link CrossChecked#contradictions()} is empty. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Check.class)
    @interface NoContradiction {
        String message() default "contradicts itself";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Reports each contradiction at its key. */
    final class Check implements ConstraintValidator<NoContradiction, CrossChecked> {
        @Override
        public boolean isValid(CrossChecked value, ConstraintValidatorContext context) {
            Map<String, String> contradictions = value.contradictions();
            context.disableDefaultConstraintViolation();
            contradictions.forEach((key, message) -> context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(key)
                    .addConstraintViolation());
            return contradictions.isEmpty();
        }
    }
}
