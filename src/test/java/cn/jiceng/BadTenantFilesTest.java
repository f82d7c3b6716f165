package cn.jiceng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.tenantfile.InvalidTenantFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BadTenantFilesTest {
    @TempDir
    private Path folder;

    @Test
    void areReportedOnceBeforeTheEmbeddedDatabaseIsStarted(CapturedOutput log) throws IOException {
        Path tenants = Files.createDirectory(folder.resolve("tenants"));
        Files.writeString(tenants.resolve("bad.yaml"), "nmae: 盘锦市\n");
        Path data = folder.resolve("data");
        var server = new SpringApplicationBuilder(JicengApplication.class)
                .properties("server.port=0", "jiceng.tenants.folder=" + tenants, "jiceng.data=" + data);
        assertThatThrownBy(server::run)
                .rootCause()
                .isInstanceOf(InvalidTenantFilesException.class)
                .hasMessageContaining("nmae");
        assertThat(data).doesNotExist();
        assertThat(log.getOut()).containsOnlyOnce("nmae").doesNotContain("WARN");
    }
}
