package cn.jiceng.tenantfile;

import java.util.Comparator;

/**
 * Something wrong in the tenant files.
 *
 * @param file path within the folder
 * @param line the line to look at, 0 when it is none in particular
 * @param key path of the key such as {@code policy.grid.households.min}, empty when it is none in particular
 * @param message what is wrong and what is allowed
 */
record TenantProblem(String file, int line, String key, String message) implements Comparable<TenantProblem> {
    private static final Comparator<TenantProblem> ORDER = Comparator.comparing(TenantProblem::file)
            .thenComparingInt(TenantProblem::line)
            .thenComparing(TenantProblem::key)
            .thenComparing(TenantProblem::message);

    static TenantProblem of(String file, String message) {
        return new TenantProblem(file, 0, "", message);
    }

    static TenantProblem at(String file, int line, String message) {
        return new TenantProblem(file, line, "", message);
    }

    /** As somebody works through them: file by file, from the top. */
    @Override
    public int compareTo(TenantProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + ": " + (key.isEmpty() ? "" : key + " ") + message;
    }
}
