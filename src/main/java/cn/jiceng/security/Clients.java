package cn.jiceng.security;

import org.springframework.data.repository.ListCrudRepository;

/** The clients of the current tenant. */
interface Clients extends ListCrudRepository<Client, String> {}
