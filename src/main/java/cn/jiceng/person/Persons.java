package cn.jiceng.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The persons of the current tenant, as writers see them. */
interface Persons extends ListCrudRepository<Person, UUID> {
    List<Person> findTop50ByAreaInOrderByArea(Collection<String> areas);
}
