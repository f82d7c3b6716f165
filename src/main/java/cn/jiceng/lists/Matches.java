package cn.jiceng.lists;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What becomes of matched entries, for projects that come from them. */
@Service
public class Matches {
    private final NeedEntries needs;
    private final ResourceEntries resources;

    Matches(NeedEntries needs, ResourceEntries resources) {
        this.needs = needs;
        this.resources = resources;
    }

    /**
     * The resource that a need is matched with, for a project that is to come from the two.
     *
     * @throws Refusal VALIDATION_FAILED naming the input's {@code needId} for a need that is not matched, CONFLICT where a
     *     project has come from it already
     */
    public Resource requireFree(Need need) {
        if (!need.isMatched()) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "lists.notMatched", need.getState())
                    .at("input", "needId");
        }
        if (need.isEngaged()) {
            throw Refusal.of(CommonRefusal.CONFLICT, "lists.engaged").at("input", "needId");
        }
        return resource(need);
    }

    /** A project has come from the match of a need. */
    public void engage(Need need, UUID project) {
        need.engage(project);
        resource(need).engage(project);
    }

    /** The project of a need was cancelled: the need and its resource wait for a match again. */
    public void free(UUID need) {
        undo(need(need));
    }

    /** The project of a need is done: the need is met, and its resource waits for the next one, unless its time is over. */
    public void meet(UUID id, LocalDate day) {
        Need need = need(id);
        Resource resource = resource(need);
        need.close(day, null);
        if (resource.isOver(day)) {
            resource.close(day, null);
        } else {
            resource.reopen();
        }
    }

    void undo(ListEntry entry) {
        Need need = entry instanceof Resource resource ? need(resource.getNeedId()) : (Need) entry;
        need.unmatch(resource(need));
    }

    private Need need(@Nullable UUID id) {
        return needs.findById(Objects.requireNonNull(id)).orElseThrow();
    }

    private Resource resource(Need need) {
        return resources.findById(Objects.requireNonNull(need.getResourceId())).orElseThrow();
    }
}
