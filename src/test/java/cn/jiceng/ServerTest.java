package cn.jiceng;

import cn.jiceng.person.AnswerWatch;
import cn.jiceng.platform.database.TestDatabase;
import cn.jiceng.tenancy.MergerProbe;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running server, with three cities and a province on the real database of the test run. All such tests share one
 * server, so they must not rely on being alone; {@link TestClient} and
 * {@link TokenMint} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "jiceng.tenants.only=panjin,dongcheng,yinchuan,liaoning",
            "jiceng.pool.patience=20s" // a machine that is slow at its tests is no overload to tell
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClient.class, TokenMint.class, SchemaInspection.class, MergerProbe.class, AnswerWatch.class})
public @interface ServerTest {}
