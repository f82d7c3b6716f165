package cn.jiceng.organization;

import cn.jiceng.platform.loader.Loader;
import cn.jiceng.policy.OrganizationPolicy;
import cn.jiceng.policy.OrganizationType;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.OrganizationFinding;
import cn.jicengschema.types.OrganizationForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** What about an organization does not agree with the rules; a finding refuses nothing. */
@Component
class OrganizationFindings {
    /** A branch needs this many full members; with fewer it should be a joint one. */
    private static final int MEMBERS_OF_A_BRANCH = 3;

    private static final String TERM_ENDED = """
            select distinct m.organizationId from PartTimeMember m
            where among(:organizations, m.organizationId) and m.dismissedOn is null and m.endsOn < :today
                and not exists (from PartTimeMember later where later.organizationId = m.organizationId
                    and later.personId = m.personId and later.startsOn > m.endsOn)""";

    private final Policies policies;
    private final Clock clock;

    OrganizationFindings(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    CompletableFuture<List<OrganizationFinding>> of(Organization organization, Loader loader) {
        List<OrganizationFinding> findings = of(organization, policies.current().organization());
        return isOverdue(organization, loader).thenCombine(hasEndedTerm(organization, loader), (overdue, ended) -> {
            if (overdue) {
                findings.add(OrganizationFinding.RECTIFICATION_OVERDUE);
            }
            if (ended) {
                findings.add(OrganizationFinding.MEMBER_TERM_ENDED);
            }
            return findings;
        });
    }

    private CompletableFuture<Boolean> isOverdue(Organization organization, Loader loader) {
        UUID listing = organization.getRectificationId();
        return listing == null
                ? CompletableFuture.completedFuture(false)
                : loader.byId(Rectification.class, listing)
                        .thenApply(found -> found != null && found.isOverdue(LocalDate.now(clock)));
    }

    private CompletableFuture<Boolean> hasEndedTerm(Organization organization, Loader loader) {
        return organization.takesPartTimeMembers() && organization.isInUse()
                ? loader.<UUID, Boolean>present("endedTerms", organization.getId(), this::haveEndedTerms)
                : CompletableFuture.completedFuture(false);
    }

    private List<Boolean> haveEndedTerms(Session session, List<UUID> organizations) {
        Set<UUID> found = new HashSet<>(session.createSelectionQuery(TERM_ENDED, UUID.class)
                .setParameter("organizations", organizations.toArray(UUID[]::new))
                .setParameter("today", LocalDate.now(clock))
                .getResultList());
        return organizations.stream().map(found::contains).toList();
    }

    static List<OrganizationFinding> of(Organization organization, OrganizationPolicy policy) {
        List<OrganizationFinding> findings = new ArrayList<>();
        if (organization.getType() == OrganizationType.COMMUNITY_ORG
                && !formFits(organization.getForm(), organization.getTotalMembers(), policy)) {
            findings.add(OrganizationFinding.FORM_MISMATCH);
        }
        if (organization.getForm() == OrganizationForm.BRANCH
                && organization.getFormalMembers() < MEMBERS_OF_A_BRANCH) {
            findings.add(OrganizationFinding.BRANCH_UNDER_THREE);
        }
        if (organization.getType() == OrganizationType.TEMPORARY_BRANCH && organization.getEndsOn() == null) {
            findings.add(OrganizationFinding.MISSING_END_DATE);
        }
        return findings;
    }

    /** Zhangjiakou: over 50 members a general branch, over 100 a committee, strictly over; unset is not checked. */
    private static boolean formFits(OrganizationForm form, int members, OrganizationPolicy policy) {
        Integer committeeOver = policy.committeeOver();
        Integer generalBranchOver = policy.generalBranchOver();
        if (committeeOver != null && (members > committeeOver) != (form == OrganizationForm.COMMITTEE)) {
            return false;
        }
        boolean overBranch = generalBranchOver != null && members > generalBranchOver;
        return generalBranchOver == null
                || overBranch == (form == OrganizationForm.GENERAL_BRANCH || form == OrganizationForm.COMMITTEE);
    }
}
