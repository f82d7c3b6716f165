package cn.jiceng.pairing;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jiceng.platform.time.Days;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/**
 * Moves what goes on in a division to what that was merged or split into. Where two of a unit, or two bureaus, meet in one
 * community, the later one ends.
 */
@Component
class PairingRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final Pairings pairings;
    private final HouseholdAids aids;
    private final BureauAssignments assignments;
    private final Secondments secondments;
    private final Days days;

    PairingRecoding(
            Pairings pairings, HouseholdAids aids, BureauAssignments assignments, Secondments secondments, Days days) {
        this.pairings = pairings;
        this.aids = aids;
        this.assignments = assignments;
        this.secondments = secondments;
        this.days = days;
    }

    @Override
    public String name() {
        return "pairing-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<String> ended = event.ended();
        int moved = move(
                event,
                pairings.findTop50ByAreaInAndEndedOnIsNullOrderById(ended),
                (one, area) -> pairings.existsByUnitIdAndAreaAndEndedOnIsNull(one.getUnitId(), area));
        moved += move(event, aids.findTop50ByAreaInAndEndedOnIsNullOrderById(ended), (one, area) -> false);
        moved += move(
                event,
                assignments.findTop50ByAreaInAndEndedOnIsNullOrderById(ended),
                (one, area) -> assignments.existsByAreaAndEndedOnIsNull(area));
        moved += move(event, secondments.findTop50ByAreaInAndEndedOnIsNullOrderById(ended), (one, area) -> false);
        return moved > 0;
    }

    /** The question whether there is one already flushes what was moved before, so that it is seen. */
    private <T extends Bond> int move(DivisionsReplaced event, List<T> bonds, BiPredicate<T, String> taken) {
        for (T bond : bonds) {
            String area = event.successorOf(bond.getArea());
            if (taken.test(bond, area)) {
                bond.endAsDouble(days.today());
            } else {
                bond.moveTo(area);
            }
        }
        return bonds.size();
    }
}
