package cn.jiceng.tenantfile;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.validator.HibernateValidator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one tenant's YAML and finds everything that is wrong with it, not only the first thing. */
final class TenantYaml {
    /** The component of {@link Tenant} that comes from the file's name instead of its text. */
    static final String ID = "id";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .buildValidatorFactory()
            .getValidator();

    private final String id;
    private final String file;
    private final List<TenantProblem> problems = new ArrayList<>();
    private final YamlKeys keys;
    private Optional<Tenant> bound = Optional.empty();

    private TenantYaml(String id, String file) {
        this.id = id;
        this.file = file;
        this.keys = new YamlKeys(file, problems);
    }

    static TenantYaml read(String id, String file, String text) {
        var yaml = new TenantYaml(id, file);
        try {
            yaml.parse(text);
        } catch (JacksonException malformed) {
            yaml.problems.add(
                    TenantProblem.at(file, line(malformed), "is not YAML: " + malformed.getOriginalMessage()));
        }
        return yaml;
    }

    /** What is wrong with the text. */
    List<TenantProblem> problems() {
        return problems;
    }

    /** The tenant as far as the text could be understood: where there are problems, required values may be null. */
    Optional<Tenant> bound() {
        return bound;
    }

    /** The tenant; empty when anything at all is wrong with it. */
    Optional<Tenant> sound() {
        return problems.isEmpty() ? bound : Optional.empty();
    }

    private static int line(JacksonException malformed) {
        TokenStreamLocation location = malformed.getLocation();
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }

    private void parse(String text) {
        keys.scan(MAPPER, text);
        if (!(MAPPER.readTree(text) instanceof ObjectNode tree)) {
            problems.add(TenantProblem.of(file, "must be a group of keys"));
            return;
        }
        if (tree.has(ID)) {
            report(ID, "is unknown: the name of the file is the id");
        }
        tree.put(ID, id);
        bound = new TenantBinding(MAPPER, this::report).bind(tree);
        bound.ifPresent(tenant -> VALIDATOR.validate(tenant).forEach(this::report));
    }

    private void report(ConstraintViolation<?> violation) {
        String message = violation.getMessage().equals("must not be null") ? "is required" : violation.getMessage();
        report(violation.getPropertyPath().toString().replace(".<list element>", ""), message);
    }

    /** Adds a problem, unless it only follows from one at the same key or inside of it. */
    void report(String key, String message) {
        if (problems.stream().noneMatch(problem -> isWithin(problem.key(), key))) {
            problems.add(new TenantProblem(file, keys.line(key), key, message));
        }
    }

    private static boolean isWithin(String inner, String key) {
        return inner.equals(key) || inner.startsWith(key + '.') || inner.startsWith(key + '[');
    }
}
