package cn.jiceng.tenancy;

/**
 * Something wrong in the tenant files.
 *
 * @param file path within the folder
 * @param line the line to look at, 0 when it is none in particular
 * @param key path of the key such as {@code policy.grid.households.min}, empty when it is none in particular
 * @param message what is wrong and what is allowed
 */
record TenantProblem(String file, int line, String key, String message) {
    static TenantProblem of(String file, String message) {
        return new TenantProblem(file, 0, "", message);
    }

    static TenantProblem at(String file, int line, String message) {
        return new TenantProblem(file, line, "", message);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + ": " + (key.isEmpty() ? "" : key + " ") + message;
    }
}
