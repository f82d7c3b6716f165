package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.Problem;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.rules.NoFragmentCycles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Documents that were seen before, by their text, parsed, checked and validated: a repeated query costs none of it. Invalid
 * ones are kept as their errors. Bounded by the sum of the texts' lengths.
 */
final class DocumentCache implements PreparsedDocumentProvider {
    private static final long MAX_CHARACTERS = 1_000_000;
    private static final int CHARACTERS_AT_LEAST = 200;
    /** Circles are found before, in linear time: the engine's rule takes cubic time for a chain of fragments. */
    private static final Predicate<Class<?>> RULES = rule -> rule != NoFragmentCycles.class;

    private final LoadingCache<String, PreparedDocument> documents;
    private final Limits limits;
    private final DocumentParser parser;
    private final Supplier<GraphQLSchema> schema;

    DocumentCache(Limits limits, Supplier<GraphQLSchema> schema) {
        this.limits = limits;
        this.parser = new DocumentParser(limits);
        this.schema = schema;
        this.documents = Caffeine.newBuilder()
                .maximumWeight(MAX_CHARACTERS)
                .weigher((String text, PreparedDocument document) -> CHARACTERS_AT_LEAST + text.length())
                .build(this::prepare);
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(documents.get(input.getQuery()).entryFor(input));
    }

    private PreparedDocument prepare(String text) {
        try {
            return checked(parser.parse(text));
        } catch (Problem refused) {
            return PreparedDocument.refused(refused);
        } catch (InvalidSyntaxException malformed) {
            return new PreparedDocument(new PreparsedDocumentEntry(malformed.toInvalidSyntaxError()), Map.of());
        }
    }

    private PreparedDocument checked(Document document) {
        DocumentShape.check(document, limits);
        List<? extends GraphQLError> errors = ParseAndValidate.validate(schema.get(), document, RULES, Locale.ENGLISH);
        return errors.isEmpty()
                ? new PreparedDocument(new PreparsedDocumentEntry(document), operations(document))
                : new PreparedDocument(new PreparsedDocumentEntry(errors), Map.of());
    }

    private Map<String, PreparedOperation> operations(Document document) {
        Map<String, PreparedOperation> operations = new HashMap<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            String name = operation.getName() == null ? "" : operation.getName();
            operations.put(name, new PreparedOperation(schema.get(), document, operation, limits));
        }
        return operations;
    }
}
