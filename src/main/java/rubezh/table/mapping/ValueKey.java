package rubezh.table.mapping;

import module java.base;

/** Form of a text of a cell by which it is looked up: blanks joined, letter case ignored. */
final class ValueKey {
    private ValueKey() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\u00A0\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
