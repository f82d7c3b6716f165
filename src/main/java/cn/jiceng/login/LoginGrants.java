package cn.jiceng.login;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The grants of the current tenant. */
interface LoginGrants extends ListCrudRepository<LoginGrant, String> {
    Optional<LoginGrant> findByCodeHash(byte[] hash);

    Optional<LoginGrant> findByRefreshHash(byte[] hash);
}
