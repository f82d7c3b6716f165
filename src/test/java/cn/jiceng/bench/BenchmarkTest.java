package cn.jiceng.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jiceng.platform.graphql.NodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the packaged server on an empty data folder with all tenants, and prints a table. */
@Tag("bench")
@TestMethodOrder(OrderAnnotation.class)
class BenchmarkTest {
    private static final byte[] HELLO =
            RawClient.post("/graphql", "application/json", "X-Bench: 1", "{\"query\":\"{__typename}\"}");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STREET = """
            query Street($code: String!) {
              division(code: $code) { code name level children(first: 100) { nodes { code name kind } } }
            }""";
    private static final String COMMUNITY = """
            query Community($code: String!) {
              division(code: $code) { code name
                grids(first: 20) { nodes { code state households leader { leaderRole startedOn person { id } } } }%s }
              organizations(filter: {area: {eq: $code}}) { nodes { code name type form state totalMembers } }
            }""";
    private static final String WISHES =
            " wishes(first: 20) { nodes { number title category state claimantKind claim { kind claimedOn } } }";
    private static final String PATROL = """
            mutation Patrol($id: ID!, $worker: ID!, $day: Date!) {
              gridRecordPatrol(id: $id, input: {workerId: $worker, patrolledOn: $day, findings: "井盖破损，已报修"}) {
                patrol { patrolledOn findings } userErrors { code } }
            }""";
    private static final String PERSONS = """
            query Persons($area: String!) {
              persons(first: 100, filter: {area: {startsWith: $area}}) { nodes { id name phone } }
            }""";
    /** What comes nearest to the page with wishes. */
    private static final String POSTGRAPHILE = """
            query Community($code: String!) {
              divisionByCode(code: $code) { code name }
              allGrids(first: 20, condition: {area: $code}, orderBy: [CODE_ASC]) { nodes { code state households
                gridAssignmentsByGridId(first: 1) { nodes { leaderRole startedOn personByPersonId { id } } } } }
              allOrganizations(first: 20, condition: {area: $code}, orderBy: [CODE_ASC]) { nodes {
                code name type form state totalMembers } }
              allWishes(first: 20, condition: {area: $code}, orderBy: [NUMBER_ASC]) { nodes {
                number title category state claimantKind wishClaimsByWishId(first: 1) { nodes { kind claimedOn } } } }
            }""";

    private static final String TODAY = LocalDate.now().toString();
    private static final int LATER_STARTS = 3;

    @TempDir
    private static Path data;

    @TempDir
    private static Path installation;

    private static int databasePort;
    private static final Report report = new Report();

    /** As README does it for production. */
    @BeforeAll
    static void installs() throws Exception {
        databasePort = ServerProcess.freePort();
        ServerProcess.run(List.of(
                "-Djarmode=tools",
                "-jar",
                "target/jiceng.jar",
                "extract",
                "--force",
                "--destination",
                installation.toString()));
    }

    @AfterAll
    static void printsTheTable() throws IOException {
        report.publish();
    }

    private static ServerProcess jiceng(String... options) throws IOException, InterruptedException {
        return ServerProcess.start(program(options), HELLO);
    }

    private static List<String> program(String... options) {
        List<String> program = new ArrayList<>(List.of(options));
        program.addAll(List.of(
                "-jar",
                installation.resolve("jiceng.jar").toString(),
                "--jiceng.data=" + data,
                "--jiceng.database.embedded-port=" + databasePort));
        return program;
    }

    private static String classCache(String option) {
        return "-XX:" + option + '=' + installation.resolve("jiceng.aot");
    }

    @Test
    @Order(1)
    void startsTheFirstTimeAndLater() throws Exception {
        try (var server = jiceng()) {
            report.start(
                    "First start, 18 cities and Liaoning, demo data at 0.1",
                    Duration.ofSeconds(60),
                    List.of(server.startTime()));
            report.figure(
                    "First start: processor time of the JVM, s", "%.1f", List.of(seconds(server.processorTime())));
            report.heap("Heap after the first start, -Xmx512m, after a full collection", server.heapInUse());
        }
        reportLaterStarts("Later start without a class cache");
        List<String> training = program(classCache("AOTCacheOutput"));
        training.add("--migrate");
        ServerProcess.run(training);
        reportLaterStarts("Later start", classCache("AOTCache"));
    }

    private static void reportLaterStarts(String name, String... options) throws Exception {
        List<Duration> starts = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < LATER_STARTS; i++) {
            try (var server = jiceng(options)) {
                starts.add(server.startTime());
                processor.add(seconds(server.processorTime()));
            }
        }
        report.start(name, Duration.ofSeconds(12), starts);
        report.figure(name + ": processor time of the JVM, s", "%.1f", processor);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    @Test
    @Order(2)
    void answersAStreetWithItsCommunities() throws Exception {
        try (var server = jiceng()) {
            List<String> streets = streets();
            try (var plain = plain(RawClient.get("/street/" + streets.getFirst()))) {
                compare(server, plain, streets);
            }
            report.heap("Heap after all these calls, after a full collection", server.heapInUse());
        }
    }

