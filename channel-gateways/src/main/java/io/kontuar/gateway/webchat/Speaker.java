package io.kontuar.gateway.webchat;

import io.kontuar.channel.Introduction;
import io.kontuar.channel.Introduction.Source;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a socket.
 *
 * @param signedIn what the shop says of him; null for anybody
 */
record Speaker(
        ChatSite site,
        Visitor visitor,
        Language language,
        @Nullable SignedIn signedIn) {

    /** What is known of him by the shop's word, and by his own where the shop says nothing. */
    FormFields told(FormFields form) {
        return signedIn == null ? form : new FormFields(signedIn.name(), signedIn.email(), null).or(form);
    }

    /** Null when he told nothing. */
    @Nullable
    Introduction introduction(FormFields form) {
        FormFields told = told(form);
        return told.isEmpty()
                ? null
                : new Introduction(
                        signedIn == null ? Source.PRE_CHAT : Source.SIGNED_IN,
                        told.name(),
                        told.email(),
                        told.order(),
                        site.settings().mailTo(told.email()));
    }

    /** The word of the shop proves who he is; a token of a browser only that it is the same one. */
    Verification verification() {
        return visitor.id().startsWith("u-") ? Verification.PROVEN : Verification.CLAIMED;
    }
}
