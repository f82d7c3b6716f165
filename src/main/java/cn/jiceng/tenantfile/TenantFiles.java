package cn.jiceng.tenantfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the folder of the tenant files, and finds everything that is wrong with it in one go. */
public final class TenantFiles {
    private static final String YAML = ".yaml";

    private final Path folder;
    private final List<TenantProblem> problems = new ArrayList<>();
    private final Map<String, TenantYaml> yamls = new TreeMap<>();

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
        files.yamls.values().forEach(yaml -> files.checkCities(yaml, ids));
        SharedIssuers.check(files.yamls);
        List<Tenant> tenants = files.yamls.values().stream()
                .flatMap(yaml -> yaml.sound().stream())
                .toList();
        new DivisionFiles(folder, files.problems).check(ids, tenants);
        files.throwProblems();
        return tenants;
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
            yamls.put(id, TenantYaml.read(id, file, text));
        }
    }

    private void checkCities(TenantYaml province, List<String> ids) {
        List<String> cities = province.bound().map(Tenant::cities).orElse(List.of());
        for (int i = 0; i < cities.size(); i++) {
            String key = "cities[" + i + "]";
            String id = cities.get(i);
            if (!ids.contains(id)) {
                province.report(key, "names the unknown city " + id + "; there is no " + id + YAML);
            }
            Optional.ofNullable(yamls.get(id))
                    .flatMap(TenantYaml::bound)
                    .ifPresent(city -> checkCity(province, key, city));
        }
    }

    private static void checkCity(TenantYaml yaml, String key, Tenant city) {
        if (city.kind() == Tenant.Kind.PROVINCE) {
            yaml.report(key, "names " + city.id() + ", which is a province");
            return;
        }
        Optional<String> expected = yaml.bound().map(Tenant::provinceCode);
        Optional.ofNullable(city.provinceCode()) // where one of the two is missing, its own file says so
                .filter(actual -> !actual.equals(expected.orElse(actual)))
                .ifPresent(actual -> yaml.report(key, "names " + city.id() + " of the province " + actual));
    }

    private void throwProblems() {
        yamls.values().forEach(yaml -> problems.addAll(yaml.problems()));
        if (!problems.isEmpty()) {
            throw new InvalidTenantFilesException(
                    folder, problems.stream().sorted().toList());
        }
    }
}