    private static void compare(ServerProcess server, ServerProcess plain, List<String> streets) throws Exception {
        var reference = new Contender(
                "One SQL, plain Spring MVC", plain, requests(streets, code -> RawClient.get("/street/" + code)));
        var holder = new Contender(
                "Jiceng with a token",
                server,
                requests(
                        streets,
                        asking("Authorization: Bearer "
                                + BenchCity.of(server, "panjin.partner").token())));
        var guest = new Contender("Jiceng without a token", server, requests(streets, asking("X-Tenant: panjin")));
        List<JsonNode> answers = reference.answers();
        assertThat(answers).isNotEmpty().allSatisfy(BenchmarkTest::hasCommunities);
        assertThat(holder.answers()).isEqualTo(answers);
        assertThat(guest.answers()).isEqualTo(answers);
        new Comparison(List.of(reference, holder, guest), 0.5, report).run();
    }

    @Test
    @Order(3)
    void answersACommunityWithItsOrganizationsAndGrids() throws Exception {
        try (var server = jiceng()) {
            var city = BenchCity.of(server, "panjin.city-admin");
            compare("Community", "/community/", COMMUNITY.formatted(""), "grids", city, city.communities());
        }
    }

    @Test
    @Order(3)
    void answersACommunityWithItsWishes() throws Exception {
        try (var server = jiceng()) {
            var city = BenchCity.of(server, "panjin.city-admin");
            List<String> communities = city.communities();
            city.wish(communities, BenchCity.of(server, "panjin.district-admin"));
            compare("Community with wishes", "/wishes/", COMMUNITY.formatted(WISHES), "wishes", city, communities);
        }
    }

    @Test
    @Order(7)
    void answersACommunityFasterThanPostGraphile(@TempDir Path folder) throws Exception {
        assumeTrue(PostGraphile.isInstallable(), "no npm here: PostGraphile is not compared");
        var postGraphile = PostGraphile.install(folder);
        try (var server = jiceng()) {
            var city = BenchCity.of(server, "panjin.city-admin");
            List<String> communities = city.communities();
            city.wish(communities, BenchCity.of(server, "panjin.district-admin"));
            String url = "postgres://postgres:%s@127.0.0.1:%d/jiceng".formatted(databasePassword(), databasePort);
            try (var peer = postGraphile.serve(url, "tenant_panjin", HELLO)) {
                var reference = new Contender(
                        "PostGraphile 5: community with wishes",
                        peer,
                        requests(communities, code -> city.request(POSTGRAPHILE, Map.of("code", code))));
                var holder = new Contender(
                        "Jiceng with a token: community with wishes",
                        server,
                        requests(communities, code -> city.request(COMMUNITY.formatted(WISHES), Map.of("code", code))));
                assertThat(reference.answers())
                        .allSatisfy(answer ->
                                assertThat(answer.at("/data/allWishes/nodes")).hasSize(20));
                assertThat(holder.answers())
                        .allSatisfy(answer -> assertThat(answer.at("/data/division/wishes/nodes"))
                                .hasSize(20));
                new Comparison(List.of(reference, holder), 1.5, report).run();
            }
        }
    }

