package rubezh.report;

/**
 * Makes text with markup of a printed page. Whatever comes from records passes through {@link
 * #text}.
 */
final class Markup {
    private Markup() {}

    /**
     * Escapes plain text. The narrow space, which no serif font here has, becomes the common one; a
     * sign no font has is named by its number, so that it never prints as a box.
     */
    static String text(String plain) {
        return Glyphs.printable(plain)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("→", "<style fontName=\"DejaVu Serif\">→</style>");
    }

    static String bold(String plain) {
        return "<b>" + text(plain) + "</b>";
    }

    /** Sets numbers of records and hashes, smaller because the font runs wide. */
    static String mono(String plain, double size) {
        return "<style fontName=\"JetBrains Mono\" size=\""
                + size
                + "\">"
                + text(plain)
                + "</style>";
    }

    static String size(String markup, double size) {
        return "<style size=\"" + size + "\">" + markup + "</style>";
    }
}
