package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE;
import static rubezh.domain.seizure.SeizureFields.HEADER;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.json.SeizureShape;

/**
 * Numbers of bags and seals that another case has too (dictionary section 5, rule 5). A cancelled
 * case keeps no number.
 *
 * <pre>{@code
 * new EvidenceNumbers(catalogue).usedElsewhere(record.recordId(), record.seizure())
 * // EVI-010 [0012345, KG-KAR-A-2026-000007]
 * }</pre>
 */
public record EvidenceNumbers(Catalogue catalogue) {
    private static final Set<String> CODES = Set.of("EVI-007", "EVI-008", "EVI-009", "EVI-010");

    /** Returns whether a violation says that another case has a bag or seal. */
    public static boolean concerns(Violation violation) {
        return CODES.contains(violation.code());
    }

    /** Returns the same of a record; nothing of a cancelled one. */
    public List<Violation> usedElsewhere(OpenRecord record) {
        return record.view().voided()
                ? List.of()
                : usedElsewhere(record.recordId(), record.seizure());
    }

    /** Returns a violation with number and case for each bag and seal of another case. */
    public List<Violation> usedElsewhere(UUID recordId, Seizure seizure) {
        return seizure.evidence().packages().isEmpty()
                ? List.of()
                : new DuplicateCheck(catalogue)
                        .check(recordId, seizure).stream()
                                .filter(EvidenceNumbers::concerns)
                                .toList();
    }

    /**
     * Returns the same for a body from outside, whatever it holds; looks up nothing but its bags
     * and seals.
     */
    public List<Violation> usedElsewhere(UUID recordId, Map<String, Object> body) {
        var part = new HashMap<String, Object>();
        for (String section : List.of(HEADER.path(), EVIDENCE.path())) {
            if (body.get(section) instanceof Map<?, ?> found) {
                part.put(section, found);
            }
        }
        return part.containsKey(EVIDENCE.path())
                ? usedElsewhere(recordId, SeizureShape.SHAPE.read(part).record())
                : List.of();
    }
}
