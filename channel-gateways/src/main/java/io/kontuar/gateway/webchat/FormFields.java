package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChatSettings;
import io.kontuar.channel.ChatSettings.Ask;
import io.kontuar.channel.Introduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody filled in: a name, an address, an order's number; each trimmed and null when it is empty. */
record FormFields(
        @Nullable String name,
        @Nullable String email,
        @Nullable String order) {

    static final FormFields NONE = new FormFields(null, null, null);

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    FormFields {
        name = tidy(name);
        email = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
        order = tidy(order);
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** The fields that cannot be taken: too long, or no address. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        if (name != null && name.length() > Introduction.MAX_NAME) {
            wrong.add("name");
        }
        if (email != null && !isEmail(email)) {
            wrong.add("email");
        }
        if (order != null && order.length() > Introduction.MAX_ORDER) {
            wrong.add("order");
        }
        return wrong;
    }

    /** The fields that the site requires before a chat and that are empty. */
    List<String> missing(ChatSettings settings) {
        List<String> missing = new ArrayList<>();
        if (settings.name() == Ask.REQUIRED && name == null) {
            missing.add("name");
        }
        if (settings.email() == Ask.REQUIRED && email == null) {
            missing.add("email");
        }
        if (settings.order() == Ask.REQUIRED && order == null) {
            missing.add("order");
        }
        return missing;
    }

    boolean isEmpty() {
        return name == null && email == null && order == null;
    }

    /** What is not filled in here is taken from there. */
    FormFields or(FormFields other) {
        return new FormFields(
                name == null ? other.name : name,
                email == null ? other.email : email,
                order == null ? other.order : order);
    }

    private static @Nullable String tidy(@Nullable String text) {
        String plain =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return plain.isEmpty() ? null : plain;
    }

    /** Nobody's name or address has a place in a log. */
    @Override
    public String toString() {
        return "FormFields[***]";
    }
}
