package rubezh.report.pdf;

import module java.base;

/**
 * Makes the bytes of a PDF reproducible. Embedded font subsets get names in order ({@code AAAAAA+},
 * {@code AAAAAB+}) instead of six random letters, and the file gets the identifier of the caller.
 * Lengths do not change, so that the offsets in the file stay valid.
 */
public final class PdfNormalizer {
    private static final List<byte[]> NAMES = List.of(ascii("/BaseFont/"), ascii("/FontName/"));
    private static final byte[] IDENTIFIER = ascii("/ID [<");
    private static final int LETTERS = 6;

    private PdfNormalizer() {}

    /**
     * @param identity 32 hexadecimal digits
     */
    public static byte[] normalize(byte[] pdf, String identity) {
        byte[] normalized = pdf.clone();
        Map<String, byte[]> names = new HashMap<>();
        for (int i = 0; i < normalized.length; i++) {
            // One look at a byte passes over almost all of the file.
            if (normalized[i] == '/') {
                for (byte[] name : NAMES) {
                    if (isAt(normalized, i, name)) {
                        renameFontSubset(normalized, i + name.length, names);
                    }
                }
                if (isAt(normalized, i, IDENTIFIER)) {
                    identify(normalized, i + IDENTIFIER.length, ascii(identity));
                }
            }
        }
        return normalized;
    }

    private static boolean isAt(byte[] pdf, int start, byte[] text) {
        return start + text.length <= pdf.length
                && Arrays.equals(pdf, start, start + text.length, text, 0, text.length);
    }

    private static void renameFontSubset(byte[] pdf, int start, Map<String, byte[]> names) {
        int end = start + LETTERS;
        if (end >= pdf.length || pdf[end] != '+') {
            return;
        }
        String random = new String(pdf, start, LETTERS, StandardCharsets.US_ASCII);
        byte[] name = names.computeIfAbsent(random, _ -> ascii("AAAAA" + next(names)));
        System.arraycopy(name, 0, pdf, start, LETTERS);
    }

    /** Writes the identifier twice, as the file was made and as it is now. */
    private static void identify(byte[] pdf, int start, byte[] identity) {
        int second = start + identity.length + "><".length();
        if (second + identity.length < pdf.length && pdf[second - 1] == '<') {
            System.arraycopy(identity, 0, pdf, start, identity.length);
            System.arraycopy(identity, 0, pdf, second, identity.length);
        }
    }

    private static char next(Map<String, byte[]> names) {
        return (char) ('A' + names.size() % 26);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
