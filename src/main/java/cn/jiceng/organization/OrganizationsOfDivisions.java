package cn.jiceng.organization;

import cn.jiceng.division.DivisionContents;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Tells whoever splits a division which codes are those of organizations in it. */
@Component
class OrganizationsOfDivisions implements DivisionContents {
    private final Organizations organizations;

    OrganizationsOfDivisions(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Collection<String> known(String division, Collection<String> codes) {
        return organizations.findCodes(division, codes.toArray(String[]::new), Organization.IN_USE);
    }
}
