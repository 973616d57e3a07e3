package io.kontuar.server;

import io.kontuar.server.ServerSettings.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** A part of the assembly that only a process with this role has. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnRole.class)
@interface ForRole {
    Role value();

    /** Turned round: for processes without that role. */
    boolean without() default false;
}
