package rubezh.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes for the terms of the training table, from {@code training/words.csv}. */
final class TrainingWords {
    private final Map<String, NamedCsvRecord> byListAndWord = new HashMap<>();

    TrainingWords() {
        for (NamedCsvRecord row : BuiltInTables.rows("training/words")) {
            byListAndWord.put(row.getField("list") + "|" + row.getField("word"), row);
        }
    }

    String code(String list, String word) {
        return row(list, word).getField("code");
    }

    /** Returns the second code of a word, or null if it has only one. */
    @Nullable String secondCode(String list, String word) {
        String second = row(list, word).getField("second");
        return second.isEmpty() ? null : second;
    }

    /** Returns the role of the person that a word implies, or null. */
    @Nullable String role(String list, String word) {
        String role = row(list, word).getField("role");
        return role.isEmpty() ? null : role;
    }

    private NamedCsvRecord row(String list, String word) {
        NamedCsvRecord row = byListAndWord.get(list + "|" + word);
        if (row == null) {
            throw new IllegalStateException("no word for " + list + ": " + word);
        }
        return row;
    }
}
