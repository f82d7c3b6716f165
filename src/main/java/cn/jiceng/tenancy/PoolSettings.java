package cn.jiceng.tenancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many database connections this server opens.
 *
 * @param connections the budget of all tenants together
 * @param perTenant the most that one tenant takes, so that a noisy city cannot drain the others
 * @param patience how long a request waits for a connection before it is told OVERLOADED
 * @param idle how long an unused connection stays open; looked at every 30 s
 */
@ConfigurationProperties("jiceng.pool")
record PoolSettings(
        @DefaultValue("40") int connections,
        @DefaultValue("8") int perTenant,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("60s") Duration idle) {}
