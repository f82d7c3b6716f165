package cn.jiceng.attachment;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How attachments are prepared; what else is done to them no mutation does. */
@Component
class AttachmentAuthority implements AuthorityFixtures {
    @Override
    public String type() {
        return "Attachment";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of();
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(AuthorityCall.makingOwn(
                "attachmentPrepare", (city, area, id) -> Map.of("contentType", "image/png", "size", 1)));
    }
}
