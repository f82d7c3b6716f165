package cn.jiceng.unit;

import cn.jiceng.division.DivisionContents;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Tells whoever splits a division which codes are those of units in it. */
@Component
class UnitsOfDivisions implements DivisionContents {
    private final Units units;

    UnitsOfDivisions(Units units) {
        this.units = units;
    }

    @Override
    public Collection<String> known(String division, Collection<String> codes) {
        return units.findCodes(division, codes);
    }
}
