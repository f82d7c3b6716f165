package cn.jiceng.lists;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jicengschema.types.ListEntryUpdateInput;
import cn.jicengschema.types.NeedCreateInput;
import cn.jicengschema.types.ResourceCreateInput;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of an entry of either list, as its readers see it. */
record Particulars(
        String title,
        String category,
        @Nullable String description,
        @Nullable Integer quantity,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    /** @throws Refusal VALIDATION_FAILED for a last day before the first */
    Particulars {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "lists.endsBeforeItBegins", startsOn)
                    .at("input", "endsOn");
        }
    }

    static Particulars of(NeedCreateInput input) {
        return new Particulars(
                input.getTitle(),
                input.getCategory(),
                input.getDescription(),
                input.getQuantity(),
                input.getStartsOn(),
                input.getEndsOn());
    }

    static Particulars of(ResourceCreateInput input) {
        return new Particulars(
                input.getTitle(),
                input.getCategory(),
                input.getDescription(),
                input.getQuantity(),
                input.getStartsOn(),
                input.getEndsOn());
    }

    /** What an entry has now, with what the input has in its place. */
    static Particulars of(ListEntry now, ListEntryUpdateInput input) {
        return new Particulars(
                Objects.requireNonNullElse(input.getTitle(), now.getTitle()),
                Objects.requireNonNullElse(input.getCategory(), now.getCategory()),
                input.hasDescription() ? input.getDescription() : now.getDescription(),
                input.hasQuantity() ? input.getQuantity() : now.getQuantity(),
                input.hasStartsOn() ? input.getStartsOn() : now.getStartsOn(),
                input.hasEndsOn() ? input.getEndsOn() : now.getEndsOn());
    }
}
