package cn.jiceng.tenancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the jobs of cities run.
 *
 * @param soon how long after a change: changes that come one after the other are worked off together
 * @param start the time after the start within which each city is looked at once
 * @param sweep how long a city in which nothing happens is left alone at most
 */
@ConfigurationProperties("jiceng.background")
record BackgroundSettings(
        @DefaultValue("100ms") Duration soon,
        @DefaultValue("1m") Duration start,
        @DefaultValue("1h") Duration sweep) {}
