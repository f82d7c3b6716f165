package cn.jiceng.unit;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoShare;
import cn.jicengschema.types.UnitCreateInput;
import cn.jicengschema.types.UnitKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The municipal units of demo mode and the communities that they are paired with: Zhangjiakou has 86 and 105. Each
 * community has one of them, and one in ten a second.
 */
@Component
public class DemoUnits {
    private static final int DISTRICT_DIGITS = 6;
    private static final int COMMUNITIES_WITH_A_SECOND = 10;
    private static final UnitKind[] KINDS = {
        UnitKind.GOVERNMENT_ORGAN, UnitKind.PUBLIC_INSTITUTION, UnitKind.STATE_ENTERPRISE
    };

    private final Units units;

    DemoUnits(Units units) {
        this.units = units;
    }

    /** The place of a community among those that are paired; its count is 0 for one that is not. */
    public static DemoShare pairedCommunity(DemoCity city, int community) {
        return DemoShare.of(
                pairedCommunities(city), community, city.communities().size());
    }

    /** How many communities are paired. */
    public static int pairedCommunities(DemoCity city) {
        return Math.min(city.total("paired_communities"), city.communities().size());
    }

    /** The units of a paired community, made where there are none yet; the first is its main one. */
    public List<Unit> of(DemoCity city, int community) {
        int place = pairedCommunity(city, community).first();
        int total = city.total("paired_units");
        String district = city.communities().get(community).getCode().substring(0, DISTRICT_DIGITS);
        boolean second = place % COMMUNITIES_WITH_A_SECOND == COMMUNITIES_WITH_A_SECOND - 1;
        return Stream.of(place, place - 1)
                .limit(second ? 2 : 1)
                .map(number -> unit(number % total, district))
                .toList();
    }

    private Unit unit(int number, String district) {
        String code = "DEMO-UNIT-%03d".formatted(number + 1);
        return units.findByCode(code).orElseGet(() -> units.save(draw(number, code, district)));
    }

    private static Unit draw(int number, String code, String district) {
        return new Unit(
                UnitCreateInput.newBuilder()
                        .code(code)
                        .name("演示市直单位第%d号".formatted(number + 1))
                        .kind(KINDS[number % KINDS.length])
                        .area(district)
                        .build(),
                null);
    }
}
