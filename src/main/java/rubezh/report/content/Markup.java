package rubezh.report.content;

/** Text with markup of a printed page. Every text of a record passes through {@link #text}. */
public final class Markup {
    private Markup() {}

    /**
     * Escapes plain text. The narrow space, missing in the serif fonts, becomes a no-break space; a
     * character no font has is written by its number, so that it never prints as a box.
     */
    public static String text(String plain) {
        return FontGlyphs.printable(plain)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("→", "<style fontName=\"DejaVu Serif\">→</style>");
    }

    /** Returns a box to tick, ticked or not. */
    public static String box(boolean ticked) {
        return "<style fontName=\"DejaVu Sans\">" + (ticked ? "\u2612" : "\u2610") + "</style> ";
    }

    public static String bold(String plain) {
        return "<b>" + text(plain) + "</b>";
    }

    /**
     * Formats a record number or a hash in the monospaced font; smaller, because that font is wide.
     */
    public static String mono(String plain, double size) {
        String style = "<style fontName=\"JetBrains Mono\" size=\"" + size + "\">";
        return style + text(plain) + "</style>";
    }

    public static String size(String markup, double size) {
        return "<style size=\"" + size + "\">" + markup + "</style>";
    }
}
