package cn.jiceng.grid;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.platform.database.DatabaseServer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Nothing that a client asks of all grids reads all grids. */
@ServerTest
class GridIndexTest {
    @Autowired
    private GraphQlSource source;

    @Autowired
    private DatabaseServer server;

    private List<String> read(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path = tenant_panjin, extensions");
            for (int i = 0; i < statements.length - 1; i++) {
                sql.execute(statements[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = sql.executeQuery(statements[statements.length - 1])) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    @Test
    void everyFilterHasAnIndex() throws SQLException {
        var filter = (GraphQLInputObjectType) source.schema().getType("GridFilter");
        assertThat(filter).isNotNull();
        assertThat(read("""
                        select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                        where indrelid = 'grid'::regclass"""))
                .containsAll(filter.getFields().stream()
                        .map(GraphQLInputObjectField::getName)
                        .filter(name -> !name.equals("or"))
                        .toList());
    }

    @Test
    void aPlaceIsFoundByTheBoxesAroundIt() throws SQLException {
        String query = Place.AROUND.replace(":x", "122.07").replace(":y", "41.19");
        assertThat(String.join("\n", read("set enable_seqscan = off", "explain " + query)))
                .contains("grid_boundary_box");
    }

    @Test
    void theGridsOfACommunityAreFoundInTheirOrder() throws SQLException {
        String query = "select * from grid where left(area, 12) = '211102002005' order by code limit 21";
        assertThat(String.join("\n", read("set enable_seqscan = off", "set enable_sort = off", "explain " + query)))
                .contains("grid_community");
    }
}
