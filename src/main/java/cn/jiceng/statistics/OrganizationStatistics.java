package cn.jiceng.statistics;

import cn.jiceng.policy.OrganizationType;
import cn.jicengschema.types.OrganizationForm;
import cn.jicengschema.types.OrganizationState;
import java.util.List;
import java.util.function.ToLongFunction;

/** The party organizations inside a division. */
record OrganizationStatistics(List<OrganizationCounts> counts) {
    record TypeCount(OrganizationType type, long count) {}

    record FormCount(OrganizationForm form, long count) {}

    record StateCount(OrganizationState state, long count) {}

    record MemberCount(long formal, long total) {}

    private List<OrganizationCounts> atWork() {
        return counts.stream().filter(OrganizationCounts::areAtWork).toList();
    }

    private long sum(ToLongFunction<OrganizationCounts> count) {
        return atWork().stream().mapToLong(count).sum();
    }

    public long total() {
        return sum(OrganizationCounts::organizations);
    }

    public List<TypeCount> byType() {
        return Inside.sums(atWork(), OrganizationCounts::type, OrganizationCounts::organizations).entrySet().stream()
                .map(of -> new TypeCount(of.getKey(), of.getValue()))
                .toList();
    }

    public List<FormCount> byForm() {
        return Inside.sums(atWork(), OrganizationCounts::form, OrganizationCounts::organizations).entrySet().stream()
                .map(of -> new FormCount(of.getKey(), of.getValue()))
                .toList();
    }

    public List<StateCount> byState() {
        return Inside.sums(counts, OrganizationCounts::state, OrganizationCounts::organizations).entrySet().stream()
                .map(of -> new StateCount(of.getKey(), of.getValue()))
                .toList();
    }

    public MemberCount members() {
        return new MemberCount(sum(OrganizationCounts::formalMembers), sum(OrganizationCounts::totalMembers));
    }

    public long listedForRectification() {
        return sum(OrganizationCounts::listed);
    }
}
