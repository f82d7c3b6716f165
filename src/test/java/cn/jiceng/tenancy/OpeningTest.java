package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.platform.database.MasterKeys;
import cn.jiceng.platform.database.StartRefused;
import cn.jiceng.platform.database.TestDatabase;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Servers that open tiny cities, one after the other or at once, and what each finds changed. */
@ExtendWith(OutputCaptureExtension.class)
class OpeningTest {
    private static final MasterKey KEY = TestDatabase.masterKey(1);

    @TempDir
    private Path folder;

    private Cities cities;
    private DatabaseServer database;

    @BeforeEach
    void twoCities() throws IOException {
        cities = new Cities(folder).city("opening-a", 81).city("opening-b", 82);
        database = TestDatabase.create("opening");
    }

    private OpenedServer start() {
        return OpenedServer.start(database, KEY, cities);
    }

    private void admin(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A role that may not log in cannot have been used. */
    @Test
    void openingUnchangedCitiesRunsNoStepAndConnectsAsNoneOfTheirRoles() throws SQLException {
        try (var first = start()) {
            assertThat(first.worked()).containsExactly("opening-a", "opening-b");
        }
        admin("alter role \"jiceng_opening-a_server\" nologin", "alter role \"jiceng_opening-a_owner\" nologin");
        try (var second = start()) {
            assertThat(second.worked()).isEmpty();
            assertThat(second.tenants().isOpen("opening-a")).isTrue();
            assertThat(second.connections("opening-a")).isZero();
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> second.read("opening-a", "select code from division"));
        } finally {
            admin("alter role \"jiceng_opening-a_server\" login", "alter role \"jiceng_opening-a_owner\" login");
        }
    }

    @Test
    void aChangedPolicyIsANewVersionFromThenOn() throws IOException {
        Instant between;
        try (var first = start()) {
            assertThat(version(first, null)).isEqualTo(1);
            between = Instant.now();
        }
        cities.city("opening-a", 81, "policy: {grid: {patrolEveryDays: 2}}");
        try (var second = start()) {
            assertThat(version(second, between)).isEqualTo(1);
            assertThat(version(second, null)).isEqualTo(2);
            assertThat(second.in(
                            "opening-a",
                            () -> second.controller().policy(second.tenants().current(), Instant.EPOCH)))
                    .isNull();
            assertThat(second.read("opening-b", "select version::text from policy_version"))
                    .containsExactly("1");
        }
        cities.city("opening-a", 81);
        try (var third = start()) {
            assertThat(version(third, null))
                    .as("back to the old text is a version too")
                    .isEqualTo(3);
        }
    }

    private static int version(OpenedServer server, @Nullable Instant at) {
        TenantPolicy policy = server.in(
                "opening-a", () -> server.controller().policy(server.tenants().current(), at));
        assertThat(policy).isNotNull();
        return policy.version();
    }

    @Test
    void aChangedListOfDivisionsAddsRenamesClosesAndReopensAndTouchesNothingElse() throws IOException {
        String state = """
                select concat_ws(' ', code, name, version, case when valid_to is null then 'open' else 'closed' end)
                from division order by code
                """;
        try (var first = start()) {
            assertThat(first.read("opening-a", state)).containsExactly("2181 opening-a市 0 open", "218101 一区 0 open");
        }
        cities.divisions("opening-a", "2181,CITY,opening-a市", "218102,DISTRICT,二区");
        try (var second = start()) {
            assertThat(second.read("opening-a", state))
                    .containsExactly("2181 opening-a市 0 open", "218101 一区 1 closed", "218102 二区 0 open");
        }
        cities.divisions("opening-a", "2181,CITY,opening-a市", "218101,DISTRICT,一区", "218102,DISTRICT,新二区");
        try (var third = start()) {
            assertThat(third.read("opening-a", state))
                    .containsExactly("2181 opening-a市 0 open", "218101 一区 2 open", "218102 新二区 1 open");
            assertThat(third.read("opening-b", state)).allMatch(row -> row.endsWith(" 0 open"));
        }
    }

