package cn.jiceng.tenancy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the folder of the tenant files, and finds everything that is wrong with it in one go. */
public final class TenantFiles {
    private static final String YAML = ".yaml";

    private final Path folder;
    private final List<TenantProblem> problems = new ArrayList<>();
    private final Map<String, Tenant> tenants = new TreeMap<>();

    private TenantFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The tenants of a folder, by id, after checking each file and all of them against each other.
     *
     * @throws InvalidTenantFilesException with everything that is wrong
     */
    public static List<Tenant> read(Path folder) {
        var files = new TenantFiles(folder);
        List<String> ids = files.ids();
        ids.forEach(files::readTenant);
        files.tenants.values().forEach(tenant -> files.checkCities(tenant, ids));
        new DivisionFiles(folder, files.problems).check(files.tenants.values());
        files.throwProblems();
        return List.copyOf(files.tenants.values());
    }

    /**
     * The divisions of a city by code, so that each comes after its parent; none for a province.
     *
     * @throws InvalidTenantFilesException with everything that is wrong
     */
    public static List<DivisionRow> divisions(Path folder, Tenant tenant) {
        var files = new TenantFiles(folder);
        List<DivisionRow> rows = new DivisionFiles(folder, files.problems).read(tenant);
        files.throwProblems();
        return rows;
    }

    private List<String> ids() {
        List<String> names = names();
        List<String> ids = names.stream()
                .filter(name -> name.endsWith(YAML))
                .map(name -> name.substring(0, name.length() - YAML.length()))
                .toList();
        if (ids.isEmpty()) {
            problems.add(TenantProblem.of(folder.toString(), "has no file <tenant>.yaml"));
        }
        names.stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)) && !ids.contains(name))
                .forEach(name ->
                        problems.add(TenantProblem.of(name, "is the folder of no tenant: there is no " + name + YAML)));
        names.stream().filter(name -> name.endsWith(".yml")).forEach(name -> checkTwin(name, ids));
        return ids;
    }

    private List<String> names() {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            problems.add(TenantProblem.of(folder.toString(), "cannot be listed: " + unreadable));
            return List.of();
        }
    }

    private void checkTwin(String name, List<String> ids) {
        String id = name.substring(0, name.lastIndexOf('.'));
        problems.add(TenantProblem.of(
                name, ids.contains(id) ? "duplicates the tenant of " + id + YAML : "must be named " + id + YAML));
    }

    private void readTenant(String id) {
        String file = id + YAML;
        if (!id.matches(Tenant.ID)) {
            problems.add(TenantProblem.of(file, "must be named <id>.yaml with an id like " + Tenant.ID));
            return;
        }
        String text = TenantText.read(folder.resolve(file), file, problems);
        if (!text.isBlank()) {
            var yaml = new TenantYaml(file, id);
            yaml.read(text).ifPresent(tenant -> tenants.put(id, tenant));
            problems.addAll(yaml.problems());
        }
    }

    private void checkCities(Tenant province, List<String> ids) {
        for (int i = 0; i < province.cities().size(); i++) {
            String id = province.cities().get(i);
            Tenant city = tenants.get(id);
            String key = "cities[" + i + "]";
            if (!ids.contains(id)) {
                report(province, key, "names the unknown city " + id + "; there is no " + id + YAML);
            } else if (city != null && city.kind() == Tenant.Kind.PROVINCE) {
                report(province, key, "names " + id + ", which is a province");
            } else if (city != null && !city.provinceCode().equals(province.provinceCode())) {
                report(province, key, "names " + id + " of the province " + city.provinceCode());
            }
        }
    }

    private void report(Tenant tenant, String key, String message) {
        problems.add(new TenantProblem(tenant.id() + YAML, 0, key, message));
    }

    private void throwProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidTenantFilesException(
                    folder, problems.stream().sorted().toList());
        }
    }
}
