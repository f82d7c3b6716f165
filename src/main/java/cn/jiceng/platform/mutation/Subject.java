package cn.jiceng.platform.mutation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The object that a mutation is about, as a parameter of its controller method: found by the argument {@code id} and held
 * against the argument {@code expectedVersion} where the client gave one.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Subject {}