    /** What the city changed by itself: 218101 became 218109, and the root has a name of its own. */
    @Test
    void aListThatDoesNotKnowOfAMergerYetUndoesNothingOfIt(CapturedOutput log) throws IOException, SQLException {
        start().close();
        String division = "\"tenant_opening-a\".division";
        admin(
                """
                insert into %1$s (id, version, created_at, updated_at, code, level, name, pinyin, parent_id, valid_from)
                select gen_random_uuid(), 0, now(), now(), '218109', 'DISTRICT', '九区', 'jiu qu', parent_id, now()
                from %1$s where code = '218101'""".formatted(division),
                """
                insert into "tenant_opening-a".division_succession
                select gen_random_uuid(), 0, now(), now(), p.id, s.id from %1$s p, %1$s s
                where p.code = '218101' and s.code = '218109'""".formatted(division),
                "update %s set valid_to = now() where code = '218101'".formatted(division),
                "update %s set name = '新市' where code = '2181'".formatted(division));
        cities.divisions(
                "opening-a",
                "2181,CITY,opening-a市",
                "218101,DISTRICT,新一区",
                "218101001,STREET,新街道",
                "218101001001,COMMUNITY,新社区",
                "218102,DISTRICT,二区");
        try (var server = start()) {
            assertThat(log.getOut())
                    .contains(
                            "3 divisions; left out, to be listed in what took the place of their division: 218101001 新街道 (218109), 218101001001 新社区");
            assertThat(server.read("opening-a", """
                            select concat_ws(' ', code, name, case when valid_to is null then 'open' else 'closed' end)
                            from division order by code"""))
                    .containsExactly("2181 新市 open", "218101 一区 closed", "218102 二区 open", "218109 九区 open");
        }
    }

