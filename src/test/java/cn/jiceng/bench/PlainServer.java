package cn.jiceng.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What Jiceng is measured against: the fastest that one would write by hand for one question on the same stack, without
 * security, tenants or a query language. Not a {@code @Configuration}, so that tests of the whole application do not find it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({PlainController.class, PlainPatrols.class, PlainCheckIns.class})
class PlainServer {
    /** As many as a tenant of Jiceng has. */
    private static final int CONNECTIONS = 8;

    @Bean
    HikariDataSource dataSource(@Value("${plain.url}") String url, @Value("${plain.password}") String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    @Bean
    JdbcClient jdbcClient(HikariDataSource pool) {
        return JdbcClient.create(pool);
    }

    @Bean
    TransactionTemplate transactionTemplate(HikariDataSource pool) {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    static void main(String[] arguments) {
        SpringApplication.run(PlainServer.class, arguments);
    }
}
