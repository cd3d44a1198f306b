package rubezh.text.point;

import module java.base;

/**
 * A token of a typed point: a number, the sign of a unit, a letter or word, a plus or minus sign,
 * or a separator of two numbers.
 */
record PointToken(Kind kind, String text) {
    enum Kind {
        NUMBER,
        UNIT,
        MARK,
        SIGN,
        COMMA,
        SEPARATOR,
        UNKNOWN
    }

    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<number>[0-9]+(?:[.,][0-9]+)?)"
                            + "|(?<unit>[°'\"])"
                            + "|(?<mark>\\p{L}+\\.?(?: ?\\p{L}+\\.?)?[:=]?)"
                            + "|(?<sign>(?<![^ ,;/])[-+](?=[0-9]))"
                            + "|(?<comma>,)"
                            + "|(?<separator>[;/])"
                            + "|(?<unknown>[^ ])");

    static List<PointToken> of(String typed) {
        var tokens = new ArrayList<PointToken>();
        Matcher m = PIECE.matcher(typed);
        while (m.find()) {
            Kind kind = kind(m);
            // 40,5,72,8 is ambiguous: a separating comma after a fraction needs a blank after it.
            boolean ambiguous =
                    kind == Kind.COMMA
                            && !tokens.isEmpty()
                            && tokens.getLast().text().contains(",")
                            && m.end() < typed.length()
                            && typed.charAt(m.end()) != ' ';
            tokens.add(new PointToken(ambiguous ? Kind.UNKNOWN : kind, m.group()));
        }
        return tokens;
    }

    private static Kind kind(Matcher m) {
        for (Kind kind : Kind.values()) {
            if (m.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        throw new IllegalStateException(m.group());
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isSeparator() {
        return kind == Kind.COMMA || kind == Kind.SEPARATOR;
    }
}
