package io.kontuar.console.api;

import io.kontuar.lane.Lanes;
import io.kontuar.staff.AuditTrail;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the whole API shares, and its description at /api/openapi.json. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/kontuar/console/console.properties")
public class ApiConfiguration {
    private static final String COOKIE = "kontuar_session";

    @Bean
    ConsoleSettings consoleSettings(Environment environment) {
        return ConsoleSettings.from(environment);
    }

    @Bean
    Announcements announcements(Lanes lanes) {
        return new Announcements(lanes);
    }

    @Bean
    Audit audit(AuditTrail trail, Clock clock) {
        return new Audit(trail, clock);
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    UnknownController unknownController() {
        return new UnknownController();
    }

    @Bean
    WebMvcConfigurer webApp() {
        return new WebApp();
    }

    @Bean
    OpenAPI consoleDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kontuar")
                        .version("1")
                        .description("The HTTP API of the agent console. Errors are problems (RFC 9457). Every call but"
                                + " GET needs the header X-Kontuar-CSRF: 1. What the viewer may not see looks like"
                                + " something that is not there. Live data come by the socket /ws/console:"
                                + " docs/realtime.md."))
                .schemaRequirement(
                        COOKIE,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(COOKIE))
                .addSecurityItem(new SecurityRequirement().addList(COOKIE));
    }
}
