package cn.jiceng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jicengschema.client.DivisionsGraphQLQuery;
import cn.jicengschema.client.DivisionsProjectionRoot;
import cn.jicengschema.types.DivisionFilter;
import cn.jicengschema.types.DivisionKind;
import cn.jicengschema.types.DivisionKindFilter;
import cn.jicengschema.types.DivisionOrder;
import cn.jicengschema.types.DivisionOrderField;
import cn.jicengschema.types.OrderDirection;
import com.netflix.graphql.dgs.client.codegen.GraphQLQueryRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A Java program asks with the classes that are generated from the schema. */
@ServerTest
class GeneratedClientTest {
    @Autowired
    private TestClient client;

    @Test
    void asksForDivisions() {
        var villages = DivisionFilter.newBuilder()
                .kind(DivisionKindFilter.newBuilder().eq(DivisionKind.VILLAGE).build())
                .build();
        var byName = DivisionOrder.newBuilder()
                .field(DivisionOrderField.NAME)
                .direction(OrderDirection.DESC)
                .build();
        var query = DivisionsGraphQLQuery.newRequest()
                .first(3)
                .filter(villages)
                .orderBy(List.of(byName))
                .build();
        var fields = new DivisionsProjectionRoot<>()
                .totalCount()
                .nodes()
                .name()
                .kind()
                .getRoot();
        var answer = client.as("panjin.partner", new GraphQLQueryRequest(query, fields).serialize());
        assertThat(answer.errorCode()).as(answer.errorMessage()).isEmpty();
        var divisions = answer.data().path("divisions");
        assertThat(divisions.path("totalCount").asInt()).isGreaterThan(3);
        assertThat(divisions.path("nodes"))
                .hasSize(3)
                .allSatisfy(node -> assertThat(node.path("kind").asString()).isEqualTo("VILLAGE"));
    }
}
