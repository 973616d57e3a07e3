package io.kontuar.search;

import static io.kontuar.search.SearchSamples.ORDERS;
import static io.kontuar.search.SearchSamples.RETURNS;
import static io.kontuar.search.SearchSamples.customer;
import static io.kontuar.search.SearchSamples.found;
import static io.kontuar.search.SearchSamples.laterMessage;
import static io.kontuar.search.SearchSamples.message;
import static io.kontuar.search.SearchSamples.order;
import static io.kontuar.search.SearchSamples.search;
import static io.kontuar.search.SearchSamples.searchIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.search.SearchIndex.Hit;
import io.kontuar.search.SearchIndex.SearchQuery;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every search engine does. */
public interface SearchIndexContract {

    /** An empty index. */
    SearchIndex index();

    /** The same index after its process was stopped and started. */
    SearchIndex restarted();

    @ParameterizedTest
    @CsvSource({
        "paczki, paczka",
        "paczka, paczki",
        "paczek, paczkę",
        "paczkami, paczka",
        "paczke, paczkę",
        "zamowienia, zamówienie",
        "zamówienie, zamowieniu",
        "zwroty, zwrotu",
        "reklamacji, reklamację",
        "koszulek, koszulka",
        "buty, butów",
        "łódki, lodka"
    })
    default void a_polish_word_is_found_by_its_other_forms(String typed, String written) {
        index().index(List.of(
                message("m", "Dzień dobry, " + written + " nie dotarła?"), message("other", "Dziękuję.")));
        assertThat(found(index(), typed)).containsExactly("m");
    }

    @ParameterizedTest
    @CsvSource({
        "comanda, comandă", "comenzile, comenzi", "mașină, masina", "masini, mașini", "maşină, mașină",
        "livrarea, livrare", "ţară, țara", "înapoi, inapoi", "coletul, colet", "facturile, facturi"
    })
    default void a_romanian_word_is_found_by_its_other_forms_with_and_without_diacritics(String typed, String written) {
        index().index(List.of(message("m", "Bună ziua, unde este " + written + "?"), message("other", "Mulțumesc.")));
        assertThat(found(index(), typed)).containsExactly("m");
    }

    @ParameterizedTest
    @CsvSource({"deliveries, delivery", "returned, returning", "SHIRTS, shirt", "refunds, refunded"})
    default void an_english_word_is_found_by_its_other_forms(String typed, String written) {
        index().index(List.of(message("m", "Hello, about the " + written + "."), message("other", "Thank you.")));
        assertThat(found(index(), typed)).containsExactly("m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+48 601 234 567", "601234567", "601 234", "4567", "345", "48601", "0601234567"})
    default void a_phone_number_is_found_by_any_part_of_it(String typed) {
        index().index(List.of(customer("c", "Anna Nowak", "+48601234567"), customer("d", "Jan Lis", "+40721999888")));
        assertThat(found(index(), typed)).containsExactly("c");
    }

