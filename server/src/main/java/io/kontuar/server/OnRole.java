package io.kontuar.server;

import io.kontuar.server.ServerSettings.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides {@link ForRole} before any bean is made. */
final class OnRole implements ConfigurationCondition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        MergedAnnotation<ForRole> wanted = annotated.getAnnotations().get(ForRole.class);
        boolean has = of(context.getEnvironment()).contains(wanted.getEnum("value", Role.class));
        return has != wanted.getBoolean("without");
    }

    /** All of them where none is named. */
    static Set<Role> of(Environment environment) {
        return Binder.get(environment)
                .bind("kontuar.roles", Bindable.setOf(Role.class))
                .orElseGet(() -> EnumSet.allOf(Role.class));
    }

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.PARSE_CONFIGURATION;
    }
}
