package rubezh.domain.seizure.severity;

import module java.base;

import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.completeness.Completeness;
import rubezh.domain.seizure.rules.Severity;

/**
 * Rules that a station may raise, with the severity that the program gives them, and fields that it
 * may ask for at submission as if they belonged to the core. What the program asks of a case set
 * back ({@code ITM-008}) concerns drafts too and stays as it is.
 */
public final class RaisableRules {
    private static final List<String> QUESTIONS =
            List.of(
                    "ABS-004 CNV-002 CNV-007 CNV-009 CON-003 CUS-011 DET-006 EVI-005 EVI-009 EVI-010",
                    "EVI-011 EVI-013 EVT-005 EVT-007 EXT-002 EXT-003 EXT-004 EXT-005 EXT-006 EXT-007",
                    "EXT-011 EXT-012 EXT-013 EXT-017 HDR-002 HDR-003 HDR-004 ITM-003 ITM-004 ITM-006",
                    "ITM-007 NAR-002 PER-007 PER-012 PER-013 PLC-003 PLC-004 PLC-005 PRO-001 QTY-003",
                    "QTY-005 QTY-008 QTY-009 QTY-011 QTY-015 QTY-017 QTY-018 REF-002");

    private static final List<String> HINTS =
            List.of(
                    "CNV-003 CNV-004 CNV-005 CNV-006 CNV-008 CNV-010 DET-003 DET-004 DET-005 DET-007",
                    "EVI-004 EVT-008 EVT-010 EVT-011 EXT-001 EXT-009 EXT-010 EXT-014 EXT-015 EXT-016",
                    "ITM-005 PER-004 PER-008 PER-010 PER-011 PER-014 PLC-006 PRO-003 PRO-004 QTY-010",
                    "QTY-019 RTE-004",
                    "VAL-001 VAL-002 WIT-002 WIT-003 WIT-004");

    /** Built-in severity by code, in the order of the codes. */
    public static final SortedMap<String, Severity> ALL = all();

    /** Fields that can be raised, in the order of the form; the code of one is its path. */
    public static final List<FieldPath> FIELDS = Completeness.beyondCore();

    private RaisableRules() {}

    private static SortedMap<String, Severity> all() {
        var all = new TreeMap<String, Severity>();
        QUESTIONS.forEach(line -> addAll(all, line, Severity.QUESTION));
        HINTS.forEach(line -> addAll(all, line, Severity.HINT));
        return Collections.unmodifiableSortedMap(all);
    }

    private static void addAll(SortedMap<String, Severity> all, String codes, Severity severity) {
        List.of(codes.split(" ")).forEach(code -> all.put(code, severity));
    }

    /**
     * Returns the built-in severity of a rule or field; empty for what cannot be raised. A field
     * that states nothing is a hint, of which the review tells.
     */
    public static Optional<Severity> builtIn(String code) {
        return isField(code) ? Optional.of(Severity.HINT) : Optional.ofNullable(ALL.get(code));
    }

    /** Returns whether a code is the path of a field that can be raised. */
    public static boolean isField(String code) {
        return FIELDS.stream().anyMatch(field -> field.path().equals(code));
    }

    /**
     * Returns whether a severity is stronger than the built-in one of a rule or field. No reason
     * answers for a field but the one why it has no value, so it is never a question.
     */
    public static boolean isRaise(String code, Severity severity) {
        return isField(code)
                ? severity == Severity.STOP
                : builtIn(code).filter(own -> severity.compareTo(own) < 0).isPresent();
    }
}
