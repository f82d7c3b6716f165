package cn.jiceng.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Moments: {@link Instant} in Java, RFC 3339 for clients, shown with the offset of Asia/Shanghai. */
final class DateTimeScalar implements Coercing<Instant, String> {
    private static final int LAST_YEAR = 9999;
    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");
    private static final Coercing<?, ?> RFC_3339 = ExtendedScalars.DateTime.getCoercing();

    static final GraphQLScalarType TYPE =
            ExtendedScalars.DateTime.transform(scalar -> scalar.coercing(new DateTimeScalar()));

    @Override
    public String serialize(Object moment, GraphQLContext context, Locale locale) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(((Instant) moment).atZone(SHOWN_IN));
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        return moment(RFC_3339.parseValue(input, context, locale), CoercingParseValueException::new);
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return moment(RFC_3339.parseLiteral(input, variables, context, locale), CoercingParseLiteralException::new);
    }

    /** RFC 3339 writes years with four digits. */
    private static Instant moment(Object parsed, Function<String, ? extends RuntimeException> refused) {
        OffsetDateTime moment = (OffsetDateTime) parsed;
        if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
            throw refused.apply("The year must have four digits.");
        }
        return moment.toInstant();
    }

    /** Variables come as clients sent them, and defaults as Java has them. */
    @Override
    public Value<?> valueToLiteral(Object moment, GraphQLContext context, Locale locale) {
        return StringValue.of(moment instanceof String text ? text : serialize(moment, context, locale));
    }
}
