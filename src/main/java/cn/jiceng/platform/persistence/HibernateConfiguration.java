package cn.jiceng.platform.persistence;

import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.hibernate.envers.configuration.EnversSettings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.SpringBeanContainer;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** One session factory for all tenants. It never connects by itself, so no database has to be up when it is built. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableJpaRepositories("cn.jiceng")
class HibernateConfiguration {
    /** The oldest PostgreSQL that the server runs on. */
    private static final int OLDEST_POSTGRESQL = 14;

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            MultiTenantConnectionProvider<?> connections,
            CurrentTenantIdentifierResolver<?> tenant,
            ConfigurableListableBeanFactory beans,
            ValidatorFactory validators) {
        var adapter = new HibernateJpaVendorAdapter();
        // a transaction takes its connection with its first statement, not before
        adapter.setPrepareConnection(false);
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setJpaVendorAdapter(adapter);
        factory.setPackagesToScan("cn.jiceng");
        factory.setJpaPropertyMap(settings(connections, tenant));
        factory.getJpaPropertyMap().put(AvailableSettings.BEAN_CONTAINER, new SpringBeanContainer(beans));
        factory.getJpaPropertyMap().put(AvailableSettings.JAKARTA_VALIDATION_FACTORY, validators);
        return factory;
    }

    private static Map<String, Object> settings(
            MultiTenantConnectionProvider<?> connections, CurrentTenantIdentifierResolver<?> tenant) {
        return Map.ofEntries(
                Map.entry(AvailableSettings.MULTI_TENANT_CONNECTION_PROVIDER, connections),
                Map.entry(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, tenant),
                Map.entry(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true),
                Map.entry(AvailableSettings.ALLOW_METADATA_ON_BOOT, false),
                Map.entry(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL"),
                Map.entry(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, OLDEST_POSTGRESQL),
                Map.entry(AvailableSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, 0),
                Map.entry(AvailableSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl()),
                // otherwise it makes a calendar for each time that it reads
                Map.entry(AvailableSettings.PREFERRED_INSTANT_JDBC_TYPE, "TIMESTAMP_WITH_TIMEZONE"),
                Map.entry(AvailableSettings.STATEMENT_BATCH_SIZE, 500),
                Map.entry(AvailableSettings.ORDER_INSERTS, true),
                Map.entry(AvailableSettings.ORDER_UPDATES, true),
                Map.entry(AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, true),
                Map.entry(EnversSettings.AUDIT_TABLE_SUFFIX, "_aud"),
                Map.entry(EnversSettings.REVISION_FIELD_NAME, "revision"),
                Map.entry(EnversSettings.REVISION_TYPE_FIELD_NAME, "revision_type"),
                Map.entry(EnversSettings.STORE_DATA_AT_DELETE, true),
                Map.entry(EnversSettings.DO_NOT_AUDIT_OPTIMISTIC_LOCKING_FIELD, false));
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
        var manager = new JpaTransactionManager(factory);
        var dialect = new HibernateJpaDialect();
        dialect.setPrepareConnection(false);
        manager.setJpaDialect(dialect);
        return manager;
    }
}
