package cn.jiceng.notice;

import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.security.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows a viewer its notices; the schema is in {@code notice.graphqls}. */
@Controller
class NoticeController {
    private final NoticeService service;
    private final MessageSource messages;

    NoticeController(NoticeService service, MessageSource messages) {
        this.service = service;
        this.messages = messages;
    }

    @SchemaMapping
    Connection<Notice> notices(Viewer viewer, @Argument @Nullable Boolean unread, Loader loader) {
        Readership readership = Readership.of(viewer);
        return loader.list(Notice.class, unread == null ? readership.all() : readership.all(unread));
    }

    @SchemaMapping
    CompletableFuture<Integer> unreadNotices(Viewer viewer, Loader loader) {
        return loader.batch(
                "Viewer.unreadNotices",
                viewer,
                (session, viewers) -> viewers.stream()
                        .map(one -> NoticeService.countUnread(session, one))
                        .toList());
    }

    @SchemaMapping
    String id(Notice notice) {
        return new NodeId("Notice", notice.getId()).toString();
    }

    @SchemaMapping
    String objectId(Notice notice) {
        return new NodeId(notice.objectType(), notice.objectId()).toString();
    }

    @SchemaMapping
    String text(Notice notice, Locale locale) {
        return messages.getMessage(
                "notice." + notice.getKind(), notice.details().toArray(), locale);
    }

    @SchemaMapping
    CompletableFuture<Boolean> read(Notice notice, Loader loader) {
        Viewer viewer = Viewer.require();
        return loader.batch("Notice.read", notice.getId(), (session, ids) -> read(session, viewer, ids));
    }

    private static List<Boolean> read(Session session, Viewer viewer, List<UUID> ids) {
        Set<UUID> unread = NoticeService.unread(session, viewer, ids);
        return ids.stream().map(id -> !unread.contains(id)).toList();
    }

    @MutationMapping
    Viewer noticeRead(@Argument List<String> ids) {
        service.read(ids);
        return Viewer.require();
    }

    @MutationMapping
    Viewer noticeReadAll() {
        service.readAll();
        return Viewer.require();
    }

    /** The same after a repeat, which does nothing and so has nothing to return. */
    @SchemaMapping(typeName = "NoticeReadPayload", field = "me")
    Viewer reader() {
        return Viewer.require();
    }
}
