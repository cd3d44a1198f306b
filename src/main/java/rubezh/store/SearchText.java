package rubezh.store;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
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

    /** Returns the folded words of a record. */
    String words(Seizure seizure) {
        Set<String> pieces = new LinkedHashSet<>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.lines() == null) {
                add(pieces, SeizureShape.SHAPE.get(seizure, field.pointer()));
            }
        }
        for (String list : Columns.LINES.keySet()) {
            for (Record line : SeizureShape.SHAPE.lines(seizure, list)) {
                addLine(pieces, line);
            }
        }
        var words = new StringJoiner(" ");
        pieces.forEach(words::add);
        return words.toString();
    }

    private void addLine(Set<String> pieces, Record line) {
        for (var component : line.getClass().getRecordComponents()) {
            try {
                add(pieces, component.getAccessor().invoke(line));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void add(Set<String> pieces, @org.jspecify.annotations.Nullable Object value) {
        switch (value) {
            case String text -> pieces.add(Fold.of(text));
            case Code code -> pieces.add(labels.computeIfAbsent(code, this::labels));
            case Iterable<?> several -> several.forEach(one -> add(pieces, one));
            case Amount _ -> {}
            case null, default -> {}
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

    /** Returns case number and registration marks, each folded, for search by any part. */
    static String plates(Seizure seizure) {
        var marks = new StringJoiner(" ");
        String number = seizure.header().number();
        if (number != null) {
            marks.add(Plate.fold(number).toLowerCase(Locale.ROOT));
        }
        for (Conveyance conveyance : seizure.conveyances()) {
            String registration = conveyance.registration();
            if (registration != null) {
                marks.add(Plate.fold(registration).toLowerCase(Locale.ROOT));
            }
        }
        return marks.toString();
    }
}
