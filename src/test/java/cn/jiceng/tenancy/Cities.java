package cn.jiceng.tenancy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with tiny cities, to be opened and changed. */
record Cities(Path folder) {
    /** Writes a city of two divisions; its number makes its codes its own. */
    Cities city(String id, int number, String... moreYaml) throws IOException {
        write(id + ".yaml", """
                name: %s市
                level: CITY
                provinceCode: "21"
                divisionCode: "21%02d"
                %s
                """.formatted(id, number, String.join("\n", moreYaml)));
        return divisions(id, "21%02d,CITY,%s市".formatted(number, id), "21%02d01,DISTRICT,一区".formatted(number));
    }

    Cities divisions(String id, String... rows) throws IOException {
        return write(id + "/divisions.csv", "code,level,name\n" + String.join("\n", rows) + "\n");
    }

    Cities remove(String id) throws IOException {
        Files.delete(folder.resolve(id + ".yaml"));
        Files.delete(folder.resolve(id + "/divisions.csv"));
        Files.delete(folder.resolve(id));
        return this;
    }

    private Cities write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return this;
    }
}
