package io.kontuar.console.security;

import io.kontuar.staff.Role;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in who asks from this very machine and not through a proxy, and administrators. */
final class LoopbackOrAdmin implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(local(context) || admin(authentication.get()));
    }

    private static boolean local(RequestAuthorizationContext context) {
        if (context.getRequest().getHeader("X-Forwarded-For") != null
                || context.getRequest().getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(context.getRequest().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean admin(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && signedIn.staff().role() == Role.ADMIN;
    }
}
