package rubezh.domain.template;

import module java.base;

/** Values that a text of a template may name in braces: {@code {number}}. There are no others. */
public enum Placeholder {
    /** Number of the paper. */
    NUMBER,
    /** Number of the case. */
    CASE,
    /** Date on which the paper is made. */
    DATE,
    /** Code of the station. */
    STATION,
    /** Service that issues the paper. */
    OFFICE,
    /** Station of that service. */
    UNIT;

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*\\}|[{}]");

    /** Returns how it is written in a text. */
    public String inBraces() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** Returns what stands in braces in a text and is no placeholder; single braces too. */
    public static Optional<String> firstUnknown(String text) {
        return BRACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !isKnown(found))
                .findFirst();
    }

    private static boolean isKnown(String found) {
        return Arrays.stream(values()).anyMatch(one -> one.inBraces().equals(found));
    }

    /** Returns a text with values in the places of their names; a value is never read again. */
    public static String fill(String text, Function<Placeholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(), values)));
    }

    private static String value(String found, Function<Placeholder, String> values) {
        return Arrays.stream(values())
                .filter(one -> one.inBraces().equals(found))
                .findFirst()
                .map(values)
                .orElse(found);
    }
}
