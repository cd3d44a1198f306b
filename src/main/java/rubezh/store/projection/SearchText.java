package rubezh.store.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.text.SearchFold;

/**
 * What a record is found by: every text in it, and the labels of its codes in both languages with
 * their other names, all folded to one skeleton.
 */
public final class SearchText {
    /** Joins two words to one; no folded word contains it, and the index takes it for a letter. */
    static final char PAIR = '_';

    private final ReferenceData reference;
    private final Map<Code, Set<String>> labels = new ConcurrentHashMap<>();

    SearchText(ReferenceData referenceData) {
        this.reference = referenceData;
    }

    /** Returns the folded words of a record, each once. */
    String words(Seizure seizure) {
        Set<String> words = new LinkedHashSet<>();
        for (ProjectionColumns.Column column : ProjectionColumns.SINGLE_VALUED) {
            add(words, column.access().get(seizure));
        }
        for (ProjectionColumns.LineList list : ProjectionColumns.LINE_LISTS.values()) {
            for (Object line : list.of(seizure)) {
                for (ProjectionColumns.Column column : list.fields()) {
                    add(words, column.access().get((Record) line));
                }
            }
        }
        addSerial(words, seizure.header().number());
        return String.join(" ", words);
    }

    /** The last part of a case number is also found without its leading noughts. */
    private static void addSerial(Set<String> words, @Nullable String number) {
        if (number != null) {
            String serial = number.substring(number.lastIndexOf('-') + 1);
            words.add(SearchFold.of(serial.replaceFirst("^0+(?=.)", "")));
        }
    }

    private void add(Set<String> words, @Nullable Object value) {
        switch (value) {
            case String text -> addText(words, SearchFold.of(text));
            case Code code -> words.addAll(labels.computeIfAbsent(code, this::labels));
            case Iterable<?> several -> several.forEach(one -> add(words, one));
            case null, default -> {}
        }
    }

    /** Adds the words of a text, and each two that stand side by side. */
    private static void addText(Set<String> words, String folded) {
        String before = "";
        int from = 0;
        while (from < folded.length()) {
            int blank = folded.indexOf(' ', from);
            int to = blank < 0 ? folded.length() : blank;
            String word = folded.substring(from, to);
            words.add(word);
            if (isPair(before, word)) {
                words.add(pair(before, word));
            }
            before = word;
            from = to + 1;
        }
    }

    /** Says whether two neighbours are indexed as a pair: numbers are rare enough by themselves. */
    public static boolean isPair(String first, String second) {
        return !first.isEmpty() && (first + second).chars().noneMatch(Character::isDigit);
    }

    /**
     * Returns what two neighbouring words are indexed as. It begins like the first of them, so that
     * a search by beginnings finds nothing more through it.
     */
    public static String pair(String first, String second) {
        return first + PAIR + second;
    }

    private Set<String> labels(Code code) {
        Set<String> words = new LinkedHashSet<>();
        CodeEntry entry = reference.find(code).orElse(null);
        if (entry == null) {
            addText(words, SearchFold.of(code.code()));
            return words;
        }
        List.of(
                        entry.ru(),
                        entry.en(),
                        entry.extraColumn("short_ru"),
                        entry.extraColumn("short_en"))
                .forEach(label -> addText(words, SearchFold.of(label)));
        entry.aliases().forEach(alias -> addText(words, SearchFold.of(alias)));
        return words;
    }

    /** Returns marks and numbers of documents, each folded, for search by any part. */
    static String plates(Seizure seizure) {
        var marks = new StringJoiner(" ");
        for (Conveyance conveyance : seizure.conveyances()) {
            add(marks, conveyance.registration());
            add(marks, conveyance.trailer());
            add(marks, conveyance.vin());
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
