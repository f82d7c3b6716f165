package cn.jiceng.grid;

import cn.jiceng.division.DivisionContents;
import cn.jicengschema.types.GridState;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Tells whoever splits a community which codes are those of grids in it. */
@Component
class GridsOfDivisions implements DivisionContents {
    private final Grids grids;

    GridsOfDivisions(Grids grids) {
        this.grids = grids;
    }

    @Override
    public Collection<String> known(String division, Collection<String> codes) {
        return grids.findCodesOtherThan(division, codes.toArray(String[]::new), GridState.RETIRED);
    }
}
