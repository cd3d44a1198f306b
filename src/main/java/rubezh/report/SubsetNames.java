package rubezh.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives embedded font subsets names in order ({@code AAAAAA+}, {@code AAAAAB+}) in place of the six
 * letters the library draws by lot. Lengths stay, so that no offset in the file moves.
 */
final class SubsetNames {
    private static final Pattern NAME = Pattern.compile("(?<=/BaseFont|/FontName)/([A-Z]{6})\\+");

    private SubsetNames() {}

    static byte[] settle(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Map<String, String> names = new HashMap<>();
        Matcher matcher = NAME.matcher(text);
        var settled = new StringBuilder(text.length());
        while (matcher.find()) {
            String name = names.computeIfAbsent(matcher.group(1), _ -> "AAAAA" + next(names));
            matcher.appendReplacement(settled, "/" + name + "+");
        }
        matcher.appendTail(settled);
        return settled.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static char next(Map<String, String> names) {
        return (char) ('A' + names.size() % 26);
    }
}
