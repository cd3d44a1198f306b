package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;

/**
 * One entry, prepared for being compared with values. Words may differ by one letter from five
 * letters on; given names may be initials; numbers may have letters in place of digits that look
 * like them.
 */
final class WatchComparison {
    /** Shortest word of which another with one letter changed, added or missing is alike. */
    static final int ALIKE_LENGTH = 5;

    private final WatchKind kind;
    private final @Nullable String born;
    private final String folded;
    private final List<String> words;

    /**
     * @param entry an entry that can be compared
     */
    WatchComparison(WatchEntry entry) {
        this.kind = Objects.requireNonNull(entry.kind());
        this.born = kind == WatchKind.PERSON ? entry.born() : null;
        this.folded = WatchFold.of(kind, Objects.requireNonNull(entry.text()));
        this.words = Arrays.asList(folded.split(" "));
    }

    WatchKind kind() {
        return kind;
    }

    /**
     * Returns the word without which nothing matches: the surname of a person, the longest word of
     * a mark, or the whole number.
     */
    String leading() {
        return switch (kind) {
            case PERSON -> words.getFirst();
            case MARK -> longest(words);
            case DOCUMENT, PLATE -> number(folded);
        };
    }

    private static String longest(List<String> words) {
        String longest = words.getFirst();
        for (String word : words) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    /** Returns a folded number with digits for the letters that are taken for them. */
    static String number(String folded) {
        return folded.replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('Z', '2')
                .replace('S', '5')
                .replace('B', '8');
    }

    /** Returns how a value matches; empty if it does not. */
    Optional<MatchStrength> match(WatchSubject subject) {
        if (subject.kind() != kind || subject.folded().isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case PERSON -> person(subject);
            case MARK -> mark(subject.folded(), subject.words());
            case DOCUMENT, PLATE -> number(subject);
        };
    }

    private Optional<MatchStrength> number(WatchSubject subject) {
        if (subject.folded().equals(folded)) {
            return Optional.of(MatchStrength.EXACT);
        }
        return number(subject.folded()).equals(number(folded))
                ? Optional.of(MatchStrength.SIMILAR)
                : Optional.empty();
    }

    private Optional<MatchStrength> mark(String text, List<String> typed) {
        if ((" " + text + " ").contains(" " + folded + " ")) {
            return Optional.of(MatchStrength.EXACT);
        }
        return words.stream().allMatch(word -> hasAlike(typed, word))
                ? Optional.of(MatchStrength.SIMILAR)
                : Optional.empty();
    }

    private Optional<MatchStrength> person(WatchSubject subject) {
        List<String> typed = subject.words();
        boolean whole = words.size() > 1 && typed.containsAll(words);
        if (!whole && !isNamedAlike(typed)) {
            return Optional.empty();
        }
        LocalDate birth = subject.birth();
        if (born == null || birth == null) {
            return Optional.of(whole && born == null ? MatchStrength.EXACT : MatchStrength.SIMILAR);
        }
        if (birth.toString().startsWith(born)) {
            return Optional.of(whole ? MatchStrength.EXACT : MatchStrength.SIMILAR);
        }
        boolean sameYear = born.startsWith(String.valueOf(birth.getYear()));
        return whole && sameYear ? Optional.of(MatchStrength.SIMILAR) : Optional.empty();
    }

    /** Returns whether all words are there or alike; a surname alone is alike too. */
    private boolean isNamedAlike(List<String> typed) {
        String surname = words.getFirst();
        if (typed.size() == 1) {
            return typed.getFirst().equals(surname);
        }
        return hasAlike(typed, surname)
                && words.stream()
                        .skip(1)
                        .allMatch(word -> hasAlike(typed, word) || hasInitial(typed, word));
    }

    private static boolean hasInitial(List<String> typed, String word) {
        return typed.stream().anyMatch(one -> one.length() == 1 && word.startsWith(one));
    }

    private static boolean hasAlike(List<String> typed, String word) {
        return typed.stream().anyMatch(one -> isAlike(one, word));
    }

    /** Returns whether words are equal, or both are long and differ by one letter. */
    static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (shorter.length() < ALIKE_LENGTH || longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int next = shorter.length() == longer.length() ? same + 1 : same;
        return shorter.substring(Math.min(next, shorter.length()))
                .equals(longer.substring(same + 1));
    }
}
