package cn.jiceng.wish;

import cn.jiceng.attachment.Attachments;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.WishConfirmInput;
import cn.jicengschema.types.WishFulfilInput;
import java.util.List;
import org.springframework.stereotype.Service;

/** What is done to wishes once somebody has claimed them. */
@Service
class WishFulfilment {
    private final WishClaims claims;
    private final Attachments attachments;
    private final Days days;

    WishFulfilment(WishClaims claims, Attachments attachments, Days days) {
        this.claims = claims;
        this.attachments = attachments;
        this.days = days;
    }

    private List<WishClaim> active(Wish wish) {
        return claims.findByWishIdAndEndedOnIsNullOrderByPlace(wish.getId());
    }

    private WishClaim main(Wish wish) {
        return active(wish).getFirst();
    }

    Wish contact(Wish wish) {
        Guard.require(WishAction.CONTACT, wish);
        wish.contact(main(wish), days.today());
        return wish;
    }

    Wish start(Wish wish) {
        Guard.require(WishAction.START, wish);
        wish.start();
        return wish;
    }

    Wish release(Wish wish, String reason) {
        Guard.require(WishAction.RELEASE, wish);
        wish.release(active(wish), PlainText.require(reason, "reason"), days.today());
        return wish;
    }

    Wish fulfil(Wish wish, WishFulfilInput input) {
        Guard.require(WishAction.FULFIL, wish);
        attachments.bind(input.getAttachmentIds(), wish);
        wish.fulfil(
                main(wish),
                PlainText.check(input.getRemark(), "remark"),
                Viewer.require().subject(),
                days.today());
        return wish;
    }

    Wish confirm(Wish wish, WishConfirmInput input) {
        Guard.require(WishAction.CONFIRM, wish);
        wish.confirm(active(wish), input.getRating(), PlainText.check(input.getRemark(), "remark"), days.today());
        return wish;
    }

    Wish dispute(Wish wish, String reason) {
        Guard.require(WishAction.DISPUTE, wish);
        wish.dispute(main(wish), PlainText.require(reason, "reason"), days.today());
        return wish;
    }

    Wish archive(Wish wish) {
        Guard.require(WishAction.ARCHIVE, wish);
        wish.archive();
        return wish;
    }
}
