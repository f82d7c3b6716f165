package cn.jiceng.tenantfile;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of tenant files for a test, with one sound city to spoil. */
record TenantFolder(Path path) {
    static final String CITY = """
            name: 盘锦市
            level: CITY
            provinceCode: "21"
            divisionCode: "2111"
            """;
    static final String DIVISIONS = """
            code,level,name
            2111,CITY,盘锦市
            211103,DISTRICT,兴隆台区
            211103001,STREET,振兴街道
            211103001001,COMMUNITY,𠮷林·社区
            """;

    static TenantFolder withOneCity(Path path) throws IOException {
        var folder = new TenantFolder(path);
        folder.write("panjin.yaml", CITY);
        folder.write("panjin/divisions.csv", DIVISIONS);
        return folder;
    }

    void write(String file, String text) throws IOException {
        Path target = path.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    List<Tenant> read() {
        return TenantFiles.read(path);
    }

    /** What is wrong with the folder, line by line; fails where nothing is. */
    List<String> problems() {
        return failure().problems().stream().map(TenantProblem::toString).toList();
    }

    InvalidTenantFilesException failure() {
        return assertThatExceptionOfType(InvalidTenantFilesException.class)
                .isThrownBy(this::read)
                .actual();
    }
}
