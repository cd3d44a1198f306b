package rubezh.store;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.text.Fold;
import rubezh.text.Plate;

/**
 * What a record is found by: every text in it, and the labels of its codes in both languages with
 * their other names, all folded to one skeleton.
 */
final class SearchText {
    private final Reference reference;
    private final Map<Code, String> labels = new ConcurrentHashMap<>();

    SearchText(Reference reference) {
        this.reference = reference;
    }

    /** Returns the folded words of a record, each once. */
    String words(Seizure seizure) {
        Set<String> words = new LinkedHashSet<>();
        for (Columns.Column column : Columns.ONCE) {
            add(words, column.access().get(seizure));
        }
        for (Columns.LineList list : Columns.LINE_LISTS.values()) {
            for (Object line : list.of(seizure)) {
                for (Columns.Column column : list.fields()) {
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
            words.add(Fold.of(serial.replaceFirst("^0+(?=.)", "")));
        }
    }

    private void add(Set<String> words, @Nullable Object value) {
        switch (value) {
            case String text -> addWords(words, Fold.of(text));
            case Code code -> addWords(words, labels.computeIfAbsent(code, this::labels));
            case Iterable<?> several -> several.forEach(one -> add(words, one));
            case null, default -> {}
        }
    }

    private static void addWords(Set<String> words, String folded) {
        int from = 0;
        while (from < folded.length()) {
            int blank = folded.indexOf(' ', from);
            int to = blank < 0 ? folded.length() : blank;
            if (to > from) {
                words.add(folded.substring(from, to));
            }
            from = to + 1;
        }
    }

    private String labels(Code code) {
        CodeEntry entry = reference.find(code).orElse(null);
        if (entry == null) {
            return Fold.of(code.code());
        }
        Set<String> words = new LinkedHashSet<>();
        for (String label :
                new String[] {
                    entry.ru(),
                    entry.en(),
                    entry.more("short_ru"),
                    entry.more("short_en"),
                    entry.more("aliases")
                }) {
            for (String word : Fold.of(label).split(" ")) {
                words.add(word);
            }
        }
        return String.join(" ", words).strip();
    }

    /** Returns registration marks, each folded, for search by any part. */
    static String plates(Seizure seizure) {
        var marks = new StringJoiner(" ");
        for (Conveyance conveyance : seizure.conveyances()) {
            String registration = conveyance.registration();
            if (registration != null) {
                marks.add(Plate.fold(registration).toLowerCase(Locale.ROOT));
            }
        }
        return marks.toString();
    }
}
