package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.console.api.Codes;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.IdentityLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer: all contacts that are one person, with what they bought and wrote.
 *
 * @param value what was bought net of refunds, one amount a currency
 * @param returnedPercent whole percent of the orders that had a return
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(
        String contact,
        String name,
        @Nullable String language,
        Instant since,
        List<ContactView> contacts,
        List<AddressView> addresses,
        List<LinkView> links,
        List<MoneyView> value,
        int orderCount,
        int returnCount,
        int returnedPercent,
        @Nullable Instant lastPurchaseAt,
        List<OrderView> orders,
        List<ReturnView> returns,
        List<RowView> conversations) {

    /** One contact of the customer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(String id, @Nullable String name) {
        static ContactView of(Contact contact) {
            return new ContactView(contact.id().value(), contact.name());
        }
    }

    /** Where the customer can be reached, and how sure we are of it. */
    public record AddressView(
            String id, String channel, String value, String verification, boolean shared, String contact) {
        static AddressView of(ContactAddress address) {
            return new AddressView(
                    address.id().value(),
                    address.address().channel().code(),
                    address.address().value(),
                    Codes.of(address.verification()),
                    address.shared(),
                    address.contact().value());
        }
    }

    /** A statement that two contacts are, are no longer, or are not one person. */
    public record LinkView(String one, String other, String kind, String rule, Instant at) {
        static LinkView of(IdentityLink link) {
            return new LinkView(
                    link.one().value(),
                    link.other().value(),
                    Codes.of(link.kind()),
                    link.evidence().rule(),
                    link.at());
        }
    }
}
