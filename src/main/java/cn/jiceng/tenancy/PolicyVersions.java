package cn.jiceng.tenancy;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every policy that the current tenant ever had. */
interface PolicyVersions extends Repository<PolicyVersion, Integer> {
    PolicyVersion save(PolicyVersion version);

    /** The one in force at a moment, empty before the first. */
    Optional<PolicyVersion> findFirstByEffectiveAtLessThanEqualOrderByVersionDesc(Instant at);

    Optional<PolicyVersion> findFirstByOrderByVersionDesc();
}
