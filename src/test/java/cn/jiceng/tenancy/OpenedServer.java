package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenantfile.Tenant;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.ScopedValue.CallableOp;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.Session;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A server as far as opening goes: everything but GraphQL and HTTP, so that many can start in one test. */
final class OpenedServer implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final LastStep lastStep = new LastStep();

    /** A step of the test's own, which comes last and remembers for which tenants it ran. */
    static final class LastStep implements OpeningStep, Ordered {
        private final Queue<String> ran = new ConcurrentLinkedQueue<>();

        @Override
        public String name() {
            return "last";
        }

        @Override
        public String fingerprint(Tenant tenant) {
            return "always the same";
        }

        @Override
        public String run(Tenant tenant) {
            ran.add(tenant.id());
            return "ran";
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    private OpenedServer(DatabaseServer server, MasterKey key, Cities cities) {
        context.registerBean("databaseServer", DatabaseServer.class, () -> server);
        context.registerBean("masterKey", MasterKey.class, () -> key);
        context.registerBean(
                TenantSettings.class, () -> new TenantSettings(cities.folder(), Set.of(), Duration.ofMillis(100)));
        context.registerBean(
                PoolSettings.class, () -> new PoolSettings(4, 2, Duration.ofSeconds(1), Duration.ofSeconds(10)));
        context.registerBean(
                BackgroundSettings.class,
                () -> new BackgroundSettings(Duration.ofMillis(100), Duration.ofDays(1), Duration.ofDays(1)));
        context.registerBean(StandingSettings.class, () -> new StandingSettings(Duration.ofSeconds(20)));
        context.registerBean(ValidatorFactory.class, Validation::buildDefaultValidatorFactory);
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(LastStep.class, () -> lastStep);
        AopConfigUtils.registerAutoProxyCreatorIfNecessary(context);
        AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(context); // as Spring Boot has it
        context.scan(
                "cn.jiceng.platform.persistence", "cn.jiceng.platform.time", "cn.jiceng.tenancy", "cn.jiceng.division");
        context.refresh();
    }

    static OpenedServer start(DatabaseServer server, MasterKey key, Cities cities) {
        return new OpenedServer(server, key, cities);
    }

    /** The tenants for which the test's own step ran. */
    List<String> worked() {
        return List.copyOf(lastStep.ran);
    }

    Tenants tenants() {
        return context.getBean(Tenants.class);
    }

    int exitCode() {
        return context.getBean(Opening.class).getExitCode();
    }

    TenantController controller() {
        return context.getBean(TenantController.class);
    }

    /** What a query finds in a tenant's own schema, as the requests of that tenant read it. */
    List<String> read(String tenant, String sql) {
        return in(
                tenant,
                () -> context.getBean(TransactionOperations.class)
                        .execute(status -> context.getBean(EntityManager.class)
                                .unwrap(Session.class)
                                .createNativeQuery(sql, String.class)
                                .getResultList()));
    }

    <T> T in(String tenant, CallableOp<T, RuntimeException> work) {
        return CurrentTenant.call(tenant, work);
    }

    int connections(String tenant) {
        return context.getBean(TenantPools.class).connections(tenant);
    }

    @Override
    public void close() {
        context.close();
    }
}
