package cn.jiceng.tenantfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads one {@code divisions.csv}, whose first line is {@code code,level,name}. */
final class DivisionFile {
    private static final String HEADER = "code,level,name";

    private final String file;
    private final List<TenantProblem> problems;
    private final Map<String, DivisionRow> rows = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();

    DivisionFile(String file, List<TenantProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads the rows one by one; what is wrong with them is added to the problems. */
    void read(String text) {
        List<String> all = text.lines().toList();
        if (!text.isBlank() && !all.getFirst().equals(HEADER)) {
            problems.add(TenantProblem.at(file, 1, "must be " + HEADER));
        }
        for (int line = 2; line <= all.size(); line++) {
            read(all.get(line - 1), line);
        }
    }

    /** The rows without a fault by code, so that each comes after its parent. */
    List<DivisionRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Checks that each row has a parent but the tenant's own, and that this is there. */
    void checkNesting(Tenant tenant) {
        checkRoot(tenant);
        rows.values().forEach(row -> checkParent(row, tenant));
    }

    private void read(String text, int line) {
        String[] fields = text.split(",", -1);
        if (fields.length != 3 || fields[2].isBlank()) {
            report(line, "must have a code, a level and a name, separated by commas");
            return;
        }
        Optional<DivisionLevel> level = level(fields[1]);
        if (level.isEmpty()) {
            report(line, "has the level " + fields[1] + "; allowed are CITY, DISTRICT, STREET, COMMUNITY");
        } else if (!level.get().fits(fields[0])) {
            report(
                    line,
                    "must have a code of %d digits at level %s, not %s"
                            .formatted(level.get().codeLength(), level.get(), fields[0]));
        } else {
            add(new DivisionRow(fields[0], level.get(), fields[2].strip()), line);
        }
    }

    private static Optional<DivisionLevel> level(String name) {
        return Stream.of(DivisionLevel.values())
                .filter(level -> level.name().equals(name))
                .findAny();
    }

    private void add(DivisionRow row, int line) {
        Integer first = lines.putIfAbsent(row.code(), line);
        if (first != null) {
            report(line, "repeats the code " + row.code() + " of line " + first);
            return;
        }
        rows.put(row.code(), row);
    }

    private void checkRoot(Tenant tenant) {
        DivisionRow root = rows.get(tenant.divisionCode());
        if (root == null || !root.level().name().equals(tenant.level().name())) {
            problems.add(
                    TenantProblem.of(file, "must have a row %s,%s".formatted(tenant.divisionCode(), tenant.level())));
        }
    }

    private void checkParent(DivisionRow row, Tenant tenant) {
        String parent = row.level().parentOf(row.code());
        if (!row.code().equals(tenant.divisionCode()) && !rows.containsKey(parent)) {
            report(
                    lines.getOrDefault(row.code(), 0),
                    "has the code %s, but there is no row for its parent %s".formatted(row.code(), parent));
        }
    }

    private void report(int line, String message) {
        problems.add(TenantProblem.at(file, line, message));
    }
}
