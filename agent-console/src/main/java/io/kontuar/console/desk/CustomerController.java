package io.kontuar.console.desk;

import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Codes;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.IdentityLink.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The panel beside a conversation: the customer, the purchases, who is whom. */
@Tag(name = "Customers")
@RestController
final class CustomerController {
    private final CustomerReader customers;
    private final LinkDesk links;
    private final Audit audit;

    CustomerController(CustomerReader customers, LinkDesk links, Audit audit) {
        this.customers = customers;
        this.links = links;
        this.audit = audit;
    }

    @Operation(
            summary = "A customer",
            description = "All contacts that are one person, with addresses, purchases, returns and those conversations"
                    + " that the viewer sees. Reading it is audited. An order with proven=false stands under an address"
                    + " that nobody vouched for.")
    @GetMapping("/api/customers/{contact}")
    CustomerView customer(@AuthenticationPrincipal SignedIn viewer, @PathVariable String contact) {
        CustomerView view =
                customers.read(viewer.staff(), new ContactId(contact)).orElseThrow(() -> Refusal.notFound("customer"));
        audit.note(viewer.id(), "customer.read", contact);
        return view;
    }

    @Operation(
            summary = "States who is whom",
            description = "kind same, unlinked or not-same. 409 names the path when the statement contradicts another.")
    @PostMapping("/api/customers/{contact}/links")
    CustomerView link(
            @AuthenticationPrincipal SignedIn viewer, @PathVariable String contact, @RequestBody LinkStatement body) {
        ContactId one = new ContactId(contact);
        ContactId other = new ContactId(Fields.text(body.other(), "other", 1, 100));
        Kind kind = Fields.oneOf(body.kind(), "kind", Kind.class);
        if (!customers.sees(viewer.staff(), one) || !customers.sees(viewer.staff(), other)) {
            throw Refusal.notFound("customer");
        }
        if (one.equals(other)) {
            throw Refusal.badRequest("other: expected another contact than the customer's own.");
        }
        if (links.state(kind, one, other, viewer.id()) instanceof LinkDesk.Outcome.Refused refused) {
            throw Refusal.conflict(refused.why());
        }
        audit.note(viewer.id(), "customer.link." + Codes.of(kind), contact + "/" + other.value());
        return customers.read(viewer.staff(), one).orElseThrow(() -> Refusal.notFound("customer"));
    }

    record LinkStatement(@Nullable String other, @Nullable String kind) {}
}
