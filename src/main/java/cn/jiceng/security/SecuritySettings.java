package cn.jiceng.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are checked.
 *
 * @param issuer the address under which clients know this server's authorization server, as in the claim {@code iss}
 * @param audience the name of this API, as in the claim {@code aud}
 */
@ConfigurationProperties("jiceng.security")
public record SecuritySettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("jiceng") String audience) {}
