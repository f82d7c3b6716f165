package cn.jiceng.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.platform.database.DatabaseServer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What divisions can be filtered by, an index begins with. */
@ServerTest
class DivisionIndexTest {
    @Autowired
    private GraphQlSource source;

    @Autowired
    private DatabaseServer server;

    @Test
    void everyFilterHasAnIndex() {
        var filter = (GraphQLInputObjectType) source.schema().getType("DivisionFilter");
        assertThat(filter).isNotNull();
        assertThat(indexed())
                .containsAll(filter.getFields().stream()
                        .map(GraphQLInputObjectField::getName)
                        .filter(name -> !name.equals("or"))
                        .toList());
    }

    private List<String> indexed() {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()))
                .sql("""
                        select distinct attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                        where indrelid = 'tenant_panjin.division'::regclass
                        """)
                .query(String.class)
                .list();
    }
}
