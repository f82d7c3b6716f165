package cn.jiceng.account;

import cn.jiceng.platform.database.StartRefused;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.Suspensions;
import cn.jiceng.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an operator does at the console, with the server's own settings, in a run that ends by itself: registers a city's
 * first client, of which all others come, and suspends and resumes tenants.
 */
@Component
class OperatorCommands implements ApplicationRunner {
    private final ClientService clients;
    private final Tenants tenants;
    private final Suspensions suspensions;
    private final TransactionOperations transaction;
    private final Clock clock;

    OperatorCommands(
            ClientService clients,
            Tenants tenants,
            Suspensions suspensions,
            TransactionOperations transaction,
            Clock clock) {
        this.clients = clients;
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        each(arguments, "register-client", this::register);
        each(arguments, "suspend", tenant -> {
            checkKnown(tenant);
            suspensions.suspend(tenant);
        });
        each(arguments, "resume", suspensions::resume);
    }

    private static void each(ApplicationArguments arguments, String option, Consumer<String> command) {
        Objects.requireNonNullElse(arguments.getOptionValues(option), List.<String>of())
                .forEach(command);
    }

    /** Shows the secret this once: no log and no file has it. */
    private void register(String clientId) {
        String tenant = Client.tenantOf(clientId);
        checkKnown(tenant);
        try {
            Client made = CurrentTenant.call(
                    tenant,
                    () -> Act.ofSystem("register-client", clock.instant())
                            .call(() -> Objects.requireNonNull(transaction.execute(
                                    status -> clients.registerAdmin(clientId.substring(tenant.length() + 1))))));
            System.out.printf("client_id=%s%nclient_secret=%s%n", made.getClientId(), made.getSecret());
        } catch (DataIntegrityViolationException taken) {
            throw new StartRefused(
                    "There is or was a client " + clientId + " already.", "Choose another name behind the dot.", taken);
        }
    }

    private void checkKnown(String tenant) {
        try {
            tenants.require(tenant);
        } catch (Problem unknown) {
            throw new StartRefused(
                    "'%s' is no open tenant here.".formatted(tenant),
                    "Name one as <tenant>.<name>, such as panjin.city-admin, or <tenant> alone to suspend it.",
                    unknown);
        }
    }
}
