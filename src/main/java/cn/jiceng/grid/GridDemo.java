package cn.jiceng.grid;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.gridwork.DemoWork;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jicengschema.types.GridCoverageKind;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode, gives each city grids: as many as its documents report, worked in and covered by the party. */
@Component
@Order(40)
class GridDemo implements OpeningStep {
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final int COMMUNITIES_WITH_A_DRAFT = 10;
    private static final String GRID_ORGANIZATIONS = """
            select o.id from Organization o
            where o.area = :community and o.type = GRID_ORG and o.state = ACTIVE order by o.code""";

    private final DemoData demo;
    private final DemoGrids drawing;
    private final Grids grids;
    private final DemoWork work;
    private final EntityManager entities;

    GridDemo(DemoData demo, DemoGrids drawing, Grids grids, DemoWork work, EntityManager entities) {
        this.demo = demo;
        this.drawing = drawing;
        this.grids = grids;
        this.work = work;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "demo grids";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return demo.fingerprint(tenant);
    }

    @Override
    public String run(Tenant tenant) {
        return demo.fill(tenant, this::fill);
    }

    private int fill(DemoCity city, int index) {
        String community = city.communities().get(index).getCode();
        if (grids.existsByArea(community)) {
            return 0;
        }
        List<UUID> organizations = organizations(community);
        List<Grid> drawn = drawing.atWork(city, index, SINCE);
        int first = city.share("grids", index).first();
        int stored = drawn.size();
        for (int number = 0; number < drawn.size(); number++) {
            stored += fill(drawn.get(number), first + number + 1) + cover(drawn.get(number), number, organizations);
        }
        if (index % COMMUNITIES_WITH_A_DRAFT == 0) {
            drawing.draft(community);
        }
        return stored;
    }

    private int fill(Grid grid, int number) {
        grid.heed(work.lead(grid, number, SINCE));
        return 2 + work.staff(grid, number, SINCE);
    }

    private List<UUID> organizations(String community) {
        return entities.createQuery(GRID_ORGANIZATIONS, UUID.class)
                .setParameter("community", community)
                .getResultList();
    }

    /** Each organization has a grid of its own; grids beyond are shared (Qingdao: 4,023 for over 5,000 grids). */
    private int cover(Grid grid, int number, List<UUID> organizations) {
        if (organizations.isEmpty()) {
            return 0;
        }
        work.cover(
                grid,
                organizations.get(number % organizations.size()),
                number < organizations.size() ? GridCoverageKind.OWN : GridCoverageKind.SHARED,
                SINCE);
        return 1;
    }
}
