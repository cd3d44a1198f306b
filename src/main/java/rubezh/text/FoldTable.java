package rubezh.text;

import java.text.Normalizer;

/** Latin spelling of the sound of each character below U+0530, from {@code fold.txt}. */
final class FoldTable {
    /** Value of a character that ends a word; compared by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    static final String SPLIT = new String(" ");

    private static final int SIZE = 0x530;
    private static final String[] SOUNDS = load();

    private FoldTable() {}

    static String sounds(char c) {
        return c < SIZE ? SOUNDS[c] : derived(c, SOUNDS);
    }

    private static String[] load() {
        var sounds = new String[SIZE];
        for (String line : ResourceReader.lines("fold.txt")) {
            String sound = line.substring(1).strip();
            char letter = line.charAt(0);
            sounds[letter] = sound;
            sounds[Character.toUpperCase(letter)] = sound;
        }
        // The upper case of the dotless i is the plain I; the table must give that its own sound.
        sounds['I'] = "i";
        for (char c = 0; c < SIZE; c++) {
            if (sounds[c] == null) {
                sounds[c] = derived(c, sounds);
            }
        }
        return sounds;
    }

    /** Returns the sound of the letter without accents, if the table has one. */
    private static String derived(char c, String[] sounds) {
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return base != c && base < SIZE && sounds[base] != null ? sounds[base] : soundOfOther(c);
    }

    private static String soundOfOther(char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || isApostrophe(c)) {
            return "";
        }
        return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : SPLIT;
    }

    private static boolean isApostrophe(char c) {
        return c == '\''
                || c == '`'
                || (c >= '\u02B9' && c <= '\u02BF')
                || c == '\u2018'
                || c == '\u2019';
    }
}
