package cn.jiceng.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "57014, TIMEOUT",
        "55P03, TIMEOUT",
        "25P04, TIMEOUT",
        "08006, TENANT_UNAVAILABLE",
        "57P01, TENANT_UNAVAILABLE",
        "57P03, TENANT_UNAVAILABLE",
        "28P01, TENANT_UNAVAILABLE",
        "3D000, TENANT_UNAVAILABLE",
        "53300, OVERLOADED",
        "42601, INTERNAL"
    })
    void sqlStateAnywhereInTheChainTellsTheCode(String state, ErrorCode code) {
        Exception failure = new IllegalStateException("outer", new SQLException("secret", state));
        Problem problem = Failures.problem(failure);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.text()).doesNotContain("secret");
        assertThat(problem).hasCause(failure);
    }

    @Test
    void poolWithoutAFreeConnectionIsOverloaded() {
        assertThat(Failures.problem(new SQLTransientConnectionException("timed out"))
                        .code())
                .isEqualTo(ErrorCode.OVERLOADED);
    }

    @Test
    void poolThatCannotConnectIsUnavailable() {
        SQLException refused = new SQLException("refused", "08001");
        assertThat(Failures.problem(new SQLTransientConnectionException("timed out", refused))
                        .code())
                .isEqualTo(ErrorCode.TENANT_UNAVAILABLE);
    }

    @Test
    void problemInTheChainIsItself() {
        Problem problem = new Problem(ErrorCode.TENANT_MISMATCH, "Other city.");
        assertThat(Failures.problem(new RuntimeException(problem))).isSameAs(problem);
    }

    @Test
    void accessDeniedIsForbidden() {
        assertThat(Failures.problem(new AccessDeniedException("no")).status()).isEqualTo(403);
    }
}
