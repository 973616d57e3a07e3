package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledFileTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.tsv"), text);
    }

    @Test
    void label_and_text_are_enough() throws IOException {
        assertThat(LabelledFile.read(file("greet\thello there\noos\twhat is love\n\n")))
                .containsExactly(
                        new Example(Language.EN, new Intent("greet"), "hello there"),
                        new Example(Language.EN, Intent.OUT_OF_SCOPE, "what is love"));
    }

    @Test
    void a_header_names_the_columns_and_others_are_ignored() throws IOException {
        assertThat(LabelledFile.read(file("note\tlang\tintent\tmore\ttext\nx\tpl\tgreet\t\tcześć\t\n")))
                .containsExactly(new Example(Language.PL, new Intent("greet"), "cześć"));
    }

    @Test
    void messages_out_of_scope_need_no_label() throws IOException {
        assertThat(LabelledFile.outside(file("what is love\nany\ttell a joke\n")))
                .extracting(Example::intent)
                .containsOnly(Intent.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "greet hello|a.tsv line 1: expected 'label TAB text', got 1 column",
                "a\\tb\\n\\thello|a.tsv line 2: expected a label and a text, got a blank",
                "lang\\tintent\\ttext\\nfr\\tgreet\\tsalut|a.tsv line 2: expected lang en, pl or ro, got 'fr'",
                "\\n|a.tsv: expected lines of 'label TAB text', found none"
            })
    void a_bad_file_is_refused_by_name_and_line(String text, String message) throws IOException {
        Path bad = file(text.replace("\\t", "\t").replace("\\n", "\n"));
        assertThatThrownBy(() -> LabelledFile.read(bad))
                .isInstanceOf(LabelledFile.Refused.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_missing_or_binary_file_is_refused_by_name() throws IOException {
        assertThatThrownBy(() -> LabelledFile.read(folder.resolve("no.tsv")))
                .hasMessageContaining("no.tsv: there is no such file");
        Path binary = Files.write(folder.resolve("b.tsv"), new byte[] {(byte) 0xC3, 0x28, 9, (byte) 0xFF});
        assertThatThrownBy(() -> LabelledFile.read(binary)).hasMessageContaining("b.tsv: expected UTF-8 text");
    }
}
