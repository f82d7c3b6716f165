package cn.jiceng.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code jiceng.notices.*}.
 *
 * @param kept how long a notice is there to be read
 */
@ConfigurationProperties("jiceng.notices")
record NoticeSettings(@DefaultValue("180d") Duration kept) {}
