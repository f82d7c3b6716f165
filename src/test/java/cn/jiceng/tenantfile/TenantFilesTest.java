package cn.jiceng.tenantfile;

import static cn.jiceng.tenantfile.TenantFolder.CITY;
import static cn.jiceng.tenantfile.TenantFolder.DIVISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class TenantFilesTest {
    private final Locale locale = Locale.getDefault();

    private final TenantFolder folder;

    TenantFilesTest(@TempDir Path path) throws IOException {
        folder = TenantFolder.withOneCity(path);
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void aSoundFolderIsRead() {
        Tenant panjin = folder.read().getFirst();
        assertThat(panjin.id()).isEqualTo("panjin");
        assertThat(TenantFiles.divisions(folder.path(), panjin))
                .last()
                .isEqualTo(new DivisionRow("211103001001", DivisionLevel.COMMUNITY, "𠮷林·社区"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() throws IOException {
        folder.write("panjin.yaml", "\uFEFF" + CITY.replace("\n", "\r\n"));
        folder.write("panjin/divisions.csv", "\uFEFF" + DIVISIONS.replace("\n", "\r\n"));
        assertThat(folder.read()).hasSize(1);
    }

    @Test
    void aDatabaseOfItsOwnIsNamedByUrl() throws IOException {
        folder.write("panjin.yaml", CITY + "database:\n  url: jdbc:postgresql://db.example/panjin\n");
        assertThat(folder.read().getFirst().database())
                .isEqualTo(new Tenant.Database("jdbc:postgresql://db.example/panjin"));
    }

    @Test
    void originsAndIssuersOfTheTenantsOwnAreRead() throws IOException {
        folder.write("panjin.yaml", CITY + """
                origins: [https://portal.example]
                issuers:
                  - issuer: https://id.example
                    audience: jiceng
                    claims: {roles: realm.groups}
                    roles: [{value: clerk, role: STREET_ADMIN}]
                """);
        Tenant panjin = folder.read().getFirst();
        assertThat(panjin.origins()).containsExactly("https://portal.example");
        assertThat(panjin.issuers().getFirst().claims().roles()).isEqualTo("realm.groups");
        assertThat(panjin.issuers().getFirst().roles()).containsExactly(new Issuer.RoleValue("clerk", "STREET_ADMIN"));
    }

    @Test
    void whatIsWrongWithAnIssuerIsReportedAtItsKey() throws IOException {
        folder.write("panjin.yaml", CITY + """
                origins: [portal.example]
                issuers:
                  - issuer: ftp://id.example
                    jwksUri: http://id.example/keys
                    roles: [{value: clerk, role: clerk}]
                """);
        assertThat(folder.problems())
                .anyMatch(problem -> problem.startsWith("panjin.yaml line 5: origins[0] must match"))
                .anyMatch(problem -> problem.contains("issuers[0].issuer must match"))
                .anyMatch(problem -> problem.contains("issuers[0].audience must not be blank"))
                .anyMatch(problem -> problem.contains("issuers[0].jwksUri must match"))
                .anyMatch(problem -> problem.contains("issuers[0].roles[0].role must match"));
    }

    /** Otherwise a token of it could be for either of them. */
    @Test
    void anIssuerOfTwoTenantsNeedsAClaimThatTellsThem() throws IOException {
        String issuer = "issuers: [{issuer: 'https://id.example', audience: jiceng%s}]\n";
        folder.write("panjin.yaml", CITY + issuer.formatted(""));
        folder.write("other.yaml", CITY.replace("2111", "2112") + issuer.formatted(", claims: {tenant: city}"));
        folder.write("other/divisions.csv", "code,level,name\n2112,CITY,别市\n");
        assertThat(folder.problems())
                .containsExactly(
                        "panjin.yaml line 5: issuers[0].claims.tenant is required: other names the same issuer");
    }

    @Test
    void everythingWrongInAllFilesIsReportedAtOnce() throws IOException {
        folder.write("panjin.yaml", CITY + """
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
        folder.write("panjin/divisions.csv", DIVISIONS + "2111030021,STREET,新街道\n");
        folder.write("qingdao.yaml", "name: 青岛市\n");
        assertThat(folder.problems())
                .containsExactly(
                        "panjin.yaml line 5: colour is unknown; allowed are name, level, provinceCode,"
                                + " divisionCode, cities, database, origins, issuers, policy",
                        "panjin.yaml line 9: policy.grid.households.min must not be over max",
                        "panjin.yaml line 11: policy.grid.minDedicated must be a whole number below 2147483648",
                        "panjin.yaml line 12: policy.grid.patrolEveryDays must be greater than or equal to 1",
                        "panjin.yaml line 14: policy.property.partyWeightMin must be less than or equal to 100",
                        "panjin.yaml line 16: policy.volunteer.stars must ascend",
                        "panjin/divisions.csv line 6: must have a code of 9 digits at level STREET, not 2111030021",
                        "qingdao.yaml: divisionCode is required",
                        "qingdao.yaml: level is required",
                        "qingdao.yaml: provinceCode is required");
    }

    @Test
    void weightsSumToHundredAndPartiesWeighEnough() throws IOException {
        String weights =
                CITY + "policy:\n  property:\n    partyWeightMin: 90\n    weights: {streetParty: %d, owners: %d}\n";
        folder.write("panjin.yaml", weights.formatted(90, 9));
        assertThat(folder.problems())
                .containsExactly("panjin.yaml line 8: policy.property.weights must sum to 100, not 99");
        folder.write("panjin.yaml", weights.formatted(89, 11));
        assertThat(folder.problems())
                .singleElement()
                .asString()
                .endsWith("weights must give the party organizations at least partyWeightMin, 90, not 89");
        folder.write("panjin.yaml", weights.formatted(90, 10));
        assertThat(folder.read()).hasSize(1);
    }

    @Test
    void aFaultyWeightIsReportedWithoutAFalseSum() throws IOException {
        folder.write("panjin.yaml", CITY + "policy:\n  property:\n    weights: {streetParty: 90, owners: ten}\n");
        assertThat(folder.problems())
                .containsExactly(
                        "panjin.yaml line 7: policy.property.weights.owners must be a whole number below 2147483648");
    }

    @Test
    void wrongTypesSayWhatIsAllowed() throws IOException {
        folder.write("panjin.yaml", CITY.replace("\"2111\"", "2111").replace("CITY", "TOWN") + """
                cities: panjin
                policy:
                  tiers:
                    - name: 社区党组织
                      types: [COMMUNITY]
                  grid: 5
                  organization:
                    committeeOver: 99999999999
                    generalBranchOver: 1.5
                  fundPerCommunity: many
                """);
        assertThat(folder.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("panjin.yaml line 4: divisionCode must be text"))
                .anySatisfy(problem ->
                        assertThat(problem).endsWith("line 2: level must be one of PROVINCE, CITY, DISTRICT"))
                .anySatisfy(problem -> assertThat(problem).endsWith("line 5: cities must be a list"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("line 9: policy.tiers[0].types[0] must be one of CITY_COMMITTEE, "))
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
        folder.write("panjin.yaml", CITY + "policy:\n  wish:\n    showDays: 1\n    showDays: 2\n  grid:\n");
        assertThat(folder.problems())
                .containsExactly(
                        "panjin.yaml line 8: policy.wish.showDays is given twice, first on line 7",
                        "panjin.yaml line 9: policy.grid has no value; leave the key out where it is unset");
    }

    @Test
    void whatIsNoYamlIsNamedWithItsLine() throws IOException {
        folder.write("panjin.yaml", CITY + "policy: {wish: [}\n");
        assertThat(folder.problems()).singleElement().asString().startsWith("panjin.yaml line 5: is not YAML: ");
        folder.write("panjin.yaml", "- a list\n");
        assertThat(folder.problems()).containsExactly("panjin.yaml: must be a group of keys");
        folder.write("panjin.yaml", CITY + "---\n" + CITY);
        assertThat(folder.problems()).isNotEmpty();
    }

    @Test
    void emptyFilesAndOtherEncodingsAreRefused() throws IOException {
        folder.write("panjin.yaml", "");
        folder.write("qingdao.yaml", "# only a comment\n");
        Files.write(folder.path().resolve("dalian.yaml"), CITY.getBytes(Charset.forName("GB18030")));
        assertThat(folder.problems())
                .containsExactly(
                        "dalian.yaml: is not UTF-8", "panjin.yaml: is empty", "qingdao.yaml: must be a group of keys");
        folder.write("panjin.yaml", CITY);
        Files.write(folder.path().resolve("panjin/divisions.csv"), DIVISIONS.getBytes(Charset.forName("GB18030")));
        assertThat(folder.problems()).contains("panjin/divisions.csv: is not UTF-8");
    }

    @Test
    void anIdIsTheNameOfTheFile() throws IOException {
        folder.write("Pan_jin.yaml", CITY);
        folder.write("panjin.yml", CITY);
        folder.write("panjin.yaml", "id: other\n" + CITY);
        Files.createDirectory(folder.path().resolve("stray"));
        assertThat(folder.problems())
                .containsExactly(
                        "Pan_jin.yaml: must be named <id>.yaml with an id like [a-z][a-z0-9-]{1,30}",
                        "panjin.yaml line 1: id is unknown: the name of the file is the id",
                        "panjin.yml: duplicates the tenant of panjin.yaml",
                        "stray: is the folder of no tenant: there is no stray.yaml");
    }

    @Test
    void codesOfATenantBelongTogether() throws IOException {
        folder.write("panjin.yaml", CITY.replace("\"21\"", "\"37\""));
        assertThat(folder.problems())
                .containsExactly("panjin.yaml line 4: divisionCode must begin with the provinceCode");
        folder.write("panjin.yaml", CITY.replace("2111", "211103"));
        assertThat(folder.problems())
                .containsExactly("panjin.yaml line 4: divisionCode must have 4 digits at level CITY");
    }

    @Test
    void aProvinceNamesCitiesThatExist() throws IOException {
        String province = "name: 辽宁省\nlevel: PROVINCE\nprovinceCode: \"21\"\ndivisionCode: \"21\"\n";
        folder.write("liaoning.yaml", province + "cities: [panjin, atlantis, liaoning]\n");
        assertThat(folder.problems())
                .containsExactly(
                        "liaoning.yaml line 5: cities[1] names the unknown city atlantis; there is no atlantis.yaml",
                        "liaoning.yaml line 5: cities[2] names liaoning, which is a province");
        folder.write("liaoning.yaml", province);
        assertThat(folder.problems()).containsExactly("liaoning.yaml: cities must name the cities of the province");
        folder.write("liaoning.yaml", province + "cities: [panjin, panjin]\n");
        assertThat(folder.problems()).containsExactly("liaoning.yaml line 5: cities names a city twice");
        folder.write("liaoning.yaml", province.replace("21", "37") + "cities: [panjin]\n");
        assertThat(folder.problems())
                .containsExactly("liaoning.yaml line 5: cities[0] names panjin of the province 21");
    }

    @Test
    void aCityHasNoCities() throws IOException {
        folder.write("panjin.yaml", CITY + "cities: [panjin]\n");
        assertThat(folder.problems()).containsExactly("panjin.yaml line 5: cities is for a PROVINCE only");
    }

    @Test
    void aFolderWithoutTenantsIsRefused() throws IOException {
        var empty = new TenantFolder(Files.createDirectory(folder.path().resolve("empty")));
        assertThat(empty.problems()).containsExactly(empty.path() + ": has no file <tenant>.yaml");
        var absent = new TenantFolder(folder.path().resolve("absent"));
        assertThat(absent.problems()).first().asString().startsWith(absent.path() + ": cannot be listed: ");
    }

    @Test
    void messagesAreEnglishWhateverTheMachineSpeaks() throws IOException {
        Locale.setDefault(Locale.CHINA);
        folder.write("panjin.yaml", CITY.replace("盘锦市", "' '"));
        assertThat(folder.problems()).containsExactly("panjin.yaml line 1: name must not be blank");
    }

    @Test
    void theStartEndsWithAPlainExplanation() throws IOException {
        folder.write("panjin.yaml", CITY + "colour: red\n");
        var failure = new IllegalStateException(folder.failure());
        FailureAnalysis analysis = Objects.requireNonNull(new InvalidTenantFilesAnalyzer().analyze(failure));
        assertThat(analysis.getDescription())
                .contains("panjin.yaml line 5: colour is unknown; allowed are name, level");
        assertThat(analysis.getAction()).contains("tenant.schema.json");
    }
}
