package cn.jiceng.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How appeals of residents (诉求) are handled.
 *
 * @param categories what an appeal may be about; Zhangjiakou has 9 with 81 items, whose names are not published
 * @param dispatchHours hours from the report to the dispatch, the last minute included; Zhangjiakou: 3
 * @param dispatchLevel who reviews and dispatches; Zhangjiakou: the community, Liaoning: the street
 * @param sla hours in which an appeal is handled, by urgency
 * @param flows ways that an appeal may take
 */
public record AppealPolicy(
        @Nullable List<@Valid Category> categories,
        @Nullable @Min(1) Integer dispatchHours,
        @Nullable DispatchLevel dispatchLevel,
        @Nullable List<@Valid ServiceLevel> sla,
        @Nullable List<Flow> flows) {
    public static final AppealPolicy UNSET = new AppealPolicy(null, null, null, null, null);

    public AppealPolicy {
        categories = categories == null ? null : List.copyOf(categories);
        sla = sla == null ? null : List.copyOf(sla);
        flows = flows == null ? null : List.copyOf(flows);
    }

    /** A category of appeals with its items. */
    public record Category(
            @NotNull @Pattern(regexp = CodedName.FORM) String code,
            @NotBlank String name,
            List<@Valid CodedName> items) {
        public Category {
            items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
        }
    }

    /** The time that an urgency leaves for handling. */
    public record ServiceLevel(
            @NotNull @Pattern(regexp = CodedName.FORM) String code,
            @NotBlank String name,
            @NotNull @Min(1) Integer hours) {}

    /** Who reviews and dispatches a report. */
    public enum DispatchLevel {
        COMMUNITY,
        STREET,
        DISTRICT
    }

    /** The named flows of Zhangjiakou: 双直报, 小循环 and 大循环. */
    public enum Flow {
        DUAL_DIRECT_REPORT,
        SMALL_LOOP,
        LARGE_LOOP
    }
}
