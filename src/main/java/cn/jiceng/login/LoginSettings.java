package cn.jiceng.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are given out.
 *
 * @param tokenLife how long a token is valid
 * @param sessionLife how long who has signed in gets new tokens without the password
 * @param wrongSecretsPerClient how many wrong secrets a minute are answered for one client
 * @param wrongSecretsPerAddress how many wrong secrets a minute are answered to one address; behind a proxy that is the
 *     proxy's, unless {@code server.forward-headers-strategy} is set
 * @param wrongPasswords how many wrong passwords in a quarter of an hour are answered for one user name at one address
 * @param wrongPasswordsPerUser the same for one user name, wherever they come from
 * @param wrongPasswordsPerAddress the same for one address, for whichever user name
 */
@ConfigurationProperties("jiceng.security")
record LoginSettings(
        @DefaultValue("15m") Duration tokenLife,
        @DefaultValue("8h") Duration sessionLife,
        @DefaultValue("10") int wrongSecretsPerClient,
        @DefaultValue("100") int wrongSecretsPerAddress,
        @DefaultValue("5") int wrongPasswords,
        @DefaultValue("50") int wrongPasswordsPerUser,
        @DefaultValue("100") int wrongPasswordsPerAddress) {}
