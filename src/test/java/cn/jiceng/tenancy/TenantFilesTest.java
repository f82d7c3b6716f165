package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class TenantFilesTest {
    private static final String CITY = """
            name: 盘锦市
            level: CITY
            provinceCode: "21"
            divisionCode: "2111"
            """;
    private static final String DIVISIONS = """
            code,level,name
            2111,CITY,盘锦市
            211103,DISTRICT,兴隆台区
            211103001,STREET,振兴街道
            211103001001,COMMUNITY,𠮷林·社区
            """;

    private final Locale locale = Locale.getDefault();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeACity() throws IOException {
        write("panjin.yaml", CITY);
        write("panjin/divisions.csv", DIVISIONS);
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void aSoundFolderIsRead() {
        Tenant panjin = TenantFiles.read(folder).getFirst();
        assertThat(panjin.id()).isEqualTo("panjin");
        assertThat(TenantFiles.divisions(folder, panjin))
                .last()
                .isEqualTo(new DivisionRow("211103001001", DivisionLevel.COMMUNITY, "𠮷林·社区"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() throws IOException {
        write("panjin.yaml", "\uFEFF" + CITY.replace("\n", "\r\n"));
        write("panjin/divisions.csv", "\uFEFF" + DIVISIONS.replace("\n", "\r\n"));
        assertThat(TenantFiles.read(folder)).hasSize(1);
    }

    @Test
    void aDatabaseOfItsOwnIsNamedByUrl() throws IOException {
        write("panjin.yaml", CITY + "database:\n  url: jdbc:postgresql://db.example/panjin\n");
        assertThat(TenantFiles.read(folder).getFirst().database())
                .isEqualTo(new Tenant.Database("jdbc:postgresql://db.example/panjin"));
    }

    @Test
    void everythingWrongInAllFilesIsReportedAtOnce() throws IOException {
        write("panjin.yaml", CITY + """
                colour: red
                policy:
                  grid:
                    households:
                      min: 500
                      max: 300
                    minDedicated: "1"
                    patrolEveryDays: 0
                  property:
                    partyWeightMin: 110
                  volunteer:
                    stars: [300, 100]
                """);
        write("panjin/divisions.csv", DIVISIONS + "2111030021,STREET,新街道\n");
        write("qingdao.yaml", "name: 青岛市\n");
        assertThat(problems())
                .containsExactly(
                        "panjin.yaml line 5: colour is unknown; allowed are name, level, provinceCode,"
                                + " divisionCode, tiers, cities, database, policy",
                        "panjin.yaml line 9: policy.grid.households.min must not be over max",
                        "panjin.yaml line 11: policy.grid.minDedicated must be a whole number below 2147483648",
                        "panjin.yaml line 12: policy.grid.patrolEveryDays must be greater than or equal to 1",
                        "panjin.yaml line 14: policy.property.partyWeightMin must be less than or equal to 100",
                        "panjin.yaml line 16: policy.volunteer.stars must ascend",
                        "qingdao.yaml: divisionCode is required",
                        "qingdao.yaml: level is required",
                        "qingdao.yaml: provinceCode is required");
    }

    @Test
    void weightsSumToHundredAndPartiesWeighEnough() throws IOException {
        String weights =
                CITY + "policy:\n  property:\n    partyWeightMin: 90\n    weights: {streetParty: %d, owners: %d}\n";
        write("panjin.yaml", weights.formatted(90, 9));
        assertThat(problems()).containsExactly("panjin.yaml line 8: policy.property.weights must sum to 100, not 99");
        write("panjin.yaml", weights.formatted(89, 11));
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("weights must give the party organizations at least partyWeightMin, 90, not 89");
        write("panjin.yaml", weights.formatted(90, 10));
        assertThat(TenantFiles.read(folder)).hasSize(1);
    }

    @Test
    void aFaultyWeightIsReportedWithoutAFalseSum() throws IOException {
        write("panjin.yaml", CITY + "policy:\n  property:\n    weights: {streetParty: 90, owners: ten}\n");
        assertThat(problems())
                .containsExactly(
                        "panjin.yaml line 7: policy.property.weights.owners must be a whole number below 2147483648");
    }

    @Test
    void wrongTypesSayWhatIsAllowed() throws IOException {
        write("panjin.yaml", CITY.replace("\"2111\"", "2111").replace("CITY", "TOWN") + """
                cities: panjin
                tiers:
                  - name: 社区党组织
                    types: [COMMUNITY]
                policy:
                  grid: 5
                  organization:
                    committeeOver: 99999999999
                    generalBranchOver: 1.5
                  fundPerCommunity: many
                """);
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("panjin.yaml line 4: divisionCode must be text"))
                .anySatisfy(problem ->
                        assertThat(problem).endsWith("line 2: level must be one of PROVINCE, CITY, DISTRICT"))
                .anySatisfy(problem -> assertThat(problem).endsWith("line 5: cities must be a list"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("line 8: tiers[0].types[0] must be one of CITY_COMMITTEE, "))
                .anySatisfy(problem ->
                        assertThat(problem).contains("line 10: policy.grid must be a group of the keys households, "))
                .anySatisfy(problem ->
                        assertThat(problem).contains("line 12: policy.organization.committeeOver must be a whole"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("line 13: policy.organization.generalBranchOver must be a whole"))
                .anySatisfy(problem ->
                        assertThat(problem).endsWith("line 14: policy.fundPerCommunity must be a whole number"))
                .hasSize(8);
    }

    @Test
    void keysAreGivenOnceAndWithAValue() throws IOException {
        write("panjin.yaml", CITY + "policy:\n  wish:\n    showDays: 1\n    showDays: 2\n  grid:\n");
        assertThat(problems())
                .containsExactly(
                        "panjin.yaml line 8: policy.wish.showDays is given twice, first on line 7",
                        "panjin.yaml line 9: policy.grid has no value; leave the key out where it is unset");
    }

    @Test
    void whatIsNoYamlIsNamedWithItsLine() throws IOException {
        write("panjin.yaml", CITY + "policy: {wish: [}\n");
        assertThat(problems()).singleElement().asString().startsWith("panjin.yaml line 5: is not YAML: ");
        write("panjin.yaml", "- a list\n");
        assertThat(problems()).containsExactly("panjin.yaml: must be a group of keys");
        write("panjin.yaml", CITY + "---\n" + CITY);
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void emptyFilesAndOtherEncodingsAreRefused() throws IOException {
        write("panjin.yaml", "");
        write("qingdao.yaml", "# only a comment\n");
        Files.write(folder.resolve("dalian.yaml"), CITY.getBytes(Charset.forName("GB18030")));
        assertThat(problems())
                .containsExactly(
                        "dalian.yaml: is not UTF-8", "panjin.yaml: is empty", "qingdao.yaml: must be a group of keys");
        write("panjin.yaml", CITY);
        Files.write(folder.resolve("panjin/divisions.csv"), DIVISIONS.getBytes(Charset.forName("GB18030")));
        assertThat(problems()).contains("panjin/divisions.csv: is not UTF-8");
    }

    @Test
    void anIdIsTheNameOfTheFile() throws IOException {
        write("Pan_jin.yaml", CITY);
        write("panjin.yml", CITY);
        write("panjin.yaml", "id: other\n" + CITY);
        Files.createDirectory(folder.resolve("stray"));
        assertThat(problems())
                .containsExactly(
                        "Pan_jin.yaml: must be named <id>.yaml with an id like [a-z][a-z0-9-]{1,30}",
                        "panjin.yaml line 1: id is unknown: the name of the file is the id",
                        "panjin.yml: duplicates the tenant of panjin.yaml",
                        "stray: is the folder of no tenant: there is no stray.yaml");
    }

    @Test
    void codesOfATenantBelongTogether() throws IOException {
        write("panjin.yaml", CITY.replace("\"21\"", "\"37\""));
        assertThat(problems()).containsExactly("panjin.yaml line 4: divisionCode must begin with the provinceCode");
        write("panjin.yaml", CITY.replace("2111", "211103"));
        assertThat(problems()).containsExactly("panjin.yaml line 4: divisionCode must have 4 digits at level CITY");
    }

    @Test
    void aProvinceNamesCitiesThatExist() throws IOException {
        String province = "name: 辽宁省\nlevel: PROVINCE\nprovinceCode: \"21\"\ndivisionCode: \"21\"\n";
        write("liaoning.yaml", province + "cities: [panjin, atlantis, liaoning]\n");
        assertThat(problems())
                .containsExactly(
                        "liaoning.yaml: cities[1] names the unknown city atlantis; there is no atlantis.yaml",
                        "liaoning.yaml: cities[2] names liaoning, which is a province");
        write("liaoning.yaml", province);
        assertThat(problems()).containsExactly("liaoning.yaml: cities must name the cities of the province");
        write("liaoning.yaml", province + "cities: [panjin, panjin]\n");
        assertThat(problems()).containsExactly("liaoning.yaml line 5: cities names a city twice");
        write("liaoning.yaml", province.replace("21", "37") + "cities: [panjin]\n");
        assertThat(problems()).containsExactly("liaoning.yaml: cities[0] names panjin of the province 21");
    }

    @Test
    void aCityHasNoCities() throws IOException {
        write("panjin.yaml", CITY + "cities: [panjin]\n");
        assertThat(problems()).containsExactly("panjin.yaml line 5: cities is for a PROVINCE only");
    }

    @Test
    void divisionsThatDoNotNestAreRefused() throws IOException {
        write("panjin/divisions.csv", DIVISIONS + """
                211103001001,COMMUNITY,又一社区
                211109001,STREET,无区街道
                21110300,STREET,短街道
                21,PROVINCE,辽宁省
                211103002,STREET,
                211103002,STREET,"新,街道"
                """);
        assertThat(problems())
                .containsExactly(
                        "panjin/divisions.csv line 6: repeats the code 211103001001 of line 5",
                        "panjin/divisions.csv line 7: has the code 211109001, but there is no row for its parent 211109",
                        "panjin/divisions.csv line 8: must have a code of 9 digits at level STREET, not 21110300",
                        "panjin/divisions.csv line 9: has the level PROVINCE; allowed are CITY, DISTRICT, STREET,"
                                + " COMMUNITY",
                        "panjin/divisions.csv line 10: must have a code, a level and a name, separated by commas",
                        "panjin/divisions.csv line 11: must have a code, a level and a name, separated by commas");
    }

    @Test
    void divisionsNeedTheirHeaderAndTheirRoot() throws IOException {
        write("panjin/divisions.csv", "code;level;name\n");
        assertThat(problems())
                .containsExactly(
                        "panjin/divisions.csv: must have a row 2111,CITY",
                        "panjin/divisions.csv line 1: must be code,level,name");
        Files.delete(folder.resolve("panjin/divisions.csv"));
        assertThat(problems()).containsExactly("panjin/divisions.csv: is missing");
    }

    @Test
    void aDivisionBelongsToOneTenant() throws IOException {
        write("qingdao.yaml", CITY);
        write("qingdao/divisions.csv", DIVISIONS);
        assertThat(problems()).containsExactly("qingdao/divisions.csv: has the division 2111, which panjin has too");
    }

    @Test
    void aFolderWithoutTenantsIsRefused() throws IOException {
        folder = Files.createDirectory(folder.resolve("empty"));
        assertThat(problems()).containsExactly(folder + ": has no file <tenant>.yaml");
        folder = folder.resolve("absent");
        assertThat(problems()).startsWith(folder + ": is no folder");
    }

    @Test
    void aFileFullOfProblemsDoesNotFloodTheScreen() throws IOException {
        write("panjin/divisions.csv", DIVISIONS + "broken\n".repeat(60));
        assertThat(problems()).hasSize(60);
        assertThat(failure()).message().hasLineCount(52).endsWith("and 10 more");
    }

    @Test
    void messagesAreEnglishWhateverTheMachineSpeaks() throws IOException {
        Locale.setDefault(Locale.CHINA);
        write("panjin.yaml", CITY.replace("盘锦市", "' '"));
        assertThat(problems()).containsExactly("panjin.yaml line 1: name must not be blank");
    }

    @Test
    void theStartEndsWithAPlainExplanation() throws IOException {
        write("panjin.yaml", CITY + "colour: red\n");
        var failure = new IllegalStateException(failure());
        FailureAnalysis analysis = Objects.requireNonNull(new InvalidTenantFilesAnalyzer().analyze(failure));
        assertThat(analysis.getDescription())
                .contains("panjin.yaml line 5: colour is unknown; allowed are name, level");
        assertThat(analysis.getAction()).contains("tenant.schema.json");
    }

    private List<String> problems() {
        return failure().problems().stream().map(TenantProblem::toString).toList();
    }

    private InvalidTenantFilesException failure() {
        return assertThatExceptionOfType(InvalidTenantFilesException.class)
                .isThrownBy(() -> TenantFiles.read(folder))
                .actual();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
