package rubezh.report.content;

/**
 * Makes text with markup of a printed page. Whatever comes from records passes through {@link
 * #text}.
 */
public final class Markup {
    private Markup() {}

    /**
     * Escapes plain text. The narrow space, which no serif font here has, becomes the common one; a
     * sign no font has is named by its number, so that it never prints as a box.
     */
    public static String text(String plain) {
        return FontGlyphs.printable(plain)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("→", "<style fontName=\"DejaVu Serif\">→</style>");
    }

    public static String bold(String plain) {
        return "<b>" + text(plain) + "</b>";
    }

    /** Sets numbers of records and hashes, smaller because the font runs wide. */
    public static String mono(String plain, double size) {
        return "<style fontName=\"JetBrains Mono\" size=\""
                + size
                + "\">"
                + text(plain)
                + "</style>";
    }

    public static String size(String markup, double size) {
        return "<style size=\"" + size + "\">" + markup + "</style>";
    }
}
