package io.kontuar.console.security;

import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.console.api.Problems;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may come in: the filter chains of Spring Security over our own sign-ins. */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain openPaths(HttpSecurity http, ObjectProvider<OpenPaths> open) throws Exception {
        return open(http, open);
    }

    static SecurityFilterChain open(HttpSecurity http, ObjectProvider<OpenPaths> open) throws Exception {
        OpenPaths paths = open.getIfAvailable(OpenPaths::usual);
        http.securityMatcher(paths.patterns().toArray(String[]::new))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll());
        stateless(http).headers(headers -> headers.frameOptions(frame -> frame.disable()));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain console(
            HttpSecurity http, Sessions sessions, SessionCookie cookie, SameOrigin sameOrigin, ConsoleSettings settings)
            throws Exception {
        http.addFilterBefore(new CrossSiteFilter(sameOrigin), AuthorizationFilter.class)
                .addFilterBefore(new SessionFilter(sessions, cookie), AuthorizationFilter.class)
                .authorizeHttpRequests(Guard::rules)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint((request, response, e) -> Problems.write(
                                        response, HttpStatus.UNAUTHORIZED, "Expected a sign-in: POST /api/session."))
                                .accessDeniedHandler((request, response, e) -> Problems.write(
                                        response, HttpStatus.FORBIDDEN, "Your role does not allow this.")));
        stateless(http);
        BrowserRules.apply(http, settings);
        return http.build();
    }

    static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** Keeps Spring Boot from making a user of its own: ours are the staff, checked elsewhere. */
    /** Requests are timed as a whole; timing every filter of the chain costs more than the filters. */
    @Bean
    SecurityObservationSettings noTimedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("staff sign in at /api/session only");
        };
    }

    @Bean
    Sessions sessions(
            SignIns signIns,
            StaffMembers staffMembers,
            ConsoleSettings settings,
            Announcements announcements,
            Clock clock) {
        return new Sessions(signIns, staffMembers, settings, announcements, clock);
    }

    @Bean
    SessionCookie sessionCookie(ConsoleSettings settings) {
        return new SessionCookie(settings);
    }

    @Bean
    SameOrigin sameOrigin(ConsoleSettings settings) {
        return new SameOrigin(settings);
    }

    @Bean
    Passwords passwords(ConsoleSettings settings) {
        return new Passwords(settings);
    }

    @Bean
    OneTimeLinks oneTimeLinks(SignIns signIns, Clock clock) {
        return new OneTimeLinks(signIns, clock);
    }

    @Bean
    PasswordResets passwordResets(
            StaffMembers staffMembers,
            OneTimeLinks links,
            Passwords passwords,
            Sessions sessions,
            ConsoleSettings settings,
            Audit audit) {
        return new PasswordResets(staffMembers, links, passwords, sessions, settings, audit);
    }

    @Bean
    Entrance entrance(Sessions sessions, SessionCookie cookie) {
        return new Entrance(sessions, cookie);
    }

    @Bean
    SessionController sessionController(
            StaffMembers staffMembers,
            Passwords passwords,
            Sessions sessions,
            SessionCookie cookie,
            PasswordResets resets,
            Workloads workloads,
            Audit audit) {
        SignInDesk desk = new SignInDesk(staffMembers, passwords, new SignInLimits());
        return new SessionController(desk, sessions, cookie, resets, passwords, workloads, audit);
    }

    @Bean
    PasswordResetController passwordResetController(PasswordResets resets, Passwords passwords) {
        return new PasswordResetController(resets, passwords);
    }
}
