package io.kontuar.bot.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cuts text into the pieces an uncased BERT model was trained on: lower case, no accents, longest known piece first. */
final class WordPieces {
    /** Pieces of a text that are read, the two borders included; a customer's wish stands in fewer. */
    static final int LONGEST = 64;

    private static final int LONGEST_WORD = 60;

    private final Map<String, Integer> pieces;
    private final int begin;
    private final int end;
    private final int unknown;

    private WordPieces(Map<String, Integer> pieces) {
        this.pieces = pieces;
        this.begin = id("[CLS]");
        this.end = id("[SEP]");
        this.unknown = id("[UNK]");
    }

    /** @param tokenizer a Hugging Face {@code tokenizer.json} of type WordPiece */
    static WordPieces of(JsonNode tokenizer) {
        Map<String, Integer> pieces = new HashMap<>();
        for (Map.Entry<String, JsonNode> piece :
                tokenizer.path("model").path("vocab").properties()) {
            pieces.put(piece.getKey(), piece.getValue().intValue());
        }
        return new WordPieces(pieces);
    }

    private int id(String piece) {
        Integer id = pieces.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("tokenizer: expected the piece " + piece + " in its vocabulary");
        }
        return id;
    }

    /** Whether a lower-case word is one piece, which every common English word is. */
    boolean isPiece(String word) {
        return pieces.containsKey(word);
    }

    /** The numbers of a text's pieces between the two borders. */
    long[] of(String text) {
        Cut cut = new Cut();
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean part = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                cut.word(plain, start, i);
                start = -1;
            }
            if (!part && !Character.isWhitespace(c)) {
                cut.mark(c);
            }
        }
        return cut.finished();
    }

    private final class Cut {
        private final long[] ids = new long[LONGEST];
        private int size;

        Cut() {
            ids[size++] = begin;
        }

        void word(String text, int from, int to) {
            StringBuilder bare = new StringBuilder(to - from);
            for (int i = from; i < to; i++) {
                if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                    bare.append(text.charAt(i));
                }
            }
            add(bare.toString());
        }

        void mark(char c) {
            add(Character.toString(c));
        }

        private void add(String word) {
            int before = size;
            int start = 0;
            while (start < word.length() && word.length() <= LONGEST_WORD) {
                int stop = word.length();
                Integer piece = null;
                while (stop > start && piece == null) {
                    String candidate = word.substring(start, stop);
                    piece = pieces.get(start == 0 ? candidate : "##" + candidate);
                    stop -= piece == null ? 1 : 0;
                }
                if (piece == null) {
                    break;
                }
                put(piece);
                start = stop;
            }
            if (start < word.length()) {
                size = before;
                put(unknown);
            }
        }

        private void put(int piece) {
            if (size < LONGEST - 1) {
                ids[size++] = piece;
            }
        }

        long[] finished() {
            ids[size++] = end;
            return Arrays.copyOf(ids, size);
        }
    }
}
