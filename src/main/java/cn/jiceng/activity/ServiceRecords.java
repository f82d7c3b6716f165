package cn.jiceng.activity;

import cn.jicengschema.types.ServiceRecordState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The service records of the current tenant, as writers see them. */
interface ServiceRecords extends ListCrudRepository<ServiceRecord, UUID> {
    @Query("""
            select coalesce(sum(r.hours), 0) from ServiceRecord r
            where r.personId = :person and r.servedOn = :day and r.state in :states""")
    BigDecimal sumHours(UUID person, LocalDate day, Collection<ServiceRecordState> states);

    List<ServiceRecord> findTop50ByAreaInAndStateOrderById(Collection<String> areas, ServiceRecordState state);
}
