package io.kontuar.console.settings;

import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The shop as a whole. */
@Tag(name = "Settings: shop")
@RestController
final class ShopController {
    private final ShopProfile profile;
    private final Announcements announcements;
    private final Audit audit;

    ShopController(ShopProfile profile, Announcements announcements, Audit audit) {
        this.profile = profile;
        this.announcements = announcements;
        this.audit = audit;
    }

    @Operation(summary = "The shop's name, time zone, currency, languages and phone region")
    @GetMapping("/api/shop")
    ShopView shop() {
        return profile.find()
                .map(shop -> ShopView.of(shop, shop.version()))
                .orElseThrow(() -> Refusal.notFound("shop yet"));
    }

    @Operation(summary = "Changes the shop", description = "409 when somebody else saved first.")
    @PutMapping("/api/shop")
    ShopView save(@AuthenticationPrincipal SignedIn admin, @RequestBody ShopView body) {
        long version = Fields.required(body.version(), "version", "the stored version");
        Shop next = body.shop("name", version);
        if (!profile.save(next)) {
            throw Refusal.changedMeanwhile("shop");
        }
        audit.note(admin.id(), "shop.saved", "shop");
        announcements.settings("shop", version + 1);
        return ShopView.of(next, version + 1);
    }
}
