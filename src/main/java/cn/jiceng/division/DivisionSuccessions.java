package cn.jiceng.division;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which divisions were merged or split into which, as writers see it. */
interface DivisionSuccessions extends Repository<DivisionSuccession, UUID> {
    DivisionSuccession save(DivisionSuccession succession);

    /** The divisions that others took the place of. */
    @Query("select s.predecessorId from DivisionSuccession s")
    Set<UUID> findReplaced();

    /** The codes of what an area was merged or split into, however often. */
    @Query(value = """
                    with recursive heir as (
                        select id, code from division where code = :area
                        union
                        select d.id, d.code from heir
                        join division_succession s on s.predecessor_id = heir.id
                        join division d on d.id = s.successor_id
                    )
                    select code from heir where code <> :area""", nativeQuery = true)
    Set<String> findSuccessors(String area);
}
