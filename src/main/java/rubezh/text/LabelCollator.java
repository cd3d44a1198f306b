package rubezh.text;

import module java.base;

/**
 * Order of labels as a reader expects it: {@code ё} among the words with {@code е}, small and
 * capital letters together, word by word. The rules for Cyrillic letters change nothing for Latin
 * ones, so both languages use them. Thread-safe.
 */
public final class LabelCollator {
    private final Collator collator = Collator.getInstance(Language.RU.locale());

    public LabelCollator() {
        collator.setStrength(Collator.TERTIARY);
    }

    /** Returns the key that a label is compared by. */
    public CollationKey key(String label) {
        // The rules ignore blanks, but not the low line, which comes before digits and letters.
        return collator.getCollationKey(label.replace(' ', '_').replace('\u00A0', '_'));
    }
}
