package rubezh.domain.identifier;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.MrzParseResult.NoZone;
import rubezh.domain.identifier.MrzParseResult.Refused;
import rubezh.domain.identifier.MrzParseResult.WrongLength;
import rubezh.domain.identifier.MrzParseResult.WrongLines;
import rubezh.domain.identifier.MrzParseResult.WrongSign;
import rubezh.text.KeyboardLayout;

/**
 * Finds the lines of a machine-readable zone in a text: with other lines around, with blanks or
 * small letters, without line breaks, or in the Russian keyboard layout.
 */
final class MrzFinder {
    private static final int MIN_LINE = 20;
    private static final int MIN_ZONE = 50;

    /** Lines of a complete zone, or the reason why there are none. */
    record Result(List<String> lines, @Nullable Refused refused) {}

    private MrzFinder() {}

    static Result find(String text) {
        List<String> lines = lines(text);
        List<String> zone = zone(lines);
        if (zone.isEmpty()) {
            return new Result(List.of(), refuse(lines));
        }
        return new Result(zone, wrongSign(zone));
    }

    private static List<String> lines(String text) {
        String latin = toLatinCapitals(text).replace("«", "<<").replace('‹', '<');
        var lines = new ArrayList<String>();
        for (String line : latin.split("[\\r\\n\\t\\f\\x0B\\u2028\\u2029]+")) {
            String withoutBlanks = line.replaceAll("[\\p{Z}\\p{Cc}\\p{Cf}]+", "");
            if (withoutBlanks.length() >= MIN_LINE
                    || withoutBlanks.indexOf(MrzCheckDigit.FILLER) >= 0) {
                lines.add(withoutBlanks);
            }
        }
        return lines;
    }

    /**
     * Returns capitals, with Cyrillic letters replaced by the Latin letter or sign of the same key.
     * A scanner sends keys; in the layout ЙЦУКЕН the keys of {@code P<UTO} type {@code ЗБГЕЩ}.
     */
    private static String toLatinCapitals(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String keys = KeyboardLayout.toLatin(upper);
        var latin = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char key = keys.charAt(i);
            latin.append(
                    key >= 'A' && key <= 'Z' || key == '<' || key == '>' ? key : upper.charAt(i));
        }
        return latin.toString();
    }

    private static List<String> zone(List<String> lines) {
        for (MrzFormat format : MrzFormat.values()) {
            for (int i = 0; i + format.lines() <= lines.size(); i++) {
                List<String> candidate = lines.subList(i, i + format.lines());
                if (format.fits(candidate)) {
                    return List.copyOf(candidate);
                }
            }
        }
        // Two or three lines of a wrong length were cut or edited; a single or more lines were
        // joined or wrapped.
        return lines.size() == 1 || lines.size() > 3 ? split(String.join("", lines)) : List.of();
    }

    private static List<String> split(String run) {
        for (MrzFormat format : MrzFormat.values()) {
            int width = format.width();
            if (run.length() == format.lines() * width) {
                var lines = new ArrayList<String>();
                for (int i = 0; i < run.length(); i += width) {
                    lines.add(run.substring(i, i + width));
                }
                return lines;
            }
        }
        return List.of();
    }

    private static Refused refuse(List<String> lines) {
        int all = lines.stream().mapToInt(String::length).sum();
        if (all < MIN_ZONE || lines.stream().noneMatch(line -> line.contains("<"))) {
            return new NoZone();
        }
        return switch (lines.size()) {
            case 1 -> new WrongLength(0, all, nearest(all, 72, 88, 90));
            case 2 -> wrongLength(lines, nearest(all / 2, 36, 44));
            case 3 -> wrongLength(lines, MrzFormat.TD1.width());
            default -> new WrongLines(lines.size());
        };
    }

    private static Refused wrongLength(List<String> lines, int expected) {
        int line = 0;
        while (line < lines.size() - 1 && lines.get(line).length() == expected) {
            line++;
        }
        return new WrongLength(line + 1, lines.get(line).length(), expected);
    }

    private static int nearest(int length, int... expected) {
        int best = expected[0];
        for (int candidate : expected) {
            if (Math.abs(candidate - length) < Math.abs(best - length)) {
                best = candidate;
            }
        }
        return best;
    }

    private static @Nullable Refused wrongSign(List<String> zone) {
        for (int line = 0; line < zone.size(); line++) {
            for (int column = 0; column < zone.get(line).length(); column++) {
                char c = zone.get(line).charAt(column);
                boolean allowed = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '<';
                if (!allowed) {
                    return new WrongSign(line + 1, column + 1, c);
                }
            }
        }
        char first = zone.getFirst().charAt(0);
        return first >= 'A' && first <= 'Z' ? null : new NoZone();
    }
}
