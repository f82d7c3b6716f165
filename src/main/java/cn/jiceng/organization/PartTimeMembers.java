package cn.jiceng.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The part-time members of the current tenant, as writers see them. */
interface PartTimeMembers extends ListCrudRepository<PartTimeMember, UUID> {
    List<PartTimeMember> findByOrganizationIdAndDismissedOnIsNull(UUID organization);
}
