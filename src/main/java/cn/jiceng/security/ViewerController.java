package cn.jiceng.security;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells a client who it is. */
@Controller
class ViewerController {
    @QueryMapping
    @Nullable
    Viewer me() {
        return Viewer.current().orElse(null);
    }
}
