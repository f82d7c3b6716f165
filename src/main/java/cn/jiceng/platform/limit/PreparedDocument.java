package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.error.ProblemError;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps of a document: the entry for the engine, and the operations by name if it is valid.
 *
 * @param operations with the empty name for an anonymous one; empty if the document is invalid
 */
record PreparedDocument(PreparsedDocumentEntry entry, Map<String, PreparedOperation> operations) {
    static PreparedDocument refused(Problem problem) {
        return new PreparedDocument(new PreparsedDocumentEntry(ProblemError.ofRequest(problem)), Map.of());
    }

    /** The entry for this request; where no single operation is meant, the engine says so itself. */
    PreparsedDocumentEntry entryFor(ExecutionInput input) {
        PreparedOperation operation = operation(input.getOperationName());
        if (operation == null) {
            return entry;
        }
        try {
            operation.check(input);
            return entry;
        } catch (Problem refused) {
            return new PreparsedDocumentEntry(ProblemError.ofRequest(refused));
        }
    }

    private @Nullable PreparedOperation operation(@Nullable String name) {
        if (name != null && !name.isEmpty()) {
            return operations.get(name);
        }
        return operations.size() == 1 ? operations.values().iterator().next() : null;
    }
}
