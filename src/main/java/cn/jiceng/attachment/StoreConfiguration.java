package cn.jiceng.attachment;

import cn.jiceng.tenancy.Tenants;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides where files lie. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    AttachmentStore attachmentStore(AttachmentSettings settings, Tenants tenants) {
        Supplier<String> tenant = () -> tenants.current().id();
        return settings.s3() == null ? new FolderStore(settings.folder(), tenant) : new S3Store(settings.s3(), tenant);
    }
}
