package cn.jiceng.unit;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves units to what their division was merged or split into. */
@Component
class UnitRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final Units units;

    UnitRecoding(Units units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "unit-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<Unit> next = units.findTop50ByAreaInOrderByCode(event.ended());
        next.forEach(unit -> unit.moveTo(event.successorOf(unit.getArea(), unit.getCode())));
        return !next.isEmpty();
    }
}
