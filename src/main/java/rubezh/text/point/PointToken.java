package rubezh.text.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a typed point: a number, the sign of a unit, a letter or word, a sign of minus or
 * plus, or what parts two numbers.
 */
record PointToken(Kind kind, String text) {
    enum Kind {
        NUMBER,
        UNIT,
        MARK,
        SIGN,
        COMMA,
        PART,
        STRANGE
    }

    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<number>[0-9]+(?:[.,][0-9]+)?)"
                            + "|(?<unit>[°'\"])"
                            + "|(?<mark>\\p{L}+\\.?(?: ?\\p{L}+\\.?)?[:=]?)"
                            + "|(?<sign>(?<![^ ,;/])[-+](?=[0-9]))"
                            + "|(?<comma>,)"
                            + "|(?<part>[;/])"
                            + "|(?<strange>[^ ])");

    static List<PointToken> of(String typed) {
        var tokens = new ArrayList<PointToken>();
        Matcher m = PIECE.matcher(typed);
        while (m.find()) {
            Kind kind = kind(m);
            // 40,5,72,8 could be cut in two places: the comma that parts needs a blank after it.
            boolean cut =
                    kind == Kind.COMMA
                            && !tokens.isEmpty()
                            && tokens.getLast().text().contains(",")
                            && m.end() < typed.length()
                            && typed.charAt(m.end()) != ' ';
            tokens.add(new PointToken(cut ? Kind.STRANGE : kind, m.group()));
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

    boolean is(Kind asked) {
        return kind == asked;
    }

    boolean isSeparator() {
        return kind == Kind.COMMA || kind == Kind.PART;
    }
}
