package rubezh.text;

/** Marks of a name that is put into quotation marks and has some of its own. */
public final class NestedQuotes {
    private NestedQuotes() {}

    /**
     * Returns the name with the inner marks of Russian in the place of the outer ones.
     *
     * <pre>{@code
     * "«" + NestedQuotes.in("Пост «Тест»") + "»" // «Пост „Тест“»
     * }</pre>
     */
    public static String in(String name) {
        return name.replaceAll("[«\"]([^«»\"]*)[»\"]", "„$1“");
    }
}
