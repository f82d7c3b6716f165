package cn.jiceng.notice;

import cn.jiceng.AuthorityCall;
import cn.jiceng.AuthorityFixtures;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the mutations of notices are called: nobody here has one, and that another's is not there {@link NoticeTest} knows. */
@Component
class NoticeAuthority implements AuthorityFixtures {
    @Override
    public String type() {
        return "Notice";
    }

    @Override
    public Map<String, Maker> objects() {
        return Map.of();
    }

    @Override
    public List<AuthorityCall> calls() {
        return List.of(
                AuthorityCall.unrecorded("noticeRead", (city, area, id) -> Map.of("ids", List.of())),
                AuthorityCall.unrecorded("noticeReadAll", (city, area, id) -> Map.of()));
    }
}
