package cn.jiceng.lists;

import cn.jiceng.division.Divisions;
import cn.jiceng.organization.Organization;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.tenancy.Policies;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.ListEntryUpdateInput;
import cn.jicengschema.types.NeedCreateInput;
import cn.jicengschema.types.ResourceCreateInput;
import org.springframework.stereotype.Service;

/** What can be done to the entries of both lists. */
@Service
class ListEntryService {
    private final NeedEntries needs;
    private final ResourceEntries resources;
    private final Matches matches;
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Policies policies;
    private final Days days;

    ListEntryService(
            NeedEntries needs,
            ResourceEntries resources,
            Matches matches,
            Divisions divisions,
            Aggregates aggregates,
            Policies policies,
            Days days) {
        this.needs = needs;
        this.resources = resources;
        this.matches = matches;
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.policies = policies;
        this.days = days;
    }

    Need create(NeedCreateInput input) {
        Guard.requireIn(ListEntryAction.CREATE_NEED, input.getArea());
        requireCategory(input.getCategory());
        divisions.requireOpenCommunity(input.getArea());
        return aggregates.add(new Need(needs.nextNumber(), input));
    }

    Resource create(ResourceCreateInput input) {
        Unit unit = aggregates.requireIfGiven(Unit.class, input.getUnitId());
        Organization organization = aggregates.requireIfGiven(Organization.class, input.getOrganizationId());
        var resource = new Resource(resources.nextNumber(), input, unit, organization);
        Guard.require(ListEntryAction.CREATE_RESOURCE, resource);
        if (unit != null && organization != null) {
            throw refused("lists.twoProviders", "organizationId");
        }
        requireCategory(input.getCategory());
        divisions.requireOpen(input.getArea());
        return aggregates.add(resource);
    }

    ListEntry update(ListEntry entry, ListEntryUpdateInput input) {
        Guard.require(ListEntryAction.UPDATE, entry);
        if (input.getCategory() != null) {
            requireCategory(input.getCategory());
        }
        entry.describe(Particulars.of(entry, input));
        return entry;
    }

    private void requireCategory(String code) {
        if (!policies.current().wish().allows(code)) {
            throw refused("lists.category", "category", code);
        }
    }

    private static Refusal refused(String message, String field, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", field);
    }

    Need match(Need need, String resourceId) {
        Resource resource = aggregates.require(Resource.class, resourceId);
        Guard.require(ListEntryAction.MATCH, need);
        need.match(resource);
        return need;
    }

    ListEntry unmatch(ListEntry entry) {
        Guard.require(ListEntryAction.UNMATCH, entry);
        matches.undo(entry);
        return entry;
    }

    /** What it was matched with waits for a match again. */
    ListEntry close(ListEntry entry, String reason) {
        Guard.require(ListEntryAction.CLOSE, entry);
        if (entry.isMatched()) {
            matches.undo(entry);
        }
        entry.close(days.today(), reason);
        return entry;
    }
}
