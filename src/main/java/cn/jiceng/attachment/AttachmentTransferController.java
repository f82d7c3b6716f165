package cn.jiceng.attachment;

import cn.jiceng.platform.error.RequestId;
import cn.jiceng.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ScopedValue.CallableOp;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** The addresses of files, beside GraphQL. The city stands in the path, and what is signed with its key says the rest. */
@Controller
class AttachmentTransferController {
    /** Nothing in a file may run or load anything in a browser, whatever it claims to be. */
    private static final String NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private static final String PATH = AttachmentUrls.PATH + "{tenant}/{token}";

    private final AttachmentUrls urls;
    private final Uploads uploads;
    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final Tenants tenants;

    AttachmentTransferController(
            AttachmentUrls urls, Uploads uploads, AttachmentRows rows, AttachmentStore store, Tenants tenants) {
        this.urls = urls;
        this.uploads = uploads;
        this.rows = rows;
        this.store = store;
        this.tenants = tenants;
    }

    @PutMapping(PATH)
    void upload(
            @PathVariable String tenant,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        enter(tenant, () -> {
            UUID id = urls.require(AttachmentUrls.Use.UPLOAD, token);
            uploads.receive(id, request.getInputStream(), RequestId.of(request));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return true;
        });
    }

    @GetMapping(PATH)
    void download(@PathVariable String tenant, @PathVariable String token, HttpServletResponse response)
            throws IOException {
        enter(tenant, () -> {
            send(urls.require(AttachmentUrls.Use.DOWNLOAD, token), response);
            return true;
        });
    }

    private void enter(String tenant, CallableOp<Boolean, IOException> work) throws IOException {
        tenants.<Boolean, IOException>enter(tenant, work);
    }

    private void send(UUID id, HttpServletResponse response) throws IOException {
        Attachment attachment = rows.findById(id).filter(Attachment::isBound).orElseThrow(UploadRefusal::missing);
        try (InputStream file = store.open(String.valueOf(attachment.storedAs()))) {
            describe(attachment, response);
            file.transferTo(response.getOutputStream());
        } catch (FileNotFoundException lost) {
            throw UploadRefusal.missing();
        }
    }

    private static void describe(Attachment attachment, HttpServletResponse response) {
        String name = attachment.getName() == null ? attachment.getId().toString() : attachment.getName();
        response.setContentType(attachment.type().contentType());
        response.setContentLength(attachment.getSize());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
