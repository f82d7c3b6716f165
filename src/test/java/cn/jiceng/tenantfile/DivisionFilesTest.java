package cn.jiceng.tenantfile;

import static cn.jiceng.tenantfile.TenantFolder.CITY;
import static cn.jiceng.tenantfile.TenantFolder.DIVISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionFilesTest {
    private final TenantFolder folder;

    DivisionFilesTest(@TempDir Path path) throws IOException {
        folder = TenantFolder.withOneCity(path);
    }

    @Test
    void divisionsThatDoNotNestAreRefused() throws IOException {
        folder.write("panjin/divisions.csv", DIVISIONS + """
                211103001001,COMMUNITY,又一社区
                211109001,STREET,无区街道
                21110300,STREET,短街道
                21,PROVINCE,辽宁省
                211103002,STREET,
                211103002,STREET,"新,街道"
                """);
        assertThat(folder.problems())
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
        folder.write("panjin/divisions.csv", "code;level;name\n");
        assertThat(folder.problems())
                .containsExactly(
                        "panjin/divisions.csv: must have a row 2111,CITY",
                        "panjin/divisions.csv line 1: must be code,level,name");
        Files.delete(folder.path().resolve("panjin/divisions.csv"));
        assertThat(folder.problems()).containsExactly("panjin/divisions.csv: is missing");
    }

    @Test
    void aDivisionBelongsToOneTenant() throws IOException {
        folder.write("qingdao.yaml", CITY);
        folder.write("qingdao/divisions.csv", DIVISIONS);
        assertThat(folder.problems())
                .containsExactly("qingdao/divisions.csv: has the division 2111, which panjin has too");
    }

    @Test
    void aFileFullOfProblemsDoesNotFloodTheScreen() throws IOException {
        folder.write("panjin/divisions.csv", DIVISIONS + "broken\n".repeat(60));
        assertThat(folder.problems()).hasSize(60);
        assertThat(folder.failure()).message().hasLineCount(52).endsWith("and 10 more");
    }

    @Test
    void aProvinceHasNoDivisionsOfItsOwn() throws IOException {
        folder.write("liaoning.yaml", CITY.replace("CITY", "PROVINCE").replace("2111", "21") + "cities: [panjin]\n");
        folder.write("liaoning/divisions.csv", DIVISIONS);
        assertThat(folder.problems())
                .containsExactly("liaoning/divisions.csv: is not allowed: a province has the divisions of its cities");
    }
}
