package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a change for those who have to prove it. */
@ServerTest
class OrganizationRevisionTest {
    private static final String REVISIONS = """
            select r.actor, r.client, r.operation, r.reason, c.kind, c.area, a.version, a.name, r.request_id
            from revision_change c
            join revision r on r.id = c.revision
            join organization_aud a on a.revision = r.id and a.id = c.entity_id
            where c.entity_id = :id and c.type = 'Organization' order by a.version""";

    @Autowired
    private TestClient client;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    private List<Object[]> revisions(UUID id) {
        return CurrentTenant.call(
                "yinchuan",
                () -> Objects.requireNonNull(
                        transaction.execute(status -> entities.createNativeQuery(REVISIONS, Object[].class)
                                .setParameter("id", id)
                                .getResultList())));
    }

    @Test
    void everyChangeSaysWhoDidItThroughWhatAndWhy() {
        var city = new OrganizationClient(client, "yinchuan");
        JsonNode made = city.created(city.streetAdmin(), city.proposal(Map.of("name", "旧名")));
        String id = made.path("id").asString("");
        client.send(
                "mutation($id: ID!) { organizationUpdate(id: $id, input: {name: \"新名\"}) { userErrors { code } } }",
                Map.of("id", id),
                Map.of("Authorization", "Bearer " + client.token(city.admin()), "X-Audit-Reason", "renamed"));
        List<Object[]> revisions = revisions(NodeId.parse(id).uuid());
        String area = made.path("area").asString("");
        assertThat(revisions).hasSize(2);
        assertThat(revisions.getFirst())
                .startsWith(
                        "yinchuan.street-admin",
                        "yinchuan.street-admin",
                        "organizationCreate",
                        null,
                        "CREATED",
                        area,
                        0,
                        "旧名");
        assertThat(revisions.getLast())
                .startsWith(
                        "yinchuan.city-admin",
                        "yinchuan.city-admin",
                        "organizationUpdate",
                        "renamed",
                        "CHANGED",
                        area,
                        1,
                        "新名");
        assertThat(revisions.getLast()[8]).asString().hasSize(32);
    }

    /** As programs send it: the bytes of UTF-8; and as browsers do, whose headers hold no other characters than ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"核对名称", "%E6%A0%B8%E5%AF%B9%E5%90%8D%E7%A7%B0"})
    void aReasonMayBeChinese(String header) throws IOException {
        var city = new OrganizationClient(client, "yinchuan");
        String id = city.created(city.streetAdmin(), city.proposal(Map.of()))
                .path("id")
                .asString("");
        String rename = "mutation { organizationUpdate(id: \"%s\", input: {name: \"新名\"}) { userErrors { code } } }";
        assertThat(send(header, rename.formatted(id)))
                .startsWith("HTTP/1.1 200")
                .contains("\"userErrors\":[]");
        assertThat(revisions(NodeId.parse(id).uuid()).getLast()[3]).isEqualTo("核对名称");
    }

    @Test
    void aReasonThatNobodyCanReadIsRefused() throws IOException {
        assertThat(send("%FF", "{ me { client } }")).startsWith("HTTP/1.1 400").contains("X-Audit-Reason");
        assertThat(send("%00", "{ me { client } }")).startsWith("HTTP/1.1 400");
        assertThat(send("100% sure", "{ me { client } }")).startsWith("HTTP/1.1 200");
    }

    /** The record of changes is kept for ever, and nobody can take a number out of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900001111",
                "call +86-199-0000-1111",
                "电话 199 0000 1111",
                "%EF%BC%91%EF%BC%99%EF%BC%99%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91",
                "of 990000190001010016",
                "of 990000 19000101 018x"
            })
    void aReasonThatHoldsANumberOfAPersonIsRefused(String reason) throws IOException {
        assertThat(send(reason, "mutation { organizationApprove(id: \"x\") { userErrors { code } } }"))
                .startsWith("HTTP/1.1 400")
                .contains("BAD_REQUEST", "X-Audit-Reason", "phone or ID number")
                .doesNotContain("1111", "0101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order 199000011112", "990000190001010017", "1990-000-1111", "2026-11-22 10:00"})
    void aReasonMayHoldOtherNumbers(String reason) throws IOException {
        assertThat(send(reason, "{ me { client } }")).startsWith("HTTP/1.1 200");
    }

    /** The JDK's own client sends question marks in the place of Chinese. */
    private String send(String reason, String query) throws IOException {
        byte[] content = JsonMapper.shared().writeValueAsBytes(Map.of("query", query));
        String head = String.join(
                "\r\n",
                "POST /graphql HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: application/json",
                "Content-Length: " + content.length,
                "Authorization: Bearer " + client.token("yinchuan.city-admin"),
                "X-Audit-Reason: " + reason,
                "",
                "");
        try (var socket = new Socket("localhost", client.uri("/").getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsRefusedLeavesNone() {
        var city = new OrganizationClient(client, "yinchuan");
        String id = city.created(city.streetAdmin(), city.proposal(Map.of()))
                .path("id")
                .asString("");
        city.act(city.admin(), "organizationUpdate", id, ", input: {name: \" \"}");
        assertThat(revisions(NodeId.parse(id).uuid())).hasSize(1);
    }
}
