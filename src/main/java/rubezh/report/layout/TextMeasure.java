package rubezh.report.layout;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rubezh.report.content.FontGlyphs;

/** Widths of printed text in points, measured with the fonts of the page. Thread-safe. */
final class TextMeasure {
    private static final String SERIF = "/rubezh/font/PTSerif-Regular.ttf";
    private static final String BOLD = "/rubezh/font/PTSerif-Bold.ttf";
    private static final String MONO = "/rubezh/font/JetBrainsMono-Regular.ttf";
    private static final String OTHER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern MONO_TAG = Pattern.compile("JetBrains Mono\" size=\"([0-9.]+)\"");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private TextMeasure() {}

    /**
     * Returns the width of the widest part of a text that no line break shall divide: a figure, a
     * word, a whole number of a record.
     */
    static double widestPart(String markup, double size, boolean bold) {
        String text = plain(markup);
        if (MONO_TAG.matcher(markup).find()) {
            return width(markup, size, bold);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        double widest = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            widest = Math.max(widest, partWidth(text.substring(start, end), markup, size, bold));
            start = end;
        }
        return widest;
    }

    /** Returns the width of a text on one line. */
    static double width(String markup, double size, boolean bold) {
        return partWidth(plain(markup), markup, size, bold);
    }

    private static double partWidth(String part, String markup, double size, boolean bold) {
        String text = part.strip();
        Matcher mono = MONO_TAG.matcher(markup);
        if (mono.find()) {
            return width(MONO, text, Double.parseDouble(mono.group(1)));
        }
        return width(bold || markup.contains("<b>") ? BOLD : SERIF, text, size);
    }

    private static double width(String resource, String text, double size) {
        Font font = font(resource);
        Font printed = font.canDisplayUpTo(text) < 0 ? font : font(OTHER);
        return printed.deriveFont((float) size).getStringBounds(text, EXACT).getWidth();
    }

    private static Font font(String resource) {
        return FONTS.computeIfAbsent(resource, FontGlyphs::load);
    }

    private static String plain(String markup) {
        return TAG.matcher(markup)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
