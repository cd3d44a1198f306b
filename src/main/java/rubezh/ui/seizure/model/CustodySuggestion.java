package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_AT;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_FROM;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_PLACE;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_STORAGE;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.evidence.CustodyEvent;

/**
 * What the next custody line begins with: now, the present holder, and where the goods are kept;
 * for the first line, the officer instead of a holder. The act and the condition are observed, so
 * they are never proposed.
 *
 * @param officer name of the signed-in officer
 */
public record CustodySuggestion(InstantSource clock, ZoneId zone, String officer) {
    /** Returns the values by the names of the fields of a line. */
    public Map<String, Object> after(List<CustodyEvent> custody) {
        var values = new HashMap<String, Object>();
        values.put(
                EVIDENCE_CUSTODY_AT.pathInLine(),
                clock.instant().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES));
        putUnlessEmpty(
                values, EVIDENCE_CUSTODY_FROM.pathInLine(), custody.isEmpty() ? officer : "");
        for (CustodyEvent event : custody) {
            putUnlessEmpty(values, EVIDENCE_CUSTODY_FROM.pathInLine(), event.to());
            putUnlessEmpty(values, EVIDENCE_CUSTODY_STORAGE.pathInLine(), event.storage());
            putUnlessEmpty(values, EVIDENCE_CUSTODY_PLACE.pathInLine(), event.place());
        }
        return values;
    }

    private static void putUnlessEmpty(
            Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(field, value);
        }
    }
}
