package cn.jiceng.project;

import cn.jiceng.lists.Need;
import cn.jicengschema.types.ProjectState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The projects of the current tenant, as writers see them. */
interface Projects extends ListCrudRepository<Project, UUID> {
    @Query(value = "select cast(nextval('project_number') as integer)", nativeQuery = true)
    int nextNumber();

    List<Project> findTop50ByAreaInAndStateInOrderById(Collection<String> areas, Collection<ProjectState> states);

    boolean existsByArea(String area);

    /** A need of an area from which a project may come. */
    @Query("from Need n where n.area = :area and n.state = MATCHED and n.projectId is null order by n.number limit 1")
    Optional<Need> findMatched(String area);
}
