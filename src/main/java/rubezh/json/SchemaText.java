package rubezh.json;

import static rubezh.domain.seizure.SeizureFields.*;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.shape.Field;

/** What the schema of a seizure says to somebody who writes a record by hand. */
final class SchemaText {
    /** Fields that the program gives a record itself. */
    private static final Set<String> GIVEN =
            Set.of(
                    HEADER_NUMBER.path(),
                    HEADER_STATUS.path(),
                    HEADER_STATION.path(),
                    EVIDENCE_CUSTODY_CHAIN.path());

    private static final Map<Class<?>, String> FORMS =
            Map.of(
                    Amount.class,
                    "Number, space, code of the unit (rubezh codes units); the decimal sign is a"
                            + " point: \"1.250 KGM\". Traces: \"0 GRM\" with weighing.method TRC.",
                    RadiationLevel.class,
                    "Number, space, unit as the instrument shows it: \"0.12 uSv/h\", \"35 cps\".",
                    LineRef.class,
                    "id of a line of this record, of goods or of a package; give that line an id of"
                            + " your own, any UUID.",
                    ExtraField.class,
                    "NAME=value. Names and the categories they belong to: rubezh codes extras."
                            + " An answer is a code of rubezh codes answers.",
                    Coordinates.class,
                    "Latitude, space, longitude, five decimals each, south and west negative:"
                            + " \"40.52341 72.79876\".",
                    OffsetDateTime.class,
                    "Local time of the place with its offset: \"2026-11-24T10:20:00+06:00\".");

    private SchemaText() {}

    /** Describes the form of a field; empty where its type and title say all. */
    static Optional<String> description(Field field) {
        if (GIVEN.contains(field.path())) {
            return Optional.of("Given by the program; rubezh record refuses it.");
        }
        return Optional.ofNullable(FORMS.get(field.type()));
    }
}
