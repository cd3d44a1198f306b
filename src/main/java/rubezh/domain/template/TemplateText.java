package rubezh.domain.template;

/**
 * Text of a template in Russian and English, plain but for {@link Placeholder placeholders}.
 *
 * @param ru Russian text; empty for the built-in one
 * @param en English text; empty for the built-in one
 */
public record TemplateText(String ru, String en) {
    /** The built-in text in both languages. */
    public static final TemplateText NONE = new TemplateText("", "");

    public boolean isEmpty() {
        return ru.isEmpty() && en.isEmpty();
    }
}
