package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ViewerAreasTest {
    private static final UUID GRID = UUID.randomUUID();

    private final List<String> asked = new ArrayList<>();
    private final ViewerAreas areas = new ViewerAreas(known(), workplaces());

    private ObjectProvider<AreaSuccession> known() {
        AreaSuccession succession = area -> {
            asked.add(area);
            return area.equals("110101001001") ? Set.of("110101001901", "110101001902") : Set.of();
        };
        var beans = new StaticListableBeanFactory();
        beans.addBean("succession", succession);
        return beans.getBeanProvider(AreaSuccession.class);
    }

    private ObjectProvider<Workplaces> workplaces() {
        Workplaces workplaces = person -> {
            asked.add(person.toString());
            return Set.of(GRID);
        };
        var beans = new StaticListableBeanFactory();
        beans.addBean("workplaces", workplaces);
        return beans.getBeanProvider(Workplaces.class);
    }

    private Viewer viewer(String tenant, String area) {
        return areas.resolve(new Viewer("clerk", tenant, Set.of(Role.COMMUNITY_ADMIN), area));
    }

    @Test
    void aViewerActsInItsAreaAndInWhatThatBecame() {
        Viewer viewer = viewer("dongcheng", "110101001001");
        assertThat(viewer.area()).isEqualTo("110101001001");
        assertThat(viewer.stands(Standing.INSIDE, "110101001001001")).isTrue();
        assertThat(viewer.stands(Standing.INSIDE, "110101001902001")).isTrue();
        assertThat(viewer.stands(Standing.INSIDE, "110101001903")).isFalse();
        assertThat(viewer.stands(Standing.ABOVE, "110101001902")).isFalse();
    }

    @Test
    void itIsAskedForOnceInEachCityAndNotForAWholeCity() {
        viewer("dongcheng", "110101001");
        viewer("dongcheng", "110101001");
        assertThat(asked).hasSize(1);
        viewer("panjin", "110101001");
        assertThat(asked).hasSize(2);
        assertThat(viewer("dongcheng", "").areas()).containsExactly("");
        assertThat(asked).hasSize(2);
    }

    /** In one query a request, and only when it matters. */
    @Test
    void aGridWorkerWorksInTheGridsOfThePersonWhoItIs() {
        var person = new Identity(UUID.randomUUID(), null, null);
        Viewer worker = holder(Role.GRID_WORKER, person);
        assertThat(asked).isEmpty();
        assertThat(worker.worksIn(GRID)).isTrue();
        assertThat(worker.worksIn(UUID.randomUUID())).isFalse();
        assertThat(asked).hasSize(1);
        assertThat(holder(Role.RESIDENT, person).worksIn(GRID)).isFalse();
        assertThat(holder(Role.GRID_WORKER, Identity.NONE).worksIn(GRID)).isFalse();
        assertThat(asked).hasSize(1);
    }

    private Viewer holder(Role role, Identity self) {
        return areas.resolve(new Viewer("a", "a", "panjin", Set.of(role), Set.of(), "", Set.of(""), 0, self, Set::of));
    }
}
