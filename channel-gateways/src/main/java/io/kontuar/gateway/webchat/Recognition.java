package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChatSettings.Identity;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import io.kontuar.lane.DerivedId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who says hello: somebody new, somebody whose browser was here before, or a customer whom the shop's page
 * vouches for. Whatever is not proven identifies nobody.
 */
final class Recognition {

    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int SHORTEST_SECRET = 32;
    private static final int MOST_USES = 10;

    private final AccountBook book;
    private final VisitorTokens tokens;
    private final Clock clock;
    private final Duration longestLife;
    private final Allowance uses;

    /** @param longestLife how long a statement of the shop may hold, from its making to its end */
    Recognition(AccountBook book, VisitorTokens tokens, Clock clock, Duration longestLife) {
        this.book = book;
        this.tokens = tokens;
        this.clock = clock;
        this.longestLife = longestLife;
        this.uses = new Allowance(MOST_USES, longestLife);
    }

    /** How often one statement was used; to be tidied up now and then. */
    Allowance uses() {
        return uses;
    }

    sealed interface Greeted {}

    /**
     * @param token what the browser is to show from now on
     * @param resumed whether it has been here before
     * @param signedIn what the shop says of him; null for anybody else
     * @param refusal why the shop's statement was not believed; null where all is well
     */
    record Known(
            Visitor visitor,
            String token,
            boolean resumed,
            @Nullable SignedIn signedIn,
            @Nullable String refusal) implements Greeted {}

    /** Nobody may chat here without the shop's word, and there is none that holds. */
    record TurnedAway(String code) implements Greeted {}

    Greeted greet(ChatSite site, ClientFrame.Hello hello) {
        Identity wanted = site.settings().identity();
        IdentityProof proof = wanted == Identity.OFF ? null : hello.identity();
        if (proof != null) {
            Optional<SignedIn> signedIn = believed(site, proof, hello.token());
            if (signedIn.isPresent()) {
                return customer(site, signedIn.get(), hello.token());
            }
        }
        String refusal = hello.identity() == null ? null : proof == null ? "identity-off" : "identity-refused";
        Optional<Visitor> signed =
                proof == null && wanted != Identity.OFF ? tokens.signed(site.id(), hello.token()) : Optional.empty();
        if (signed.isPresent()) {
            return new Known(signed.get(), String.valueOf(hello.token()), true, null, null);
        }
        if (wanted == Identity.REQUIRED) {
            return new TurnedAway(refusal == null ? "identity-required" : refusal);
        }
        Optional<VisitorToken> anonymous = VisitorToken.read(hello.token());
        VisitorToken token = anonymous.orElseGet(VisitorToken::fresh);
        return new Known(token.visitor(site.id()), token.reveal(), anonymous.isPresent(), null, refusal);
    }

    private Known customer(ChatSite site, SignedIn signedIn, @Nullable String token) {
        Visitor visitor = visitor(site, signedIn);
        boolean resumed =
                tokens.signed(site.id(), token).filter(visitor::equals).isPresent();
        return new Known(visitor, tokens.issue(visitor), resumed, signedIn, null);
    }

    /** The same customer of the same shop site is the same visitor, on whatever device. */
    private static Visitor visitor(ChatSite site, SignedIn signedIn) {
        return new Visitor(site.id(), DerivedId.of("u", site.id().value(), signedIn.user()));
    }

    private Optional<SignedIn> believed(ChatSite site, IdentityProof proof, @Nullable String token) {
        List<Secret> keys = Stream.of("identitySecret", "identitySecretPrevious")
                .flatMap(name -> book.secret(site.id(), name).stream())
                .filter(key -> key.reveal().length() >= SHORTEST_SECRET)
                .toList();
        if (keys.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("channelAccount", site.id().value())
                    .log("identity refused: the site has no secret of at least {} characters", SHORTEST_SECRET);
        }
        return keys.stream()
                .flatMap(key -> IdentityReader.read(proof, site.id(), key).stream())
                .findFirst()
                .filter(signedIn -> holds(site, signedIn, token));
    }

    /**
     * In time; or over, and told by the browser that was let in with it before. A statement lets in only so many browsers,
     * so that one that was overheard is worth little.
     */
    private boolean holds(ChatSite site, SignedIn signedIn, @Nullable String token) {
        Instant now = clock.instant();
        boolean sound = !signedIn.issuedAt().isAfter(now.plus(CLOCKS_DIFFER))
                && !signedIn.expiresAt().isAfter(signedIn.issuedAt().plus(longestLife));
        Visitor visitor = visitor(site, signedIn);
        boolean wasHere =
                tokens.signed(site.id(), token).filter(visitor::equals).isPresent();
        return sound && (wasHere || (now.isBefore(signedIn.expiresAt()) && uses.take(signedIn.proof())));
    }
}
