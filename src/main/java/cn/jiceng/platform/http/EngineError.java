package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.error.ProblemError;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which problem an error of the GraphQL engine is: its code and status, and a message without names of classes. */
final class EngineError {
    private static final Logger LOG = LoggerFactory.getLogger(EngineError.class);
    private static final int INVALID = 422;

    /** What the engine calls errors that the request is to blame for. */
    private static final Set<ErrorType> OF_REQUEST =
            Set.of(ErrorType.ValidationError, ErrorType.OperationNotSupported, ErrorType.ExecutionAborted);

    private static final Pattern RULE = Pattern.compile("^Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYNTAX_TREE =
            Pattern.compile(" with value '[A-Z][A-Za-z]+\\{.*?}'(?!')", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("EnumValue\\{name='(\\w+)'}");
    private static final int LONGEST = 500;
    private static final Map<String, String> TYPES =
            Map.of("LinkedHashMap", "Object", "ArrayList", "List", "BigInteger", "Int", "Double", "Float");
    private static final Pattern TYPE = Pattern.compile("\\b(" + String.join("|", TYPES.keySet()) + ")\\b");

    private EngineError() {}

    static Problem problem(GraphQLError error) {
        if (error instanceof ProblemError own) {
            return own.problem();
        }
        if (error instanceof BadFaithIntrospectionError) {
            return new Problem(ErrorCode.LIMIT_EXCEEDED, error.getMessage(), Map.of("limit", "introspection"))
                    .withStatus(INVALID);
        }
        if (error instanceof InvalidSyntaxError) {
            return new Problem(ErrorCode.BAD_REQUEST, cut(error.getMessage()));
        }
        if (error.getErrorType() instanceof ErrorType type && OF_REQUEST.contains(type)) {
            return new Problem(ErrorCode.BAD_REQUEST, plain(error.getMessage())).withStatus(INVALID);
        }
        // What is left is ours: null where the schema says non-null, a value that is none of its type
        LOG.error("The schema was not kept at {}: {}", error.getPath(), error.getMessage());
        return Problem.internal();
    }

    private static String plain(String message) {
        String text = RULE.matcher(message).replaceFirst("");
        text = CONSTANT.matcher(text).replaceAll("$1");
        text = SYNTAX_TREE.matcher(text).replaceAll("");
        return cut(TYPE.matcher(text).replaceAll(name -> TYPES.getOrDefault(name.group(), name.group())));
    }

    /** It quotes what the client sent, however long that was. */
    private static String cut(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) + " …" : message;
    }
}
