package io.kontuar.console.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** For a process without the console: the open paths, figures for this very machine, and nothing else. */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
public class ClosedConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain openPaths(HttpSecurity http, ObjectProvider<OpenPaths> open) throws Exception {
        return SecurityConfiguration.open(http, open);
    }

    @Bean
    @Order(2)
    SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(rules -> rules.requestMatchers("/metrics", "/metrics/**")
                        .access(new LoopbackOrAdmin())
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> response.setStatus(HttpStatus.NOT_FOUND.value()))
                        .accessDeniedHandler(
                                (request, response, e) -> response.setStatus(HttpStatus.NOT_FOUND.value())));
        return SecurityConfiguration.stateless(http).build();
    }

    /** Keeps Spring Boot from making a user of its own. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("nobody signs in here");
        };
    }
}
