package cn.jiceng;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server as operators run it, without demo, for cities that a test has made up; others may run on the same database. */
public final class CityServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final TestClient client;

    private CityServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.client = new TestClient(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    public static CityServer start(DatabaseServer database, Path tenants, String... more) {
        List<String> arguments = new ArrayList<>(arguments(database, tenants));
        arguments.addAll(List.of(more));
        return new CityServer(
                new SpringApplicationBuilder(JicengApplication.class).run(arguments.toArray(String[]::new)));
    }

    /** What a server is started with, whatever it is to do. */
    public static List<String> arguments(DatabaseServer database, Path tenants) {
        return List.of(
                "--server.port=0",
                "--jiceng.tenants.folder=" + tenants,
                "--jiceng.database.url=" + database.url(),
                "--jiceng.database.user=" + database.user(),
                "--jiceng.database.password=" + database.password(),
                "--jiceng.master-key=" + TestDatabase.MASTER_KEY);
    }

    /** Writes the files of a city of one division. */
    public static void write(Path tenants, String id, String code, String more) {
        try {
            Files.createDirectory(tenants.resolve(id));
            Files.writeString(tenants.resolve(id + "/divisions.csv"), "code,level,name\n%s,CITY,试市\n".formatted(code));
            Files.writeString(tenants.resolve(id + ".yaml"), """
                    name: 试市
                    level: CITY
                    provinceCode: "%s"
                    divisionCode: "%s"
                    """.formatted(code.substring(0, 2), code) + more);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public TestClient client() {
        return client;
    }

    @Override
    public void close() {
        context.close();
    }
}
