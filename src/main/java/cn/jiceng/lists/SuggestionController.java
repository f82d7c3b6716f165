package cn.jiceng.lists;

import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.time.Days;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Suggests to open entries what they could be matched with. */
@Controller
class SuggestionController {
    private final Limits limits;
    private final Days days;

    SuggestionController(Limits limits, Days days) {
        this.limits = limits;
        this.days = days;
    }

    @SchemaMapping
    CompletableFuture<List<Resource>> suggestedMatches(Need need, @Argument int first, Loader loader) {
        Suggestions wanted = Suggestions.ofResources(checked(first), days.today());
        return loader.present(
                "Need.suggestedMatches " + first,
                need.getId(),
                (session, needs) -> wanted.read(session, needs, ids -> loader.find(Resource.class, ids)));
    }

    @SchemaMapping
    CompletableFuture<List<Need>> suggestedMatches(Resource resource, @Argument int first, Loader loader) {
        Suggestions wanted = Suggestions.ofNeeds(checked(first), days.today());
        return loader.present(
                "Resource.suggestedMatches " + first,
                resource.getId(),
                (session, resources) -> wanted.read(session, resources, ids -> loader.find(Need.class, ids)));
    }

    private int checked(int first) {
        Limits.check("pageSize", limits.pageSize(), first);
        return first;
    }
}
