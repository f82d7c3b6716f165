package cn.jiceng.division;

import cn.jiceng.TestClient;
import cn.jiceng.TokenMint;
import cn.jiceng.platform.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of a server with a city of its own, in which divisions may end without disturbing anybody. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"jiceng.tenants.only=benxi", "jiceng.pool.patience=20s"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClient.class, TokenMint.class})
public @interface ReshapedCityTest {}
