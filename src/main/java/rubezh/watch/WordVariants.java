package rubezh.watch;

import java.util.LinkedHashSet;
import java.util.Set;

/** Words that the search finds an entry by although one letter of them differs. */
final class WordVariants {
    private static final int FIRST_LETTER = 'a';
    private static final int LETTERS = 26;

    private WordVariants() {}

    /**
     * Returns a folded word and, of one that is long enough for being alike, each with a letter
     * less, more or other. The letters are those that texts are folded to; of another script, which
     * is not folded, the letters between which its own stand in the table of characters.
     */
    static Set<String> of(String word) {
        var variants = new LinkedHashSet<String>();
        variants.add(word);
        if (word.length() >= WatchComparison.ALIKE_LENGTH - 1) {
            Set<Character> letters = letters(word);
            for (int i = 0; i <= word.length(); i++) {
                addAt(i, word, letters, variants);
            }
        }
        variants.removeIf(one -> !WatchComparison.isAlike(one, word));
        return variants;
    }

    private static void addAt(int i, String word, Set<Character> letters, Set<String> variants) {
        String before = word.substring(0, i);
        String after = word.substring(i);
        if (!after.isEmpty()) {
            variants.add(before + after.substring(1));
        }
        for (char letter : letters) {
            variants.add(before + letter + after);
            if (!after.isEmpty()) {
                variants.add(before + letter + after.substring(1));
            }
        }
    }

    private static Set<Character> letters(String word) {
        var letters = new LinkedHashSet<Character>();
        for (int i = 0; i < LETTERS; i++) {
            letters.add((char) (FIRST_LETTER + i));
        }
        for (char own : word.toCharArray()) {
            if (own > 'z') {
                int first = own & ~0x3F;
                for (int c = first; c < first + 0x40; c++) {
                    if (Character.isLetter(c) && Character.toLowerCase(c) == c) {
                        letters.add((char) c);
                    }
                }
            }
        }
        return letters;
    }
}
