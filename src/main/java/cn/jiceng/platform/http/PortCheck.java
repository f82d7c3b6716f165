package cn.jiceng.platform.http;

import cn.jiceng.platform.database.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Stops the start if the port is in use, before the tenants open: that may take long, and the port is bound after it. */
@Component
class PortCheck implements SmartLifecycle {
    private final int port;
    private final @Nullable InetAddress address;
    private volatile boolean running;

    /** @param port one below 1 is none, or any that is free */
    PortCheck(
            @Value("${server.port:8080}") int port, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.port = port;
        this.address = address;
    }

    @Override
    public void start() {
        if (port > 0) {
            bind();
        }
        running = true;
    }

    private void bind() {
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException refused) {
            throw new StartRefused(
                    "Port %d cannot be used: %s.".formatted(port, refused.getMessage()),
                    "Stop what listens there, or set SERVER_PORT to another.");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -1; // the tenants open in the phase after it
    }
}
