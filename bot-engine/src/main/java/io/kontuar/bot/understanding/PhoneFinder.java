package io.kontuar.bot.understanding;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds telephone numbers that are valid in the default region or carry a country code. */
final class PhoneFinder {
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![\\p{L}\\p{N}#/-])(?:\\+|00)?\\(?\\d(?:[ ().-]{0,2}\\d){7,14}(?![\\p{L}\\p{N}])");

    private final String region;
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    PhoneFinder(String region) {
        this.region = region;
    }

    List<Entity.Phone> in(String text) {
        List<Entity.Phone> found = new ArrayList<>();
        for (Matcher candidates = CANDIDATE.matcher(text); candidates.find(); ) {
            Span span = new Span(candidates.start(), candidates.end());
            parse(candidates.group()).ifPresent(value -> found.add(new Entity.Phone(value, span)));
        }
        return found;
    }

    private Optional<String> parse(String written) {
        try {
            PhoneNumber number = numbers.parse(written, region);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noPhoneNumber) {
            return Optional.empty();
        }
    }
}
