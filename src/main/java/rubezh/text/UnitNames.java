package rubezh.text;

import module java.base;

/**
 * Names by which a unit may be typed, of both languages at once: {@code kg}, {@code кг}, {@code
 * килограмм}, {@code KGM}. Immutable.
 */
public final class UnitNames {
    private static final List<String> CODES =
            List.of(
                    "MGM", "GRM", "KGM", "TNE", "CTM", "LBR", "ONZ", "MLT", "LTR", "HLT", "MTQ",
                    "C62", "H87", "U2", "E27", "AV", "XAM", "XVI", "BLT", "XBO", "XCT", "STK",
                    "NMP", "PR", "MTK", "HAR");

    private final Map<String, String> codeByWord = new HashMap<>();

    /** Collects the names {@code common.unit.<code>.words} of both languages. */
    public UnitNames(Messages one, Messages other) {
        for (String code : CODES) {
            add(code, code);
            for (Messages messages : List.of(one, other)) {
                add(messages.text("common.unit." + code), code);
                String words = messages.text("common.unit." + code + ".words");
                List.of(words.split(";")).forEach(word -> add(word, code));
            }
        }
    }

    private void add(String word, String code) {
        String previous = codeByWord.put(normalize(word), code);
        if (previous != null && !previous.equals(code)) {
            throw new IllegalStateException(word + " means " + previous + " and " + code);
        }
    }

    /** Finds the code of a unit by any of its names; case and a final point are ignored. */
    public Optional<String> find(String word) {
        return Optional.ofNullable(codeByWord.get(normalize(word)));
    }

    private static String normalize(String word) {
        String lower = BlankCharacters.strip(word).toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
