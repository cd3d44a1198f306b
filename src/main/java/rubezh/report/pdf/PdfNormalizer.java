package rubezh.report.pdf;

import module java.base;

/**
 * Makes the bytes of a PDF reproducible. Embedded font subsets get names in order ({@code AAAAAA+},
 * {@code AAAAAB+}) instead of six random letters, and the file gets the identifier of the caller.
 * Lengths do not change, so that the offsets in the file stay valid.
 */
public final class PdfNormalizer {
    private static final Pattern NAME = Pattern.compile("(?<=/BaseFont|/FontName)/([A-Z]{6})\\+");
    private static final Pattern IDENTIFIER =
            Pattern.compile("(/ID ?\\[<)[0-9a-f]{32}(><)[0-9a-f]{32}(>\\])");

    private PdfNormalizer() {}

    /**
     * @param identity 32 hexadecimal digits
     */
    public static byte[] normalize(byte[] pdf, String identity) {
        String text = renameFontSubsets(new String(pdf, StandardCharsets.ISO_8859_1));
        String normalized =
                IDENTIFIER.matcher(text).replaceAll("$1" + identity + "$2" + identity + "$3");
        return normalized.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String renameFontSubsets(String text) {
        Map<String, String> names = new HashMap<>();
        Matcher matcher = NAME.matcher(text);
        var normalized = new StringBuilder(text.length());
        while (matcher.find()) {
            String name = names.computeIfAbsent(matcher.group(1), _ -> "AAAAA" + next(names));
            matcher.appendReplacement(normalized, "/" + name + "+");
        }
        matcher.appendTail(normalized);
        return normalized.toString();
    }

    private static char next(Map<String, String> names) {
        return (char) ('A' + names.size() % 26);
    }
}