    @Test
    void aCityWhoseMigrationFailsStaysClosedUntilAStartAtWhichItSucceeds() throws SQLException {
        blockMigration();
        try (var server = start()) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> server.tenants().require("opening-a"))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.TENANT_UNAVAILABLE));
            assertThat(server.read("opening-b", "select code from division")).hasSize(2);
        }
        unblockMigration();
        try (var server = start()) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.worked()).containsExactly("opening-a");
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
        }
    }

    @Test
    void aClosedCityOpensAsSoonAsItCanWithoutAnotherStart() throws SQLException {
        blockMigration();
        try (var server = start()) {
            assertThat(server.tenants().isOpen("opening-a")).isFalse();
            assertThat(server.worked()).containsExactly("opening-b");
            unblockMigration();
            await().atMost(Duration.ofSeconds(20)).until(() -> server.tenants().isOpen("opening-a"));
            assertThat(server.exitCode()).isZero();
            assertThat(server.worked()).containsExactly("opening-b", "opening-a");
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
        }
    }

    /** The schema is there, and is not the owner's to build in. */
    private void blockMigration() throws SQLException {
        admin("create schema \"tenant_opening-a\"");
    }

    private void unblockMigration() throws SQLException {
        admin("alter schema \"tenant_opening-a\" owner to \"jiceng_opening-a_owner\"");
    }

    @Test
    void aCityLivesOnAServerOfItsOwnWhileAnothersIsDown() throws IOException {
        DatabaseServer own = TestDatabase.create("opening-own");
        cities.city("opening-a", 81, "database: {url: '%s'}".formatted(own.url()));
        cities.city("opening-b", 82, "database: {url: 'jdbc:postgresql://127.0.0.1:1/none'}");
        cities.city("opening-c", 83);
        try (var server = start()) {
            assertThat(server.read("opening-a", "select current_database()")).containsExactly("opening-own");
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
            assertThat(server.read("opening-c", "select current_database()")).containsExactly("opening");
            assertThat(server.tenants().isOpen("opening-b")).isFalse();
            assertThat(server.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseOfACitysOwnIsCheckedBeforeAnythingIsWrittenToIt(CapturedOutput log) throws IOException, SQLException {
        admin(
                "create database \"opening-own\" template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'");
        String url = database.url().replaceFirst("/[^/]*$", "/opening-own");
        cities.city("opening-a", 81, "database: {url: '%s'}".formatted(url));
        try (var server = start()) {
            assertThat(server.tenants().isOpen("opening-a")).isFalse();
            assertThat(server.tenants().isOpen("opening-b")).isTrue();
            assertThat(log.getOut())
                    .contains("opening-own is not encoded in UTF8.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aCityThatMovesToAnotherServerIsOpenedThereAnew() throws IOException {
        start().close();
        DatabaseServer own = TestDatabase.create("opening-own");
        cities.city("opening-a", 81, "database: {url: '%s'}".formatted(own.url()));
        try (var server = start()) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
        }
    }

    @Test
    void twoServersThatStartAtOnceDoTheWorkOnce() {
        var starts = List.of(CompletableFuture.supplyAsync(this::start), CompletableFuture.supplyAsync(this::start));
        try (var one = starts.get(0).join();
                var two = starts.get(1).join()) {
            assertThat(one.worked().size() + two.worked().size()).isEqualTo(2);
            for (var server : List.of(one, two)) {
                assertThat(server.exitCode()).isZero();
                assertThat(server.read("opening-a", "select version::text from policy_version"))
                        .containsExactly("1");
                assertThat(server.read("opening-b", "select code from division"))
                        .hasSize(2);
            }
        }
    }

    @Test
    void whoHasToWaitForAnotherServerSaysForWhich(CapturedOutput log) throws SQLException {
        start().close();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var other = connection.createStatement()) {
            other.execute("select pg_advisory_lock(" + 0x6a6963656e67L + ")");
            var waiting = CompletableFuture.supplyAsync(this::start);
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            await().until(() -> log.getOut().contains("(process %d of the database".formatted(process)));
            assertThat(waiting).isNotDone();
            other.execute("select pg_advisory_unlock(" + 0x6a6963656e67L + ")");
            waiting.join().close();
        }
    }

    @Test
    void aRemovedTenantIsUnknownAndItsDataStays() throws IOException {
        start().close();
        cities.remove("opening-a");
        try (var server = start()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> server.tenants().require("opening-a"))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.TENANT_UNKNOWN));
        }
        cities.city("opening-a", 81);
        try (var server = start()) {
            assertThat(server.worked()).isEmpty();
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
        }
    }

    @Test
    void aRotatedMasterKeySetsEveryPasswordAgain() {
        start().close();
        try (var server = OpenedServer.start(database, TestDatabase.masterKey(2), cities)) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
            assertThat(server.worked()).isEmpty();
        }
        assertRefused(KEY, "needs the master key of version 2");
    }

    /** Roles belong to all databases of a cluster. */
    @Test
    void twoDatabasesOfOneClusterLeaveEachOthersRolesAlone(CapturedOutput log) {
        start().close();
        DatabaseServer another = TestDatabase.create("opening-another");
        try (var server = OpenedServer.start(another, TestDatabase.masterKey(2), cities)) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(log.getOut())
                    .contains("The role jiceng_opening-a_owner is there already and belongs to another Jiceng database")
                    .doesNotContain("\tat ");
        }
        try (var server = start()) {
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
        }
    }

    @Test
    void aRoleThatNobodyHasRecordedIsLeftAlone(CapturedOutput log) throws SQLException {
        admin("create role \"jiceng_opening-a_server\" login");
        try (var server = start()) {
            assertThat(server.tenants().isOpen("opening-a")).isFalse();
            assertThat(log.getOut()).contains("drop role \"jiceng_opening-a_server\";");
        }
    }

    @Test
    void aCityThatMovesIsNoReasonToTakeRolesThatNobodyHasMarked() throws IOException, SQLException {
        start().close();
        admin("comment on role \"jiceng_opening-a_owner\" is null");
        cities.city(
                "opening-a",
                81,
                "database: {url: '%s'}"
                        .formatted(TestDatabase.create("opening-own").url()));
        try (var server = start()) {
            assertThat(server.tenants().isOpen("opening-a")).isFalse();
        }
    }

    @Test
    void rolesOfAVersionThatMarkedNoneAreKnownByTheRecordOfTheirOpening() throws SQLException {
        start().close();
        for (String role : List.of("owner", "server", "province")) {
            admin("comment on role \"jiceng_opening-a_%s\" is null".formatted(role));
        }
        try (var server = OpenedServer.start(database, TestDatabase.masterKey(2), cities)) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
        }
    }

    @Test
    void aPasswordThatTheDatabaseRefusesIsSetAgainAtTheNextOpening() throws SQLException {
        start().close();
        admin("alter role \"jiceng_opening-a_server\" password 'changed'");
        try (var server = start()) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> server.read("opening-a", "select code from division"));
        }
        try (var server = start()) {
            assertThat(server.read("opening-a", "select code from division")).hasSize(2);
        }
    }

    @Test
    void anotherKeyOfAKnownVersionStopsTheStart() {
        start().close();
        assertRefused(MasterKeys.of("another secret"), "JICENG_MASTER_KEY holds another key of version 1");
        start().close();
    }

    @Test
    void theKeyBeforeIsNeededAsLongAsASigningKeyIsSealedWithIt() throws SQLException {
        start().close();
        admin("insert into control.signing_key (kid, sealed, master_key_version) values ('k', 'sealed', 1)");
        assertRefused(TestDatabase.masterKey(2), "needs the master key of version 1");
        OpenedServer.start(database, TestDatabase.masterKey(2, 1), cities).close();
        admin("update control.signing_key set master_key_version = 2");
        OpenedServer.start(database, TestDatabase.masterKey(2), cities).close();
    }

    private void assertRefused(MasterKey key, String message) {
        assertThatThrownBy(() -> OpenedServer.start(database, key, cities))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(message);
    }
}
