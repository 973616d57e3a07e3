package io.kontuar.engine.analysis;

import io.kontuar.engine.analysis.SearchTerms.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of a text around what was searched, as one line of plain text. */
public final class Snippet {
    public static final int LONGEST = 160;
    private static final int BEFORE_MATCH = 40;
    private static final int MOST_MATCHES = 30;
    private static final String MORE = "…";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private final SearchTerms terms;
    private final Stems stems = new Stems();

    public Snippet(SearchTerms terms) {
        this.terms = terms;
    }

    /** At most {@link #LONGEST} characters; the text's beginning when nothing of it matches as a word. */
    public String of(String text) {
        List<Match> matches = matches(text);
        int start = Math.max(0, best(matches) - BEFORE_MATCH);
        if (start > 0) {
            start = nextBlank(text, start);
        }
        return line(text, start);
    }

    private record Match(int at, int term) {}

    private List<Match> matches(String text) {
        List<Match> matches = new ArrayList<>();
        for (Span span : Span.words(text)) {
            int term = termOf(span.in(text));
            if (term >= 0) {
                matches.add(new Match(span.start(), term));
            }
            if (matches.size() >= MOST_MATCHES) {
                break;
            }
        }
        return matches;
    }

    /** Where the most different terms stand close together; the first of such places. */
    private static int best(List<Match> matches) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < matches.size(); i++) {
            int from = matches.get(i).at;
            Set<Integer> near = new HashSet<>();
            matches.subList(i, matches.size()).stream()
                    .takeWhile(match -> match.at - from < LONGEST - BEFORE_MATCH)
                    .forEach(match -> near.add(match.term));
            if (near.size() > most) {
                most = near.size();
                best = from;
            }
        }
        return best;
    }

    private int termOf(String raw) {
        String normal = Chunk.cut(Folding.normal(raw));
        String folded = Folding.fold(normal);
        for (int i = 0; i < terms.terms().size(); i++) {
            boolean matches = switch (terms.terms().get(i)) {
                case Term.Plain plain -> matches(plain, normal, folded);
                case Term.Code code -> matches(code, folded);
            };
            if (matches) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(Term.Plain plain, String normal, String folded) {
        if (folded.equals(plain.word()) || (plain.typing() && folded.startsWith(plain.word()))) {
            return true;
        }
        boolean akin = folded.length() > 1 && plain.word().startsWith(folded.substring(0, 2));
        return akin && stems.of(normal, folded).stream().anyMatch(plain.stems()::contains);
    }

    private static boolean matches(Term.Code code, String folded) {
        return folded.length() >= Grams.SHORTEST
                && (folded.contains(code.code())
                        || (Chunk.hasDigit(folded) && code.code().contains(folded))
                        || code.words().stream().anyMatch(word -> word.word().equals(folded)));
    }

    private static int nextBlank(String text, int from) {
        for (int i = from; i < from + BEFORE_MATCH; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return from;
    }

    private static String line(String text, int start) {
        String head = start == 0 ? "" : MORE;
        String rest = BLANKS.matcher(text.substring(start, Math.min(text.length(), start + 2 * LONGEST)))
                .replaceAll(" ")
                .strip();
        int room = LONGEST - head.length();
        boolean whole = rest.length() <= room && start + 2 * LONGEST >= text.length();
        return head + (whole ? rest : cutAtBlank(rest, room - MORE.length()) + MORE);
    }

    private static String cutAtBlank(String line, int room) {
        if (line.length() <= room) {
            return line;
        }
        int blank = line.lastIndexOf(' ', room);
        int end = blank > room / 2 ? blank : room;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }
}
