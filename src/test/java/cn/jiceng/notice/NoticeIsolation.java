package cn.jiceng.notice;

import static org.awaitility.Awaitility.await;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the fields of notices are called to prove that no city sees another's. */
@Component
class NoticeIsolation implements IsolationFixtures {
    private static final String LIST = "{ me { notices(%s) { nodes { kind objectId } } } }";

    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        var city = new NoticeClient(client, as.substring(0, as.indexOf('.')));
        for (int i = 0; i < 3; i++) {
            city.approve(city.proposed("和平小区党支部"));
        }
        await().until(() -> city.unread(as) >= 3);
        return Map.of();
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.cursors(
                "Viewer.notices",
                LIST,
                "{ me { notices(first: 2) { pageInfo { endCursor } } } }",
                "/me/notices/pageInfo/endCursor"));
        calls.add(IsolationCall.id(
                "Mutation.noticeRead.ids",
                "mutation($value: ID!) { noticeRead(ids: [$value]) { userErrors { code } } }",
                "{ me { notices(first: 1) { nodes { id } } } }",
                "/me/notices/nodes/0/id"));
        return calls;
    }
}
