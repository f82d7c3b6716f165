/**
 * Photos and documents as evidence (证明材料): prepared, uploaded to a signed address, and bound to the object that they
 * prove, which its feature does in its own transaction. Their bytes lie outside of the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile", "security", "vault"})
package cn.jiceng.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
