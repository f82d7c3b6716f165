package cn.jiceng.wish;

import cn.jiceng.attachment.Attachment;
import cn.jiceng.attachment.Attachments;
import cn.jiceng.division.Division;
import cn.jiceng.person.CaseContacts;
import cn.jiceng.person.Person;
import cn.jiceng.person.PersonalKind;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads wishes; the schema is in {@code wish.graphqls}. */
@Controller
class WishController {
    private static final Set<PersonalKind> CONTACT = Set.of(PersonalKind.NAME, PersonalKind.PHONE);

    private final Attachments attachments;

    WishController(Attachments attachments) {
        this.attachments = attachments;
    }

    @QueryMapping
    Connection<Wish> wishes(Loader loader) {
        return loader.list(Wish.class, WishReadership.ofViewer());
    }

    @SchemaMapping
    Connection<Wish> wishes(Division division, Loader loader) {
        return loader.inside(Wish.class, division.getCode(), WishReadership.ofViewer());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(Wish wish, Loader loader) {
        return loader.by(Division.class, "code", wish.getArea());
    }

    @SchemaMapping
    @Needs({"title", "publishedOn", "state", "personId"})
    @Nullable
    String title(Wish wish) {
        return WishReadership.holds(wish) ? wish.title() : null;
    }

    @SchemaMapping
    @Needs({"publicText", "publishedOn", "state", "personId"})
    @Nullable
    String publicText(Wish wish) {
        return WishReadership.holds(wish) ? wish.publicText() : null;
    }

    /** A right that comes from the case ends with it, and so is not read from the past. */
    @SchemaMapping
    @Nullable
    CompletableFuture<@Nullable Person> beneficiary(Wish wish, Loader loader) {
        boolean inHands = loader.asOf() == null
                && Viewer.current()
                        .filter(viewer -> wish.isInHandsOf(viewer.self()))
                        .isPresent();
        if (!inHands && !allowedActions(wish).contains(WishAction.SEE_BENEFICIARY)) {
            return null;
        }
        return CaseContacts.find(
                wish.getPersonId(),
                "Wish.contact",
                inHands,
                loader,
                (session, cases) -> cases.stream()
                        .map(ofClaimant -> ofClaimant ? CONTACT : Set.<PersonalKind>of())
                        .toList());
    }

    @SchemaMapping
    Connection<WishClaim> claims(Wish wish, Loader loader) {
        return loader.list(WishClaim.class, "wishId", wish.getId());
    }

    @SchemaMapping
    CompletableFuture<List<Attachment>> attachments(Wish wish, Loader loader) {
        return attachments.of(wish.getId(), loader);
    }

    @SchemaMapping
    List<WishAction> allowedActions(Wish wish) {
        return Guard.allowed(WishAction.class, wish);
    }
}
