package cn.jiceng.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.jiceng.platform.mutation.Collision;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.policy.GridPolicy;
import cn.jiceng.policy.Policy;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.GridCreateInput;
import cn.jicengschema.types.GridType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class GridCodesTest {
    private static final String COMMUNITY = "211102002005";

    private final Grids grids = mock();

    private GridCodes codes(@Nullable String pattern, String... used) {
        Policies policies = mock();
        var grid = new GridPolicy(null, null, null, null, null, pattern, null, null);
        Policy policy = mock();
        when(policy.grid()).thenReturn(grid);
        when(policies.current()).thenReturn(policy);
        when(grids.findCodes(COMMUNITY, COMMUNITY + ":")).thenReturn(List.of(used));
        return new GridCodes(grids, policies);
    }

    @Test
    void theNextFreeCodeIsChosen() {
        assertThat(codes(null, COMMUNITY + "001", COMMUNITY + "003").choose(COMMUNITY, null))
                .isEqualTo(COMMUNITY + "002");
    }

    @Test
    void theCitysPatternIsKept() {
        GridCodes codes = codes("\\d{12}[5-9]\\d\\d", COMMUNITY + "500");
        assertThat(codes.choose(COMMUNITY, null)).isEqualTo(COMMUNITY + "501");
        assertThat(codes.choose(COMMUNITY, COMMUNITY + "999")).isEqualTo(COMMUNITY + "999");
        isRefused(codes, COMMUNITY + "499", "grid.codePattern");
    }

    @Test
    void aCommunityHas999Codes() {
        String[] all = IntStream.rangeClosed(1, 999)
                .mapToObj(number -> COMMUNITY + "%03d".formatted(number))
                .toArray(String[]::new);
        isRefused(codes(null, all), null, "grid.codesUsedUp");
    }

    @Test
    void manyAreNumberedAtOnce() {
        when(grids.findCodesIn(any())).thenReturn(List.of(COMMUNITY + "001"));
        List<GridCreateInput> rows = Stream.of(null, COMMUNITY + "002", null)
                .map(code ->
                        GridCreateInput.newBuilder().area(COMMUNITY).code(code).build())
                .toList();
        codes(null).number(rows);
        assertThat(rows)
                .extracting(GridCreateInput::getCode)
                .containsExactly(COMMUNITY + "003", COMMUNITY + "002", COMMUNITY + "004");
    }

    private static void isRefused(GridCodes codes, @Nullable String wished, String message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> codes.choose(COMMUNITY, wished))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().message()).isEqualTo(message));
    }

    @Test
    void aFreeCodeThatIsTakenInTheMeantimeIsChosenAgain() {
        when(grids.saveAndFlush(any())).thenThrow(new DataIntegrityViolationException("taken"));
        var grid = new Grid(COMMUNITY + "001", GridType.RESIDENTIAL, COMMUNITY, 0);
        GridCodes codes = codes(null);
        assertThatExceptionOfType(Collision.class).isThrownBy(() -> codes.store(grid, null));
        when(grids.save(grid)).thenReturn(grid);
        assertThat(codes.store(grid, COMMUNITY + "001")).isSameAs(grid);
    }
}
