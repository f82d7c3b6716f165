package cn.jiceng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.platform.database.StartRefused;
import cn.jiceng.platform.database.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UsedPortTest {
    @Test
    void isNamedBeforeACityOpens(CapturedOutput log) throws IOException {
        var database = TestDatabase.create("port");
        try (var taken = new ServerSocket(0)) {
            var server = new SpringApplicationBuilder(JicengApplication.class)
                    .properties(
                            "server.port=" + taken.getLocalPort(),
                            "jiceng.tenants.only=dongcheng",
                            "jiceng.database.url=" + database.url(),
                            "jiceng.database.user=" + database.user(),
                            "jiceng.database.password=" + database.password(),
                            "jiceng.master-key=" + TestDatabase.MASTER_KEY);
            assertThatThrownBy(server::run).rootCause().isInstanceOf(StartRefused.class);
            assertThat(log.getOut())
                    .containsOnlyOnce("Port %d cannot be used".formatted(taken.getLocalPort()))
                    .doesNotContain("dongcheng", "WARN", "\tat ");
        }
    }
}
