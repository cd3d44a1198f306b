package rubezh.watch;

import module java.base;

import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.watch.WatchEntry;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.Register;

/**
 * Search of the register for records that match an entry: candidates by the words of the lists,
 * also those that differ by a letter, or by the search of a number; each is compared as while
 * typing.
 */
final class WatchSearch {
    /** Candidates compared, the newest ones; so many share a surname in no register so far. */
    private static final int MAX_CANDIDATES = 5_000;

    private static final int BATCH = 500;

    private final Register register;

    WatchSearch(Register register) {
        this.register = register;
    }

    /** Returns what matches, by record. */
    Map<UUID, List<WatchMatch>> find(UUID entryId, WatchEntry entry) {
        List<UUID> ids = candidates(entry);
        int first = Math.max(0, ids.size() - MAX_CANDIDATES);
        return match(WatchIndex.of(Map.of(entryId, entry)), ids.subList(first, ids.size()));
    }

    /**
     * Returns what records match; one without a match, cancelled or unreadable, has an empty list.
     */
    Map<UUID, List<WatchMatch>> match(WatchIndex index, Collection<UUID> recordIds) {
        var found = new LinkedHashMap<UUID, List<WatchMatch>>();
        recordIds.forEach(id -> found.put(id, List.of()));
        List<UUID> ids = List.copyOf(recordIds);
        for (int from = 0; from < ids.size(); from += BATCH) {
            Set<UUID> batch = Set.copyOf(ids.subList(from, Math.min(ids.size(), from + BATCH)));
            for (RecordedCase one : register.cases(Query.ALL.withCancelled(false).among(batch))) {
                found.put(one.recordId(), index.match(WatchSubjects.of(one.seizure())));
            }
        }
        return found;
    }

    /** Returns the records with the word or number without which nothing matches. */
    private List<UUID> candidates(WatchEntry entry) {
        var catalogue = register.catalogue();
        var comparison = new WatchComparison(entry);
        if (comparison.kind().isWords()) {
            return catalogue.containing(WordVariants.of(comparison.leading()));
        }
        String number = Homoglyphs.fold(Objects.requireNonNull(entry.text()));
        return catalogue.ids(Query.ALL.withCancelled(false).matching(number));
    }

    /** Words that the search finds an entry by although one letter of them differs. */
    static final class WordVariants {
        private static final int FIRST_LETTER = 'a';
        private static final int LETTERS = 26;

        private WordVariants() {}

        /**
         * Returns a folded word and, of one that is long enough for being alike, each with a letter
         * less, more or other. The letters are those that texts are folded to; of another script,
         * which is not folded, the letters between which its own stand in the table of characters.
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

        private static void addAt(
                int i, String word, Set<Character> letters, Set<String> variants) {
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
}
