package rubezh.report;

/**
 * Makes text with markup of a printed page. Whatever comes from records passes through {@link
 * #text}.
 */
final class Markup {
    private Markup() {}

    /**
     * Escapes plain text. The narrow space, which no serif font here has, becomes the common one.
     */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('\u202F', '\u00A0')
                .replace('\u2009', '\u00A0');
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
