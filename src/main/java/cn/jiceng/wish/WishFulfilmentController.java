package cn.jiceng.wish;

import cn.jiceng.platform.mutation.Subject;
import cn.jicengschema.types.WishConfirmInput;
import cn.jicengschema.types.WishDisputeInput;
import cn.jicengschema.types.WishFulfilInput;
import cn.jicengschema.types.WishReleaseInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes wishes that somebody has claimed. */
@Controller
class WishFulfilmentController {
    private final WishFulfilment fulfilment;

    WishFulfilmentController(WishFulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @MutationMapping
    Wish wishContact(@Subject Wish wish) {
        return fulfilment.contact(wish);
    }

    @MutationMapping
    Wish wishStart(@Subject Wish wish) {
        return fulfilment.start(wish);
    }

    @MutationMapping
    Wish wishRelease(@Subject Wish wish, @Argument WishReleaseInput input) {
        return fulfilment.release(wish, input.getReason());
    }

    @MutationMapping
    Wish wishFulfil(@Subject Wish wish, @Argument WishFulfilInput input) {
        return fulfilment.fulfil(wish, input);
    }

    @MutationMapping
    Wish wishConfirm(@Subject Wish wish, @Argument WishConfirmInput input) {
        return fulfilment.confirm(wish, input);
    }

    @MutationMapping
    Wish wishDispute(@Subject Wish wish, @Argument WishDisputeInput input) {
        return fulfilment.dispute(wish, input.getReason());
    }

    @MutationMapping
    Wish wishArchive(@Subject Wish wish) {
        return fulfilment.archive(wish);
    }
}
