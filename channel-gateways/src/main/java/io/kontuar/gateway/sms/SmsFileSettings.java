package io.kontuar.gateway.sms;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files leave with texts, under {@code kontuar.sms.files}.
 *
 * @param openFor how long the address of a file can be opened
 * @param mmsLimit the largest file that travels as MMS; Twilio takes 5 MB in one message
 * @param mmsTypes which files travel as MMS: those that Twilio fits to the receiving phone
 */
@ConfigurationProperties("kontuar.sms.files")
public record SmsFileSettings(
        @DefaultValue("7d") Duration openFor,
        @DefaultValue("5MB") DataSize mmsLimit,

        @DefaultValue({"image/jpeg", "image/png", "image/gif"})
        List<String> mmsTypes) {
    private static final Duration LONGEST = Duration.ofDays(90);

    public SmsFileSettings {
        mmsTypes = List.copyOf(mmsTypes);
        if (openFor.toSeconds() < 60 || openFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "kontuar.sms.files.open-for: expected 1 min to " + LONGEST.toDays() + " d, got " + openFor);
        }
        if (mmsLimit.toBytes() < 1
                || mmsLimit.toBytes() > DataSize.ofMegabytes(100).toBytes()) {
            throw new IllegalArgumentException(
                    "kontuar.sms.files.mms-limit: expected 1 byte to 100 MB, got " + mmsLimit);
        }
    }
}
