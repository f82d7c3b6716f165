package cn.jiceng.wish;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves open wishes and their claims to what their community was merged or split into. */
@Component
class WishRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final Wishes wishes;
    private final WishClaims claims;

    WishRecoding(Wishes wishes, WishClaims claims) {
        this.wishes = wishes;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "wish-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<Wish> open = wishes.findTop50ByAreaInAndStateInOrderById(event.ended(), Wish.OPEN);
        open.forEach(wish -> wish.moveTo(event.successorOf(wish.getArea())));
        List<WishClaim> active = claims.findTop50ByAreaInAndEndedOnIsNullOrderById(event.ended());
        active.forEach(claim -> claim.moveTo(event.successorOf(claim.getArea())));
        return !open.isEmpty() || !active.isEmpty();
    }
}
