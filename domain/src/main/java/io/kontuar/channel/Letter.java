package io.kontuar.channel;

import io.kontuar.attachment.AttachmentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is besides its words and its files: its subject, who else reads it, and how it looks.
 *
 * @param subject decoded; empty on what we send, whose subject is the conversation's
 * @param from null on what we send
 * @param to at most {@value #MOST}; our own mailboxes among them
 * @param cc at most {@value #MOST}; on what we send those who get a copy
 * @param sheet null on what we send
 */
public record Letter(
        String subject,
        @Nullable Correspondent from,
        List<Correspondent> to,
        List<Correspondent> cc,
        @Nullable Sheet sheet) {
    /** The most addressees of a kind that are kept. */
    public static final int MOST = 50;

    private static final int LONGEST_SUBJECT = 500;

    public Letter {
        subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
        to = List.copyOf(to.subList(0, Math.min(MOST, to.size())));
        cc = List.copyOf(cc.subList(0, Math.min(MOST, cc.size())));
    }

    /**
     * How a mail looks; all of these are among the message's files.
     *
     * @param page the mail as a piece of HTML that was made safe to be shown, with what it quotes folded
     * @param raw the mail as it came
     * @param shown pictures that stand in the page
     * @param remoteImages whether the page names pictures elsewhere, which tell their owner who looked when
     */
    public record Sheet(AttachmentId page, AttachmentId raw, List<AttachmentId> shown, boolean remoteImages) {
        public Sheet {
            shown = List.copyOf(shown);
        }

        boolean names(AttachmentId file) {
            return page.equals(file) || raw.equals(file) || shown.contains(file);
        }
    }

    /** The head of an answer of ours. */
    public static Letter withCopiesTo(List<Correspondent> cc) {
        return new Letter("", null, List.of(), cc, null);
    }

    Letter withSubject(String next) {
        return next.equals(subject) ? this : new Letter(next, from, to, cc, sheet);
    }

    /**
     * Who else is in this correspondence and gets a copy of an answer, unless its writer leaves them out: everybody in the
     * head but whom the answer goes to, each once.
     *
     * @param answered whom the answer goes to
     * @param ownMailboxes addresses of ours in lower case: an answer to them would come back to us
     */
    public List<Correspondent> others(String answered, Set<String> ownMailboxes) {
        Set<String> known = new HashSet<>(ownMailboxes);
        known.add(answered.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@"));
        List<Correspondent> others = new ArrayList<>();
        Stream<Correspondent> sender = from == null ? Stream.of() : Stream.of(from);
        Stream.of(sender, to.stream(), cc.stream()).flatMap(all -> all).forEach(one -> {
            if (known.add(one.mailbox())) {
                others.add(one);
            }
        });
        return others;
    }
}
