package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeRightsTest {
    private final GraphQLSchema schema =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
            directive @public on FIELD_DEFINITION | OBJECT
            directive @scope(of: String!) on OBJECT
            directive @internal(to: [Role!]! = [CITY_ADMIN, AUDITOR], own: [Role!]! = []) on FIELD_DEFINITION | OBJECT
            enum Role { CITY_ADMIN AUDITOR RESIDENT }
            interface Node { id: ID! }
            type Wish implements Node @scope(of: "wishes") { id: ID! by: Person near: Place notes: [Note] }
            type Note @scope(of: "wishes") @internal { text: String }
            type Vow @internal(own: [RESIDENT]) { text: String }
            type Log @internal(to: [AUDITOR]) { text: String }
            type Person implements Node @scope(of: "persons") { id: ID! }
            type Place @public { name: String }
            type Term { days: Int }
            type WishConnection { nodes: [Wish!] edges: [WishEdge] places: [Place] }
            type WishEdge { node: Wish connection: WishConnection }
            type NoteConnection { nodes: [Note] wish: Wish }
            type Gift { wish: Wish giver: Person }
            type Query { wish: Wish }
            """));

    private TypeRights of(String type) {
        return TypeRights.of(Objects.requireNonNull(schema.getType(type)));
    }

    @Test
    void aTypeAsksForWhatItSays() {
        assertThat(of("Wish")).isEqualTo(new TypeRights(Set.of("wishes"), TypeRights.FREE.readers()));
        assertThat(of("Note").readers()).containsExactlyInAnyOrder(Role.CITY_ADMIN, Role.AUDITOR);
        assertThat(of("Log")).isEqualTo(new TypeRights(Set.of(), Set.of(Role.AUDITOR)));
    }

    @Test
    void whoReadsTheOwnOnesReadsTheType() {
        assertThat(of("Vow").readers()).containsExactlyInAnyOrder(Role.CITY_ADMIN, Role.AUDITOR, Role.RESIDENT);
        assertThat(OwnReading.said(Objects.requireNonNull(schema.getObjectType("Vow"))))
                .isEqualTo(new OwnReading(Set.of(Role.CITY_ADMIN, Role.AUDITOR), Set.of(Role.RESIDENT)));
    }

    @Test
    void whatSaysNothingAsksForWhatItLeadsTo() {
        assertThat(of("WishConnection").scopes()).containsExactly("wishes");
        assertThat(of("Gift").scopes()).containsExactly("persons", "wishes");
        assertThat(of("NoteConnection").readers()).containsExactlyInAnyOrder(Role.CITY_ADMIN, Role.AUDITOR);
    }

    @Test
    void whatIsPublicOrLeadsNowhereAsksForNothing() {
        assertThat(of("Place")).isEqualTo(TypeRights.FREE);
        assertThat(of("Term")).isEqualTo(TypeRights.FREE);
        assertThat(of("String")).isEqualTo(TypeRights.FREE);
    }

    @Test
    void whatMayBeAnythingIsForNoPartner() {
        assertThat(of("Node")).isEqualTo(TypeRights.NO_PARTNERS);
    }
}
