package cn.jiceng.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The part-time members of the current tenant, as writers see them. */
interface PartTimeMembers extends ListCrudRepository<PartTimeMember, UUID> {
    List<PartTimeMember> findByOrganizationIdAndDismissedOnIsNull(UUID organization);

    /** Members whose organization has left these areas without them. */
    @Query("""
            select m from PartTimeMember m join Organization o on o.id = m.organizationId
            where among(:areas, m.area) and o.area <> m.area and m.dismissedOn is null""")
    List<PartTimeMember> findLeftBehind(String[] areas, Limit limit);
}
