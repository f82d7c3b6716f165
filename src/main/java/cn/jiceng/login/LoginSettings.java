package cn.jiceng.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are given out.
 *
 * @param tokenLife how long a token is valid
 * @param wrongSecretsPerClient how many wrong secrets a minute are answered for one client
 * @param wrongSecretsPerAddress how many wrong secrets a minute are answered to one address; behind a proxy that is the
 *     proxy's, unless {@code server.forward-headers-strategy} is set
 */
@ConfigurationProperties("jiceng.security")
record LoginSettings(
        @DefaultValue("15m") Duration tokenLife,
        @DefaultValue("10") int wrongSecretsPerClient,
        @DefaultValue("100") int wrongSecretsPerAddress) {}
