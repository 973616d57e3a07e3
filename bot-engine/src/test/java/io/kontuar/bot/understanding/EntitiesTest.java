package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where is order 48213|48213",
                "order #1023 please|1023",
                "zamówienie nr KT-10422 gdzie jest|KT-10422",
                "comanda 66120 nu a ajuns|66120",
                "ord-2026-00017|ORD-2026-00017",
                "nr zamówienia 512345678|512345678"
            })
    void an_order_number_is_found(String message, String number) {
        assertThat(Shipped.read(message).first(Entity.OrderNumber.class))
                .get()
                .extracting(Entity.OrderNumber::value)
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "awb 2057713344 unde e|2057713344",
                "paczka 620012345678901234567890|620012345678901234567890",
                "shipment 1Z999AA10123456784 is stuck|1Z999AA10123456784",
                "RR123456789PL|RR123456789PL",
                "6200 1234 5678 9012 3456 7890|620012345678901234567890"
            })
    void a_tracking_number_is_found(String message, String number) {
        assertThat(Shipped.read(message).first(Entity.TrackingNumber.class))
                .get()
                .extracting(Entity.TrackingNumber::value)
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "mój telefon to 600 700 800,+48600700800",
        "call me on +40 722 123 456,+40722123456",
        "512345678,+48512345678"
    })
    void a_telephone_number_comes_in_international_form(String message, String number) {
        assertThat(Shipped.read(message).first(Entity.Phone.class))
                .get()
                .extracting(Entity.Phone::value)
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "delivered on 2026-05-12,2026-05-12",
        "kupione 3.05.2026,2026-05-03",
        "z 12 maja,2026-05-12",
        "on May 5th,2026-05-05",
        "pe 3 iunie,2026-06-03",
        "wczoraj,2026-06-09",
        "mâine,2026-06-11",
        "ordered on Monday,2026-06-15",
        "28 grudnia,2025-12-28"
    })
    void a_date_is_found(String message, LocalDate date) {
        assertThat(Shipped.read(message).first(Entity.Date.class))
                .get()
                .extracting(Entity.Date::date)
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "czekam na zwrot 79,99 zł|79.99 PLN",
                "am primit 20 de lei|20 RON",
                "where are my €1,250.50|1250.50 EUR",
                "charged 120 pounds|120 GBP"
            })
    void an_amount_comes_with_its_currency(String message, String amount) {
        assertThat(Shipped.read(message).first(Entity.Amount.class))
                .get()
                .extracting(Entity.Amount::value)
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "sklep w Krakowie,Kraków",
        "czynne w warszawie?,Warszawa",
        "magazinul din bucuresti,București",
        "w Zielonej Górze,Zielona Góra"
    })
    void a_city_is_found_inflected_and_without_diacritics(String message, String city) {
        assertThat(Shipped.read(message).first(Entity.Place.class))
                .get()
                .extracting(Entity.Place::value)
                .isEqualTo(city);
    }

    @Test
    void an_e_mail_address_is_found_in_lower_case() {
        Reading reading = Shipped.read("write to Jan.Kowalski@Example.com, please");
        assertThat(reading.first(Entity.Email.class))
                .get()
                .extracting(Entity.Email::value)
                .isEqualTo("jan.kowalski@example.com");
    }

    @Test
    void spans_point_into_the_text_of_the_reading() {
        Reading reading = Shipped.read("  Zamówienie\u200b  48213, tel. 600 700 800 ");
        assertThat(reading.entities())
                .extracting(entity -> entity.span().of(reading.text()))
                .containsExactly("48213", "600 700 800");
    }

    @Test
    void a_small_number_is_no_order() {
        assertThat(Shipped.read("I waited 15 minutes for 2 days").entities()).isEmpty();
    }
}
