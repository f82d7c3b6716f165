package cn.jiceng.tenantfile;

import java.nio.file.Path;
import java.util.List;

/** The tenant files cannot be used. Holds everything that is wrong with them, so that one look is enough. */
public final class InvalidTenantFilesException extends RuntimeException {
    private static final int SHOWN = 50;

    private final transient Path folder;
    private final transient List<TenantProblem> problems;

    InvalidTenantFilesException(Path folder, List<TenantProblem> problems) {
        super(describe(folder, problems));
        this.folder = folder;
        this.problems = List.copyOf(problems);
    }

    private static String describe(Path folder, List<TenantProblem> problems) {
        var text = new StringBuilder("The tenant files in " + folder + " cannot be used:");
        problems.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(problem));
        if (problems.size() > SHOWN) {
            text.append("\n  and ").append(problems.size() - SHOWN).append(" more");
        }
        return text.toString();
    }

    Path folder() {
        return folder;
    }

    List<TenantProblem> problems() {
        return problems;
    }
}
