package cn.jiceng.tenantfile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An issuer that several tenants name has to say for which of them a token is. */
final class SharedIssuers {
    private SharedIssuers() {}

    static void check(Map<String, TenantYaml> yamls) {
        yamls.forEach((id, yaml) -> {
            List<Issuer> issuers = issuers(yaml);
            for (int i = 0; i < issuers.size(); i++) {
                String other = otherWith(issuers.get(i).issuer(), id, yamls);
                if (other != null && issuers.get(i).claims().tenant() == null) {
                    yaml.report(
                            "issuers[%d].claims.tenant".formatted(i),
                            "is required: %s names the same issuer".formatted(other));
                }
            }
        });
    }

    private static @Nullable String otherWith(@Nullable String issuer, String id, Map<String, TenantYaml> yamls) {
        return yamls.entrySet().stream()
                .filter(other -> issuer != null && !other.getKey().equals(id))
                .filter(other ->
                        issuers(other.getValue()).stream().anyMatch(named -> Objects.equals(named.issuer(), issuer)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static List<Issuer> issuers(TenantYaml yaml) {
        return yaml.bound().map(Tenant::issuers).orElse(List.of());
    }
}
