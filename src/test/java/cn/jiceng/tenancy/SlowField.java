package cn.jiceng.tenancy;

import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** A field whose statement takes longer than it may, in the transaction of its query like any other. To be imported. */
class SlowField {
    static final String SCHEMA = "classpath:slow/";

    @Bean
    RuntimeWiringConfigurer slowField(EntityManager entities) {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("sleep", field -> sleep(entities)));
    }

    private static Object sleep(EntityManager entities) {
        entities.createNativeQuery("select set_config('statement_timeout', '10ms', true)", String.class)
                .getSingleResult();
        return entities.createNativeQuery("select pg_sleep(10)::text", String.class)
                .getSingleResult();
    }
}
