package io.kontuar.bot.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps trained models in files named by what they were learnt from, so that a restart need not learn again. */
public final class ModelCache {
    private static final Logger LOG = LoggerFactory.getLogger(ModelCache.class);

    private ModelCache() {}

    /** The first tier's model of these examples: from the folder when it is there and sound, else trained and kept there. */
    public static Model loadOrTrain(Path folder, Examples examples) {
        return loadOrTrain(folder, examples, Optional.empty());
    }

    /** The model of these examples, with the second tier when there is a sentence model. */
    public static Model loadOrTrain(Path folder, Examples examples, Optional<SentenceModel> sentences) {
        Path file = folder.resolve(name(examples, sentences.isPresent()));
        Optional<Trained> kept = load(file);
        if (kept.isPresent()) {
            touch(file);
            return Model.restored(examples, kept.get(), sentences);
        }
        Model model = Model.train(examples, sentences);
        save(folder, file, model.trained());
        return model;
    }

    /** Removes all but the models used last; one that is missed is trained again. */
    public static void keepNewest(Path folder, int count) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> models = files.filter(
                            file -> file.getFileName().toString().endsWith(".model"))
                    .sorted(Comparator.comparing(ModelCache::usedAt).reversed())
                    .toList();
            for (Path old : models.subList(Math.min(count, models.size()), models.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            LOG.warn("Old models cannot be removed from {}: {}", folder, e.getMessage());
        }
    }

    private static FileTime usedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    static String name(Examples examples, boolean sentences) {
        String content = examples.contentHash().substring(0, 32);
        return "understanding-" + Model.VERSION + (sentences ? "-deep-" : "-") + content + ".model";
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.warn("The kept model {} cannot be marked as used: {}", file, e.getMessage());
        }
    }

    private static Optional<Trained> load(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TrainedFile.read(Files.readAllBytes(file)));
        } catch (IOException damaged) {
            LOG.warn("The kept model {} is not usable and is trained again: {}", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    /** Without its file a model is trained again at the next start, so a full or read-only disk is only worth a warning. */
    private static void save(Path folder, Path file, Trained trained) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "understanding", ".draft");
            Files.write(draft, TrainedFile.write(trained));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("The trained model cannot be kept in {}: {}", folder, unwritable.getMessage());
        }
    }
}
