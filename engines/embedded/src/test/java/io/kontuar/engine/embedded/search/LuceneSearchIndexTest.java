package io.kontuar.engine.embedded.search;

import static io.kontuar.search.SearchSamples.found;
import static io.kontuar.search.SearchSamples.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.search.SearchIndex;
import io.kontuar.search.SearchIndexContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on Lucene in a real folder, and what becomes of the folder. */
class LuceneSearchIndexTest implements SearchIndexContract {
    private final Path folder;
    private EmbeddedSearch search;

    LuceneSearchIndexTest(@TempDir Path folder) {
        this.folder = folder.resolve("index");
        this.search = EmbeddedSearch.open(this.folder);
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Override
    public SearchIndex index() {
        return search.index();
    }

    @Override
    public SearchIndex restarted() {
        search.close();
        search = EmbeddedSearch.open(folder);
        return index();
    }

    @Test
    void what_was_indexed_survives_a_kill(@TempDir Path other) throws IOException {
        filled();
        Path killed = copyTo(other);
        try (EmbeddedSearch again = EmbeddedSearch.open(killed)) {
            assertThat(again.index().needsRebuild()).isFalse();
            assertThat(found(again.index(), "paczki")).containsExactly("m");
        }
    }

    @Test
    void a_flipped_byte_is_found_after_a_kill(@TempDir Path other) throws IOException {
        filled();
        Path killed = copyTo(other);
        for (Path file : files(killed, "_")) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        try (EmbeddedSearch again = EmbeddedSearch.open(killed)) {
            assertThat(again.index().needsRebuild()).isTrue();
            assertThat(again.index().count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments", "_"})
    void a_cut_file_makes_an_empty_index_that_needs_a_rebuild(String beginning) throws IOException {
        filled();
        search.close();
        for (Path file : files(folder, beginning)) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertEmptyAndUsable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments", "_"})
    void a_missing_file_makes_an_empty_index_that_needs_a_rebuild(String beginning) throws IOException {
        filled();
        search.close();
        for (Path file : files(folder, beginning)) {
            Files.delete(file);
        }
        assertEmptyAndUsable();
    }

    @Test
    void a_strange_file_in_the_folder_is_left_alone() throws IOException {
        filled();
        search.close();
        Path strange = Files.writeString(folder.resolve("notes.txt"), "mine");
        for (Path file : files(folder, "segments")) {
            Files.delete(file);
        }
        assertEmptyAndUsable();
        assertThat(strange).hasContent("mine");
    }

    @Test
    void a_folder_in_use_is_refused_and_not_emptied() {
        filled();
        assertThatThrownBy(() -> EmbeddedSearch.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use");
        assertThat(found(index(), "paczka")).containsExactly("m");
    }

    @Test
    void an_unfinished_rebuild_is_begun_again() {
        index().index(List.of(message("m", "paczka")));
        assertThat(restarted().needsRebuild()).isTrue();
        index().rebuilt(index().beginRebuild());
        assertThat(index().needsRebuild()).isFalse();
        assertThat(restarted().needsRebuild()).isFalse();
    }

    private void filled() {
        index().index(List.of(message("m", "paczka"), message("n", "kurtka")));
        index().rebuilt(index().beginRebuild());
    }

    private void assertEmptyAndUsable() {
        search = EmbeddedSearch.open(folder);
        assertThat(index().needsRebuild()).isTrue();
        assertThat(index().count()).isZero();
        index().index(List.of(message("m", "paczka")));
        assertThat(found(index(), "paczka")).containsExactly("m");
    }

    private Path copyTo(Path other) throws IOException {
        for (Path file : files(folder, "")) {
            Files.copy(file, other.resolve(file.getFileName()));
        }
        return other;
    }

    private static List<Path> files(Path folder, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .toList();
        }
    }
}
