package cn.jiceng.project;

import cn.jiceng.demo.DemoCity;
import cn.jiceng.demo.DemoData;
import cn.jiceng.lists.Matches;
import cn.jiceng.lists.Need;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import cn.jicengschema.types.ProjectCreateInput;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode, plans a project for the first matched needs of each city, which anybody may claim. */
@Component
@Order(80)
class ProjectDemo implements OpeningStep {
    private static final int COMMUNITIES = 4;

    private final DemoData demo;
    private final Projects projects;
    private final Matches matches;

    ProjectDemo(DemoData demo, Projects projects, Matches matches) {
        this.demo = demo;
        this.projects = projects;
        this.matches = matches;
    }

    @Override
    public String name() {
        return "demo projects";
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
        if (index >= COMMUNITIES || projects.existsByArea(community)) {
            return 0;
        }
        return projects.findMatched(community).map(this::plan).orElse(0);
    }

    private int plan(Need need) {
        var input = ProjectCreateInput.newBuilder().plan("按季度实施").build();
        var project = projects.save(new Project(projects.nextNumber(), need, matches.requireFree(need), input));
        matches.engage(need, project.getId());
        return 1;
    }
}
