package cn.jiceng.wish;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.registration.UnitRegistration;
import cn.jicengschema.types.WishClaimInput;
import cn.jicengschema.types.WishJoinInput;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and makes claims of wishes; the schema is in {@code wishclaim.graphqls}. */
@Controller
class WishClaimController {
    private final WishClaiming claiming;

    WishClaimController(WishClaiming claiming) {
        this.claiming = claiming;
    }

    @QueryMapping
    Connection<WishClaim> wishClaims(Loader loader) {
        return loader.list(WishClaim.class);
    }

    @SchemaMapping(typeName = "Division", field = "wishClaims")
    Connection<WishClaim> inDivision(Division division, Loader loader) {
        return loader.inside(WishClaim.class, division.getCode());
    }

    @SchemaMapping(typeName = "MemberRegistration", field = "wishClaims")
    Connection<WishClaim> ofMember(MemberRegistration registration, Loader loader) {
        return loader.list(WishClaim.class, "memberRegistrationId", registration.getId());
    }

    @SchemaMapping(typeName = "UnitRegistration", field = "wishClaims")
    Connection<WishClaim> ofUnit(UnitRegistration registration, Loader loader) {
        return loader.list(WishClaim.class, "unitRegistrationId", registration.getId());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(WishClaim claim, Loader loader) {
        return loader.by(Division.class, "code", claim.getArea());
    }

    @MutationMapping
    WishClaim wishClaim(@Subject Wish wish, @Argument @Nullable WishClaimInput input) {
        return claiming.claim(wish, input == null ? null : input.getRegistrationId());
    }

    @MutationMapping
    WishClaim wishJoin(@Subject Wish wish, @Argument @Nullable WishJoinInput input) {
        return claiming.join(wish, input == null ? null : input.getRegistrationId());
    }
}
