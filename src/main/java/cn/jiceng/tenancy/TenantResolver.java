package cn.jiceng.tenancy;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

/** Tells Hibernate the current tenant, and refuses where there is none. */
@Component
class TenantResolver implements CurrentTenantIdentifierResolver<String> {
    @Override
    public String resolveCurrentTenantIdentifier() {
        return CurrentTenant.id()
                .orElseThrow(() -> new Problem(
                        ErrorCode.UNAUTHENTICATED, "Send a token, or name a city with the header X-Tenant."));
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
