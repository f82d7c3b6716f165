package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.ServerTest;
import cn.jiceng.platform.persistence.Governed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mutation that is in no table would stop the start; here is the other direction. */
@ServerTest
class ActionTablesTest {
    @Autowired
    private ActionTables tables;

    @Autowired
    private PublishedRights rights;

    @Test
    void everyActionIsDoneByAMutation() {
        List<String> mutations =
                rights.acts().stream().map(PublishedRights.Act::mutation).toList();
        assertThat(tables.mutations())
                .filteredOn(name -> !name.endsWith("Import"))
                .isSubsetOf(mutations);
    }

    /** As most are; others say so. */
    @Test
    void anActionIsDoneByTheMutationOfItsNameUnlessItSaysOtherwise() {
        assertThat(SampleAction.LINK_LEADER.mutation()).isEqualTo("sampleLinkLeader");
        assertThat(SampleAction.SEE.mutation()).isEmpty();
    }

    private enum SampleAction implements Action<Governed> {
        LINK_LEADER,
        SEE {
            @Override
            public String mutation() {
                return "";
            }
        };

        @Override
        public Rule<Governed> rule() {
            return Rule.inside(Role.CITY_ADMIN);
        }
    }

    @Test
    void aMutationThatIsInNoTableIsNamed() {
        assertThatThrownBy(() -> tables.of("wishGrant")).hasMessageContaining("wishGrant");
    }

    /** Revealing a person's values changes nothing but the record of who saw what, and reading notices nothing at all for others. */
    @Test
    void auditorsPartnersAndAnalystsWriteNothing() {
        assertThat(rights.acts())
                .filteredOn(act ->
                        !Set.of("personReveal", "noticeRead", "noticeReadAll").contains(act.mutation()))
                .flatExtracting(PublishedRights.Act::grants)
                .flatExtracting(granted -> List.copyOf(granted.roles()))
                .doesNotContain(Role.AUDITOR, Role.PARTNER, Role.PROVINCE_ANALYST);
    }
}
