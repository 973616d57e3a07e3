package io.kontuar.conversation;

import io.kontuar.staff.StaffId;
import java.time.Instant;

/** The conversation is offered to an agent, who may accept until the moment given. */
public record PendingOffer(StaffId agent, Instant offeredAt, Instant until) {}