    @Test
    default void a_number_written_with_blanks_is_found_without() {
        index().index(List.of(message("m", "Proszę dzwonić: 601 234-567, dziękuję")));
        assertThat(found(index(), "601234567")).containsExactly("m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB-2024/10045", "web 2024 10045", "#web202410045", "WEB-2024/100", "10045"})
    default void an_order_comes_before_those_who_write_of_it(String typed) {
        index().index(List.of(
                message("m", "WEB-2024/10045 WEB-2024/10045, gdzie jest WEB-2024/10045?"),
                order("o", "WEB-2024/10045", "Kurtka zimowa"),
                order("p", "WEB-2024/20046", "Buty")));
        assertThat(found(index(), typed)).containsExactlyInAnyOrder("o", "m");
        if (!typed.endsWith("/100") && !typed.startsWith("100")) {
            assertThat(found(index(), typed)).startsWith("o");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna.nowak@poczta.example", "Anna.Nowak@POCZTA.example", "anna.now", "nowak@pocz", "anna nowak"
            })
    default void a_customer_is_found_by_an_email_address_or_the_beginning_of_one(String typed) {
        index().index(List.of(
                customer("c", "Anna Nowak", "anna.nowak@poczta.example"),
                customer("d", "Anna Lis", "anna.lis@poczta.example")));
        assertThat(found(index(), typed)).startsWith("c").doesNotContain("d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "ann", "anna n", "anna no", "anna now", "nowa", "owak"})
    default void an_unfinished_name_is_found(String typed) {
        index().index(List.of(customer("c", "Anna Nowak", ""), customer("d", "Piotr Lis", "")));
        assertThat(found(index(), typed)).containsExactly("c");
    }

    @ParameterizedTest
    @CsvSource({"zamówinie, zamówienie", "kowlaski, Kowalski", "reklmacja, reklamacja", "delivry, delivery"})
    default void a_word_with_a_typing_error_is_found(String typed, String written) {
        index().index(List.of(message("m", "W sprawie: " + written), message("other", "Dziękuję bardzo")));
        assertThat(found(index(), typed)).containsExactly("m");
    }

    @Test
    default void all_words_come_before_some_words() {
        index().index(List.of(
                message("some", "zwrot"), message("most", "zwrot kurtki"), message("all", "zwrot kurtki zimowej")));
        assertThat(found(index(), "zwrot kurtki zimowej")).startsWith("all", "most");
    }

    @Test
    default void a_word_that_nobody_wrote_does_not_hide_the_others() {
        index().index(List.of(message("m", "zwrot kurtki"), message("other", "Dziękuję")));
        assertThat(found(index(), "zwrot qqqqxyz")).containsExactly("m");
    }

    @Test
    default void the_newer_of_two_equals_comes_first() {
        index().index(List.of(message("old", "Gdzie paczka?"), laterMessage("new", "Gdzie paczka?")));
        assertThat(found(index(), "paczka")).containsExactly("new", "old");
    }

    @Test
    default void a_message_of_another_queue_is_not_found() {
        index().index(List.of(message("mine", "paczka", ORDERS, 1), message("theirs", "paczka", RETURNS, 1)));
        assertThat(searchIn(index(), "paczka", Set.of(ORDERS)))
                .extracting(Hit::id)
                .containsExactly("mine");
        assertThat(searchIn(index(), "paczkaa", Set.of(ORDERS)))
                .extracting(Hit::id)
                .containsExactly("mine");
        assertThat(searchIn(index(), "paczka", Set.of())).isEmpty();
    }

    @Test
    default void what_depends_on_no_queue_is_found_by_all() {
        index().index(List.of(customer("c", "Anna Nowak", "")));
        assertThat(searchIn(index(), "nowak", Set.of())).extracting(Hit::id).containsExactly("c");
    }

    @Test
    default void only_the_kinds_asked_for_are_found() {
        index().index(List.of(message("m", "Nowak"), customer("c", "Nowak", "")));
        assertThat(index().search(new SearchQuery("nowak", Set.of(SearchDocument.Kind.CUSTOMER), null, 10)))
                .extracting(Hit::id)
                .containsExactly("c");
        assertThat(index().search(new SearchQuery("nowak", Set.of(), null, 10))).isEmpty();
    }

    @Test
    default void a_replaced_document_is_found_by_its_new_words_only() {
        index().index(List.of(message("m", "kurtka", ORDERS, 1)));
        index().index(List.of(message("m", "spodnie", RETURNS, 2)));
        assertThat(found(index(), "kurtka")).isEmpty();
        assertThat(found(index(), "spodnie")).containsExactly("m");
        assertThat(searchIn(index(), "spodnie", Set.of(ORDERS))).isEmpty();
        assertThat(index().count()).isEqualTo(1);
    }

    @Test
    default void an_older_version_never_replaces_a_newer_one() {
        index().index(List.of(message("m", "kurtka", ORDERS, 2)));
        index().index(List.of(message("m", "spodnie", ORDERS, 1)));
        index().index(List.of(message("n", "szalik", ORDERS, 2), message("n", "czapka", ORDERS, 1)));
        assertThat(found(index(), "kurtka")).containsExactly("m");
        assertThat(found(index(), "szalik")).containsExactly("n");
        assertThat(found(index(), "spodnie")).isEmpty();
    }

    @Test
    default void the_same_id_of_two_kinds_is_two_things() {
        index().index(List.of(message("x", "Nowak"), customer("x", "Nowak", "")));
        assertThat(index().count()).isEqualTo(2);
        index().remove(SearchDocument.Kind.MESSAGE, "x");
        assertThat(search(index(), "nowak")).extracting(Hit::kind).containsExactly(SearchDocument.Kind.CUSTOMER);
    }

    @Test
    default void a_restart_keeps_everything() {
        index().index(List.of(message("m", "paczka", ORDERS, 3)));
        index().rebuilt(index().beginRebuild());
        SearchIndex again = restarted();
        assertThat(again.needsRebuild()).isFalse();
        assertThat(found(again, "paczki")).containsExactly("m");
        again.index(List.of(message("m", "kurtka", ORDERS, 2)));
        assertThat(found(again, "kurtka")).isEmpty();
    }

    @Test
    default void an_index_that_was_never_filled_needs_a_rebuild() {
        assertThat(index().needsRebuild()).isTrue();
        index().index(List.of(message("m", "paczka")));
        assertThat(restarted().needsRebuild()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "?!", "* : ~ ^ \" ( [ {", "\u0000", "@", "#"})
    default void nothing_is_found_by_nothing(String typed) {
        index().index(List.of(message("m", "Paczka @ # * ?")));
        assertThat(found(index(), typed)).isEmpty();
    }

    @Test
    default void no_more_than_the_limit_is_found() {
        index().index(IntStream.range(0, 30)
                .mapToObj(i -> message("m" + i, "paczka numer " + i))
                .toList());
        assertThat(index().search(new SearchQuery("paczka", Set.of(SearchDocument.Kind.MESSAGE), null, 7)))
                .hasSize(7);
    }

    @Test
    default void the_snippet_is_a_line_around_what_was_found() {
        String long_ = "Dzień dobry.\n" + "Piszę w innej sprawie niż zwykle. ".repeat(20)
                + "Moja paczka\nnie dotarła do paczkomatu. " + "Pozdrawiam serdecznie. ".repeat(20);
        index().index(List.of(message("m", long_), message("short", "Gdzie jest paczka?")));
        assertThat(search(index(), "paczki"))
                .allSatisfy(hit -> assertThat(hit.snippet())
                        .contains("paczka")
                        .hasSizeLessThanOrEqualTo(160)
                        .doesNotContain("\n"));
        assertThat(search(index(), "paczki")).extracting(Hit::snippet).contains("Gdzie jest paczka?");
    }

    @Test
    default void a_hit_says_what_it_is_of() {
        SearchDocument document = message("m", "paczka");
        index().index(List.of(document));
        assertThat(search(index(), "paczka")).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(SearchDocument.Kind.MESSAGE);
            assertThat(hit.conversation()).isEqualTo(document.conversation());
            assertThat(hit.contact()).isEqualTo(document.contact());
            assertThat(hit.at()).isEqualTo(document.at());
        });
    }

    @Test
    default void whatever_is_written_or_typed_nothing_breaks() {
        Random random = new Random(20260302);
        index().index(IntStream.range(0, 30)
                .mapToObj(i -> customer("c" + i, anything(random, 80), anything(random, 600)))
                .toList());
        for (int i = 0; i < 200; i++) {
            for (Hit hit : search(index(), anything(random, 1 + random.nextInt(400)))) {
                assertThat(hit.snippet()).hasSizeLessThanOrEqualTo(160);
            }
        }
        index().index(List.of(message("long", "a".repeat(10_000)), message("digits", "7".repeat(10_000))));
        assertThat(found(index(), "a".repeat(10_000))).contains("long");
    }

    private static String anything(Random random, int length) {
        String signs = "aąășțż 019@#./-+*?:\\\"'()[]{}~^&|!<>%_\n\t\u0000\u0301ﷺ½²İßﬁ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 1 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                default -> text.append(signs.charAt(random.nextInt(signs.length())));
            }
        }
        return text.toString();
    }
}
