package cn.jiceng.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells a client who it is. */
@Controller
class ViewerController {
    @QueryMapping
    @Nullable
    Viewer me() {
        return Viewer.current().orElse(null);
    }

    @SchemaMapping
    @Nullable
    List<String> scopes(Viewer viewer) {
        return viewer.isLimitedToScopes() ? viewer.scopes().stream().sorted().toList() : null;
    }
}
