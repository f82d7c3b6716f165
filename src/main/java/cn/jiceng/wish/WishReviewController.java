package cn.jiceng.wish;

import cn.jiceng.lists.Need;
import cn.jiceng.platform.mutation.Subject;
import cn.jicengschema.types.WishDraftInput;
import cn.jicengschema.types.WishPublishInput;
import cn.jicengschema.types.WishRaiseFromNeedInput;
import cn.jicengschema.types.WishRejectInput;
import cn.jicengschema.types.WishReturnInput;
import cn.jicengschema.types.WishUpdateInput;
import cn.jicengschema.types.WishWithdrawInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes wishes until they are on show. */
@Controller
class WishReviewController {
    private final WishService service;
    private final WishRaising raising;

    WishReviewController(WishService service, WishRaising raising) {
        this.service = service;
        this.raising = raising;
    }

    @MutationMapping
    Wish wishDraft(@Argument WishDraftInput input) {
        return service.draft(input);
    }

    @MutationMapping
    Wish wishRaiseFromNeed(@Subject Need need, @Argument WishRaiseFromNeedInput input) {
        return raising.raise(need, input);
    }

    @MutationMapping
    Wish wishUpdate(@Subject Wish wish, @Argument WishUpdateInput input) {
        return service.update(wish, input);
    }

    @MutationMapping
    Wish wishSubmit(@Subject Wish wish) {
        return service.submit(wish);
    }

    @MutationMapping
    Wish wishApprove(@Subject Wish wish) {
        return service.approve(wish);
    }

    @MutationMapping
    Wish wishReturn(@Subject Wish wish, @Argument WishReturnInput input) {
        return service.sendBack(wish, input.getReason());
    }

    @MutationMapping
    Wish wishReject(@Subject Wish wish, @Argument WishRejectInput input) {
        return service.reject(wish, input.getReason());
    }

    @MutationMapping
    Wish wishPublish(@Subject Wish wish, @Argument WishPublishInput input) {
        return service.publish(wish, input);
    }

    @MutationMapping
    Wish wishWithdraw(@Subject Wish wish, @Argument WishWithdrawInput input) {
        return service.withdraw(wish, input.getReason());
    }
}
