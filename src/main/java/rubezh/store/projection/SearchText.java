package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.text.SearchFold;

/**
 * Search text of a record: all its texts, and the labels and aliases of its codes in both
 * languages, all folded.
 */
public final class SearchText {
    /**
     * Separator within a word pair; absent from folded words, and a token character of the index.
     */
    static final char PAIR = '_';

    /** Beginning of a word pair. */
    private static final String MARK = "" + PAIR + PAIR;

    /** Words of a usual record, so that their set seldom grows. */
    private static final int USUAL_WORDS = 250;

    private final ReferenceData reference;
    private final Map<Code, List<String>> labels = new ConcurrentHashMap<>();

    SearchText(ReferenceData referenceData) {
        this.reference = referenceData;
    }

    /** Returns the distinct folded words of a record. */
    String words(Seizure seizure) {
        Set<String> words = LinkedHashSet.newLinkedHashSet(USUAL_WORDS);
        add(words, seizure, ProjectionColumns.SINGLE_VALUED);
        for (ProjectionColumns.LineList list : ProjectionColumns.LINE_LISTS.values()) {
            for (Object line : list.of(seizure)) {
                add(words, (Record) line, list.fields());
            }
        }
        addSerial(words, seizure.header().number());
        return String.join(" ", words);
    }

    private void add(Set<String> words, Record record, List<ProjectionColumns.Column> columns) {
        var cursor = new FieldCursor(record);
        for (ProjectionColumns.Column column : columns) {
            add(words, cursor.get(column.access()));
        }
    }

    /** Adds the last part of a case number without leading zeros. */
    private static void addSerial(Set<String> words, @Nullable String number) {
        if (number != null) {
            int from = number.lastIndexOf('-') + 1;
            while (from < number.length() - 1 && number.charAt(from) == '0') {
                from++;
            }
            words.add(SearchFold.of(number.substring(from)));
        }
    }

    private void add(Set<String> words, @Nullable Object value) {
        switch (value) {
            case String text -> addText(words, SearchFold.of(text));
            case Code code -> words.addAll(labels.computeIfAbsent(code, this::labels));
            case Iterable<?> values -> values.forEach(one -> add(words, one));
            case null, default -> {}
        }
    }

    /** Adds the words of a text and its pairs of adjacent words. */
    private static void addText(Set<String> words, String folded) {
        String previous = "";
        int from = 0;
        while (from < folded.length()) {
            int blank = folded.indexOf(' ', from);
            int to = blank < 0 ? folded.length() : blank;
            String word = folded.substring(from, to);
            words.add(word);
            if (isPair(previous, word)) {
                words.add(pair(previous, word));
            }
            previous = word;
            from = to + 1;
        }
    }

    /**
     * Returns whether two adjacent words are indexed as a pair; numbers are not, because they are
     * rare.
     */
    public static boolean isPair(String first, String second) {
        return !first.isEmpty() && !hasDigit(first) && !hasDigit(second);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the index term of two adjacent words. It begins with what no word begins with, so
     * that a search for the beginning of a word need not read the pairs of it too; twice, so that
     * the indexes of one and of two letters have one entry of each record for all its pairs.
     */
    public static String pair(String first, String second) {
        return MARK + first + PAIR + second;
    }

    /** Forgets the labels of codes, because code lists have changed. */
    void forgetLabels() {
        labels.clear();
    }

    /** Returns the words of a code in an order that does not depend on which name holds today. */
    private List<String> labels(Code code) {
        Set<String> words = new TreeSet<>();
        CodeEntry entry = reference.find(code).orElse(null);
        if (entry == null) {
            addText(words, SearchFold.of(code.code()));
            return List.copyOf(words);
        }
        List.of(
                        entry.ru(),
                        entry.en(),
                        entry.extraColumn("short_ru"),
                        entry.extraColumn("short_en"))
                .forEach(label -> addText(words, SearchFold.of(label)));
        entry.aliases().forEach(alias -> addText(words, SearchFold.of(alias)));
        return List.copyOf(words);
    }

    /** Returns folded registration marks and document numbers, for substring search. */
    static String plates(Seizure seizure) {
        var marks = new StringJoiner(" ");
        for (Conveyance conveyance : seizure.conveyances()) {
            add(marks, conveyance.registration());
            add(marks, conveyance.trailer());
            add(marks, conveyance.vin());
            add(marks, conveyance.wagon());
            add(marks, conveyance.hull());
        }
        seizure.parties().persons().forEach(person -> add(marks, person.identity().number()));
        return marks.toString();
    }

    private static void add(StringJoiner marks, @Nullable String number) {
        if (number != null) {
            marks.add(Homoglyphs.fold(number).toLowerCase(Locale.ROOT));
        }
    }
}
