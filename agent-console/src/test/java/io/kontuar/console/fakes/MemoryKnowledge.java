package io.kontuar.console.fakes;

import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.LessonEdition;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.Reviews;
import io.kontuar.knowledge.Teaching;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Articles, lessons and reviews in memory. */
public final class MemoryKnowledge {
    public final MemoryArticles articles = new MemoryArticles();
    public final MemoryTeaching teaching = new MemoryTeaching();
    public final MemoryReviews reviews = new MemoryReviews();

    public static final class MemoryArticles implements Articles {
        private final Map<String, Article> stored = new TreeMap<>();

        @Override
        public synchronized List<Article> all() {
            return List.copyOf(stored.values());
        }

        @Override
        public synchronized Optional<Article> find(ArticleId id) {
            return Optional.ofNullable(stored.get(id.value()));
        }

        @Override
        public synchronized boolean save(Article article) {
            if (find(article.id()).map(Article::version).orElse(0L) != article.version()) {
                return false;
            }
            stored.put(article.id().value(), article.atVersion(article.version() + 1));
            return true;
        }

        @Override
        public synchronized boolean remove(ArticleId id, long version) {
            boolean there = find(id).filter(one -> one.version() == version).isPresent();
            if (there) {
                stored.remove(id.value());
            }
            return there;
        }
    }

    public static final class MemoryTeaching implements Teaching {
        private final Map<Integer, LessonEdition> editions = new TreeMap<>(Comparator.reverseOrder());
        private @Nullable LessonDraft draft;
        private @Nullable Rehearsal rehearsal;

        @Override
        public synchronized Optional<LessonDraft> draft() {
            return Optional.ofNullable(draft);
        }

        @Override
        public synchronized boolean save(LessonDraft next) {
            if (draft().map(LessonDraft::version).orElse(0L) != next.version()) {
                return false;
            }
            draft = next.atVersion(next.version() + 1);
            return true;
        }

        @Override
        public synchronized Optional<Rehearsal> rehearsal() {
            return Optional.ofNullable(rehearsal);
        }

        @Override
        public synchronized void save(Rehearsal next) {
            rehearsal = next;
        }

        @Override
        public synchronized boolean publish(LessonEdition edition) {
            return editions.putIfAbsent(edition.number(), edition) == null;
        }

        @Override
        public synchronized List<LessonEdition> editions(int limit) {
            return editions.values().stream().limit(limit).toList();
        }
    }

    public static final class MemoryReviews implements Reviews {
        private final Map<String, Review> stored = new TreeMap<>();

        @Override
        public synchronized void save(Review review) {
            stored.put(review.turn().key(), review);
        }

        @Override
        public synchronized List<Review> since(Instant from, int limit) {
            return stored.values().stream()
                    .filter(review -> !review.at().isBefore(from))
                    .sorted(Comparator.comparing(Review::at).reversed())
                    .limit(limit)
                    .toList();
        }
    }
}