    /** @param list of which each community has twenty */
    private static void compare(
            String name, String path, String query, String list, BenchCity city, List<String> communities)
            throws Exception {
        try (var plain = plain(RawClient.get(path + communities.getFirst()))) {
            var reference = new Contender(
                    name + ": one SQL, plain Spring MVC",
                    plain,
                    requests(communities, code -> RawClient.get(path + code)));
            var holder = new Contender(
                    name + ": Jiceng with a token",
                    city.server(),
                    requests(communities, code -> city.request(query, Map.of("code", code))));
            List<JsonNode> answers = reference.answers();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.at("/data/division/%s/nodes".formatted(list)))
                            .hasSize(20));
            assertThat(holder.answers()).isEqualTo(answers);
            new Comparison(List.of(reference, holder), 0.45, report).run();
        }
    }

    @Test
    @Order(4)
    void recordsPatrols() throws Exception {
        try (var server = jiceng()) {
            var city = BenchCity.of(server, "panjin.city-admin");
            List<BenchCity.Beat> beats = city.beats();
            try (var plain = plain(patrol(beats.getFirst()))) {
                var reference = new Contender(
                        "Patrol: the same SQL, plain Spring MVC",
                        plain,
                        beats.stream().map(BenchmarkTest::patrol).toList());
                var holder = new Contender(
                        "Patrol: Jiceng with a token",
                        server,
                        beats.stream()
                                .map(beat -> city.request(
                                        PATROL, Map.of("id", beat.grid(), "worker", beat.worker(), "day", TODAY)))
                                .toList());
                List<JsonNode> answers = reference.answers();
                assertThat(holder.answers()).isEqualTo(answers);
                new Comparison(List.of(reference, holder), 0.5, report).run();
            }
        }
    }

    /** Whoever has checked in is forgotten before each round, for a repeat writes nothing. */
    @Test
    @Order(5)
    void checksMembersIn() throws Exception {
        try (var server = jiceng()) {
            var city = BenchCity.of(server, "panjin.city-admin");
            var attendance = Attendance.in(city, LocalDate.now());
            List<byte[]> plainly = attendance.byPlainSql();
            try (var plain = plain(plainly.getFirst())) {
                var reference = new Contender(
                        "Check-in: the same SQL, plain Spring MVC", plain, plainly, BenchmarkTest::forgetCheckIns);
                var holder = new Contender(
                        "Check-in: Jiceng with a token",
                        server,
                        attendance.byGraphQl(city),
                        BenchmarkTest::forgetCheckIns);
                assertThat(holder.answer()).isEqualTo(reference.answer());
                new Comparison(List.of(reference, holder), 0.5, report).run();
            }
        }
    }

    @Test
    @Order(6)
    void listsPersonsWithMaskedNamesAndPhones() throws Exception {
        try (var server = jiceng()) {
            var city = BenchCity.of(server, "panjin.city-admin");
            List<String> areas = codes("""
                    select left(area, n) from person, (values (4), (6), (9)) levels (n)
                    group by 1 having count(*) >= 100 order by 1""");
            try (var plain = plain(RawClient.get("/persons/" + areas.getFirst()))) {
                var reference = new Contender(
                        "Persons: the same SQL without decryption, plain Spring MVC",
                        plain,
                        requests(areas, code -> RawClient.get("/persons/" + code)));
                var holder = new Contender(
                        "Persons: Jiceng with a token",
                        server,
                        requests(areas, code -> city.request(PERSONS, Map.of("area", code))));
                List<JsonNode> answers = holder.answers();
                assertThat(answers).allSatisfy(BenchmarkTest::isMasked);
                assertThat(ids(answers)).isEqualTo(ids(reference.answers()));
                new Comparison(List.of(reference, holder), 0.6, report).run();
            }
        }
    }

    private static void forgetCheckIns() {
        try (var connection = DriverManager.getConnection(databaseUrl(), "postgres", databasePassword());
                var statement = connection.createStatement()) {
            statement.execute("truncate check_in");
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void isMasked(JsonNode answer) {
        assertThat(answer.at("/data/persons/nodes")).hasSize(100).allSatisfy(person -> {
            assertThat(person.path("name").asString()).isEqualTo("演**");
            assertThat(person.path("phone").asString()).startsWith("199****");
        });
    }

    private static List<List<String>> ids(List<JsonNode> answers) {
        return answers.stream().map(answer -> answer.findValuesAsString("id")).toList();
    }

    private static byte[] patrol(BenchCity.Beat beat) {
        var input = new PlainPatrols.Input(
                NodeId.parse(beat.grid()).uuid(), NodeId.parse(beat.worker()).uuid(), TODAY, "井盖破损，已报修");
        return RawClient.post("/patrol", "application/json", "X-Bench: 1", JSON.writeValueAsString(input));
    }

    private static void hasCommunities(JsonNode answer) {
        assertThat(answer.at("/data/division/children/nodes")).isNotEmpty();
    }

    private static ServerProcess plain(byte[] probe) throws IOException, InterruptedException {
        return ServerProcess.start(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainServer.class.getName(),
                        "--spring.config.name=plain",
                        "--spring.profiles.active=plain",
                        "--spring.threads.virtual.enabled=true",
                        "--server.tomcat.max-keep-alive-requests=-1",
                        "--logging.level.root=warn",
                        "--plain.url=" + databaseUrl(),
                        "--plain.password=" + databasePassword()),
                probe);
    }

    private static String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/jiceng?currentSchema=tenant_panjin".formatted(databasePort);
    }

    private static String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres-password")).strip();
    }

    private static List<String> streets() throws IOException, SQLException {
        return codes("select code from division where level = 'STREET' order by code");
    }

    private static List<String> codes(String sql) throws IOException, SQLException {
        List<String> codes = new ArrayList<>();
        try (var connection = DriverManager.getConnection(databaseUrl(), "postgres", databasePassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private static List<byte[]> requests(List<String> streets, Function<String, byte[]> request) {
        return streets.stream().map(request).toList();
    }

    private static Function<String, byte[]> asking(String header) {
        return code -> RawClient.post(
                "/graphql",
                "application/json",
                header,
                JSON.writeValueAsString(Map.of("query", STREET, "variables", Map.of("code", code))));
    }
}
