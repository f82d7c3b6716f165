package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.tenancy.TenantDatabase.Login;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role may do, by the catalogue over everything that exists, so that later tables are covered too. */
@ServerTest
class TenantRolesTest {
    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantDatabases databases;

    @Autowired
    private DatabaseServer server;

    private List<TenantDatabase> databases() {
        return tenants.all().stream().map(databases::of).toList();
    }

    private List<String> names(String sql, Object... parameters) {
        return Administrator.of(server).names(sql, parameters);
    }

    @Test
    void aRoleEntersNoSchemaButItsOwnAndTheExtensions() {
        String entered = """
                select nspname from pg_namespace
                where nspname !~ '^pg_' and nspname <> 'information_schema'
                    and (has_schema_privilege(?, oid, 'USAGE') or has_schema_privilege(?, oid, 'CREATE'))
                """;
        String built = "select nspname from pg_namespace where has_schema_privilege(?, oid, 'CREATE')";
        for (TenantDatabase database : databases()) {
            String schema = database.schema();
            String owner = database.owner().role();
            String serving = database.server().role();
            String province = database.province().role();
            assertThat(names(entered, owner, owner)).containsExactlyInAnyOrder(schema, "extensions");
            assertThat(names(entered, serving, serving)).containsExactlyInAnyOrder(schema, "extensions");
            assertThat(names(entered, province, province)).containsExactly("extensions");
            assertThat(names(built, owner)).containsExactly(schema);
            assertThat(names(built, serving)).isEmpty();
            assertThat(names(built, province)).isEmpty();
        }
    }

    @Test
    void aRoleHoldsNoRightOnAnythingOutsideOfItsSchema() {
        for (TenantDatabase database : databases()) {
            for (Login login : database.logins()) {
                String schema = login.equals(database.province()) ? "" : database.schema();
                assertThat(names(Catalogue.RELATIONS, login.role(), schema))
                        .as(login.role())
                        .isEmpty();
                assertThat(names(Catalogue.SEQUENCES, login.role(), schema))
                        .as(login.role())
                        .isEmpty();
                assertThat(names(Catalogue.FUNCTIONS, login.role(), schema))
                        .as(login.role())
                        .isEmpty();
                assertThat(names(Catalogue.OWNED, login.role(), database.schema()))
                        .as(login.role())
                        .isEmpty();
            }
        }
    }

    /** Or the test above could not fail. */
    @Test
    void theCatalogueShowsTheRightsThatThereAre() {
        TenantDatabase panjin = databases.of("panjin");
        assertThat(names(Catalogue.RELATIONS, panjin.server().role(), ""))
                .contains("tenant_panjin.division", "tenant_panjin.policy_version");
        assertThat(names(Catalogue.RELATIONS, server.user(), "tenant_panjin")).contains("control.signing_key");
    }

    @Test
    void aRoleMayConnectToTheDatabaseAndMakeNothingInIt() {
        for (TenantDatabase database : databases()) {
            for (Login login : database.logins()) {
                assertThat(names("""
                        select privilege from unnest(array['CONNECT', 'CREATE', 'TEMPORARY']) privilege
                        where has_database_privilege(?, current_database(), privilege)
                        """, login.role())).containsExactly("CONNECT");
            }
        }
    }

    @Test
    void aRoleIsNothingSpecialAndAMemberOfNothing() {
        for (TenantDatabase database : databases()) {
            for (Login login : database.logins()) {
                assertThat(names("""
                        select rolname from pg_roles where rolname = ? and rolcanlogin
                            and not (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                        """, login.role())).containsExactly(login.role());
                assertThat(names(
                                "select rolname from pg_roles where pg_has_role(?, oid, 'MEMBER') and rolname <> ?",
                                login.role(),
                                login.role()))
                        .isEmpty();
                assertThat(names(
                                "select rolpassword from pg_authid where rolname = ? and rolpassword !~ '^SCRAM-SHA-256'",
                                login.role()))
                        .isEmpty();
            }
        }
    }

    /** Whatever no changeset says a word about is insert-only. */
    @Test
    void theServerRoleChangesAndDeletesOnlyWhereAChangesetSaysSo() {
        for (TenantDatabase database : databases()) {
            String role = database.server().role();
            assertThat(names(Catalogue.CHANGEABLE, database.schema(), role))
                    .containsExactlyInAnyOrder(
                            "activity",
                            "attachment",
                            "bureau_assignment",
                            "city_key",
                            "client",
                            "division",
                            "ended_session",
                            "event_cursor",
                            "grid",
                            "grid_assignment",
                            "grid_coverage",
                            "grid_duty",
                            "household_aid",
                            "idempotency_key",
                            "leader_link",
                            "login_grant",
                            "login_user",
                            "member_registration",
                            "need",
                            "notice",
                            "notice_read",
                            "notice_reader",
                            "organization",
                            "pairing",
                            "part_time_member",
                            "person_key",
                            "post_claim",
                            "project",
                            "project_claim",
                            "rectification",
                            "resource",
                            "secondment",
                            "service_post",
                            "service_record",
                            "sign_in_attempt",
                            "unit",
                            "unit_registration",
                            "wish",
                            "wish_claim");
            assertThat(names(Catalogue.READABLE, database.schema(), role))
                    .contains("policy_version")
                    .doesNotContain("databasechangelog", "databasechangeloglock");
        }
    }
}
