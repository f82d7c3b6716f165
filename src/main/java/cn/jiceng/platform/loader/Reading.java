package cn.jiceng.platform.loader;

import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.platform.limit.Limits;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every {@link Loader} needs: the session of the running transaction, the entities, and the tenant's cursors. */
@Component
class Reading {
    private final EntityManager entities;
    private final CurrentTenantIdentifierResolver<String> tenant;
    private final MasterKey key;
    private final Limits limits;
    private final Map<String, byte[]> cursorKeys = new ConcurrentHashMap<>();
    private final Map<Class<?>, Attributes> attributes = new ConcurrentHashMap<>();

    Reading(EntityManager entities, CurrentTenantIdentifierResolver<String> tenant, MasterKey key, Limits limits) {
        this.entities = entities;
        this.tenant = tenant;
        this.key = key;
        this.limits = limits;
    }

    Session session() {
        return entities.unwrap(Session.class);
    }

    Limits limits() {
        return limits;
    }

    Attributes attributes(Class<?> type) {
        return attributes.computeIfAbsent(
                type, absent -> Attributes.of(entities.getMetamodel().entity(absent)));
    }

    Cursors cursors(Attributes attributes, @Nullable Parent parent, ListArguments arguments) {
        return new Cursors(
                cursorKeys.computeIfAbsent(tenant.resolveCurrentTenantIdentifier(), this::cursorKey),
                () -> attributes.entity() + '.' + parent + arguments.list());
    }

    private byte[] cursorKey(String ofTenant) {
        return key.derive("cursor", ofTenant);
    }
}
