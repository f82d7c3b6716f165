package cn.jiceng.explorer;

import cn.jiceng.security.PublishedRights;
import cn.jiceng.security.Role;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes who may do and read what (权限表): as data here, as a page at {@code /rights.html}. */
@RestController
class RightsController {
    private final PublishedRights rights;

    RightsController(PublishedRights rights) {
        this.rights = rights;
    }

    /** All roles, and what they have to do with each mutation and each type. */
    record Rights(List<Role> roles, List<PublishedRights.Act> acts, List<PublishedRights.Reading> readings) {}

    @GetMapping("/explorer/rights")
    Rights rights() {
        return new Rights(List.of(Role.values()), rights.acts(), rights.readings());
    }
}
