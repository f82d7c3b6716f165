package cn.jiceng.tenantfile;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the tenant files instead of a stack trace. */
class InvalidTenantFilesAnalyzer extends AbstractFailureAnalyzer<InvalidTenantFilesException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidTenantFilesException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the files named above and start again. Every key is described in "
                        + cause.folder().resolve("tenant.schema.json")
                        + ", which editors use to complete and check the files.",
                cause);
    }
}
