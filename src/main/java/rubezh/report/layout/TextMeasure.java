package rubezh.report.layout;

import module java.base;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import rubezh.report.content.FontGlyphs;

/** Widths of printed text in points, measured with the fonts of the page. Thread-safe. */
final class TextMeasure {
    private static final String SERIF = "/rubezh/font/PTSerif-Regular.ttf";
    private static final String BOLD = "/rubezh/font/PTSerif-Bold.ttf";
    private static final String MONO = "/rubezh/font/JetBrainsMono-Regular.ttf";
    private static final String OTHER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern MONO_TAG = Pattern.compile("JetBrains Mono\" size=\"([0-9.]+)\"");

    /** Size texts are measured in; widths grow with the size exactly. */
    private static final double UNIT = 100;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private TextMeasure() {}

    /**
     * Returns the width of the widest part of a text that no line break shall divide: a figure, a
     * word, a whole number of a record.
     */
    static ColumnMeasure.Width part(String markup, boolean bold) {
        if (MONO_TAG.matcher(markup).find()) {
            return whole(markup, bold);
        }
        String text = plain(markup);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        double widest = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String part = text.substring(start, end).strip();
            widest = Math.max(widest, each(serif(markup, bold), part));
            start = end;
        }
        return new ColumnMeasure.Width(widest, 0);
    }

    /** Returns the width of a text on one line; one in the monospaced font has its own size. */
    static ColumnMeasure.Width whole(String markup, boolean bold) {
        String text = plain(markup).strip();
        Matcher mono = MONO_TAG.matcher(markup);
        return mono.find()
                ? new ColumnMeasure.Width(0, each(MONO, text) * Double.parseDouble(mono.group(1)))
                : new ColumnMeasure.Width(each(serif(markup, bold), text), 0);
    }

    /** Returns the width of a text on one line. */
    static double width(String markup, double size, boolean bold) {
        return whole(markup, bold).at(size);
    }

    private static String serif(String markup, boolean bold) {
        return bold || markup.contains("<b>") ? BOLD : SERIF;
    }

    /** Returns the width of a text for one point of type size. */
    private static double each(String resource, String text) {
        Font font = font(resource);
        Font printed = font.canDisplayUpTo(text) < 0 ? font : font(OTHER);
        return printed.getStringBounds(text, EXACT).getWidth() / UNIT;
    }

    private static Font font(String resource) {
        return FONTS.computeIfAbsent(
                resource, name -> FontGlyphs.load(name).deriveFont((float) UNIT));
    }

    private static String plain(String markup) {
        return TAG.matcher(markup)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
