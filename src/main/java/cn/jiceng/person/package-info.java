/**
 * Persons (人员), and the only place where their names, phones and ID numbers are stored: as ciphertext under a key of
 * each person, shown masked. Whoever has to do with a person keeps its id.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "security", "vault", "division"})
package cn.jiceng.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
