package io.kontuar.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as articles are written in: CommonMark with tables. */
public final class Markdown {
    /** What belongs to it beside CommonMark; whoever renders it needs the same. */
    public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private Markdown() {}

    /**
     * One block of an article, in plain words.
     *
     * @param heading the nearest heading above; empty before the first one
     */
    public record Passage(String heading, String text) {}

    public static Node parsed(String markdown) {
        return PARSER.parse(markdown);
    }

    /** The words alone, a line for each block. */
    public static String plain(String markdown) {
        return TEXT.render(parsed(markdown)).strip();
    }

    /** The blocks below each heading; a list or a table is one block. */
    public static List<Passage> passages(String markdown) {
        List<Passage> passages = new ArrayList<>();
        String heading = "";
        for (Node block = parsed(markdown).getFirstChild(); block != null; block = block.getNext()) {
            String text = TEXT.render(block).strip();
            if (block instanceof Heading) {
                heading = text;
            } else if (!text.isEmpty()) {
                passages.add(new Passage(heading, text));
            }
        }
        return passages;
    }
}
