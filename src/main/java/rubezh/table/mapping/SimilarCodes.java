package rubezh.table.mapping;

import module java.base;

import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.text.SearchFold;

/**
 * Codes that a text of a foreign table may mean: by names, synonyms and transliteration of both
 * languages. Keeps the folded names of one list.
 */
public final class SimilarCodes {
    private static final int MOST = 5;
    private static final int SHORTEST = 4;
    private static final int ALMOST = 60;
    private static final int SAME = 100;
    private static final int PART = 80;
    private final List<Named> entries;

    private record Named(CodeEntry entry, List<String> names) {}

    /**
     * A code that may be meant.
     *
     * @param entry the code
     * @param score how alike, to 100, which is the same name
     */
    public record SimilarCode(CodeEntry entry, int score) {}

    public SimilarCodes(CodeList list) {
        this.entries =
                list.entries().stream()
                        .map(entry ->
                                new Named(
                                        entry,
                                        Stream.concat(
                                                        Stream.of(entry.code()),
                                                        entry.names().stream())
                                                .map(SearchFold::of)
                                                .filter(name -> !name.isEmpty())
                                                .distinct()
                                                .toList()))
                        .toList();
    }

    /** Returns the code that a text names in so many words; empty if none or several do. */
    public Optional<CodeEntry> exact(String text) {
        Optional<CodeEntry> coded =
                entries.stream()
                        .map(Named::entry)
                        .filter(entry -> entry.code().equalsIgnoreCase(text.strip()))
                        .findFirst();
        if (coded.isPresent()) {
            return coded;
        }
        String folded = SearchFold.of(text);
        List<CodeEntry> found =
                entries.stream()
                        .filter(one -> !folded.isEmpty() && one.names().contains(folded))
                        .map(Named::entry)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Returns the codes most like a text, the most alike first. */
    public List<SimilarCode> of(String text) {
        String folded = SearchFold.of(text);
        return folded.isEmpty()
                ? List.of()
                : entries.stream()
                        .map(one ->
                                new SimilarCode(
                                        one.entry(),
                                        one.names().stream()
                                                .mapToInt(name -> score(folded, name))
                                                .max()
                                                .orElse(0)))
                        .filter(one -> one.score() >= ALMOST)
                        .sorted(Comparator.comparingInt(SimilarCode::score).reversed())
                        .limit(MOST)
                        .toList();
    }

    /** Texts that differ in a letter, or of which one has the other as its words. */
    private static int score(String text, String name) {
        if (text.equals(name)) {
            return SAME;
        }
        if (Math.min(text.length(), name.length()) >= SHORTEST) {
            if (hasWords(text, name) || hasWords(name, text)) {
                return PART
                        + Math.min(text.length(), name.length())
                                * 10
                                / Math.max(text.length(), name.length());
            }
            int allowed = Math.min(text.length(), name.length()) / SHORTEST;
            int distance = distance(text, name, allowed);
            if (distance <= allowed) {
                return PART - distance * 5;
            }
        }
        return commonWord(text, name) ? ALMOST : 0;
    }

    private static boolean hasWords(String whole, String words) {
        return (" " + whole + " ").contains(" " + words + " ") || whole.startsWith(words);
    }

    private static boolean commonWord(String one, String other) {
        Set<String> words = new HashSet<>(List.of(other.split(" ")));
        return Arrays.stream(one.split(" "))
                .anyMatch(word -> word.length() > SHORTEST && words.contains(word));
    }

    /** Levenshtein distance; more than the limit if it is more. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
