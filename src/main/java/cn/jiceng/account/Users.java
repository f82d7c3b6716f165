package cn.jiceng.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The users of the current tenant. */
interface Users extends ListCrudRepository<User, UUID> {
    Optional<User> findByName(String name);
}
