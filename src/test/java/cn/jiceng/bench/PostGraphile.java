package cn.jiceng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostGraphile 5 on the Node of its npm package, which both are installed where npm is.
 *
 * @param folder in which it is installed
 */
record PostGraphile(Path folder) {
    private static final List<String> FILES = List.of("package.json", "server.mjs");
    private static final int MINUTES = 5;

    static boolean isInstallable() throws InterruptedException {
        try {
            return new ProcessBuilder("npm", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    static PostGraphile install(Path folder) throws IOException, InterruptedException {
        for (String file : FILES) {
            try (var content = PostGraphile.class.getResourceAsStream("/postgraphile/" + file)) {
                Files.copy(content, folder.resolve(file));
            }
        }
        Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new IllegalStateException(Files.readString(folder.resolve("npm.log")));
        }
        return new PostGraphile(folder);
    }

    /** Serves a schema of a database. */
    ServerProcess serve(String url, String schema, byte[] probe) throws IOException, InterruptedException {
        return ServerProcess.startCommand(
                List.of(node(), folder.resolve("server.mjs").toString(), url, schema), probe);
    }

    private String node() throws IOException {
        try (Stream<Path> files =
                Files.find(folder.resolve("node_modules"), 3, (file, is) -> file.endsWith(Path.of("bin", "node")))) {
            return files.findFirst().orElseThrow().toString();
        }
    }
}
