package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** What an entry must keep that a supervisor enters; each refusal has a code. */
final class WatchRules {
    /** Longest text of an entry. */
    static final int MAX_TEXT = 1000;

    /** Longest name, number or mark. */
    static final int MAX_VALUE = 120;

    /** Shortest number that is compared; shorter ones are in every second record. */
    static final int MIN_NUMBER = 4;

    /** Shortest word that is compared. */
    static final int MIN_WORD = 2;

    private WatchRules() {}

    static Fault refused(String code, Object... arguments) {
        return new Fault(Fault.Exit.FINDINGS, code, arguments);
    }

    /**
     * Checks an entry.
     *
     * @throws Fault {@code WAT-001} if nothing in it can be compared, {@code WAT-002} for a date of
     *     birth that is none, or is not of a person, {@code WAT-003} without a reason, {@code
     *     WAT-004} for a text that is too long, {@code WAT-005} for a last day that is over
     */
    static void check(WatchEntry entry, LocalDate today) {
        WatchKind kind = entry.kind();
        String text = entry.text();
        if (kind == null || text == null || !isComparable(kind, text)) {
            throw refused("WAT-001", MIN_NUMBER, MIN_WORD);
        }
        if (entry.born() != null && (kind != WatchKind.PERSON || !isBirth(entry.born(), today))) {
            throw refused("WAT-002");
        }
        if (entry.reason() == null || BlankCharacters.isBlank(entry.reason())) {
            throw refused("WAT-003");
        }
        if (text.length() > MAX_VALUE || texts(entry).anyMatch(one -> one.length() > MAX_TEXT)) {
            throw refused("WAT-004", MAX_VALUE, MAX_TEXT);
        }
        if (entry.isOverOn(today)) {
            throw refused("WAT-005", Objects.requireNonNull(entry.until()));
        }
    }

    /** Returns whether enough of a text remains to be compared. */
    static boolean isComparable(WatchKind kind, String text) {
        String folded = WatchFold.of(kind, text);
        return kind.isWords()
                ? Stream.of(folded.split(" ")).anyMatch(word -> word.length() >= MIN_WORD)
                : folded.length() >= MIN_NUMBER && folded.chars().anyMatch(Character::isDigit);
    }

    private static boolean isBirth(String born, LocalDate today) {
        try {
            return born.length() == 4
                    ? !Year.parse(born).isAfter(year(today))
                    : !LocalDate.parse(born).isAfter(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Year year(LocalDate day) {
        return Year.of(day.getYear());
    }

    private static Stream<String> texts(WatchEntry entry) {
        return Stream.<@Nullable String>of(entry.reason(), entry.action(), entry.source())
                .flatMap(Stream::ofNullable);
    }
}
