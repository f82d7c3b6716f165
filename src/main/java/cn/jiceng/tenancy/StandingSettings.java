package cn.jiceng.tenancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast a server knows what another one, or an operator, has closed.
 *
 * @param knownWithin how long a suspended tenant, a revoked client or a locked user may still pass; below the 30 s that
 *     clients are promised, so that what is on its way then has ended too
 */
@ConfigurationProperties("jiceng.standing")
public record StandingSettings(@DefaultValue("20s") Duration knownWithin) {}
