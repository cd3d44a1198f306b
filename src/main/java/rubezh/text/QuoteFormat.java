package rubezh.text;

/** Marks of a name that is put into quotation marks and has some of its own. */
public final class QuoteFormat {
    private QuoteFormat() {}

    /**
     * Returns the name with the inner marks of Russian in the place of the outer ones.
     *
     * <pre>{@code
     * "«" + QuoteFormat.nested("Пост «Тест»") + "»" // «Пост „Тест“»
     * }</pre>
     */
    public static String nested(String name) {
        return name.replaceAll("[«\"]([^«»\"]*)[»\"]", "„$1“");
    }
}
