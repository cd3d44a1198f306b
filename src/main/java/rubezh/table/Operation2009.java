package rubezh.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.reference.Code.ConveyanceType;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.PersonRole;
import rubezh.domain.reference.Code.PhysicalForm;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.SelectionReason;
import rubezh.domain.reference.Code.Sex;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.Code.TransportMode;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Detection;
import rubezh.domain.seizure.Event;
import rubezh.domain.seizure.Narrative;
import rubezh.domain.seizure.Parties;
import rubezh.domain.seizure.Person;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.SeizedItem;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.wording.Wording;

/**
 * The training data: 105 invented cases in 115 lines whose sums are those published for the
 * operation of August and September 2009. Conveyance, role, form and words are filled in by rule,
 * so that every case is complete.
 */
public final class Operation2009 {
    private static final OperationCode OPERATION = OperationCode.of("SENTINEL-2009");
    private static final Map<String, String> PANELS =
            Map.of(
                    "toilet compartment", "common.training.toilet",
                    "carriage panel", "common.training.carriage");

    private final TrainingWords words = new TrainingWords();
    private final Supplier<UUID> ids;
    private final Reference reference;
    private final Wording wording;

    private Operation2009(Reference reference, Supplier<UUID> ids) {
        this.ids = ids;
        this.reference = reference;
        this.wording = Wording.onScreen(Messages.in(Language.RU), reference);
    }

    /**
     * Reads all cases in order of time, approved, told in Russian.
     *
     * @param ids gives the ids of lines
     */
    public static List<Seizure> read(Reference reference, Supplier<UUID> ids) {
        var byNumber = new LinkedHashMap<String, List<NamedCsvRecord>>();
        for (NamedCsvRecord row : BuiltIn.rows("training/operation-2009")) {
            byNumber.computeIfAbsent(row.getField("case_number"), _ -> new ArrayList<>()).add(row);
        }
        var operation = new Operation2009(reference, ids);
        return byNumber.values().stream().map(operation::seizure).toList();
    }

    private Seizure seizure(List<NamedCsvRecord> lines) {
        NamedCsvRecord row = lines.getFirst();
        var untold =
                new Seizure(
                        header(row),
                        event(row),
                        place(row),
                        route(row),
                        List.of(conveyance(row)),
                        detection(row),
                        lines.stream().map(this::item).toList(),
                        concealment(row),
                        new Parties(List.of(person(row))),
                        new Narrative(null, null));
        return Circumstances.told(untold, wording);
    }

    private static CaseHeader header(NamedCsvRecord row) {
        return new CaseHeader(
                row.getField("case_number"),
                Status.APPROVED,
                OPERATION,
                row.getField("post_code"),
                Handling.of("H0"));
    }

    private Event event(NamedCsvRecord row) {
        return new Event(
                OffsetDateTime.parse(row.getField("seized_at")),
                null,
                Direction.of(code(row, "direction")));
    }

    private static Place place(NamedCsvRecord row) {
        return new Place(
                Country.of(row.getField("country")), Post.of(row.getField("post_code")), null);
    }

    private static Route route(NamedCsvRecord row) {
        return new Route(
                Country.of(row.getField("departure")),
                List.of(),
                Country.of(row.getField("destination")));
    }

    private Conveyance conveyance(NamedCsvRecord row) {
        String type = Objects.requireNonNull(words.second("mode", row.getField("mode")));
        return new Conveyance(
                ids.get(),
                1,
                TransportMode.of(code(row, "mode")),
                ConveyanceType.of(row.getField("concealment").equals("cargo") ? "TRK" : type),
                null);
    }

    private Detection detection(NamedCsvRecord row) {
        String means = Objects.requireNonNull(words.second("detection", row.getField("detection")));
        boolean personal = means.equals("PHY") && isOnPerson(row);
        return new Detection(
                SelectionReason.of(code(row, "detection")),
                List.of(DetectionMeans.of(personal ? "PER" : means)));
    }

    private boolean isOnPerson(NamedCsvRecord row) {
        String place = words.code("concealment", row.getField("concealment"));
        return reference
                .find(ConcealmentPlace.of(place))
                .map(p -> p.more("group_en").equals("person"))
                .orElse(false);
    }

    private SeizedItem item(NamedCsvRecord row) {
        String substance = row.getField("substance_code");
        return new SeizedItem(
                ids.get(),
                Integer.parseInt(row.getField("line")),
                Substance.of(substance),
                PhysicalForm.of(words.code("form", substance)),
                Amount.of(row.getField("quantity") + " " + code(row, "unit")),
                null,
                Stage.of("LAB"));
    }

    private Concealment concealment(NamedCsvRecord row) {
        String word = row.getField("concealment");
        String method = words.second("concealment", word);
        String panel = PANELS.get(word);
        return new Concealment(
                ConcealmentPlace.of(words.code("concealment", word)),
                method == null ? null : ConcealmentMethod.of(method),
                panel == null ? null : wording.messages().text(panel));
    }

    private Person person(NamedCsvRecord row) {
        String role = words.role("concealment", row.getField("concealment"));
        return new Person(
                ids.get(),
                1,
                PersonRole.of(role == null ? roleByMode(row) : role),
                null,
                null,
                Country.of(row.getField("citizenship")),
                Sex.of(code(row, "sex")),
                Integer.valueOf(row.getField("age")));
    }

    private String roleByMode(NamedCsvRecord row) {
        @Nullable String role = words.role("mode", row.getField("mode"));
        return Objects.requireNonNull(role);
    }

    private String code(NamedCsvRecord row, String column) {
        return words.code(column, row.getField(column));
    }
}
