package cn.jiceng.login;

import org.springframework.data.repository.ListCrudRepository;

/** The clients of the current tenant. */
interface Clients extends ListCrudRepository<Client, String> {}
