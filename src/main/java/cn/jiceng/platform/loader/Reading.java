package cn.jiceng.platform.loader;

import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.platform.limit.Limits;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

/** What every {@link Loader} needs: the session of the running transaction, the entities, and the tenant's cursors. */
@Component
class Reading {
    private final EntityManager entities;
    private final CurrentTenantIdentifierResolver<String> tenant;
    private final MasterKey key;
    private final Limits limits;
    private final Map<String, byte[]> cursorKeys = new ConcurrentHashMap<>();
    private final Cache<Field, Shown> shown = Caffeine.newBuilder().weakKeys().build();
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

    /** What the connection being fetched shows of its nodes; documents are kept, and so are their fields. */
    Shown ofNodes(Attributes type, DataFetchingEnvironment environment) {
        return environment.getMergedField().isSingleField()
                ? shown.get(environment.getField(), field -> new Columns(type, environment).ofNodes())
                : Shown.ALL;
    }

    /** What the field being fetched shows of its object. */
    Shown ofObject(Attributes type, DataFetchingEnvironment environment) {
        return environment.getMergedField().isSingleField()
                ? shown.get(environment.getField(), field -> new Columns(type, environment).ofObject())
                : Shown.ALL;
    }

    Attributes attributes(Class<?> type) {
        return attributes.computeIfAbsent(
                type, absent -> Attributes.of(entities.getMetamodel().entity(absent)));
    }

    /** @param list tells the list from all others; most answers hold no cursor and never ask */
    Cursors cursors(Supplier<String> list) {
        return new Cursors(cursorKeys.computeIfAbsent(tenant.resolveCurrentTenantIdentifier(), this::cursorKey), list);
    }

    private byte[] cursorKey(String ofTenant) {
        return key.derive("cursor", ofTenant);
    }
}
