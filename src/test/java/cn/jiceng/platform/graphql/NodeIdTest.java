package cn.jiceng.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.platform.error.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeIdTest {
    @Test
    void whatIsWrittenCanBeRead() {
        var id = new NodeId("Division", UUID.randomUUID());
        assertThat(NodeId.parse(id.toString())).isEqualTo(id);
        assertThat(id.toString()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void thereIsOneFormOfEveryId() {
        String id = new NodeId("Div", new UUID(7, 8)).toString();
        assertThatThrownBy(() -> NodeId.parse(id + "=")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> NodeId.parse(id + "\n")).isInstanceOf(Problem.class);
        // 19 bytes leave two bits of the last character unused: any other value of them would be a second form
        String twin = id.substring(0, id.length() - 1) + (char) (id.charAt(id.length() - 1) + 1);
        assertThatThrownBy(() -> NodeId.parse(twin)).isInstanceOf(Problem.class);
    }

    @Test
    void anIdWithoutATypeIsNone() {
        String onlyKey = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);
        assertThatThrownBy(() -> NodeId.parse(onlyKey)).isInstanceOf(Problem.class);
        String text = Base64.getUrlEncoder().encodeToString("Division:1".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> NodeId.parse(text)).isInstanceOf(Problem.class);
    }
}
