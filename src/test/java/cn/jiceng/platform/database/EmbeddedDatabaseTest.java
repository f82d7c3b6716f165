package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {
    private final DatabaseServer server = TestDatabase.server();

    @Test
    void sortsNamesByPinyin() throws SQLException {
        var names = query(
                "select name from (values ('张'), ('李'), ('赵'), ('王')) as t(name) order by name collate \"zh-Hans-x-icu\"");
        assertThat(names).containsExactly("李", "王", "张", "赵");
    }

    @Test
    void findsChineseNamesByTrigrams() throws SQLException {
        query("create schema if not exists extensions");
        query("create extension if not exists pg_trgm schema extensions");
        assertThat(query("select extensions.similarity('张家口市', '张家口') > 0.4")).containsExactly("t");
    }

    @Test
    void keepsTextInUtf8() throws SQLException {
        assertThat(query("select length('𠮷·') || current_setting('server_encoding')"))
                .containsExactly("2UTF8");
    }

    @Test
    void asksEverybodyForAPassword() throws SQLException {
        assertThat(query("select distinct auth_method from pg_hba_file_rules")).containsExactly("scram-sha-256");
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "wrong")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws SQLException {
        assertThat(query("show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(query("show unix_socket_directories")).containsExactly("");
    }

    private List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return rows;
            }
            var answer = statement.getResultSet();
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
        }
        return rows;
    }
}
