package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a server ends, and what the next one on the same data folder finds. The tests share the folder, in any order. */
class ServerEndsTest {
    private static final Path FOLDER = Path.of("target", "test server");
    private static final Path DATA = FOLDER.resolve(printable("数据 夹"));

    private static ServerChild child;

    /** Where the machine's locale cannot write Chinese file names, Java cannot either. */
    private static String printable(String name) {
        var canWrite = Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder();
        return canWrite.canEncode(name) ? name : "data folder";
    }

    @BeforeAll
    static void startsOnAnEmptyFolder() throws Exception {
        TestFolders.empty(FOLDER);
        TestFolders.withBinaries(DATA);
        child = ServerChild.start(DATA).up();
        execute("create table kept (round int)");
    }

    @AfterAll
    static void stopsTheLastOne() throws InterruptedException {
        child.process().destroy();
        child.ended();
    }

    @Test
    void stopsTheDatabaseAfterThePoolsWhenTerminated() throws Exception {
        child.process().destroy();
        child.ended();
        assertThat(child.printed())
                .containsSubsequence(DatabaseProcess.POOL_CLOSED + true, "Embedded PostgreSQL has stopped");
        assertThat(postmasterFile()).doesNotExist();
        child = ServerChild.start(DATA).up();
        assertThat(child.printed()).doesNotContain("WARN", "ERROR");
    }

    @Test
    void refusesToStartBesideARunningServer() throws Exception {
        var second = ServerChild.start(DATA);
        assertThat(second.ended()).isOne();
        assertThat(second.printed())
                .contains("Another Jiceng server (process %d) is using the data folder"
                        .formatted(child.process().pid()))
                .doesNotContain("WARN", "\tat ");
        assertThat(rounds()).isNotNull();
    }

    @Test
    void stopsTheDatabaseThatAKilledServerLeftBehind() throws Exception {
        execute("insert into kept values (1)");
        var leftOver = Postmaster.of(DATA.resolve("postgresql")).orElseThrow();
        kill(child.process().toHandle());
        assertThat(leftOver.process().isAlive()).isTrue();
        child = ServerChild.start(DATA).up();
        assertThat(child.printed())
                .contains("left its PostgreSQL (process %d) behind"
                        .formatted(leftOver.process().pid()));
        assertThat(rounds()).contains(1);
    }

    @Test
    void losesNothingWhenServerAndDatabaseAreKilled() throws Exception {
        execute("insert into kept values (2)");
        var database = Postmaster.of(DATA.resolve("postgresql")).orElseThrow().process();
        var workers = database.descendants().toList();
        kill(child.process().toHandle());
        kill(database);
        workers.forEach(ServerEndsTest::kill);
        assertThat(postmasterFile()).exists();
        child = ServerChild.start(DATA).up();
        assertThat(child.printed()).doesNotContain("behind");
        assertThat(rounds()).contains(2);
    }

    @Test
    void endsWithOneWhenItsDatabaseIsKilled() throws Exception {
        execute("insert into kept values (3)");
        var database = Postmaster.of(DATA.resolve("postgresql")).orElseThrow().process();
        database.destroyForcibly();
        assertThat(child.ended()).isOne();
        assertThat(child.printed())
                .containsOnlyOnce("The embedded PostgreSQL (process %d) has ended".formatted(database.pid()))
                .doesNotContain("\tat ");
        child = ServerChild.start(DATA).up();
        assertThat(rounds()).contains(3);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Path postmasterFile() {
        return DATA.resolve("postgresql").resolve("postmaster.pid");
    }

    private static void execute(String sql) throws IOException, SQLException {
        try (var connection = child.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> rounds() throws IOException, SQLException {
        try (var connection = child.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(array_agg(round), '{}') from kept")) {
            rows.next();
            return List.of((Integer[]) rows.getArray(1).getArray());
        }
    }
}
