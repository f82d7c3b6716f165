package cn.jiceng.statistics;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Loader;
import cn.jicengschema.types.ListEntryState;
import cn.jicengschema.types.ProjectState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads indicators of the three lists; the schema is in {@code statistics.graphqls}. */
@Controller
class ListStatisticsController {
    record ListEntryCount(ListEntryState state, long count) {}

    record ProjectCount(ProjectState state, long count) {}

    @SchemaMapping
    ListStatistics listStatistics(Division division) {
        return new ListStatistics(division.getCode());
    }

    @SchemaMapping
    CompletableFuture<List<ListEntryCount>> needs(ListStatistics lists, Loader loader) {
        return ofNeeds(lists, loader).thenApply(ListStatisticsController::byState);
    }

    @SchemaMapping
    CompletableFuture<List<ListEntryCount>> resources(ListStatistics lists, Loader loader) {
        return loader.present("Division.resourceCounts", lists.area(), ListCounts::ofResources)
                .thenApply(ListStatisticsController::byState);
    }

    @SchemaMapping
    CompletableFuture<Rate> matchRate(ListStatistics lists, Loader loader) {
        return ofNeeds(lists, loader)
                .thenApply(counts -> new Rate(
                        counts.stream().mapToLong(ListCounts::paired).sum(),
                        counts.stream().mapToLong(ListCounts::entries).sum()));
    }

    @SchemaMapping
    CompletableFuture<List<ProjectCount>> projects(ListStatistics lists, Loader loader) {
        return loader.present("Division.projectCounts", lists.area(), ProjectCounts::read)
                .thenApply(
                        counts -> Inside.sums(counts, ProjectCounts::state, ProjectCounts::projects).entrySet().stream()
                                .map(of -> new ProjectCount(of.getKey(), of.getValue()))
                                .toList());
    }

    private static CompletableFuture<List<ListCounts>> ofNeeds(ListStatistics lists, Loader loader) {
        return loader.present("Division.needCounts", lists.area(), ListCounts::ofNeeds);
    }

    private static List<ListEntryCount> byState(List<ListCounts> counts) {
        return Inside.sums(counts, ListCounts::state, ListCounts::entries).entrySet().stream()
                .map(of -> new ListEntryCount(of.getKey(), of.getValue()))
                .toList();
    }
}
