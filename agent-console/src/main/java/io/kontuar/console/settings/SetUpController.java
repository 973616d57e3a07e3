package io.kontuar.console.settings;

import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.Entrance;
import io.kontuar.console.security.Me;
import io.kontuar.console.security.Passwords;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first set-up, by the one-time link that the server prints. */
@Tag(name = "First set-up")
@RestController
final class SetUpController {
    private static final int FIRST_CAPACITY = 5;

    private final FirstSetUp firstSetUp;
    private final StaffMembers staffMembers;
    private final Passwords passwords;
    private final Entrance entrance;
    private final Workloads workloads;
    private final Audit audit;

    SetUpController(
            FirstSetUp firstSetUp,
            StaffMembers staffMembers,
            Passwords passwords,
            Entrance entrance,
            Workloads workloads,
            Audit audit) {
        this.firstSetUp = firstSetUp;
        this.staffMembers = staffMembers;
        this.passwords = passwords;
        this.entrance = entrance;
        this.workloads = workloads;
        this.audit = audit;
    }

    @Operation(summary = "Whether the link is good", description = "204 when it is; it stays so.")
    @GetMapping("/api/set-up/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable String token) {
        if (!firstSetUp.good(token)) {
            throw noSuchLink();
        }
    }

    @Operation(
            summary = "Sets up the shop and its first administrator",
            description = "Also makes the queue general and the web chat web-main, and signs the administrator in.")
    @PostMapping("/api/set-up/{token}")
    ResponseEntity<Me> setUp(@PathVariable String token, @RequestBody SetUp body) {
        Shop shop = new ShopView(body.shopName, body.zone, body.currency, body.languages, body.phoneRegion, null, 0L)
                .shop("shopName", 0);
        if (!firstSetUp.good(token)) {
            throw noSuchLink();
        }
        Staff admin = admin(body, shop.defaultLanguage());
        if (!firstSetUp.setUp(token, shop, admin)) {
            throw noSuchLink();
        }
        audit.note(admin.id(), "set-up.done", admin.id().value());
        Staff stored = staffMembers.find(admin.id()).orElse(admin);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, entrance.begin(stored))
                .body(Me.of(stored, workloads));
    }

    private Staff admin(SetUp body, Language language) {
        String password = Fields.text(body.password, "password", 1, 200);
        String objection = passwords.objection(password);
        if (objection != null) {
            throw Refusal.badRequest("password: " + objection + ".");
        }
        String login = Fields.text(body.login, "login", 1, 80).strip().toLowerCase(Locale.ROOT);
        String name = Fields.text(body.name, "name", 1, 100);
        StaffId id = new StaffId("s-" + UUID.randomUUID());
        return Fields.valid(
                "login",
                () -> new Staff(
                        id,
                        login,
                        name,
                        Role.ADMIN,
                        language,
                        Set.of(FirstSetUp.GENERAL),
                        Set.of(),
                        FIRST_CAPACITY,
                        passwords.hash(password),
                        true,
                        0));
    }

    private static Refusal noSuchLink() {
        return Refusal.notFound("link, or it was used or has run out");
    }

    record SetUp(
            @Nullable String shopName,

            @Schema(description = "IANA time zone, such as Europe/Warsaw") @Nullable
            String zone,

            @Schema(description = "ISO 4217, such as PLN") @Nullable
            String currency,

            @Schema(description = "en, pl, ro; the first is the default") @Nullable
            List<String> languages,

            @Schema(description = "two letters, such as PL") @Nullable
            String phoneRegion,

            @Nullable String login,
            @Nullable String name,
            @Nullable String password) {
        @Override
        public String toString() {
            return "SetUp[***]";
        }
    }
}
