package io.kontuar.conversation;

import io.kontuar.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry; {@code staff} is there for agents. */
public record Author(Kind kind, @Nullable StaffId staff) {
    public static final Author CUSTOMER = new Author(Kind.CUSTOMER, null);
    public static final Author BOT = new Author(Kind.BOT, null);
    /** Nobody was asked: a notice about an order. */
    public static final Author NOTICE = new Author(Kind.NOTICE, null);

    public static final Author SYSTEM = new Author(Kind.SYSTEM, null);

    public static Author agent(StaffId staff) {
        return new Author(Kind.AGENT, staff);
    }

    public enum Kind {
        CUSTOMER,
        AGENT,
        BOT,
        SYSTEM,
        NOTICE
    }
}
