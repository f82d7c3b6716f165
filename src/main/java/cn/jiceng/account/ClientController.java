package cn.jiceng.account;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.ClientRegisterInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads, registers and revokes clients; the schema is in {@code account.graphqls}. */
@Controller
class ClientController {
    private final ClientService service;

    ClientController(ClientService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<Client> clients(Loader loader) {
        return loader.list(Client.class);
    }

    @SchemaMapping
    @Nullable
    String personId(Client client) {
        return UserController.id("Person", client.getPersonId());
    }

    @SchemaMapping
    @Nullable
    String unitId(Client client) {
        return UserController.id("Unit", client.getUnitId());
    }

    @SchemaMapping
    @Nullable
    String secret(Client client) {
        return client.getSecret();
    }

    @SchemaMapping
    boolean confidential(Client client) {
        return client.getSecretHash() != null;
    }

    @SchemaMapping
    List<ClientAction> allowedActions(Client client) {
        return Guard.allowed(ClientAction.class, client);
    }

    @MutationMapping
    Client clientRegister(@Argument ClientRegisterInput input) {
        return service.register(input);
    }

    @MutationMapping
    Client clientRenewSecret(@Subject Client client) {
        return service.renewSecret(client);
    }

    @MutationMapping
    Client clientRevoke(@Subject Client client) {
        return service.revoke(client);
    }
}
