package io.kontuar.engine.embedded.search;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands ready tokens to Lucene, one after another. */
final class ListedTokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Collection<String> tokens;
    private Iterator<String> left;

    ListedTokens(Collection<String> tokens) {
        this.tokens = tokens;
        this.left = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        term.setEmpty().append(left.next());
        return true;
    }

    @Override
    public void reset() {
        left = tokens.iterator();
    }
}
