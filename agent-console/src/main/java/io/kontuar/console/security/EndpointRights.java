package io.kontuar.console.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.kontuar.staff.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Which role may call what. What is not listed here asks for a sign-in and then is not there. Which conversation or
 * customer somebody may see is not decided here but by {@link io.kontuar.conversation.Visibility}.
 */
final class EndpointRights {
    static final List<Right> TABLE = List.of(
            anyone(POST, "/api/session"),
            anyone(GET, "/api/set-up/{token}"),
            anyone(POST, "/api/set-up/{token}"),
            anyone(POST, "/api/password-resets/{token}"),
            staff(GET, "/api/session"),
            staff(DELETE, "/api/session"),
            staff(PUT, "/api/session/password"),
            staff(GET, "/ws/console"),
            staff(GET, "/api/openapi.json"),
            staff(GET, "/api/conversations/**"),
            staff(POST, "/api/conversations/{id}/calls"),
            staff(POST, "/api/conversations/{id}/draft"),
            staff(POST, "/api/attachments"),
            staff(GET, "/api/customers/**"),
            staff(POST, "/api/customers/{contact}/links"),
            staff(GET, "/api/search"),
            staff(GET, "/api/articles"),
            staff(GET, "/api/articles/{id}"),
            staff(GET, "/api/article-search"),
            editor(POST, "/api/articles"),
            staff(POST, "/api/articles/preview"),
            editor(PUT, "/api/articles/{id}"),
            editor(DELETE, "/api/articles/{id}"),
            editor(POST, "/api/articles/{id}/publish"),
            editor(POST, "/api/articles/{id}/withdraw"),
            editor(GET, "/api/bot/**"),
            editor(PUT, "/api/bot/lessons"),
            editor(POST, "/api/bot/**"),
            editor(GET, "/api/notices"),
            editor(GET, "/api/notices/settings"),
            admin(PUT, "/api/notices/settings"),
            editor(GET, "/api/notices/broadcasts"),
            editor(POST, "/api/notices/audience"),
            editor(POST, "/api/notices/broadcasts"),
            editor(POST, "/api/notices/broadcasts/{id}/stop"),
            admin(GET, "/api/staff"),
            admin(POST, "/api/staff"),
            admin(PUT, "/api/staff/{id}"),
            admin(POST, "/api/staff/{id}/reset-link"),
            admin(GET, "/api/queues"),
            admin(POST, "/api/queues"),
            admin(PUT, "/api/queues/{id}"),
            admin(GET, "/api/channel-accounts"),
            admin(POST, "/api/channel-accounts"),
            admin(PUT, "/api/channel-accounts/{id}"),
            admin(POST, "/api/channel-accounts/{id}/test"),
            admin(GET, "/api/shop"),
            admin(PUT, "/api/shop"),
            admin(GET, "/api/admin/**"),
            admin(POST, "/api/admin/**"));

    private EndpointRights() {}

    private static Right anyone(HttpMethod method, String pattern) {
        return new Right(method, pattern, List.of());
    }

    private static Right staff(HttpMethod method, String pattern) {
        return new Right(method, pattern, Arrays.asList(Role.values()));
    }

    /** Who answers for what the shop and its bot say. */
    private static Right editor(HttpMethod method, String pattern) {
        return new Right(method, pattern, List.of(Role.SUPERVISOR, Role.ADMIN));
    }

    private static Right admin(HttpMethod method, String pattern) {
        return new Right(method, pattern, List.of(Role.ADMIN));
    }

    /** @param roles who may; empty for everyone, signed in or not */
    record Right(HttpMethod method, String pattern, List<Role> roles) {
        String[] roleNames() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }
}
