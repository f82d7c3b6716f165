package cn.jiceng.demo;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much demo data there is.
 *
 * @param scale the share of what the cities report, and of the communities that it lies in: 1 for all, 0 for none
 */
@Validated
@ConfigurationProperties("jiceng.demo")
record DemoSettings(
        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1")
        double scale) {}
