package cn.jiceng.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.division.DivisionsReplaced.Replacement;
import cn.jiceng.tenantfile.DivisionLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a division knows of its names, and an event of those that ended. */
class DivisionTest {
    private static final Instant NOW = Instant.EPOCH;

    private static Division listed(String name) {
        var division = new Division("110101001001", DivisionLevel.COMMUNITY, name, null, NOW);
        division.listedAs(name);
        return division;
    }

    @Test
    void aNewNameStandsAgainstAnOldLineAndYieldsToANewOne() {
        Division division = listed("东厂社区居委会");
        division.rename("东厂村");
        division.listedAs("东厂社区居委会");
        assertThat(division.getName()).isEqualTo("东厂村");
        assertThat(division.getKind()).isEqualTo(DivisionKind.VILLAGE);
        division.listedAs("东厂新社区");
        assertThat(division.getName()).isEqualTo("东厂新社区");
        assertThat(division.getPinyin()).isEqualTo("dong chang xin she qu");
        assertThat(division.getKind()).isEqualTo(DivisionKind.COMMUNITY);
    }

    @Test
    void onlyWhatTheFileNamedIsListed() {
        assertThat(listed("东厂社区").isListed()).isTrue();
        assertThat(new Division("110101001002", DivisionLevel.COMMUNITY, "新社区", null, NOW).isListed())
                .isFalse();
    }

    @Test
    void whatIsNamedGoesWhereItIsSaidAndTheRestToTheFirst() {
        var event = new DivisionsReplaced(List.of(
                new Replacement("110101001001", "110101001901", Map.of("110101001001002", "110101001902")),
                new Replacement("110101001002", "110101001901", Map.of())));
        assertThat(event.ended()).containsExactly("110101001001", "110101001002");
        assertThat(event.successorOf("110101001001", "110101001001002")).isEqualTo("110101001902");
        assertThat(event.successorOf("110101001001", "110101001001001")).isEqualTo("110101001901");
        assertThat(event.successorOf("110101001002")).isEqualTo("110101001901");
    }
}
