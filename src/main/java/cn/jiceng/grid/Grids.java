package cn.jiceng.grid;

import cn.jicengschema.types.GridState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The grids of the current tenant, as writers see them. */
interface Grids extends JpaRepository<Grid, UUID> {
    Optional<Grid> findByCode(String code);

    List<Grid> findTop50ByAreaInAndStateNotOrderByCode(Collection<String> areas, GridState state);

    @Query("select g.code from Grid g where g.area = :area and among(:codes, g.code) and g.state <> :state")
    List<String> findCodesOtherThan(String area, String[] codes, GridState state);

    boolean existsByArea(String area);

    /** The codes that grids have or had between two, the second left out. */
    @Query("select g.code from Grid g where g.code >= :from and g.code < :to")
    List<String> findCodes(String from, String to);

    /** The codes that grids of these communities have or had. */
    @Query("select g.code from Grid g where among(:communities, g.area)")
    List<String> findCodesIn(String[] communities);
}
