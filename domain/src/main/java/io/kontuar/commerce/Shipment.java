package io.kontuar.commerce;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One parcel.
 *
 * @param carrier as customers call it: InPost, Fan Courier
 * @param expectedOn the day the carrier promises; null when it does not say
 * @param deliveredAt null until it is
 */
public record Shipment(
        String carrier,
        String trackingNumber,
        ShipmentStatus status,
        @Nullable LocalDate expectedOn,
        @Nullable Instant deliveredAt,
        Instant asOf) {}
