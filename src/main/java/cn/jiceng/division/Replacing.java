package cn.jiceng.division;

import cn.jiceng.division.DivisionsReplaced.Replacement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends divisions in favour of others. What lies inside goes on there, divisions under codes that begin as the new ones. */
@Component
class Replacing {
    private final Divisions divisions;
    private final DivisionSuccessions successions;
    private final NewDivisions founding;

    Replacing(Divisions divisions, DivisionSuccessions successions, NewDivisions founding) {
        this.divisions = divisions;
        this.successions = successions;
        this.founding = founding;
    }

    /** @param elsewhere codes of what does not go to the first of the successors */
    void replace(List<Division> ended, List<Division> by, Map<String, Division> elsewhere, Instant at) {
        List<Replacement> done = new ArrayList<>();
        ended.forEach(division -> replace(division, by, elsewhere, at, done));
        ended.forEach(Division::tellAdmins);
        ended.getFirst().tell(new DivisionsReplaced(done));
    }

    private void replace(
            Division ended, List<Division> by, Map<String, Division> elsewhere, Instant at, List<Replacement> done) {
        for (Division inside : divisions.findByParentIdAndValidToIsNullOrderByCode(ended.getId())) {
            Division around = elsewhere.getOrDefault(inside.getCode(), by.getFirst());
            replace(inside, List.of(founding.carriedInto(around, inside, at)), Map.of(), at, done);
        }
        by.forEach(successor -> successions.save(new DivisionSuccession(ended, successor)));
        ended.close(at);
        Map<String, String> others = new HashMap<>();
        elsewhere.forEach((code, division) -> others.put(code, division.getCode()));
        done.add(new Replacement(ended.getCode(), by.getFirst().getCode(), others));
    }
}
