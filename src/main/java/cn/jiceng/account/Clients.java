package cn.jiceng.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The clients of the current tenant. */
interface Clients extends ListCrudRepository<Client, UUID> {
    Optional<Client> findByClientId(String clientId);
}
