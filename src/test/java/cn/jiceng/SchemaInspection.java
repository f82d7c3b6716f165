package cn.jiceng;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what Spring for GraphQL finds when it compares the schema with the controllers. */
@TestComponent
public class SchemaInspection {
    private static final AtomicReference<SchemaReport> REPORT = new AtomicReference<>();

    @Bean
    static GraphQlSourceBuilderCustomizer inspectSchema() {
        return builder -> builder.inspectSchemaMappings(REPORT::set);
    }

    SchemaReport report() {
        return java.util.Objects.requireNonNull(REPORT.get());
    }
}
