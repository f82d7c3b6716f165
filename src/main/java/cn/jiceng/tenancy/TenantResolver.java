package cn.jiceng.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

/** Tells Hibernate the current tenant. Outside of any it may still look at entities, but gets no connection. */
@Component
class TenantResolver implements CurrentTenantIdentifierResolver<String> {
    /** No tenant: what a session gets that is opened outside of any, as Spring Data does when it starts. */
    static final String NONE = "";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return CurrentTenant.id().orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
