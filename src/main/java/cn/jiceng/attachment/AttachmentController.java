package cn.jiceng.attachment;

import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.AttachmentPrepareInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Prepares attachments and shows where they lie; the schema is in {@code attachment.graphqls}. */
@Controller
class AttachmentController {
    private final AttachmentService service;
    private final AttachmentUrls urls;

    AttachmentController(AttachmentService service, AttachmentUrls urls) {
        this.service = service;
        this.urls = urls;
    }

    @MutationMapping
    Attachment attachmentPrepare(@Argument AttachmentPrepareInput input) {
        return service.prepare(input);
    }

    @SchemaMapping
    String id(Attachment attachment) {
        return new NodeId("Attachment", attachment.getId()).toString();
    }

    @SchemaMapping
    String contentType(Attachment attachment) {
        return attachment.type().contentType();
    }

    @SchemaMapping
    @Nullable
    String uploadUrl(Attachment attachment) {
        return url(AttachmentUrls.Use.UPLOAD, AttachmentAction.UPLOAD, attachment);
    }

    @SchemaMapping
    @Nullable
    String url(Attachment attachment) {
        return url(AttachmentUrls.Use.DOWNLOAD, AttachmentAction.DOWNLOAD, attachment);
    }

    private @Nullable String url(AttachmentUrls.Use use, AttachmentAction action, Attachment attachment) {
        boolean allowed = Guard.allowed(AttachmentAction.class, attachment).contains(action);
        return allowed ? urls.of(use, attachment.getId()) : null;
    }
}
