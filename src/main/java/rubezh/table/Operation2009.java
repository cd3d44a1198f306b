package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureBuilder;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Training data: 105 invented cases in 115 lines whose sums are those published for the operation
 * of August and September 2009. Conveyance, role, form and narrative are derived by rule, so that
 * every case is complete.
 */
public final class Operation2009 {
    private static final OperationCode OPERATION = new OperationCode("SENTINEL-2009");
    private static final String IN_BODY = "INB";
    private static final Map<String, String> PANELS =
            Map.of(
                    "toilet compartment", "common.training.toilet",
                    "carriage panel", "common.training.carriage");

    private final TrainingWords words = new TrainingWords();
    private final Supplier<UUID> ids;
    private final ReferenceData reference;
    private final DomainFormat format;

    private Operation2009(ReferenceData referenceData, Supplier<UUID> ids) {
        this.ids = ids;
        this.reference = referenceData;
        this.format = DomainFormat.onScreen(Messages.in(Language.RU), referenceData);
    }

    /**
     * Reads all cases in order of time, approved, with a Russian narrative.
     *
     * @param ids source of line ids
     */
    public static List<Seizure> read(ReferenceData referenceData, Supplier<UUID> ids) {
        var byNumber = new LinkedHashMap<String, List<NamedCsvRecord>>();
        for (NamedCsvRecord row : BuiltInTables.rows("training/operation-2009")) {
            byNumber.computeIfAbsent(row.getField("case_number"), _ -> new ArrayList<>()).add(row);
        }
        var operation = new Operation2009(referenceData, ids);
        return byNumber.values().stream().map(operation::seizure).toList();
    }

    private Seizure seizure(List<NamedCsvRecord> lines) {
        NamedCsvRecord row = lines.getFirst();
        var builder = new SeizureBuilder();
        header(builder, row);
        place(builder, row);
        detection(builder, row);
        concealment(builder, row);
        builder.add(CONVEYANCES, conveyance(row)).add(PARTIES_PERSONS, person(row));
        lines.forEach(line -> builder.add(ITEMS, item(line)));
        return TrainingNarrative.withNarrative(builder.build(), format);
    }

    private void header(SeizureBuilder builder, NamedCsvRecord row) {
        builder.set(HEADER_NUMBER, row.getField("case_number"))
                .set(HEADER_STATUS, Status.APPROVED)
                .set(HEADER_OPERATION, OPERATION)
                .set(HEADER_STATION, row.getField("post_code"))
                .set(HEADER_HANDLING, new Handling("H0"))
                .set(EVENT_START, OffsetDateTime.parse(row.getField("seized_at")))
                .set(EVENT_DIRECTION, code(row, "direction"));
    }

    private static void place(SeizureBuilder builder, NamedCsvRecord row) {
        builder.set(PLACE_COUNTRY, row.getField("country"))
                .set(PLACE_POST, row.getField("post_code"))
                .set(ROUTE_DEPARTURE, row.getField("departure"))
                .set(ROUTE_DESTINATION, row.getField("destination"));
    }

    private SeizureBuilder conveyance(NamedCsvRecord row) {
        String type = Objects.requireNonNull(words.secondCode("mode", row.getField("mode")));
        return SeizureBuilder.line(ids.get(), 1)
                .set(CONVEYANCES_MODE, code(row, "mode"))
                .set(CONVEYANCES_TYPE, row.getField("concealment").equals("cargo") ? "TRK" : type);
    }

    private void detection(SeizureBuilder builder, NamedCsvRecord row) {
        String means =
                Objects.requireNonNull(words.secondCode("detection", row.getField("detection")));
        boolean personal = means.equals("PHY") && isOnPerson(row);
        builder.set(DETECTION_SELECTION, code(row, "detection"))
                .set(DETECTION_MEANS, List.of(personal ? "PER" : means));
    }

    private boolean isOnPerson(NamedCsvRecord row) {
        String place = words.code("concealment", row.getField("concealment"));
        return reference
                .find(new ConcealmentPlace(place))
                .map(p -> p.extraColumn("group_en").equals("person"))
                .orElse(false);
    }

    private SeizureBuilder item(NamedCsvRecord row) {
        String substance = row.getField("substance_code");
        return SeizureBuilder.line(ids.get(), Integer.parseInt(row.getField("line")))
                .set(ITEMS_SUBSTANCE, substance)
                .set(ITEMS_CATEGORY, GoodsClassification.usualCategory(substance, reference))
                .set(ITEMS_FORM, words.code("form", substance))
                .set(ITEMS_AMOUNT, row.getField("quantity") + " " + code(row, "unit"))
                .set(ITEMS_STAGE, "LAB");
    }

    private void concealment(SeizureBuilder builder, NamedCsvRecord row) {
        String word = row.getField("concealment");
        String panel = PANELS.get(word);
        builder.set(CONCEALMENT_PLACE, words.code("concealment", word))
                .set(CONCEALMENT_METHOD, words.secondCode("concealment", word))
                .set(CONCEALMENT_DESCRIPTION, panel == null ? null : format.messages().text(panel));
    }

    private SeizureBuilder person(NamedCsvRecord row) {
        String role = words.role("concealment", row.getField("concealment"));
        return SeizureBuilder.line(ids.get(), 1)
                .set(PARTIES_PERSONS_ROLE, role == null ? roleByMode(row) : role)
                .set(PARTIES_PERSONS_CITIZENSHIP, row.getField("citizenship"))
                .set(PARTIES_PERSONS_SEX, code(row, "sex"))
                .set(PARTIES_PERSONS_AGE, Integer.valueOf(row.getField("age")))
                .set(PARTIES_PERSONS_MEASURES_MEDICAL_CHECK, isInBody(row) ? "YES" : null);
    }

    /** Returns whether the goods were in the body; they are found by a medical examination only. */
    private boolean isInBody(NamedCsvRecord row) {
        return code(row, "concealment").equals(IN_BODY);
    }

    private String roleByMode(NamedCsvRecord row) {
        @Nullable String role = words.role("mode", row.getField("mode"));
        return Objects.requireNonNull(role);
    }

    private String code(NamedCsvRecord row, String column) {
        return words.code(column, row.getField(column));
    }

    /** Codes for the terms of the training table, from {@code training/words.csv}. */
    private static final class TrainingWords {
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
}
