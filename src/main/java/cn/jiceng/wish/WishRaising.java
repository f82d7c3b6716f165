package cn.jiceng.wish;

import cn.jiceng.lists.Need;
import cn.jiceng.lists.RaisedNeeds;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.WishDraftInput;
import cn.jicengschema.types.WishRaiseFromNeedInput;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Makes wishes of what is on the need list (Zhangjiakou: the community turns its need list into wishes). */
@Service
class WishRaising {
    private final WishService wishes;
    private final RaisedNeeds needs;

    WishRaising(WishService wishes, RaisedNeeds needs) {
        this.wishes = wishes;
        this.needs = needs;
    }

    /** What the need says of itself, the wish says where the input says nothing else. */
    Wish raise(Need need, WishRaiseFromNeedInput input) {
        Guard.requireIn(WishAction.RAISE_FROM_NEED, need.getArea());
        var draft = WishDraftInput.newBuilder()
                .area(need.getArea())
                .beneficiaryId(input.getBeneficiaryId())
                .title(Objects.requireNonNullElse(input.getTitle(), need.getTitle()))
                .category(need.getCategory())
                .originalText(input.getOriginalText())
                .publicText(Objects.requireNonNullElse(input.getPublicText(), publicText(need)))
                .estimatedCost(input.getEstimatedCost())
                .claimants(input.getClaimants())
                .build();
        Wish wish = wishes.draft(draft);
        needs.raise(need, wish.getId());
        return wish;
    }

    private static String publicText(Need need) {
        return Objects.requireNonNullElse(need.getDescription(), need.getTitle());
    }
}
