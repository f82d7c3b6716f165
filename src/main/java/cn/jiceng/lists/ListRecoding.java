package cn.jiceng.lists;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jicengschema.types.ListEntryState;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves the entries of both lists that are not closed to what their division was merged or split into. */
@Component
class ListRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final NeedEntries needs;
    private final ResourceEntries resources;

    ListRecoding(NeedEntries needs, ResourceEntries resources) {
        this.needs = needs;
        this.resources = resources;
    }

    @Override
    public String name() {
        return "list-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<ListEntry> next = new ArrayList<>();
        next.addAll(needs.findTop50ByAreaInAndStateNotOrderById(event.ended(), ListEntryState.CLOSED));
        next.addAll(resources.findTop50ByAreaInAndStateNotOrderById(event.ended(), ListEntryState.CLOSED));
        next.forEach(entry -> entry.moveTo(event.successorOf(entry.getArea())));
        return !next.isEmpty();
    }
}
