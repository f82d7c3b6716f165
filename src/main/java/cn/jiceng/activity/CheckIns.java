package cn.jiceng.activity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The check-ins of the current tenant, as writers see them. */
interface CheckIns extends JpaRepository<CheckIn, UUID> {
    Optional<CheckIn> findByActivityIdAndPersonIdAndCheckedInOn(UUID activity, UUID person, LocalDate day);
}
