package cn.jiceng.attachment;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the fields of attachments are called to prove that no city sees another's. */
@Component
class AttachmentIsolation implements IsolationFixtures {
    @Override
    public List<IsolationCall> calls() {
        return List.of(IsolationCall.id(
                "Mutation.attachmentPrepare.input.objectId",
                """
                mutation($value: ID!) { attachmentPrepare(input: {contentType: "image/png", size: 1, objectId: $value}) {
                  attachment { contentType } userErrors { code } } }""",
                "{ divisions(first: 1) { nodes { id } } }",
                "/divisions/nodes/0/id"));
    }
}
