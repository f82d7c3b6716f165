package cn.jiceng.wish;

import cn.jiceng.division.Divisions;
import cn.jiceng.person.Person;
import cn.jiceng.person.PersonalTexts;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.policy.CodedName;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.WishDraftInput;
import cn.jicengschema.types.WishPublishInput;
import cn.jicengschema.types.WishUpdateInput;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is done to wishes until they are on show. */
@Service
class WishService {
    private final Wishes wishes;
    private final Aggregates aggregates;
    private final Divisions divisions;
    private final PersonalTexts texts;
    private final Policies policies;
    private final Days days;

    WishService(
            Wishes wishes,
            Aggregates aggregates,
            Divisions divisions,
            PersonalTexts texts,
            Policies policies,
            Days days) {
        this.wishes = wishes;
        this.aggregates = aggregates;
        this.divisions = divisions;
        this.texts = texts;
        this.policies = policies;
        this.days = days;
    }

    Wish draft(WishDraftInput input) {
        Person beneficiary = beneficiary(input.getBeneficiaryId());
        byte[] originalText = texts.seal(beneficiary, "originalText", input.getOriginalText());
        var wish = new Wish(
                wishes.nextNumber(),
                beneficiary,
                input,
                originalText,
                Viewer.require().subject());
        Guard.require(WishAction.DRAFT, wish);
        divisions.requireOpenCommunity(input.getArea());
        requireNeighbour(beneficiary, input.getArea());
        requireCategory(input.getCategory());
        return aggregates.add(wish);
    }

    private Person beneficiary(@Nullable String given) {
        if (given != null) {
            return aggregates.require(Person.class, given);
        }
        UUID own = Viewer.require().self().person();
        if (own == null) {
            throw refused("wish.withoutBeneficiary", "beneficiaryId");
        }
        return aggregates.require(Person.class, new NodeId("Person", own).toString());
    }

    /** Who writes for others writes for those of the community, whom it knows. */
    private static void requireNeighbour(Person beneficiary, String area) {
        boolean own = beneficiary.getId().equals(Viewer.require().self().person());
        if (!own && !beneficiary.getArea().startsWith(area)) {
            throw refused("wish.beneficiaryElsewhere", "beneficiaryId");
        }
    }

    private void requireCategory(@Nullable String category) {
        List<CodedName> categories = policies.current().wish().categories();
        if (categories != null
                && categories.stream().noneMatch(one -> one.code().equals(category))) {
            throw Refusal.of(
                            CommonRefusal.VALIDATION_FAILED,
                            "wish.category",
                            categories.stream().map(CodedName::code).toList())
                    .at("input", "category");
        }
    }

    private static Refusal refused(String message, String field) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message).at("input", field);
    }

    Wish update(Wish wish, WishUpdateInput input) {
        Guard.require(WishAction.UPDATE, wish);
        if (input.hasCategory()) {
            requireCategory(input.getCategory());
        }
        wish.update(input);
        if (input.hasOriginalText()) {
            Person beneficiary = aggregates.require(Person.class, new NodeId("Person", wish.getPersonId()).toString());
            wish.say(texts.seal(beneficiary, "originalText", input.getOriginalText()));
        }
        return aggregates.requireValid(wish);
    }

    Wish submit(Wish wish) {
        Guard.require(WishAction.SUBMIT, wish);
        wish.submit();
        return wish;
    }

    Wish approve(Wish wish) {
        Guard.require(WishAction.APPROVE, wish);
        wish.approve();
        return wish;
    }

    Wish sendBack(Wish wish, String reason) {
        Guard.require(WishAction.RETURN, wish);
        wish.sendBack(PlainText.require(reason, "reason"));
        return wish;
    }

    Wish reject(Wish wish, String reason) {
        Guard.require(WishAction.REJECT, wish);
        wish.reject(PlainText.require(reason, "reason"));
        return wish;
    }

    Wish publish(Wish wish, WishPublishInput input) {
        Guard.require(WishAction.PUBLISH, wish);
        if (input.getPublicText() != null) {
            wish.show(input.getPublicText());
        }
        var consent = input.getConsentedOn() == null ? null : days.until(input.getConsentedOn(), "consentedOn");
        wish.publish(consent, policies.current().wish(), days.today());
        return aggregates.requireValid(wish);
    }

    Wish withdraw(Wish wish, String reason) {
        Guard.require(WishAction.WITHDRAW, wish);
        wish.withdraw(PlainText.require(reason, "reason"));
        return wish;
    }
}
